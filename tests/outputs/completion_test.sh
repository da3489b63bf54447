#!/usr/bin/env bash
# The completion scripts in the shells themselves: completion_test.sh PROGRAM
set -uo pipefail
program=$1
failures=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ln -s "$program" "$scratch/poortwachter"
PATH=$scratch:$PATH
export POORTWACHTER_LANG=en
touch "$scratch/dossier.yaml"
cd "$scratch" || exit 2

expect() { # what, expected, actual
  if [ "$2" != "$3" ]; then
    printf 'FAILED: %s\n  expected: %s\n  actual:   %s\n' "$1" "${2//$'\n'/ }" "${3//$'\n'/ }"
    failures=$((failures + 1))
  fi
}
skip() { printf 'skipped: %s is not installed\n' "$1"; }

# bash: what Readline would hand over, words already cut at "=".
in_bash() { # the words of the line; the last one is being typed
  bash --norc -c '
    for file in /usr/share/bash-completion/bash_completion; do if [ -r "$file" ]; then source "$file"; fi; done
    source <(poortwachter completion bash)
    compopt() { :; }
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _poortwachter poortwachter "${COMP_WORDS[COMP_CWORD]}" ""
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}
expect "bash: a command" "check" "$(in_bash poortwachter che)"
expect "bash: a flag" "--risk-at" "$(in_bash poortwachter check --ri)"
expect "bash: the value of a flag" "near_certain" "$(in_bash poortwachter check --risk-at ne)"
expect "bash: a value behind =" "markdown" "$(in_bash poortwachter explain --format = ma)"
expect "bash: nothing behind = yet" $'nl\nen' "$(in_bash poortwachter check --lang =)"
expect "bash: the format of an output" "jsonl=" "$(in_bash poortwachter check -o jsonl)"
expect "bash: files are left to Readline" "" "$(in_bash poortwachter check dos)"
expect "bash: a second rule of a list" "P101,S201" "$(in_bash poortwachter check --select P101,S201)"
expect "bash: the name of a rule" "spoor2-te-laat" "$(in_bash poortwachter explain spoor2-te-l)"
if command -v shellcheck >/dev/null; then
  expect "bash: shellcheck" "" "$(poortwachter completion bash | shellcheck --shell=bash -)"
else
  skip shellcheck
fi

if command -v zsh >/dev/null; then
  # Without a line editor the functions of zsh's completion only say what they were given.
  in_zsh() {
    zsh -f -c '
      compdef() { : }
      compset() { : }
      _files() { print files }
      compadd() { print -rl -- "${(@)@[${@[(i)--]}+1,-1]}" }
      source <(poortwachter completion zsh)
      words=("$@")
      CURRENT=$#words
      _poortwachter' zsh "$@"
  }
  expect "zsh: a command" "check" "$(in_zsh poortwachter che)"
  expect "zsh: the value of a flag" $'bash\nzsh\nfish' "$(in_zsh poortwachter completion '')"
  expect "zsh: a value behind =" "--format=markdown" "$(in_zsh poortwachter explain --format=ma)"
  expect "zsh: files" "files" "$(in_zsh poortwachter check dos)"
  expect "zsh: files behind a format" "files" "$(in_zsh poortwachter check -o json=)"
else
  skip zsh
fi

if command -v fish >/dev/null; then
  in_fish() { HOME=$scratch fish --no-config -c "poortwachter completion fish | source; complete -C '$1'" 2>&1 | cut -f1; }
  expect "fish: a command" "check" "$(in_fish 'poortwachter che')"
  expect "fish: a flag" "--risk-at" "$(in_fish 'poortwachter check --ri')"
  expect "fish: the value of a flag" "near_certain" "$(in_fish 'poortwachter check --risk-at ne')"
  expect "fish: a value behind =" "--format=markdown" "$(in_fish 'poortwachter explain --format=ma')"
  expect "fish: files" "dossier.yaml" "$(in_fish 'poortwachter check dos')"
  expect "fish: files behind a format" "json=dossier.yaml" "$(in_fish 'poortwachter check -o json=dos')"
else
  skip fish
fi

[ "$failures" -eq 0 ]
