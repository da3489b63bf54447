#include "app/command_line/words.hpp"

#include <cerrno>

#include "poortwachter/dossier/nearest.hpp"

namespace poortwachter::app {

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

std::string meant(std::string_view word, std::span<const std::string_view> candidates, text::Lang lang) {
  const std::string_view near = dossier::nearest(word, candidates);
  return near.empty() ? std::string{} : phrase("cli.meant", {{"word", near}}, lang);
}

static std::string_view reason_key(int error_number) {
  switch (error_number) {
    case EACCES:
    case EPERM:
      return "cli.reason.denied";
    case ENOENT:
    case ENOTDIR:
      return "cli.reason.missing";
    case EISDIR:
      return "cli.reason.directory";
    case ENOSPC:
#ifdef EDQUOT  // where a user can have a share of the disk
    case EDQUOT:
#endif
      return "cli.reason.full";
    case EBUSY:
      return "cli.reason.busy";
    case EFBIG:
      return "cli.reason.file_limit";
    case EOVERFLOW:
      return "cli.reason.endless";
    case EBADF:
    case EPIPE:
      return "cli.reason.closed";
    case EROFS:
      return "cli.reason.read_only";
    case ELOOP:
      return "cli.reason.loop";
    case ENAMETOOLONG:
      return "cli.reason.long_name";
    default:
      return "cli.reason.other";
  }
}

std::string reason(const Failure& failure, text::Lang lang) {
  return phrase(reason_key(failure.error_number), {{"n", std::to_string(failure.error_number)}}, lang);
}

}  // namespace poortwachter::app
