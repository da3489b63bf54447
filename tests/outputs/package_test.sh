#!/usr/bin/env bash
# The Debian package of this build, and how hard its program is to attack: package_test.sh BUILD_FOLDER
set -uo pipefail
build=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
failures=0
fail() { printf 'FAILED: %s\n' "$1"; failures=$((failures + 1)); }
skip() { printf 'skipped: %s\n' "$1"; }

command -v dpkg-shlibdeps >/dev/null || { skip 'dpkg-dev is not installed'; exit 77; }
grep -q '^CMAKE_BUILD_TYPE:STRING=Release' "$build/CMakeCache.txt" || { skip 'not a Release build'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022

packed() { # folder, time zone: the package
  (cd / && TZ=$2 SOURCE_DATE_EPOCH=1764072000 cpack --config "$build/CPackConfig.cmake" -B "$1") >"$1.log" 2>&1 || { cat "$1.log"; return 1; }
  find "$1" -maxdepth 1 -name '*.deb'
}
package=$(packed "$work/one" UTC) || { fail "cpack: $package"; exit 1; }
again=$(packed "$work/two" Asia/Tokyo) || fail "cpack: $again"
cmp -s "$package" "$again" || fail 'the package made twice of one build is not the same'

# The files of the package, and whether they may be read by all.
expected='-rw-r--r-- /usr/share/bash-completion/completions/poortwachter
-rw-r--r-- /usr/share/doc/poortwachter/CHANGELOG.md
-rw-r--r-- /usr/share/doc/poortwachter/README.md
-rw-r--r-- /usr/share/doc/poortwachter/changelog.gz
-rw-r--r-- /usr/share/doc/poortwachter/copyright
-rw-r--r-- /usr/share/fish/vendor_completions.d/poortwachter.fish
-rw-r--r-- /usr/share/man/man1/poortwachter.1.gz
-rw-r--r-- /usr/share/man/man5/poortwachter-dossier.5.gz
-rw-r--r-- /usr/share/man/man7/poortwachter-deadlines.7.gz
-rw-r--r-- /usr/share/man/man7/poortwachter-rules.7.gz
-rw-r--r-- /usr/share/zsh/vendor-completions/_poortwachter
-rwxr-xr-x /usr/bin/poortwachter'
content=$(dpkg-deb --contents "$package" | awk '$1 !~ /^d/ {print $1, substr($6, 2)}' | LC_ALL=C sort)
[ "$content" = "$expected" ] || fail "the package holds: $(diff <(echo "$expected") <(echo "$content"))"
dpkg-deb --contents "$package" | awk '$1 ~ /^d/ && $1 != "drwxr-xr-x" {exit 1}' || fail 'a folder of the package has odd permissions'

if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error,warning "$package" || fail 'lintian'
else
  skip 'lintian is not installed'
fi

tree=$work/tree
program=$tree/usr/bin/poortwachter
dpkg-deb --extract "$package" "$tree" || fail 'the package cannot be unpacked'
for page in "$tree"/usr/share/man/man*/*.gz; do
  name=$(basename "$page" .gz)
  zcat "$page" | cmp -s - "$root/man/$name" || fail "$name is not the manual of the sources"
done
for shell in bash zsh fish; do
  installed=$(find "$tree/usr/share/bash-completion" "$tree/usr/share/zsh" "$tree/usr/share/fish" -path "*$shell*" -type f)
  "$program" completion "$shell" | cmp -s - "$installed" || fail "the completion of $shell is not what the program prints"
done
cmp -s "$tree/usr/share/doc/poortwachter/copyright" "$root/LICENSE" || fail 'the copyright is not the licence'
cd "$root" || exit 1
"$program" check --format concise --lang en --as-of 2025-12-15 examples/spoor2_too_late.yaml >"$work/said" 2>/dev/null
code=$?
[ "$code" = 0 ] || fail "the installed program ends with exit code $code"
grep -q '^examples/spoor2_too_late.yaml:55:14: warning: .*\[S202 closed\]$' "$work/said" || fail "the installed program says: $(cat "$work/said")"

# The libraries that a machine has to have: those of C, and simdjson where its source was not at hand.
needed=$(readelf -dW "$program" | sed -n 's/.*(NEEDED).*\[\([a-z-]*\).*/\1/p' | LC_ALL=C sort | tr '\n' ' ')
case $needed in
  'ld-linux-x libc libsimdjson ' | 'libc libsimdjson ')
    [ ! -e build/sources/simdjson ] || fail 'the program needs libsimdjson, though its source is there' ;;
  'ld-linux-x libc ' | 'libc ' | '') ;;
  *) [ "$(uname -m)" != x86_64 ] || fail "the program needs $needed" ;;
esac

hard() { # what it is, a pattern, then a command whose output has it
  local what=$1 pattern=$2
  shift 2
  "$@" 2>/dev/null | grep -E "$pattern" >/dev/null || fail "the program has no $what"
}
hard 'position-independent code' 'Type: +DYN' readelf -hW "$program"
hard 'relocations that are read-only' 'GNU_RELRO' readelf -lW "$program"
hard 'binding at the start' 'BIND_NOW|FLAGS_1.*NOW' readelf -dW "$program"
hard 'stack without code' 'GNU_STACK.* RW ' readelf -lW "$program"
if readelf -lW "$program" | grep ' INTERP ' >/dev/null; then
  hard 'stack protector' '__stack_chk_fail' readelf --dyn-syms -W "$program"
  hard 'fortified calls of the C library' '__(memcpy|snprintf|vsnprintf|read|memset)_chk' readelf --dyn-syms -W "$program"
fi
if readelf -dW "$program" | grep -E 'R(UN)?PATH|TEXTREL'; then fail 'the program looks for libraries in a folder of its own, or changes its code'; fi
if strings -a "$program" | grep -F -e "$build" -e "$root/"; then fail 'the program names the folder in which it was built'; fi

stat -c '%s bytes: %n' "$package" "$program" | sed "s|$work/||"
[ "$failures" = 0 ]
