#!/usr/bin/env bash
# The files of a release: release_test.sh
# Makes them twice, in another time zone and language, and compares; looks at what they hold and at the lists of parts, with the
# validator of those who wrote their standard, from npm. Takes as long as three builds.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
tools=$root/build/npm-cyclonedx
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { printf 'FAILED: %s\n' "$1"; failures=$((failures + 1)); }
skip() { printf 'skipped: %s\n' "$1"; }

TZ=UTC LC_ALL=C bash "$root/examples/release" "$work/one" >"$work/log" 2>&1 || { tail -n 30 "$work/log"; exit 1; }
(umask 077 && TZ=Asia/Tokyo LC_ALL=C.UTF-8 bash "$root/examples/release" "$work/two") >"$work/log" 2>&1 || { tail -n 30 "$work/log"; exit 1; }
diff -r "$work/one" "$work/two" || fail 'a release made twice is not the same'
cat "$work/one/SHA256SUMS"
(cd "$work/one" && sha256sum --check --quiet SHA256SUMS) || fail 'the sums are not those of the files'
[ "$(find "$work/one" -type f | wc -l)" = 7 ] || fail "there are other files: $(ls "$work/one")"

# Each archive has one folder, named as it is, with what a user needs.
holds() { # list of names, then names
  local list=$1 name
  shift
  for name in "$@"; do grep -q "^[^/]*/$name\$" "$list" || fail "${list##*/} has no $name"; done
}
archive=$(echo "$work"/one/*-linux-x86_64.tar.gz)
tar -tzf "$archive" >"$work/linux" || fail 'the tar.gz cannot be read'
holds "$work/linux" poortwachter LICENSE README.md licences/libcsv.txt licences/LGPL-2.1.txt examples/on_track.yaml share/man/man1/poortwachter.1
tar -xzf "$archive" -C "$work"
program=$(echo "$work"/poortwachter-*-linux-x86_64/poortwachter)
"$program" --version --verbose >"$work/said" || fail 'the program of the tar.gz does not start'
archive=$(echo "$work"/one/*-windows-x86_64.zip)
python3 -m zipfile -l "$archive" | awk '{print $1}' >"$work/windows" || fail 'the zip cannot be read'
holds "$work/windows" poortwachter.exe LICENSE.txt licences/mingw-w64.txt examples/on_track.yaml manuals/poortwachter.1.html manuals/poortwachter-rules.7.html
[ "$(grep -c 'examples/team/.*yaml' "$work/windows")" = 12 ] || fail 'the zip lacks dossiers of the team'
python3 -m zipfile -e "$archive" "$work"
grep -q 'href="poortwachter-dossier.5.html"' "$work"/*/manuals/poortwachter.1.html || fail 'the manuals do not lead to each other'
if strings -a "$work"/*/poortwachter.exe | grep -F "$root/"; then fail 'the program for Windows names the folder in which it was built'; fi
# What the program says is inside is what the list says.
told=$(python3 -c 'import json, sys
for part in json.load(open(sys.argv[1]))["components"]: print(part["name"], part["version"])' "$work"/one/*-linux-x86_64.cdx.json)
[ "$told" = "$(sed -n 's/^  \(.*\) (.*/\1/p' "$work/said")" ] || fail "the list of parts is not what the program tells: $told"

command -v npm >/dev/null || { skip 'npm is not installed'; exit "$((failures > 0 ? 1 : 77))"; }
mkdir -p "$tools"
(cd "$tools" && [ -d node_modules/ajv ] || timeout 180 npm install --no-audit --no-fund --silent @cyclonedx/cyclonedx-library@10 ajv@8 \
  ajv-formats@3 ajv-formats-draft2019@1 >/dev/null 2>&1) || { skip 'the validator cannot be fetched'; exit "$((failures > 0 ? 1 : 77))"; }
cat >"$tools/validate.mjs" <<'END'
import {Spec, Validation} from '@cyclonedx/cyclonedx-library';
import {readFileSync} from 'node:fs';
const wrong = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(readFileSync(process.argv[2], 'utf8'));
if (wrong !== null) console.log(JSON.stringify(wrong));
process.exit(wrong === null ? 0 : 1);
END
for list in "$work"/one/*.cdx.json; do (cd "$tools" && node validate.mjs "$list") || fail "$list is no CycloneDX"; done
# A validator that sees no fault in anything would let all of this pass.
sed 's/"type": "library"/"type": "bookcase"/' "$work"/one/*-linux-x86_64.cdx.json >"$work/wrong.json"
if (cd "$tools" && node validate.mjs "$work/wrong.json") >/dev/null; then fail 'the validator sees no fault'; fi
[ "$failures" = 0 ]
