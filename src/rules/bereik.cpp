#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr const law::Citation* sources[] = {&law::cite::case_file_version};
static constexpr std::string_view arguments[] = {"first_sick_day"};

// Without a version of the law in force there is nothing a rule could look at: the judgement itself finds this.
constinit const Rule buiten_bereik_van_de_wet{.code = "D907",
                                              .slug = "buiten-bereik-van-de-wet",
                                              .topic = "bereik",
                                              .severity = Severity::error,
                                              .kind = Kind::informational,
                                              .risk = Risk::none,
                                              .certainty = Certainty::computed,
                                              .repairable = false,
                                              .sources = sources,
                                              .arguments = arguments,
                                              .check = nullptr};

}  // namespace poortwachter::rules
