#include "poortwachter/calendar/date.hpp"

namespace poortwachter::calendar {

std::string iso(Date date) {
  std::string text = "0000-00-00";
  const auto [year, month, day] = date.ymd();
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  text[0] = digit(year / 1000);
  text[1] = digit(year / 100);
  text[2] = digit(year / 10);
  text[3] = digit(year);
  text[5] = digit(month / 10);
  text[6] = digit(month);
  text[8] = digit(day / 10);
  text[9] = digit(day);
  return text;
}

}  // namespace poortwachter::calendar
