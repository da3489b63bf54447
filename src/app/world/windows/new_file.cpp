#include "app/world/new_file.hpp"

#include <windows.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "app/world/windows/errors.hpp"
#include "app/world/windows/handle.hpp"
#include "app/world/windows/wide.hpp"

namespace poortwachter::app {

// A synchroniser or a scanner of viruses holds a file for a moment; so often it is tried again, each time after twice as long.
static constexpr int attempts = 9;
static constexpr std::chrono::milliseconds first_pause{5};

static bool is_held(DWORD error) {
  return error == ERROR_ACCESS_DENIED || error == ERROR_SHARING_VIOLATION || error == ERROR_LOCK_VIOLATION ||
         error == ERROR_USER_MAPPED_FILE;
}

// What is in use cannot be replaced, which the system calls no access: whoever asks for the file alone is told why.
static DWORD true_reason(const std::wstring& target, DWORD error) {
  if (error != ERROR_ACCESS_DENIED) return error;
  const Handle file(::CreateFileW(target.c_str(), DELETE, share_all, nullptr, OPEN_EXISTING, 0, nullptr));
  return !file && ::GetLastError() == ERROR_SHARING_VIOLATION ? ERROR_SHARING_VIOLATION : error;
}

// The file behind a link: it is the one to be replaced, not the link.
static std::wstring target_of(const std::wstring& name, DWORD attributes) {
  if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0) return name;
  const Handle file(::CreateFileW(name.c_str(), FILE_READ_ATTRIBUTES, share_all, nullptr, OPEN_EXISTING, 0, nullptr));
  if (!file) return name;
  std::wstring target(1 << 15, L'\0');
  const DWORD size =
      ::GetFinalPathNameByHandleW(file.get(), target.data(), static_cast<DWORD>(target.size()), FILE_NAME_NORMALIZED);
  if (size == 0 || size >= target.size()) return name;
  target.resize(size);
  return target;
}

namespace {

// A file with a name beside the one it will get. The system takes it away when the program ends, however it ends, unless it was
// put in its place: but for the moment between getting its name and being marked for that.
class Unfinished {
 public:
  Unfinished(std::string path, std::wstring target) : path_(std::move(path)), target_(std::move(target)) {}
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    if (beside_.empty()) return;
    file_.close();
    // Gone already where the system took it away.
    if (!vanishes_) ::DeleteFileW(beside_.c_str());
  }

  // A device is written to as it is.
  std::optional<Failure> open_in_place() {
    file_ = Handle(
        ::CreateFileW(target_.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr));
    return result(static_cast<bool>(file_));
  }

  std::optional<Failure> open_beside() {
    for (int number = 0; number < 1000; ++number) {
      beside_ = target_ + L'.' + std::to_wstring(::GetCurrentProcessId()) + L'-' + std::to_wstring(number) + L".tmp";
      file_ = Handle(::CreateFileW(beside_.c_str(), GENERIC_WRITE | DELETE, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr,
                                   CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
      if (file_ || ::GetLastError() != ERROR_FILE_EXISTS) break;
    }
    if (!file_) {
      const auto failure = result(false);
      beside_.clear();
      return failure;
    }
    // Some file systems cannot do that: then it is taken away by the program alone.
    vanishes_ = set_vanishing(true);
    return std::nullopt;
  }

  std::optional<Failure> write(std::string_view bytes) const {
    while (!bytes.empty()) {
      DWORD size = 0;
      const auto most = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1 << 24));
      if (::WriteFile(file_.get(), bytes.data(), most, &size, nullptr) == 0) return result(false);
      bytes.remove_prefix(size);
    }
    return std::nullopt;
  }

  std::optional<Failure> finish() {
    if (beside_.empty()) return result(file_.close());
    if (!flush()) return result(false);
    auto pause = first_pause;
    for (int attempt = 1; !put_in_place(); ++attempt, pause *= 2) {
      const DWORD error = ::GetLastError();
      if (vanishes_) vanishes_ = set_vanishing(true);
      if (!is_held(error) || attempt == attempts) return Failure{path_, error_number(true_reason(target_, error))};
      std::this_thread::sleep_for(pause);
    }
    beside_.clear();
    return result(file_.close());
  }

 private:
  // Some file systems keep nothing back, and do not know how to be asked.
  bool flush() const {
    if (::FlushFileBuffers(file_.get()) != 0) return true;
    const DWORD error = ::GetLastError();
    return error == ERROR_INVALID_FUNCTION || error == ERROR_NOT_SUPPORTED;
  }

  // What is going to vanish cannot get another name: for that moment alone it is not.
  bool put_in_place() {
    if (vanishes_ && !set_vanishing(false)) return false;
    return ::MoveFileExW(beside_.c_str(), target_.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
  }

  bool set_vanishing(bool vanishes) const {
    FILE_DISPOSITION_INFO disposition{};
    disposition.DeleteFile = vanishes ? TRUE : FALSE;
    return ::SetFileInformationByHandle(file_.get(), FileDispositionInfo, &disposition, sizeof disposition) != 0;
  }

  std::optional<Failure> result(bool good) const { return good ? std::nullopt : std::optional(last_failure(path_)); }

  std::string path_;
  std::wstring target_;
  std::wstring beside_;  // the name it has until it is in its place
  Handle file_;
  bool vanishes_ = false;
};

}  // namespace

// The null device, a printer or a pipe: what is there and no file of a disk.
static bool is_device(const std::wstring& name, DWORD attributes) {
  if (name.starts_with(L"\\\\.\\")) return true;
  if (attributes == INVALID_FILE_ATTRIBUTES) return false;
  const Handle found(::CreateFileW(name.c_str(), FILE_READ_ATTRIBUTES, share_all, nullptr, OPEN_EXISTING, 0, nullptr));
  return found && ::GetFileType(found.get()) != FILE_TYPE_DISK;
}

Result<NewFile, Failure> new_file(const std::string& path) {
  const std::wstring name = system_path(path);
  const DWORD attributes = ::GetFileAttributesW(name.c_str());
  const bool in_place = is_device(name, attributes);
  const auto file = std::make_shared<Unfinished>(path, in_place ? name : target_of(name, attributes));
  if (const auto failure = in_place ? file->open_in_place() : file->open_beside()) return *failure;
  return NewFile{.write = [file](std::string_view bytes) { return file->write(bytes); },
                 .finish = [file] { return file->finish(); }};
}

}  // namespace poortwachter::app
