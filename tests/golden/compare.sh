#!/bin/sh
# Compares what `explain` prints with the files of this folder: compare.sh [--update] <binary>.
# A difference is a changed number, article or sentence; read it, and write it into the files with --update when it is meant.
set -eu
update=no
if [ "${1:-}" = --update ]; then
  update=yes
  shift
fi
[ $# -eq 1 ] || { echo "usage: compare.sh [--update] <binary>" >&2; exit 2; }
binary=$1
folder=$(cd "$(dirname "$0")" && pwd)
got=$(mktemp -d)
trap 'rm -rf "$got"' EXIT
failed=0

# check <file> <arguments of explain>
check() {
  name=$1
  shift
  LC_ALL=C.UTF-8 TZ=UTC "$binary" explain --color never --as-of 2026-11-22 "$@" >"$got/$name"
  if [ "$update" = yes ]; then
    cp "$got/$name" "$folder/$name"
  elif ! diff -u "$folder/$name" "$got/$name"; then
    failed=1
  fi
}

for lang in nl en; do
  check "law.$lang.txt" --law --lang "$lang"
  check "list.$lang.txt" --lang "$lang"
  check "explain-P102.$lang.txt" P102 --lang "$lang"
  check "explain-S202.$lang.txt" S202 --lang "$lang"
done
exit "$failed"
