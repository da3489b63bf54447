# What is compiled in, each part with its version and licence: `--version --verbose` prints it, a release tells it in CycloneDX.
# The versions stand in the headers that are compiled; yaml-cpp has its version from where it was found.
set(KNOWN_PARTS "")

# Every number behind the patterns in a header, with points between them.
function(poortwachter_part_version result header)
  set(numbers "")
  file(READ ${header} text)
  foreach(pattern ${ARGN})
    if(NOT text MATCHES "${pattern}[ \t\"]+([0-9.]+)")
      message(FATAL_ERROR "${header} has no ${pattern}")
    endif()
    list(APPEND numbers ${CMAKE_MATCH_1})
  endforeach()
  list(JOIN numbers . version)
  set(${result} ${version} PARENT_SCOPE)
endfunction()

function(poortwachter_known_part name version licence)
  set(KNOWN_PARTS "${KNOWN_PARTS}${name}\t${version}\t${licence}\n" PARENT_SCOPE)
endfunction()

poortwachter_part_version(version ${CLI_HEADERS}/CLI/Version.hpp "define CLI11_VERSION")
poortwachter_known_part(CLI11 ${version} BSD-3-Clause)
poortwachter_part_version(version ${FMT_HEADERS}/fmt/core.h "define FMT_VERSION")
math(EXPR major "${version} / 10000")
math(EXPR minor "${version} / 100 % 100")
math(EXPR patch "${version} % 100")
poortwachter_known_part(fmt ${major}.${minor}.${patch} MIT)
poortwachter_part_version(version ${CSV_INCLUDE}/csv.h "define CSV_MAJOR" "define CSV_MINOR" "define CSV_RELEASE")
poortwachter_known_part(libcsv ${version} LGPL-2.1-or-later)
set(macro "define NLOHMANN_JSON_VERSION")
file(GLOB nlohmann_version ${JSON_HEADERS}/nlohmann/detail/abi_macros.hpp ${JSON_HEADERS}/nlohmann/json.hpp)
list(GET nlohmann_version 0 header)
poortwachter_part_version(version ${header} "${macro}_MAJOR" "${macro}_MINOR" "${macro}_PATCH")
poortwachter_known_part(nlohmann-json ${version} MIT)
poortwachter_part_version(version ${SIMDJSON_HEADERS}/simdjson.h "define SIMDJSON_VERSION")
poortwachter_known_part(simdjson ${version} Apache-2.0)
set(macro "define UTF8PROC_VERSION")
poortwachter_part_version(version ${UTF8PROC_HEADERS}/utf8proc.h "${macro}_MAJOR" "${macro}_MINOR" "${macro}_PATCH")
poortwachter_known_part(utf8proc ${version} "MIT AND Unicode-DFS-2015")
poortwachter_known_part(yaml-cpp ${YAML_VERSION} MIT)

# The runtime of the compiler, and what stands below it when nothing of that is asked from the system.
set(runtime_version ${CMAKE_CXX_COMPILER_VERSION})
if(WIN32)
  # Debian's mingw tells the first of its numbers only; its package tells all.
  execute_process(COMMAND dpkg-query -W -f \${Version} g++-mingw-w64-x86-64-posix OUTPUT_VARIABLE package ERROR_QUIET)
  if(package MATCHES "^([0-9.]+)")
    set(runtime_version ${CMAKE_MATCH_1})
  endif()
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  poortwachter_known_part(libstdc++ ${runtime_version} "GPL-3.0-or-later WITH GCC-exception-3.1")
endif()
if(WIN32)
  set(macro "define __MINGW64_VERSION")
  poortwachter_part_version(version ${CMAKE_FIND_ROOT_PATH}/include/_mingw_mac.h "${macro}_MAJOR" "${macro}_MINOR" "${macro}_BUGFIX")
  poortwachter_known_part(mingw-w64 ${version} ZPL-2.1)
elseif(POORTWACHTER_ALONE)
  find_path(LIBC_HEADERS features.h REQUIRED)
  poortwachter_part_version(version ${LIBC_HEADERS}/features.h "define[ \t]+__GLIBC__" "define[ \t]+__GLIBC_MINOR__")
  poortwachter_known_part(glibc ${version} LGPL-2.1-or-later)
endif()

file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/parts.txt CONTENT "${KNOWN_PARTS}")
string(REGEX REPLACE "([^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)\n" "  \\1 \\2 (\\3)\n" told "${KNOWN_PARTS}")
set(PARTS_SOURCE ${CMAKE_BINARY_DIR}/parts.cpp)
file(CONFIGURE OUTPUT ${PARTS_SOURCE} CONTENT "#include \"app/command_line/parts.hpp\"

namespace poortwachter::app {

std::string_view parts() { return R\"parts(${told})parts\"; }

}  // namespace poortwachter::app
")
set_source_files_properties(${PARTS_SOURCE} PROPERTIES COMPILE_OPTIONS "-ffile-prefix-map=${CMAKE_BINARY_DIR}=.")
