#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "bereik";

// Without a version of the law in force there is nothing a rule could look at: the judgement itself finds this.
constinit const Rule buiten_bereik_van_de_wet{
    .code = "D907",
    .slug = "buiten-bereik-van-de-wet",
    .topic = topic,
    .severity = Severity::error,
    .sources = {&cite::case_file_version},
    .arguments = {"first_sick_day"},
};

}  // namespace poortwachter::rules
