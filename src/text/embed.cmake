# Writes the pages under ROOT as raw strings into OUTPUT: one table of {language, topic, text}, and where in it the words of a language
# and what is said of its rules stand (embedded.hpp), so that no run of the program has to look for them.
file(GLOB files RELATIVE ${ROOT} ${ROOT}/nl/*.md ${ROOT}/en/*.md ${ROOT}/snippets/*.md)
list(SORT files)
set(rows "")

# A place in a page for every line that begins with a mark, up to where the next thing begins that ends it. Sizes are bytes.
function(add_places places content page mark end)
  set(rest "\n${content}")
  string(LENGTH "${rest}" all)
  string(FIND "${rest}" "\n${mark}" next)
  while(NOT next EQUAL -1)
    math(EXPR begin "${next} + 1")
    string(SUBSTRING "${rest}" ${begin} -1 rest)
    string(LENGTH "${rest}" left)
    string(FIND "${rest}" "${end}" size)
    if(size EQUAL -1)
      set(size ${left})
    endif()
    math(EXPR at "${all} - ${left} - 1")
    string(APPEND ${places} "    {${page}, ${size}, ${at}},\n")
    string(FIND "${rest}" "\n${mark}" next)
  endwhile()
  set(${places} "${${places}}" PARENT_SCOPE)
endfunction()

set(page 0)
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} content)
  get_filename_component(language ${file} DIRECTORY)
  get_filename_component(topic ${file} NAME_WE)
  # With sv the compiler need not count their characters, which clang++ does step by step and not without end.
  # A compiler takes raw strings of any length; the standard promises 64 KiB, and pages stay below it.
  string(LENGTH "${content}" size)
  if(size GREATER 65535)
    message(FATAL_ERROR "${file} has ${size} bytes: split it, not every compiler takes a string of 64 KiB")
  endif()
  string(APPEND rows "    {\"${language}\", \"${topic}\", R\"page(${content})page\"sv},\n")
  if(topic MATCHES "^(ui|command_line|law|fields)$")
    add_places(words_${language} "${content}" ${page} "- `" "\n")
  elseif(NOT language STREQUAL "snippets" AND NOT topic STREQUAL "deadlines")
    add_places(rules_${language} "${content}" ${page} "# " "\n# ")
  endif()
  math(EXPR page "${page} + 1")
endforeach()

set(indexes "")
foreach(language nl en)
  foreach(kind words rules)
    set(name ${kind}_${language})
    string(APPEND indexes "
static constexpr Place ${name}[] = {
${${name}}};
static constexpr auto slots_of_${name} = slots_of(rows, ${name});
")
  endforeach()
endforeach()
file(WRITE ${OUTPUT} "#include \"text/embedded.hpp\"
#include \"text/slots.hpp\"

namespace poortwachter::text {

using namespace std::string_view_literals;

static constexpr Embedded rows[] = {
${rows}};
${indexes}
std::span<const Embedded> embedded() { return rows; }

Index words_by_key(Lang lang) {
  return lang == Lang::nl ? Index{words_nl, slots_of_words_nl} : Index{words_en, slots_of_words_en};
}

Index rules_by_code(Lang lang) {
  return lang == Lang::nl ? Index{rules_nl, slots_of_rules_nl} : Index{rules_en, slots_of_rules_en};
}

}  // namespace poortwachter::text
")
