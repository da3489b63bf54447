#!/usr/bin/env bash
# Every command and every option that the program knows stands in its manual: manual_test.sh PROGRAM
set -uo pipefail
program=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
manual=man/poortwachter.1
failures=0

fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}

words() { "$program" __complete "$@" | cut -f1; }

commands=$(words "")
[ "$(wc -l <<<"$commands")" -ge 8 ] || fail "fewer than eight commands are known"
for command in $commands; do
  grep -qx -- ".It Cm $command" "$manual" || fail "$command is not in $manual"
  options=$(words "$command" -)
  [ "$(wc -l <<<"$options")" -ge 8 ] || fail "fewer than eight options of $command are known"
  for option in $options; do
    grep -qE -- "^\.It .*Fl ${option#-}( |$)" "$manual" || fail "$option of $command is not in $manual"
  done
  case $options in
    *--format*) ;;
    *) continue ;;
  esac
  for format in $(words "$command" --format ""); do
    grep -qE -- "^\.Cm $format( [,:.])?$" "$manual" || fail "format $format of $command is not in $manual"
  done
done
for variable in ACCESSIBLE CLICOLOR_FORCE COLUMNS FORCE_COLOR NO_COLOR POORTWACHTER_LANG; do
  grep -q "^\.It Ev .*$variable" "$manual" || fail "$variable is not in $manual"
done
for code in 0 1 2 3 4; do
  grep -qx ".It $code" "$manual" || fail "exit status $code is not in $manual"
done

if command -v mandoc >/dev/null; then
  mandoc -T lint -W warning man/* || fail "mandoc finds faults"
else
  echo "skipped: mandoc is not installed"
fi
[ "$failures" -eq 0 ]
