#include "app/world/windows/files.hpp"

#include <windows.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "app/world/windows/errors.hpp"
#include "app/world/windows/handle.hpp"
#include "app/world/windows/names.hpp"
#include "app/world/windows/wide.hpp"

namespace poortwachter::app {

static Handle open_to_read(const std::string& path) {
  const std::wstring name = system_path(path);
  return Handle(::CreateFileW(name.c_str(), GENERIC_READ, share_all, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
}

// To ask what is there; a folder can be opened for that too.
static Handle open_to_ask(const std::wstring& name) {
  return Handle(
      ::CreateFileW(name.c_str(), FILE_READ_ATTRIBUTES, share_all, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
}

// The system refuses to open a folder as a file with the words for no access.
static Failure not_opened(const std::string& path) {
  const DWORD error = ::GetLastError();
  const DWORD attributes = ::GetFileAttributesW(system_path(path).c_str());
  const bool is_directory = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  return {path, is_directory ? EISDIR : error_number(error)};
}

Result<std::size_t, Failure> read_some(HANDLE handle, std::span<char> buffer, const std::string& path) {
  DWORD size = 0;
  const auto most = static_cast<DWORD>(std::min<std::size_t>(buffer.size(), 1 << 24));
  if (::ReadFile(handle, buffer.data(), most, &size, nullptr) != 0) return static_cast<std::size_t>(size);
  // The other end of a pipe is closed: that is its end.
  if (::GetLastError() == ERROR_BROKEN_PIPE) return std::size_t{0};
  return last_failure(path);
}

Result<Chunks, Failure> open_file(const std::string& path) {
  const auto file = std::make_shared<Handle>(open_to_read(path));
  if (!*file) return not_opened(path);
  return Chunks([file, path](std::span<char> buffer) { return read_some(file->get(), buffer, path); });
}

Result<std::string, Failure> read_part(const std::string& path, std::uint64_t offset, std::size_t size) {
  const Handle file = open_to_read(path);
  if (!file) return not_opened(path);
  LARGE_INTEGER from{};
  from.QuadPart = static_cast<LONGLONG>(offset);
  if (::SetFilePointerEx(file.get(), from, nullptr, FILE_BEGIN) == 0) return last_failure(path);
  std::string bytes(size, '\0');
  for (std::size_t read = 0; read < size;) {
    const auto more = read_some(file.get(), std::span(bytes).subspan(read), path);
    if (!more) return more.error();
    if (*more == 0) return Failure{path, EIO};
    read += *more;
  }
  return bytes;
}

Result<PathKind, Failure> path_kind(const std::string& path) {
  const Handle found = open_to_ask(system_path(path));
  if (!found) return last_failure(path);
  BY_HANDLE_FILE_INFORMATION about{};
  // A device or a pipe has no such information, and is no folder.
  const bool known = ::GetFileInformationByHandle(found.get(), &about) != 0;
  return known && (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? PathKind::directory : PathKind::file;
}

static std::optional<std::string> number_of(const std::wstring& name, bool of_directory) {
  const Handle found = open_to_ask(name);
  BY_HANDLE_FILE_INFORMATION about{};
  if (!found || ::GetFileType(found.get()) != FILE_TYPE_DISK) return std::nullopt;
  if (::GetFileInformationByHandle(found.get(), &about) == 0) return std::nullopt;
  if (((about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) != of_directory) return std::nullopt;
  const std::uint64_t index = (std::uint64_t{about.nFileIndexHigh} << 32) | about.nFileIndexLow;
  return std::to_string(about.dwVolumeSerialNumber) + ':' + std::to_string(index);
}

std::optional<std::string> identity(const std::string& path) {
  const std::wstring name = system_path(path);
  if (::GetFileAttributesW(name.c_str()) != INVALID_FILE_ATTRIBUTES) return number_of(name, false);
  const std::size_t slash = name.rfind(L'\\');
  if (slash == std::wstring::npos) return std::nullopt;
  const auto folder = number_of(name.substr(0, slash + 1), true);
  return folder ? std::optional(*folder + '/' + narrow(folded_name(name.substr(slash + 1)))) : std::nullopt;
}

// What a synchroniser has put a mark on is no link.
static bool is_link(const WIN32_FIND_DATAW& found) {
  const bool marked = (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
  return marked && (found.dwReserved0 == IO_REPARSE_TAG_SYMLINK || found.dwReserved0 == IO_REPARSE_TAG_MOUNT_POINT);
}

static Entry entry_of(const WIN32_FIND_DATAW& found) {
  return {.name = narrow(found.cFileName),
          .directory = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0,
          .link = is_link(found),
          .special = (found.dwFileAttributes & FILE_ATTRIBUTE_DEVICE) != 0,
          .hidden = (found.dwFileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0};
}

Result<std::vector<Entry>, Failure> list_directory(const std::string& path) {
  // The pattern may make the path longer than one without the mark can be: it is part of what is measured.
  const std::wstring pattern = system_path(path + "/*");
  WIN32_FIND_DATAW found{};
  const HANDLE search =
      ::FindFirstFileExW(pattern.c_str(), FindExInfoBasic, &found, FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH);
  if (search == INVALID_HANDLE_VALUE) return last_failure(path);
  const std::unique_ptr<void, decltype(&::FindClose)> closes(search, ::FindClose);
  std::vector<Entry> entries;
  do {
    const std::wstring_view name = found.cFileName;
    if (name != L"." && name != L"..") entries.push_back(entry_of(found));
  } while (::FindNextFileW(search, &found) != 0);
  if (::GetLastError() != ERROR_NO_MORE_FILES) return last_failure(path);
  return entries;
}

}  // namespace poortwachter::app
