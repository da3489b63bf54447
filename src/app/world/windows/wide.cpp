#include "app/world/windows/wide.hpp"

#include <windows.h>

namespace poortwachter::app {

// Folders may have 248 characters without the mark, files 260.
static constexpr std::size_t short_path = 240;

std::wstring wide(std::string_view text) {
  if (text.empty()) return {};
  const int size = static_cast<int>(text.size());
  std::wstring out(static_cast<std::size_t>(::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0)), L'\0');
  ::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, out.data(), static_cast<int>(out.size()));
  return out;
}

std::string narrow(std::wstring_view text) {
  if (text.empty()) return {};
  const int size = static_cast<int>(text.size());
  const int needed = ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
  std::string out(static_cast<std::size_t>(needed), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, out.data(), needed, nullptr, nullptr);
  return out;
}

// From the root, with '\'; as it is when the system makes nothing of it.
static std::wstring from_root(const std::wstring& path) {
  std::wstring out(MAX_PATH, L'\0');
  for (;;) {
    const DWORD size = ::GetFullPathNameW(path.c_str(), static_cast<DWORD>(out.size()), out.data(), nullptr);
    if (size == 0) return path;
    const bool fits = size < out.size();
    out.resize(size);
    if (fits) return out;
  }
}

std::wstring system_path(const std::string& path) {
  const std::wstring out = from_root(wide(path));
  if (out.size() < short_path || out.starts_with(L"\\\\?\\") || out.starts_with(L"\\\\.\\")) return out;
  return out.starts_with(L"\\\\") ? L"\\\\?\\UNC" + out.substr(1) : L"\\\\?\\" + out;
}

}  // namespace poortwachter::app
