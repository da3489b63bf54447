#include "app/world/windows/console.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include "app/world/windows/errors.hpp"
#include "app/world/windows/files.hpp"
#include "app/world/windows/wide.hpp"

namespace poortwachter::app {

namespace {

// A console that was set to know escape sequences is set back when the program is done with it.
class Console {
 public:
  explicit Console(HANDLE handle) : handle_(handle), is_console_(::GetConsoleMode(handle, &mode_) != 0) {
    if (is_console_) draws_ = ::SetConsoleMode(handle, mode_ | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
  }
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;
  ~Console() {
    if (draws_) ::SetConsoleMode(handle_, mode_);
  }

  bool is_console() const { return is_console_; }
  bool draws() const { return draws_; }

  // A letter whose bytes have not all come waits for the rest.
  bool write(std::string_view bytes) {
    pending_ += bytes;
    const std::size_t whole = pending_.size() - unfinished(pending_);
    const std::wstring text = wide(std::string_view(pending_).substr(0, whole));
    pending_.erase(0, whole);
    return write(std::wstring_view(text));
  }

 private:
  // How many bytes at the end begin a letter and do not end it.
  static std::size_t unfinished(std::string_view bytes) {
    const std::size_t most = std::min<std::size_t>(bytes.size(), 3);
    for (std::size_t back = 1; back <= most; ++back) {
      const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
      if ((byte & 0xC0U) == 0x80U) continue;
      const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
      return length > back ? back : 0;
    }
    return 0;
  }

  bool write(std::wstring_view text) {
    while (!text.empty()) {
      DWORD written = 0;
      const auto most = static_cast<DWORD>(std::min<std::size_t>(text.size(), 8192));
      if (::WriteConsoleW(handle_, text.data(), most, &written, nullptr) == 0) return false;
      text.remove_prefix(written);
    }
    return true;
  }

  HANDLE handle_;
  DWORD mode_ = 0;
  bool is_console_, draws_ = false;
  std::string pending_;
};

}  // namespace

static bool write_bytes(HANDLE handle, std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD size = 0;
    const auto most = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1 << 20));
    if (::WriteFile(handle, bytes.data(), most, &size, nullptr) == 0) return false;
    // A pipe that never waits is full.
    if (size == 0) ::Sleep(1);
    bytes.remove_prefix(size);
  }
  return true;
}

Stream stream_of(DWORD which) {
  HANDLE handle = ::GetStdHandle(which);
  const auto console = std::make_shared<Console>(handle);
  const auto error = std::make_shared<int>(0);
  return {.write =
              [handle, console, error](std::string_view bytes) {
                const bool good = console->is_console() ? console->write(bytes) : write_bytes(handle, bytes);
                *error = good ? 0 : error_number(::GetLastError());
                return good;
              },
          .terminal = console->is_console(),
          .draws = console->draws(),
          .error_number = [error] { return *error; }};
}

// What is typed, a line at a time; Ctrl-Z at the begin of a line ends it.
static Chunks typed(HANDLE handle) {
  return [handle, line = std::string{}, ended = false](std::span<char> buffer) mutable -> Result<std::size_t, Failure> {
    if (line.empty() && !ended) {
      std::wstring text(4096, L'\0');
      DWORD size = 0;
      if (::ReadConsoleW(handle, text.data(), static_cast<DWORD>(text.size()), &size, nullptr) == 0) return last_failure("-");
      text.resize(size);
      ended = text.empty() || text.front() == L'\x1A';
      if (!ended) line = narrow(text);
    }
    const std::size_t count = line.copy(buffer.data(), buffer.size());
    line.erase(0, count);
    return count;
  };
}

Chunks open_standard_input() {
  HANDLE handle = ::GetStdHandle(STD_INPUT_HANDLE);
  DWORD mode = 0;
  if (::GetConsoleMode(handle, &mode) != 0) return typed(handle);
  return [handle](std::span<char> buffer) { return read_some(handle, buffer, "-"); };
}

// A console that knows no escape sequences goes to the next line as soon as one is full: its last column stays free.
int terminal_width() {
  for (const DWORD which : {STD_OUTPUT_HANDLE, STD_ERROR_HANDLE}) {
    HANDLE handle = ::GetStdHandle(which);
    CONSOLE_SCREEN_BUFFER_INFO screen{};
    DWORD mode = 0;
    if (::GetConsoleScreenBufferInfo(handle, &screen) == 0 || ::GetConsoleMode(handle, &mode) == 0) continue;
    const int columns = screen.srWindow.Right - screen.srWindow.Left + 1;
    return (mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0 ? columns : columns - 1;
  }
  return 0;
}

}  // namespace poortwachter::app
