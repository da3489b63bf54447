#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace poortwachter::law {

/// What kind of source a term rests on. Only acts and regulations can be breached; policy and practice are followed or not.
enum class Basis : std::uint8_t { act, ministerial_regulation, policy_rule, practice };

/// The name that JSON and the law listing print: `act`, `ministerial_regulation`, `policy_rule`, `practice`.
constexpr std::string_view name(Basis basis) {
  constexpr std::string_view names[] = {"act", "ministerial_regulation", "policy_rule", "practice"};
  return names[static_cast<int>(basis)];
}

/// A place in the law, with the words that carry the term.
struct Citation {
  std::string_view label;   // as printed: "Regeling procesgang art. 2 lid 2"
  std::string_view bwb;     // identifier at wetten.overheid.nl; empty for what is published elsewhere
  std::string_view quote;   // the published words (Dutch), or what they say where `literal` is false
  bool literal = true;      // whether `quote` is literal
  std::string_view word{};  // `source.<word>` in the texts, for what has no published name; else empty
};

/// The few places that one term rests on, in the order of their weight; kept without memory of their own.
class Citations {
 public:
  Citations() = default;
  Citations(std::initializer_list<const Citation*> sources) {
    for (const Citation* source : sources) push_back(source);
  }

  /// At most four; throws std::out_of_range, which is an error of this program.
  void push_back(const Citation* source) { sources_.at(size_++) = source; }
  const Citation* const* begin() const { return sources_.data(); }
  const Citation* const* end() const { return sources_.data() + size_; }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

 private:
  std::array<const Citation*, 4> sources_{};
  std::size_t size_ = 0;
};

/// Every source that a term, a rule or a message may name, once.
namespace cite {
extern const Citation regeling_2_2, regeling_2_3, regeling_4_1, regeling_4_2a, regeling_4_2b, regeling_4_2c, regeling_4_5,
    regeling_5, regeling_6_1, wia_23_1, wia_23_3, wia_23_6, wia_25_2, wia_25_3, wia_25_4, wia_25_8, wia_25_9, wia_25_10, wia_25_11,
    wia_25_13, wia_25_14, wia_64_2, wia_64_3, wia_64_6, zw_38_1, zw_38_2, zw_38_3, zw_38a_2, zw_38a_3, zw_38a_8, zw_38aa, zw_39a,
    boetebesluit_2c, boete_beleid_7, bw_629_1, bw_629_2, bw_629_7, bw_629_10, bw_629_11, bw_658a_1, bw_658a_3, bw_660a, bw_670_1,
    bw_670_11, beleid_riv_2a, beleid_riv_3, kader_3, kader_5, kader_6, kader_8, kader_9, kader_10, kader_7, werkwijzer,
    werkwijzer_capacity, werkwijzer_aow, uwv_42, uwv_week_6, uwv_week_8, uwv_week_88, uwv_letters, uwv_evaluatie, provider_practice,
    judgement, aow_7a, termijnenwet_1, wfsv_17, suwi_32, wml_15, avg_9, wabvpz, wvp_base_rate, employer_charges, month_days,
    case_file_version;
}  // namespace cite

}  // namespace poortwachter::law
