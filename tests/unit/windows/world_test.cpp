#include <doctest/doctest.h>

#include <windows.h>

#include <algorithm>
#include <cerrno>

#include "app/world/windows/errors.hpp"
#include "app/world/windows/wide.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

namespace {

// A folder of its own, with letters that the code page of a machine may lack.
class Folder {
 public:
  Folder() : path_("poortwachter \xC3\xA9\xE2\x82\xAC " + std::to_string(::GetCurrentProcessId())) {
    REQUIRE(::CreateDirectoryW(system_path(path_).c_str(), nullptr) != 0);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    for (const std::string& name : names()) {
      ::SetFileAttributesW(system_path(in(name)).c_str(), FILE_ATTRIBUTE_NORMAL);
      ::DeleteFileW(system_path(in(name)).c_str());
    }
    ::RemoveDirectoryW(system_path(path_).c_str());
  }

  const std::string& path() const { return path_; }
  std::string in(const std::string& name) const { return path_ + '/' + name; }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    const auto entries = world.list_directory(path_);
    if (entries)
      for (const Entry& entry : *entries) out.push_back(entry.name);
    std::ranges::sort(out);
    return out;
  }
  std::string text(const std::string& name) const {
    const auto opened = world.open_file(in(name));
    if (!opened) return "error " + std::to_string(opened.error().error_number);
    std::string bytes(1 << 16, '\0');
    const auto size = (*opened)(bytes);
    return size ? bytes.substr(0, *size) : "error " + std::to_string(size.error().error_number);
  }
  // What the end of a new file says: 0 when it is in its place.
  int write(const std::string& name, std::string_view bytes) const {
    const auto file = world.new_file(in(name));
    if (!file) return file.error().error_number;
    if (const auto failure = file->write(bytes)) return failure->error_number;
    const auto failure = file->finish();
    return failure ? failure->error_number : 0;
  }

  World world = real_world();

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("a new file is in its place when it is finished, and before that nothing of it is seen") {
  const Folder folder;
  CHECK(folder.write("a.txt", "een\n") == 0);
  {
    const auto file = folder.world.new_file(folder.in("a.txt"));
    REQUIRE(file);
    CHECK_FALSE(file->write("twee\n"));
    CHECK(folder.text("a.txt") == "een\n");
  }
  CHECK(folder.names() == std::vector<std::string>{"a.txt"});
  CHECK(folder.write("a.txt", "drie\n") == 0);
  CHECK(folder.text("a.txt") == "drie\n");
  CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("what is held or may not be written stays, and is told by its name") {
  const Folder folder;
  REQUIRE(folder.write("a.txt", "een\n") == 0);
  const std::wstring name = system_path(folder.in("a.txt"));
  const HANDLE held = ::CreateFileW(name.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
  REQUIRE(held != INVALID_HANDLE_VALUE);
  CHECK(folder.write("a.txt", "twee\n") == EBUSY);
  CHECK(::CloseHandle(held) != 0);
  CHECK(folder.text("a.txt") == "een\n");
  CHECK(folder.write("weg/b.txt", "") == ENOENT);
  CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("files, folders, devices and what is not there are told apart") {
  const Folder folder;
  REQUIRE(folder.write("a.txt", "0123456789") == 0);
  const World& world = folder.world;
  CHECK(*world.path_kind(folder.path()) == PathKind::directory);
  CHECK(*world.path_kind(folder.in("a.txt")) == PathKind::file);
  CHECK(world.path_kind(folder.in("b.txt")).error().error_number == ENOENT);
  CHECK(world.path_kind(folder.in("een*ander?")).error().error_number == ENOENT);
  CHECK(world.open_file(folder.path()).error().error_number == EISDIR);
  CHECK(world.open_file(folder.in("b.txt")).error().error_number == ENOENT);
  CHECK(*world.read_part(folder.in("a.txt"), 3, 4) == "3456");
  CHECK(world.read_part(folder.in("a.txt"), 8, 4).error().error_number == EIO);
  CHECK(world.list_directory(folder.in("weg")).error().error_number == ENOENT);
  const auto null = world.new_file("NUL");
  REQUIRE(null);
  CHECK_FALSE(null->write("x"));
  CHECK_FALSE(null->finish());
}

TEST_CASE("a file has one word, whatever letters it is called by; so has the place of one to come") {
  const Folder folder;
  REQUIRE(folder.write("a.txt", "") == 0);
  const World& world = folder.world;
  CHECK(world.identity(folder.in("a.txt")));
  CHECK(world.identity(folder.in("a.txt")) == world.identity(folder.in("A.TXT")));
  CHECK(world.identity(folder.in("nieuw.txt")) == world.identity(folder.in("./NIEUW.txt")));
  CHECK(world.identity(folder.in("nieuw.txt")) != world.identity(folder.in("a.txt")));
  CHECK_FALSE(world.identity(folder.path()));
  CHECK_FALSE(world.identity(folder.in("weg/a.txt")));
}

TEST_CASE("what is hidden by its attribute is told to be so, and no pattern leads to it") {
  const Folder folder;
  REQUIRE(folder.write("a.csv", "") == 0);
  REQUIRE(folder.write("~$a.csv", "") == 0);
  REQUIRE(::SetFileAttributesW(system_path(folder.in("~$a.csv")).c_str(), FILE_ATTRIBUTE_HIDDEN) != 0);
  const auto entries = folder.world.list_directory(folder.path());
  REQUIRE(entries);
  for (const Entry& entry : *entries) CHECK(entry.hidden == (entry.name == "~$a.csv"));
  CHECK(folder.world.files_matching(folder.in("*.CSV")) == std::vector{folder.in("a.csv")});
  CHECK(folder.world.files_matching(folder.in("*.yaml")) == std::vector{folder.in("*.yaml")});
}

TEST_CASE("a variable of the environment is read whole, in whatever letters; one that is empty is there") {
  const World world = real_world();
  const std::string text = "\xC3\xA9\xE2\x82\xAC" + std::string(1000, 'x');
  REQUIRE(::SetEnvironmentVariableW(L"POORTWACHTER_TEST", wide(text).c_str()) != 0);
  CHECK(world.environment("POORTWACHTER_TEST") == text);
  REQUIRE(::SetEnvironmentVariableW(L"POORTWACHTER_TEST", L"") != 0);
  CHECK(world.environment("POORTWACHTER_TEST") == "");
  REQUIRE(::SetEnvironmentVariableW(L"POORTWACHTER_TEST", nullptr) != 0);
  CHECK_FALSE(world.environment("POORTWACHTER_TEST"));
}

TEST_CASE("errors of the system have the names that the program knows; one without a name keeps its number") {
  CHECK(error_number(ERROR_SHARING_VIOLATION) == EBUSY);
  CHECK(error_number(ERROR_NO_DATA) == EPIPE);
  CHECK(error_number(ERROR_DISK_FULL) == ENOSPC);
  CHECK(error_number(ERROR_WRITE_PROTECT) == EROFS);
  CHECK(error_number(ERROR_CRC) == 10'000 + ERROR_CRC);
}

}  // namespace poortwachter::app
