#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/fields.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// Text of the file as a message shows it: at most 40 code points.
std::string shown(std::string_view text);
/// A corrected line as a message shows it, for somebody to type over: at most 120 code points.
std::string shown_line(std::string_view text);

/// A value that its field does not take (E004); the variant says what the field takes.
Finding refused(std::string_view variant, const Key& key, const Place& place, std::vector<Argument> arguments = {});
Finding refused_date(const Key& key, const Place& place, std::string_view text);
Finding refused_yes_no(const Key& key, const Place& place, std::string_view text, bool unknown_too);
/// A control character in a text (E006).
Finding refused_character(const Key& key, const Place& place, int code);
Finding refused_money(const Key& key, const Place& place, std::string_view text);
/// `value` is nothing when the text is no number at all.
Finding refused_number(const Key& key, const Place& place, std::string_view text, Range range, std::optional<double> value);
/// A word that is not among the words of an enumeration, each in its two spellings.
Finding refused_word(const Key& key, const Place& place, std::string_view text, const std::vector<std::string_view>& spellings);

/// `open`: the key of the same mapping before it that has nothing below it, or none.
Finding unknown_key(const Place& place, std::string_view written, const std::vector<Key>& known, std::string_view open);
/// The variant says whether it is not there at all, or empty.
Finding missing_key(const Place& place, const Key& key, std::string_view variant);
/// One field in its two spellings, in file order.
Finding two_spellings(const Place& second, std::string_view key, const Place& first, std::string_view other);

/// What the source found wrong with the document as YAML.
Finding source_finding(const source::Problem& problem);

}  // namespace poortwachter::dossier
