#!/bin/sh
# Compares what `explain` and `what-if` print, and what `check` says of the mistakes of typing/, with the files of this folder:
# compare.sh [--update] <binary>. A difference is a changed number, article or sentence; read it, and write it into the files with
# --update when it is meant.
set -eu
update=no
if [ "${1:-}" = --update ]; then
  update=yes
  shift
fi
[ $# -eq 1 ] || { echo "usage: compare.sh [--update] <binary>" >&2; exit 2; }
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(cd "$(dirname "$0")" && pwd)
got=$(mktemp -d)
trap 'rm -rf "$got"' EXIT
failed=0

# check <file> <arguments>
check() {
  name=$1
  shift
  status=0
  (cd "$folder" && LC_ALL=C.UTF-8 TZ=UTC "$binary" "$@" --color never) >"$got/$name" || status=$?
  [ "$status" = "$expected_status" ] || { echo "$name: exit $status" >&2; failed=1; }
  if [ "$update" = yes ]; then
    cp "$got/$name" "$folder/$name"
  elif ! diff -u "$folder/$name" "$got/$name"; then
    failed=1
  fi
}

for lang in nl en; do
  expected_status=0
  check "law.$lang.txt" explain --as-of 2026-11-22 --law --lang "$lang"
  check "list.$lang.txt" explain --as-of 2026-11-22 --lang "$lang"
  check "explain-P102.$lang.txt" explain --as-of 2026-11-22 P102 --lang "$lang"
  check "explain-S202.$lang.txt" explain --as-of 2026-11-22 S202 --lang "$lang"
  # Each on the day of its file.
  check "what-if-recovery.$lang.txt" what-if ../../examples/spoor2_too_late.yaml interruptions.+.recovered_on=2025-09-01 \
    interruptions.+.sick_again_on=2025-09-28 --lang "$lang"
  check "what-if-spoor2.$lang.txt" what-if ../../examples/spoor2_venster_open.yaml spoor2.intake_op=2026-03-16 --lang "$lang"
  expected_status=1 # an error in the file
  check "what-if-sanction.$lang.txt" what-if ../../examples/sanction_shortened.yaml loonsanctie.shortenings.-1= --lang "$lang"
  expected_status=3 # files that cannot be read
  check "typing.$lang.txt" check --as-of 2026-11-22 typing --quiet --no-snippet --width 120 --lang "$lang"
done
exit "$failed"
