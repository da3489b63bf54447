#!/usr/bin/env bash
# The page of `report` in the eyes of a validator and of a browser: html_validate.sh PROGRAM BUILD_FOLDER
set -uo pipefail
program=$1
build=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
pages=$build/html_validate
failures=0
fail() { printf 'FAILED: %s\n' "$1"; failures=$((failures + 1)); }
skip() { printf 'skipped: %s\n' "$1"; }

rm -rf "$pages"
mkdir -p "$pages"
cat >"$pages/hostile.yaml" <<'YAML'
case: "<script>parent.hit=1</script>\" onload='parent.hit=1'"
as_of: 2026-06-30
employee: {reference: "<img src=x onerror=parent.hit=1>", gross_monthly_wage: 3000.00}
employer: {name: "</title></style><script>parent.hit=1</script>"}
first_sick_day: 2025-01-06
probleemanalyse: 2025-03-10
spoor2:
  intake_on: 2026-02-02
  plan: {on: 2026-02-16, end_goal: "<script>parent.hit=1</script>"}
  applications: [{on: 2026-04-20, employer: "<svg onload=parent.hit=1>", function: B}]
accepted: [{rule: P102, reason: "<script>parent.hit=1</script>", by: "\"><script>parent.hit=1</script>"}]
YAML
printf 'case: %s\nas_of: 2026-06-30\nfirst_sick_day: 2025-01-06\n' "$(printf 'word%.0s' {1..60})" >"$pages/long_name.yaml"
for lang in nl en; do
  for case in "$root"/examples/*.yaml "$pages"/*.yaml; do
    page=$pages/$(basename "$case" .yaml).$lang.html
    "$program" report "$case" --lang "$lang" -o "html=$page" || fail "report of $case"
  done
done

for lang in nl en; do
  "$program" overview --columns "$root/examples/import/kolommen.txt" "$root/examples" "$pages" --lang "$lang" --group-by employer -o "html=$pages/overview.$lang.html" \
    --fail-on never >/dev/null || fail "overview in $lang"
done

validate() {
  if ! command -v npm >/dev/null; then skip 'npm is not installed'; return; fi
  local tools=$build/npm
  if [ ! -x "$tools/node_modules/.bin/html-validate" ]; then
    mkdir -p "$tools"
    if ! (cd "$tools" && timeout 120 npm install --no-audit --no-fund --silent html-validate@10 >/dev/null 2>&1); then
      skip 'html-validate cannot be fetched from the registry'
      return
    fi
  fi
  # A title is as long as the name of the case.
  printf '{"root":true,"extends":["html-validate:recommended"],"rules":{"long-title":"off"}}\n' >"$pages/.htmlvalidate.json"
  (cd "$pages" && "$tools/node_modules/.bin/html-validate" ./*.html) || fail 'html-validate'
}

browser() {
  local name
  for name in chromium chromium-browser google-chrome; do command -v "$name" && return; done
}

# Loads a page in a frame of so many pixels; prints its overflow and whether one of its scripts ran.
look_at() { # page, width
  local wrapper=$pages/wrapper.html
  cat >"$wrapper" <<HTML
<!DOCTYPE html><title>-</title><body style="margin:0"><iframe id="f" width="$2" height="800" style="border:0" src="$1"></iframe>
<script>
window.hit = 0;
addEventListener("load", () => setTimeout(() => {
  const page = document.getElementById("f").contentDocument.documentElement;
  document.title = "overflow=" + Math.max(0, page.scrollWidth - page.clientWidth) + " ran=" + window.hit;
}, 100));
</script>
HTML
  timeout 60 "$chromium" --headless --no-sandbox --disable-gpu --allow-file-access-from-files --user-data-dir="$pages/profile" \
    --window-size=1400,900 --virtual-time-budget=3000 --dump-dom "file://$wrapper" 2>/dev/null |
    grep -o '<title>[^<]*' | head -n 1 | cut -c8-
}

chromium=$(browser)
look() {
  if [ -z "$chromium" ]; then skip 'chromium is not installed'; return; fi
  printf '<!DOCTYPE html><title>x</title><body style="margin:0"><p style="width:500px">x<script>parent.hit=1</script>' >"$pages/control.html"
  local page width seen
  seen=$(look_at control.html 375)
  if [ -z "$seen" ]; then skip 'chromium does not run here'; return; fi
  [ "$seen" = 'overflow=125 ran=1' ] || fail "a page that is too wide and runs a script is not seen: $seen"
  for page in on_track.nl spoor2_too_late.nl sanction_shortened.en hostile.nl long_name.en overview.nl; do
    # Without the policy of the page, so that nothing but its escaping stands in the way of a script.
    grep -v 'Content-Security-Policy' "$pages/$page.html" >"$pages/$page.open.html"
    for width in 375 1280; do
      seen=$(look_at "$page.open.html" "$width")
      [ "$seen" = 'overflow=0 ran=0' ] || fail "$page at $width pixels: $seen"
    done
  done
}

validate
look
rm -rf "$pages/profile"
[ "$failures" = 0 ]
