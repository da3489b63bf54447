#!/usr/bin/env bash
# The standalone program where there is nothing else: chroot_test.sh [PROGRAM], as root; PROGRAM is build/static/poortwachter unless
# it is named. The first root has the program and two dossiers only, the second one busybox, the third is a small Debian.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "${1:-$root/build/static/poortwachter}")
failures=0
fail() { printf 'FAILED: %s\n' "$1"; failures=$((failures + 1)); }
skip() { printf 'skipped: %s\n' "$1"; }

[ -x "$program" ] || { skip "$program is absent: bash examples/standalone"; exit 77; }
[ "$(id -u)" = 0 ] || { skip 'only root may change the root'; exit 77; }
chroot=$(command -v chroot)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if readelf -lW "$program" | grep ' INTERP '; then fail 'the program asks for a loader'; fi
if readelf -dW "$program" | grep NEEDED; then fail 'the program asks for libraries'; fi
"$program" --version || { fail 'the program does not start'; exit 1; }

same() { # a root that has the program and the examples; what it says is what it says outside
  local folder=$1 arguments
  for arguments in 'check examples --as-of 2026-03-16' 'timeline examples/on_track.yaml --as-of 2026-03-16 --lang en' \
    'check cases.jsonl --format jsonl --as-of 2026-03-16' 'timeline --from 2025-01-06 --format ics --as-of 2026-03-16' \
    'agenda examples --as-of 2026-03-16' 'report examples/on_track.yaml' 'explain S202 --lang en' 'schema case' '--version'; do
    # shellcheck disable=SC2086
    (cd "$work/outside" && env -i "$program" $arguments) >"$work/expected" 2>"$work/expected.err"
    local expected=$?
    # shellcheck disable=SC2086
    env -i TZ=Europe/Amsterdam LC_ALL=nl_NL.UTF-8 "$chroot" "$folder" /poortwachter $arguments >"$work/got" 2>"$work/got.err"
    local got=$?
    [ "$got" = "$expected" ] || fail "$arguments: exit code $got, outside $expected: $(head -n 3 "$work/got.err")"
    cmp -s "$work/expected" "$work/got" || fail "$arguments: not what it says outside"
    cmp -s "$work/expected.err" "$work/got.err" || fail "$arguments: not what it says outside, on standard error"
    [ -s "$work/got" ] || fail "$arguments: nothing is said"
  done
  # A file is written too, and today needs no table of time zones.
  env -i "$chroot" "$folder" /poortwachter check examples/on_track.yaml -o json=/said.json >/dev/null || fail 'a report cannot be written'
  [ -s "$folder/said.json" ] || fail 'the report is absent'
  env -i TZ=Europe/Amsterdam "$chroot" "$folder" /poortwachter timeline --from 2025-01-06 >/dev/null || fail 'today is not known'
}

prepare() {
  mkdir -p "$1" && cp "$program" "$1/poortwachter" && cp -r "$root/examples" "$1/examples" &&
    printf '{"first_sick_day":"2025-01-06"}\n{"first_sick_day":"2025-02-31"}\n' >"$1/cases.jsonl"
}
prepare "$work/outside"
prepare "$work/empty" && same "$work/empty"
echo 'an empty root: done'

if busybox=$(command -v busybox) && ! readelf -lW "$busybox" | grep ' INTERP ' >/dev/null; then
  prepare "$work/busybox" && mkdir "$work/busybox/bin" && cp "$busybox" "$work/busybox/bin/sh"
  same "$work/busybox"
  said=$(env -i "$chroot" "$work/busybox" /bin/sh -c '/poortwachter check --format concise --as-of 2025-12-15 - <examples/spoor2_too_late.yaml; echo $?' 2>/dev/null)
  [ "$(echo "$said" | tail -n 1)" = 0 ] || fail "under busybox: $said"
  echo 'a root with busybox: done'
else
  skip 'busybox-static is not installed'
fi

if command -v mmdebstrap >/dev/null; then
  # From where this machine has its own packages.
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Release: bookworm' | head -n 1)
  if [ -n "$mirror" ] && mmdebstrap --quiet --variant=essential bookworm "$work/debian" "$mirror"; then
    prepare "$work/debian" && same "$work/debian"
    echo 'a small Debian: done'
  else
    skip 'no mirror of Debian'
  fi
else
  skip 'mmdebstrap is not installed'
fi
[ "$failures" = 0 ]
