"""What the parts of hostile_test.py share: each answer of the program is looked at, and what does not hold is told and counted."""
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = str(Path(sys.argv[1]).resolve())
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 1
ROOT = Path(__file__).resolve().parents[2]
AS_OF = ["--as-of", "2026-03-16"]
CHECK_FORMATS = ["text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown"]
FIRST = b"first_sick_day: 2025-01-06\n"
# Controls, escapes and what turns the direction of text; in UTF-8.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
failures = 0
passed = 0
slowest = 0.0


def check(name, holds, detail=""):
    global failures, passed
    failures += not holds
    passed += bool(holds)
    if not holds:
        print(f"FAILED: {name} -- {str(detail)[:1500]}")


def allowed_seconds():
    """A second, and more on a machine that does more than it has cores for."""
    return 1.0 * max(1.0, os.getloadavg()[0] * 2 / (os.cpu_count() or 1))


def run(name, *arguments, stdin=b"", codes=(0, 1, 3), cwd=None):
    global slowest
    began = time.monotonic()
    done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, cwd=cwd, timeout=60, check=False)
    took = time.monotonic() - began
    slowest = max(slowest, took)
    check(f"{name}: an answer within a second", took < allowed_seconds(), took)
    check(f"{name}: exit code is one of {codes}", done.returncode in codes, done)
    for stream, data in [("output", done.stdout), ("error output", done.stderr)]:
        text = data.decode("utf-8", "strict") if is_utf8(data) else None
        check(f"{name}: {stream} is UTF-8", text is not None, data[:300])
        if text is not None and "ics" not in arguments:
            # Lines of CSV end so.
            text = text.replace("\r\n", "\n") if "csv" in arguments else text
            check(f"{name}: nothing in {stream} steers a terminal", STEERING.search(text) is None, repr(STEERING.search(text)))
    return done


def is_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def report_of(name, stdin, *arguments, codes=(0, 1, 3)):
    done = run(name, "check", *AS_OF, "--format", "json", *arguments, "-", stdin=stdin, codes=codes)
    report = json.loads(done.stdout)
    lines = stdin.count(b"\n") + stdin.count(b"\r") + 2
    for case in report["cases"]:
        check(f"{name}: a case that is not read says why", case["status"] == "evaluated" or case["findings"], case)
        for finding in case["findings"]:
            at = finding["location"]
            check(f"{name}: a finding lies in the file", 1 <= at["line"] <= lines and at["column"] >= 1, finding)
    return report


def codes_of(report):
    return [finding["code"] for case in report["cases"] for finding in case["findings"]]


def tell():
    print(f"{passed} checks passed, {failures} failed; the slowest answer took {slowest:.2f} s")


def exit_code():
    return 1 if failures else 0
