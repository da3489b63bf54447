#include <windows.h>

#include <shellapi.h>

#include <memory>

#include "app/world/new_file.hpp"
#include "app/world/seconds.hpp"
#include "app/world/windows/console.hpp"
#include "app/world/windows/files.hpp"
#include "app/world/windows/names.hpp"
#include "app/world/windows/wide.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

static std::optional<std::string> environment(const std::string& name) {
  const std::wstring key = wide(name);
  std::wstring value(256, L'\0');
  for (;;) {
    ::SetLastError(ERROR_SUCCESS);
    const DWORD size = ::GetEnvironmentVariableW(key.c_str(), value.data(), static_cast<DWORD>(value.size()));
    if (size == 0 && ::GetLastError() != ERROR_SUCCESS) return std::nullopt;
    const bool fits = size < value.size();
    value.resize(size);
    if (fits) return narrow(value);
  }
}

// The system knows the local time: no table of time zones is asked for.
static Date today() {
  SYSTEMTIME local{};
  ::GetLocalTime(&local);
  return Date::from_ymd(local.wYear, local.wMonth, local.wDay).value();
}

// What main is given is in the code page of the machine, which lacks letters: the command line is taken apart anew.
std::vector<std::string> arguments(int, char**) {
  int count = 0;
  const std::unique_ptr<LPWSTR, decltype(&::LocalFree)> words(::CommandLineToArgvW(::GetCommandLineW(), &count), ::LocalFree);
  std::vector<std::string> out;
  for (int i = 1; words && i < count; ++i) out.push_back(narrow(words.get()[i]));
  return out;
}

World real_world() {
  return {
      .open_file = open_file,
      .read_part = read_part,
      .open_standard_input = open_standard_input,
      .path_kind = path_kind,
      .list_directory = list_directory,
      .identity = identity,
      .as_path = as_path,
      .files_matching = files_matching,
      .full_path = full_path,
      .new_file = new_file,
      .environment = environment,
      .today = today,
      .terminal_width = terminal_width,
      .out = stream_of(STD_OUTPUT_HANDLE),
      .err = stream_of(STD_ERROR_HANDLE),
      .seconds = seconds,
  };
}

}  // namespace poortwachter::app
