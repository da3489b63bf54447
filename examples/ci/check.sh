#!/usr/bin/env bash
# Checks a folder of dossiers and fails on what is new only: check.sh [FOLDER [OUTPUT]]
#
# OUTPUT keeps dossiers.sarif, dossiers.xml (JUnit) and baseline.json. Without a baseline the first run writes one and tells what it
# found; every later run is compared with it. Remove baseline.json to start anew. POORTWACHTER names another program, AS_OF another
# day than today.
set -euo pipefail

program=${POORTWACHTER:-poortwachter}
folder=${1:-.}
output=${2:-poortwachter-output}
baseline=$output/baseline.json

flags=(-o "sarif=$output/dossiers.sarif" -o "junit=$output/dossiers.xml")
if [ -n "${AS_OF:-}" ]; then flags+=(--as-of "$AS_OF"); fi

mkdir -p "$output"

code=0
if [ -e "$baseline" ]; then
  "$program" check "$folder" --exclude "$(basename "$output")" --format concise --baseline "$baseline" "${flags[@]}" || code=$?
else
  # What is there on the first day is no reason to fail: it is what later runs are compared with.
  "$program" check "$folder" --exclude "$(basename "$output")" --format concise --fail-on never "${flags[@]}" \
    -o "json=$baseline" || code=$?
fi

case $code in
  0) echo "no new errors" ;;
  1) echo "new errors; see $output/dossiers.sarif" ;;
  3) echo "a dossier could not be read" ;;
  *) echo "the check itself failed with exit code $code" ;;
esac
exit "$code"
