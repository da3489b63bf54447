#!/usr/bin/env bash
# Checks a folder of dossiers and fails on what is new only: check.sh [FOLDER [OUTPUT [FLAG...]]]
#
# OUTPUT keeps dossiers.sarif, dossiers.xml (JUnit), dossiers.json and baseline.json. Without a baseline the first run writes one and
# tells what it found; every later run is compared with it, and changes.txt says case by case what changed: days that moved, steps that
# were done, findings, risk. Remove baseline.json to start anew. FLAG goes to the later runs, such as --fail-on-unassessed: then a
# dossier that tells too little to be judged fails too, on whichever day. POORTWACHTER names another program, AS_OF another day than
# today.
set -euo pipefail

program=${POORTWACHTER:-poortwachter}
folder=${1:-.}
output=${2:-poortwachter-output}
baseline=$output/baseline.json
report=$output/dossiers.json

flags=(--exclude "$(basename "$output")" --format concise -o "sarif=$output/dossiers.sarif" -o "junit=$output/dossiers.xml")
if [ -n "${AS_OF:-}" ]; then flags+=(--as-of "$AS_OF"); fi

mkdir -p "$output"

code=0
if [ -e "$baseline" ]; then
  "$program" check "$folder" "${flags[@]}" -o "json=$report" --baseline "$baseline" "${@:3}" || code=$?
else
  # What is there on the first day is no reason to fail: it is what later runs are compared with.
  "$program" check "$folder" "${flags[@]}" -o "json=$report" --fail-on never || code=$?
  if [ "$code" -eq 0 ] || [ "$code" -eq 3 ]; then cp "$report" "$baseline"; fi
fi

case $code in
  0) echo "no new errors" ;;
  1) echo "new errors, or what else the flags are to fail on; see $output/dossiers.sarif" ;;
  3) echo "a dossier could not be read" ;;
  *)
    echo "the check itself failed with exit code $code"
    exit "$code"
    ;;
esac
# Worse is told, and no reason to fail: that was decided above.
compared=0
"$program" compare "$baseline" "$report" >"$output/changes.txt" || compared=$?
if [ "$compared" -gt 1 ]; then exit "$compared"; fi
echo "what changed since the baseline: $output/changes.txt"
exit "$code"
