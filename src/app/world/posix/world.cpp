#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <memory>

#include "app/world/new_file.hpp"
#include "app/world/seconds.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

static Chunks chunks_of(std::shared_ptr<const int> descriptor, std::string path) {
  return [descriptor = std::move(descriptor), path = std::move(path)](std::span<char> buffer) -> Result<std::size_t, Failure> {
    for (;;) {
      const ssize_t size = ::read(*descriptor, buffer.data(), buffer.size());
      if (size >= 0) return static_cast<std::size_t>(size);
      if (errno != EINTR) return Failure{path, errno};
    }
  };
}

static Result<Chunks, Failure> open_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Failure{path, errno};
  const auto close = [](const int* opened) {
    ::close(*opened);
    delete opened;
  };
  return chunks_of(std::shared_ptr<const int>(new int(descriptor), close), path);
}

static Result<std::string, Failure> read_part(const std::string& path, std::uint64_t offset, std::size_t size) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Failure{path, errno};
  std::string bytes(size, '\0');
  std::size_t read = 0;
  while (read < size) {
    const ssize_t more = ::pread(descriptor, bytes.data() + read, size - read, static_cast<off_t>(offset + read));
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) {
      const int error = more < 0 ? errno : EIO;
      ::close(descriptor);
      return Failure{path, error};
    }
    read += static_cast<std::size_t>(more);
  }
  ::close(descriptor);
  return bytes;
}

static Chunks open_standard_input() { return chunks_of(std::make_shared<const int>(STDIN_FILENO), "-"); }

static Result<PathKind, Failure> path_kind(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return Failure{path, errno};
  return S_ISDIR(status.st_mode) ? PathKind::directory : PathKind::file;
}

static std::string number_of(const struct stat& status) {
  return std::to_string(status.st_dev) + ':' + std::to_string(status.st_ino);
}

static std::optional<std::string> identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return S_ISREG(status.st_mode) ? std::optional(number_of(status)) : std::nullopt;
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (::stat(folder.c_str(), &status) != 0) return std::nullopt;
  return number_of(status) + '/' + path.substr(slash + 1);
}

static Entry entry_of(const std::string& directory, const dirent& found) {
  Entry entry{.name = found.d_name, .directory = found.d_type == DT_DIR, .link = found.d_type == DT_LNK};
  const bool known = found.d_type == DT_DIR || found.d_type == DT_REG;
  if (known) return entry;
  const std::string path = directory + '/' + entry.name;
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) entry.link = S_ISLNK(status.st_mode);
  if (::stat(path.c_str(), &status) != 0) return entry;
  entry.directory = S_ISDIR(status.st_mode);
  entry.special = !entry.directory && !S_ISREG(status.st_mode);
  return entry;
}

static Result<std::vector<Entry>, Failure> list_directory(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(path.c_str()), ::closedir);
  if (!directory) return Failure{path, errno};
  std::vector<Entry> entries;
  errno = 0;
  while (const dirent* found = ::readdir(directory.get())) {
    const std::string_view name = found->d_name;
    if (name != "." && name != "..") entries.push_back(entry_of(path, *found));
    errno = 0;
  }
  if (errno != 0) return Failure{path, errno};
  return entries;
}

static std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

static Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value();
}

// A thread takes its stack and the arena of malloc, which is mapped at twice its size to lay it out. With less than that malloc
// asks the kernel in vain for every piece, and two threads are slower than one.
static std::size_t room_for_threads() {
  constexpr rlim_t mebibyte = 1 << 20, program = 22 * mebibyte, arena = 64 * mebibyte, stack = 8 * mebibyte;
  rlimit space{};
  if (::getrlimit(RLIMIT_AS, &space) != 0 || space.rlim_cur == RLIM_INFINITY) return std::numeric_limits<std::size_t>::max();
  constexpr rlim_t before = program + arena;
  const rlim_t spare = space.rlim_cur > before ? space.rlim_cur - before : 0;
  return std::max<std::size_t>(1, spare / (arena + stack));
}

static int terminal_width() {
  winsize size{};
  for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO})
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0) return size.ws_col;
  return 0;
}

static int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(descriptor, bytes.data(), bytes.size());
    if (size >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(size));
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

static Stream stream(int descriptor) {
  const auto error = std::make_shared<int>(0);
  return {.write =
              [descriptor, error](std::string_view bytes) {
                *error = write_all(descriptor, bytes);
                return *error == 0;
              },
          .terminal = ::isatty(descriptor) != 0,
          .error_number = [error] { return *error; }};
}

std::vector<std::string> arguments(int count, char** words) { return {words + (count > 0 ? 1 : 0), words + count}; }

World real_world() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return {
      .open_file = open_file,
      .read_part = read_part,
      .open_standard_input = open_standard_input,
      .path_kind = path_kind,
      .list_directory = list_directory,
      .identity = identity,
      .new_file = new_file,
      .environment = environment,
      .today = today,
      .terminal_width = terminal_width,
      .out = stream(STDOUT_FILENO),
      .err = stream(STDERR_FILENO),
      .room_for_threads = room_for_threads,
      .seconds = seconds,
  };
}

}  // namespace poortwachter::app
