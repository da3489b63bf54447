#!/usr/bin/env bash
# What the program asks of the kernel: no network, and no file but those that -o names: strace_test.sh PROGRAM
set -uo pipefail
program=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
failures=0
fail() { printf 'FAILED: %s\n' "$1"; failures=$((failures + 1)); }

command -v strace >/dev/null || { echo 'skipped: strace is not installed'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work" "$work.tmp"' EXIT
cp -r "$root/examples" "$work/examples"
cd "$work" || exit 1
mkdir reports "$work.tmp"
export TMPDIR=$work.tmp

# Calls that make, change or take away a file; an open that only reads is not among them.
changing='creat|mkdir|mkdirat|mknod|mknodat|unlink|unlinkat|rmdir|rename|renameat|renameat2|link|linkat|symlink|symlinkat|truncate|memfd_create'
traced() { strace -f -qq -e 'trace=%network,%file,%process,memfd_create' -o "$work.tmp/calls" "$@" >/dev/null 2>&1 </dev/null; }
network() { grep -E '^[0-9]+ +(socket|socketpair|connect|bind|listen|accept4?|sendto|sendmsg|recvfrom|recvmsg)\(' "$work.tmp/calls"; }
started() { grep -E '^[0-9]+ +(execve|execveat|fork|vfork)\(' "$work.tmp/calls" | tail -n +2; }
written() {
  grep -E '^[0-9]+ +open(at|at2)?\(' "$work.tmp/calls" | grep -E 'O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)'
  grep -E "^[0-9]+ +($changing)\(" "$work.tmp/calls"
}

traced true || { echo 'skipped: strace may not trace here'; exit 77; }
# What is looked for is seen when it is there.
# shellcheck disable=SC2016
traced bash -c 'echo x >"$TMPDIR/x"; exec 3<>/dev/tcp/127.0.0.1/1'
[ -n "$(written)" ] || fail 'a file that bash writes is not seen'
[ -n "$(network)" ] || fail 'a connection of bash is not seen'
traced bash -c 'true; /bin/true; :'
[ -n "$(started)" ] || fail 'a program that bash starts is not seen'

quiet() { # arguments of the program that ask for no file
  traced "$program" "$@"
  local code=$?
  [ "$code" -le 1 ] || fail "$*: exit code $code"
  grep -q execve "$work.tmp/calls" || fail "$*: nothing was traced"
  [ -z "$(network)" ] || fail "$*: network: $(network | head -n 3)"
  [ -z "$(started)" ] || fail "$*: started: $(started | head -n 3)"
  [ -z "$(written)" ] || fail "$*: wrote: $(written | head -n 3)"
}

# The export among the examples has headings of its own.
all=(--columns examples/import/kolommen.txt examples)
for format in text concise json jsonl sarif junit github markdown; do quiet check --format "$format" "${all[@]}"; done
quiet check --stats -j 4 "${all[@]}"
quiet timeline examples/on_track.yaml
quiet timeline --from 2025-01-06 --format ics
quiet agenda --as-of 2026-03-16 "${all[@]}"
quiet report examples/on_track.yaml
quiet explain S202
quiet explain --law --as-of 2026-03-16
quiet init --from 2025-01-06
quiet schema check
quiet completion zsh
quiet --version

named() { # a file, then arguments that ask for it: it is begun in its folder and renamed when it is complete, and that is all
  local file=$1 calls
  shift
  traced "$program" "$@" -o "$file"
  file=${file#*=}
  [ -s "$file" ] || fail "$*: $file was not written"
  [ -z "$(network)" ] || fail "$*: network: $(network | head -n 3)"
  done_so() { written | grep -v ' = -1 ' | grep -qE "$1"; }
  calls=$(written | grep -vc ' = -1 ')
  # Without a name until it is complete; where the file system cannot do that, under another name.
  if done_so 'O_TMPFILE'; then
    done_so "open(at)?\(.*\"$(dirname "$file")/\".*O_TMPFILE" || fail "$*: $file was not begun in its folder: $(written)"
    done_so "linkat\(.*\"/proc/self/fd/[0-9]+\".*\"$file\.[0-9]+-0\"" || fail "$*: $file got no name beside its place: $(written)"
    done_so "rename.*\"$file\.[0-9]+-0\".*\"$file\"" || fail "$*: $file was not renamed: $(written)"
    [ "$calls" = 3 ] || fail "$*: more was written than $file: $(written)"
  else
    done_so "open(at)?\(.*\"$file\.[A-Za-z0-9]{6}\".*O_CREAT\|O_EXCL" || fail "$*: $file was not begun beside its place: $(written)"
    done_so "rename.*\"$file\.[A-Za-z0-9]{6}\".*\"$file\"" || fail "$*: $file was not renamed: $(written)"
    [ "$calls" = 2 ] || fail "$*: more was written than $file: $(written)"
  fi
}

named json=reports/check.json check "${all[@]}"
named ics=reports/timeline.ics timeline examples/on_track.yaml
named csv=reports/agenda.csv agenda --as-of 2026-03-16 "${all[@]}"
named html=reports/page.html report examples/on_track.yaml
[ "$(cd reports && printf '%s ' *)" = 'agenda.csv check.json page.html timeline.ics ' ] || fail "reports has $(ls -A reports)"
[ "$(cd "$TMPDIR" && printf '%s ' *)" = 'calls x ' ] || fail "the folder for temporary files has $(ls -A "$TMPDIR")"
diff -r "$root/examples" examples >/dev/null || fail 'a dossier was changed'

[ "$failures" = 0 ]
