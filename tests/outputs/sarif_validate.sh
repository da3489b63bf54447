#!/usr/bin/env bash
# SARIF in the eyes of the validator of those who wrote the standard: sarif_validate.sh PROGRAM BUILD_FOLDER
# It comes from npm, once per build folder; then nothing needs the network.
set -uo pipefail
program=$(realpath "$1")
build=$(realpath -m "$2")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$build/sarif_validate
tools=$build/npm-sarif
failures=0
fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}
skip() {
  printf 'skipped: %s\n' "$1"
  exit 77
}

multitool() { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 timeout 120 "$tools/node_modules/.bin/sarif-multitool" "$@"; }

fetch() {
  if [ -x "$tools/node_modules/.bin/sarif-multitool" ]; then return; fi
  command -v npm >/dev/null || skip 'npm is not installed'
  mkdir -p "$tools"
  (cd "$tools" && timeout 180 npm install --no-audit --no-fund --silent @microsoft/sarif-multitool@5 >/dev/null 2>&1) ||
    skip 'the validator cannot be fetched from the registry'
}

# Dossiers of every kind: in order, with findings, accepted, unreadable, several in one file, and names that have to be escaped.
prepare() {
  rm -rf "$work"
  mkdir -p "$work/dossiers/sub folder"
  cp "$root"/examples/*.yaml "$work/dossiers"
  printf 'first_sick_day: 2026-03-10\n' >"$work/dossiers/good.yaml"
  printf 'first_sick_day: 2025-02-31\n' >"$work/dossiers/broken.yaml"
  printf 'first_sick_day: 2025-01-06\naccepted: [{rule: P101, reason: "met \\"A & B\\" <afgesproken>"}]\n' >"$work/dossiers/accepted.yaml"
  printf 'first_sick_day: 2026-03-10\n---\nfirst_sick_day: 2025-01-06\n' >"$work/dossiers/sub folder/50%,a&b'<c>.yaml"
  printf 'first_sick_day: 2025-01-06\n' >"$work/dossiers/changed.yaml"
  printf 'first_sick_day: 2026-03-10\n' >"$work/single.yaml"
}

# Names that have to be escaped in a URI, in JSON or in both, and one that is no text.
prepare_odd_names() {
  local name
  mkdir -p "$work/odd"
  for name in $'a\nb' $'c\xff\xfe' '50%, d:e#?' '::error::x' $'\xe2\x80\xaeevil\e[31m' "&<\">'" $'\xef\xbf\xbf'; do
    printf 'first_sick_day: 2025-01-06\n' >"$work/odd/$name.yaml"
  done
  ln -s gone.yaml "$work/odd/link.yaml"
}

report() { # name, format, then more arguments
  local name=$1 format=$2
  shift 2
  (cd "$work/dossiers" && "$program" check --as-of 2026-03-16 --format "$format" "$@" >"$work/$name" 2>/dev/null)
  if [ ! -s "$work/$name" ]; then fail "$name is empty"; fi
}

validate() {
  local said
  said=$(multitool validate "$work/$1" 2>&1)
  case $said in
    *' error '*) fail "$1: $said" ;;
    *'Analysis completed successfully'*) printf 'ok: %s\n' "$1" ;;
    *) fail "$1 was not analysed: $said" ;;
  esac
}

fetch
multitool version >/dev/null 2>&1 || skip 'the validator does not run on this machine'
prepare
prepare_odd_names
report first.sarif sarif --lang nl .
report english.sarif sarif --lang en .
report first.json json --fail-on never .
printf 'first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-14\n' >"$work/dossiers/changed.yaml"
report compared.sarif sarif --baseline "$work/first.json" .
grep -q '"baselineState":"absent"' "$work/compared.sarif" || fail 'what is gone is not in the SARIF of a comparison'
report odd.sarif sarif ../odd
report nothing_found.sarif sarif --select P101 ../single.yaml
for name in first.sarif english.sarif compared.sarif odd.sarif nothing_found.sarif; do validate "$name"; done
# A validator that sees no fault in anything would let all of this pass.
sed 's/"ruleId":"[A-Z0-9]*"/"ruleId":7/' "$work/first.sarif" >"$work/wrong.sarif"
if (validate wrong.sarif) | grep -q '^ok'; then fail 'the validator sees no fault'; fi
[ "$failures" -eq 0 ]
