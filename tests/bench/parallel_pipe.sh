#!/usr/bin/env bash
# JSON Lines in blocks over several processes give the bytes of one process. The blocks before a block are given to its process as
# blank lines: those give no output and keep its line numbers those of the file.
# usage: parallel_pipe.sh POORTWACHTER MAKE_CASES [LINES]
set -euo pipefail

program=$1
make_cases=$2
lines=${3:-20000}
block=2500

if ! command -v parallel >/dev/null || ! parallel --version 2>/dev/null | grep -q 'GNU parallel'; then
  echo "skipped: GNU parallel is not installed"
  exit 77
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Findings decide the exit code of a check; this compares what it writes.
check() { "$program" check --input jsonl --format jsonl --as-of 2026-03-16 --lang en --fail-on never -j "$1" - || true; }
check_block() { { head -c $((block * ($1 - 1))) /dev/zero | tr '\0' '\n'; cat; } | check 1; }
export program block
export -f check check_block

"$make_cases" "$lines" 7 >"$folder/cases.jsonl"
# What both write is compared as it comes: of a million lines it is more than a disk should hold.
mkfifo "$folder/one"
SHELL=$(command -v bash) parallel --will-cite --keep-order --pipe --block 16M -N "$block" check_block '{#}' <"$folder/cases.jsonl" |
  cmp "$folder/one" - &
comparison=$!
read -r written bytes < <(check 2 <"$folder/cases.jsonl" | tee "$folder/one" | wc -lc)
wait "$comparison"
test "$written" -eq "$lines"
echo "$lines lines in blocks of $block: $bytes bytes, the same as of one process"
