#!/usr/bin/env bash
# The same sources give the same bytes, wherever they stand and whenever they are built: reproducible.sh
# Builds the program and its Debian package twice, in two folders, without a cache of objects; takes as long as two builds.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Both places of the sources and of the build differ, and so do time zone, language and number of jobs.
sources() { (cd "$root" && tar -c --exclude=./build --exclude=./.git .) | tar -x -C "$1"; }
build() { # sources, build folder, jobs
  cmake -S "$1" -B "$2" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPOORTWACHTER_TESTS=OFF
  cmake --build "$2" -j "$3"
  (cd "$2" && cpack)
}
export CCACHE_DISABLE=1 SOURCE_DATE_EPOCH=1764072000
umask 022
mkdir -p "$work/one" "$work/another/place/of/the/sources"
sources "$work/one"
sources "$work/another/place/of/the/sources"
TZ=UTC LC_ALL=C build "$work/one" "$work/one/build/x" 2 >"$work/one.log" 2>&1 || { tail -n 20 "$work/one.log"; exit 1; }
TZ=Asia/Tokyo LC_ALL=C.UTF-8 build "$work/another/place/of/the/sources" "$work/elsewhere" 1 >"$work/another.log" 2>&1 ||
  { tail -n 20 "$work/another.log"; exit 1; }

for folder in "$work/one/build/x" "$work/elsewhere"; do (cd "$folder" && sha256sum poortwachter ./*.deb); done
cmp "$work/one/build/x/poortwachter" "$work/elsewhere/poortwachter"
cmp "$work"/one/build/x/*.deb "$work"/elsewhere/*.deb
echo 'the same program and the same package'
