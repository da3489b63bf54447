#include "app/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace poortwachter::app {

// The file behind a link: it is the one to be replaced, not the link.
static std::string target_of(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string target(resolved);
  std::free(resolved);
  return target;
}

static int write_and_close(int descriptor, std::string_view bytes) {
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t size = ::write(descriptor, bytes.data(), bytes.size());
    if (size < 0 && errno != EINTR) error = errno;
    if (size > 0) bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

static std::optional<Failure> write_in_place(const std::string& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return Failure{path, errno};
  const int error = write_and_close(descriptor, bytes);
  return error == 0 ? std::nullopt : std::optional(Failure{path, error});
}

// The permissions of the file that is replaced, or those of any new file.
static mode_t permissions(const struct stat* existing) {
  if (existing != nullptr) return existing->st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::optional<Failure> replace_file(const std::string& path, std::string_view bytes) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) return write_in_place(path, bytes);
  const std::string target = exists ? target_of(path) : path;
  std::string beside = target + ".XXXXXX";
  const int descriptor = ::mkstemp(beside.data());
  if (descriptor < 0) return Failure{path, errno};
  int error = ::fchmod(descriptor, permissions(exists ? &status : nullptr)) == 0 ? 0 : errno;
  const int written = write_and_close(descriptor, bytes);
  if (error == 0) error = written;
  if (error == 0 && std::rename(beside.c_str(), target.c_str()) != 0) error = errno;
  if (error == 0) return std::nullopt;
  ::unlink(beside.c_str());
  return Failure{path, error};
}

}  // namespace poortwachter::app
