# Writes the pages under ROOT as raw strings into OUTPUT: one table of {language, topic, text}.
file(GLOB files RELATIVE ${ROOT} ${ROOT}/nl/*.md ${ROOT}/en/*.md ${ROOT}/snippets/*.md)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} content)
  get_filename_component(language ${file} DIRECTORY)
  get_filename_component(topic ${file} NAME_WE)
  # With sv the compiler need not count their characters, which clang++ does step by step and not without end.
  # A compiler takes raw strings of any length; the standard promises 64 KiB, and pages stay below it.
  string(APPEND rows "    {\"${language}\", \"${topic}\", R\"page(${content})page\"sv},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"text/embedded.hpp\"\n\nnamespace poortwachter::text {\n\nusing namespace std::string_view_literals;\n\nstatic constexpr Embedded rows[] = {\n${rows}};\n\nstd::span<const Embedded> embedded() { return rows; }\n\n}  // namespace poortwachter::text\n")
