#include "app/world/new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

namespace poortwachter::app {

// The file behind a link: it is the one to be replaced, not the link.
static std::string target_of(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string target(resolved);
  std::free(resolved);
  return target;
}

static std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// The permissions of the file that is replaced, or those of any new file.
static mode_t permissions(const struct stat* existing) {
  if (existing != nullptr) return existing->st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

namespace {

// An open file that may have a name beside the one it will get; both go with it unless it was put in its place.
class Unfinished {
 public:
  // Without a target it is written where it stands.
  Unfinished(std::string path, std::string target) : path_(std::move(path)), target_(std::move(target)) {}
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!beside_.empty()) ::unlink(beside_.c_str());
  }

  std::optional<Failure> open(const struct stat* existing) {
    if (target_.empty()) {
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
      return result(descriptor_ >= 0);
    }
    // A file without a name gets one by way of this folder.
    const bool can_be_named = ::access("/proc/self/fd", X_OK) == 0;
    if (can_be_named) descriptor_ = ::open(folder_of(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
      beside_ = target_ + ".XXXXXX";
      descriptor_ = ::mkostemp(beside_.data(), O_CLOEXEC);
      if (descriptor_ < 0) beside_.clear();
    }
    return result(descriptor_ >= 0 && ::fchmod(descriptor_, permissions(existing)) == 0);
  }

  std::optional<Failure> write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t size = ::write(descriptor_, bytes.data(), bytes.size());
      if (size < 0 && errno != EINTR) return result(false);
      if (size > 0) bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return std::nullopt;
  }

  std::optional<Failure> finish() {
    if (!target_.empty() && beside_.empty() && !put_beside()) return result(false);
    const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
    if (!closed || target_.empty()) return result(closed);
    if (std::rename(beside_.c_str(), target_.c_str()) != 0) return result(false);
    beside_.clear();
    return std::nullopt;
  }

 private:
  // Gives the file a name that nobody has, since only a file with a name can take the place of another one.
  bool put_beside() {
    const std::string file = "/proc/self/fd/" + std::to_string(descriptor_);
    for (int number = 0; number < 1000; ++number) {
      std::string name = target_ + '.' + std::to_string(::getpid()) + '-' + std::to_string(number);
      if (::linkat(AT_FDCWD, file.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
        beside_ = std::move(name);
        return true;
      }
      if (errno != EEXIST) return false;
    }
    return false;
  }

  std::optional<Failure> result(bool good) const { return good ? std::nullopt : std::optional(Failure{path_, errno}); }

  std::string path_, target_;
  std::string beside_;  // the name it has until it is in its place
  int descriptor_ = -1;
};

}  // namespace

Result<NewFile, Failure> new_file(const std::string& path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  const bool in_place = exists && !S_ISREG(status.st_mode);
  const auto file = std::make_shared<Unfinished>(path, in_place ? std::string{} : exists ? target_of(path) : path);
  if (const auto failure = file->open(exists ? &status : nullptr)) return *failure;
  return NewFile{.write = [file](std::string_view bytes) { return file->write(bytes); },
                 .finish = [file] { return file->finish(); }};
}

}  // namespace poortwachter::app
