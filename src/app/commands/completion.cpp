#include <array>

#include "app/command_line/choices.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"

namespace poortwachter::app {

namespace {

struct Shell {
  std::string_view name, script;
};

}  // namespace

static constexpr std::string_view bash_script =
    R"script(# Completion of poortwachter for bash; at hand with: source <(poortwachter completion bash)
_poortwachter() {
  local -a words=() found=()
  local word line i previous="" cut=""
  # Readline cuts words at "="; the program wants them whole.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((${#words[@]} > 0)) && [[ $word == "=" || $previous == "=" ]]; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    previous=$word
  done
  word=${words[${#words[@]} - 1]-}
  if [[ $COMP_WORDBREAKS == *=* && $word == *=* ]]; then cut=${word%=*}=; fi
  mapfile -t found < <("$1" __complete "${words[@]}" 2>/dev/null)
  COMPREPLY=()
  for line in "${found[@]}"; do
    if [[ $line == :files* ]]; then
      compopt -o default
      return
    fi
    line=${line%%$'\t'*}
    COMPREPLY+=("${line#"$cut"}")
  done
  if [[ ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace; fi
}
complete -F _poortwachter poortwachter
)script";

static constexpr std::string_view zsh_script = R"script(#compdef poortwachter
# Completion of poortwachter for zsh; a file _poortwachter in a folder of fpath.
_poortwachter() {
  local line word before
  local -a found plain shown
  found=("${(@f)$("${(Q)words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $found; do
    word=${line%%$'\t'*}
    if [[ $word == :files ]]; then
      before=${${line#:files}#$'\t'}
      compset -P "${(b)before}"
      _files
      return
    fi
    plain+=("$word")
    if [[ $line == *$'\t'* ]]; then shown+=("$word -- ${line#*$'\t'}"); else shown+=("$word"); fi
  done
  (( $#plain )) || return 1
  if [[ $plain[1] == *= ]]; then
    compadd -S '' -- $plain
  elif [[ "$shown" == *' -- '* ]]; then
    compadd -l -d shown -- $plain
  else
    compadd -- $plain
  fi
}
if [[ ${funcstack[1]} == _poortwachter ]]; then
  _poortwachter "$@"
else
  compdef _poortwachter poortwachter
fi
)script";

static constexpr std::string_view fish_script =
    R"script(# Completion of poortwachter for fish: poortwachter completion fish | source
function __poortwachter_complete
    set -l token (commandline -ct)
    set -l words (commandline -opc)
    for line in ($words[1] __complete $words[2..-1] "$token" 2>/dev/null)
        if string match -q -- ':files*' $line
            set -l before (string replace -r '^:files\t?' '' -- $line)
            set -l rest (string sub -s (math 1 + (string length -- "$before")) -- "$token")
            for path in (__fish_complete_path "$rest")
                printf '%s\n' "$before$path"
            end
        else
            printf '%s\n' $line
        end
    end
end
complete -c poortwachter -f -a '(__poortwachter_complete)'
)script";

int completion(const Invocation& invocation, World& world) {
  static constexpr std::array shells = {Shell{"bash", bash_script}, Shell{"zsh", zsh_script}, Shell{"fish", fish_script}};
  static_assert(shells.size() == choices::shells.size());
  if (invocation.paths.empty())
    return refuse(phrase("cli.completion.missing", {{"words", listed(choices::shells)}}, invocation.lang), invocation, world);
  const std::string& word = invocation.paths.back();
  for (const Shell& shell : shells)
    if (shell.name == word && invocation.paths.size() == 1) return print(shell.script, invocation, world, in_order);
  const std::string message = phrase("cli.one_of", {{"word", word}, {"words", listed(choices::shells)}}, invocation.lang);
  return refuse(message + meant(word, choices::shells, invocation.lang), invocation, world);
}

}  // namespace poortwachter::app
