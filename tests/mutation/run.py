#!/usr/bin/env python3
"""Changes the sources in small ways and looks whether the tests notice: run.py [--seed N] [--factor F] [--jobs N] [--again]
[--tests NAME...].

Builds a copy of the tree below build/mutation with all changes in it, then runs for each of them the tests that come by it until one
fails. Figures and survivors are printed, and everything is kept in build/mutation/results.json; what has been tried with the same
seed is not tried again unless --again is given. Fails when a survivor is not in the list of those that change nothing."""
import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import changes

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutation"
TREE, BUILD = WORK / "tree", WORK / "build"
# The tests of continuous integration; those that take least are asked first.
PROGRAMS = ["case_corpus", "unit_timeline", "unit_rules", "unit_judgement", "unit_calendar", "unit_law", "unit_dossier", "date_sums",
            "unit_report", "what_if", "unit_text", "unit_app"]
SCRIPTS = {"golden": ["sh", "tests/golden/compare.sh", "PROGRAM"],
           "screens": ["/usr/bin/python3", "tests/outputs/timeline_test.py", "PROGRAM", "TREE"],
           "ics": ["/usr/bin/python3", "tests/outputs/ics_validate.py", "PROGRAM", "TREE"],
           "snippets": ["/usr/bin/python3", "tests/outputs/snippets_test.py", "PROGRAM"],
           "schemas": ["/usr/bin/python3", "tests/outputs/schema_test.py", "PROGRAM", "TREE"]}
LAST = ["generated_files", "law_guard", "property"]
STRICT = ("src/timeline/", "src/rules/", "src/judgement/", "src/law/", "src/calendar/")


def environment(**more):
    return {**os.environ, "POORTWACHTER_BINARY": str(BUILD / "poortwachter"), "POORTWACHTER_RUNS": "50", **more}


def command(test):
    if test in SCRIPTS:
        return [part.replace("PROGRAM", str(BUILD / "poortwachter")).replace("TREE", str(TREE)) for part in SCRIPTS[test]]
    program = str(BUILD / "tests" / test)
    return [program, "--check", str(TREE)] if test == "generated_files" else [program, "--no-version=true", "--abort-after=1"]


def fails(test, seconds, **more):
    """Whether a test does; one that does not end in time does, with all that it started."""
    with subprocess.Popen(command(test), env=environment(**more), cwd=TREE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          process_group=0) as process:
        try:
            return process.wait(seconds) not in (0, 77)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return True


def copy_tree():
    """The files of the working tree, those that are changed apart; what is the same keeps its time, so that it is not built again."""
    names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True,
                           text=True, check=True).stdout.split("\0")
    modules = tuple(f"src/{module}/" for module in changes.SHARES)
    for name in filter(None, names):
        if name.startswith(modules) and name.endswith(".cpp"):
            continue
        here, there = ROOT / name, TREE / name
        if not here.is_file():
            there.unlink(missing_ok=True)
        elif not there.exists() or here.read_bytes() != there.read_bytes():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(here, there)
    shutil.copy2(ROOT / "tests/mutation/mutant.hpp", TREE / "include/mutant.hpp")


def built(tests):
    """Builds what is asked; nothing, or the places that do not compile."""
    scripts = ["poortwachter"] if set(tests) & set(SCRIPTS) else []
    targets = [*scripts, *(test for test in tests if test not in SCRIPTS)]
    done = subprocess.run(["cmake", "--build", str(BUILD), "-j", str(os.cpu_count()), "--", "-k", "0", *targets], capture_output=True,
                          text=True, check=False)
    if done.returncode == 0:
        return None
    places = {(name, int(line)) for name, line in re.findall(r"(src/\w+/[\w/]+\.cpp):(\d+):\d+: error", done.stdout)}
    places |= {(name, int(line)) for name, line in re.findall(r"(src/\w+/[\w/]+\.cpp):(\d+):\d+: note", done.stdout)}
    if not places:
        sys.exit(done.stdout[-4000:])
    return places


def prepare(seed, factor, tests):
    """A build with all changes that compile."""
    copy_tree()
    dropped_file = WORK / f"dropped-{seed}.json"
    dropped = set(json.loads(dropped_file.read_text(encoding="utf-8"))) if dropped_file.exists() else set()
    if not (BUILD / "build.ninja").exists():
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        chosen = changes.chosen(ROOT, seed, factor, dropped)
        changes.apply(ROOT, TREE, chosen)
        subprocess.run(["cmake", "-S", str(TREE), "-B", str(BUILD), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                        "-DCMAKE_CXX_COMPILER=clang++", "-DCMAKE_CXX_FLAGS=-g0 -O0 -w -D_GLIBCXX_ASSERTIONS", "-DCMAKE_CXX_FLAGS_DEBUG=", *launcher],
                       check=True, stdout=subprocess.DEVNULL)
    while True:
        chosen = changes.chosen(ROOT, seed, factor, dropped)
        changes.apply(ROOT, TREE, chosen)
        broken = built(tests)
        if broken is None:
            return chosen
        bad = {one.key() for one in chosen if (one.file, one.line) in broken}
        if not bad:
            sys.exit(f"does not compile without changes: {sorted(broken)[:20]}")
        print(f"{len(bad)} changes do not compile", flush=True)
        dropped |= bad
        dropped_file.write_text(json.dumps(sorted(dropped)), encoding="utf-8")


def reached(asked):
    """For each change the tests that come by it, the quickest first, with the seconds that they may take."""
    tests = {}
    for test in asked:
        record = WORK / f"reached-{test}"
        record.unlink(missing_ok=True)
        began = time.monotonic()
        if fails(test, 3600, POORTWACHTER_MUTANTS_REACHED=str(record)):
            print(f"left out, since it fails without a change: {test}", flush=True)
            continue
        seconds = time.monotonic() - began
        numbers = {int(line) for line in record.read_text(encoding="utf-8").split()} if record.exists() else set()
        print(f"{test}: {seconds:.1f} s, comes by {len(numbers)}", flush=True)
        tests[test] = (seconds, numbers)
    order = sorted(tests, key=lambda test: tests[test][0])
    return lambda number: [(test, 30 + 4 * tests[test][0]) for test in order if number in tests[test][1]]


def noticed_by(number, tests):
    for test, seconds in tests(number):
        if fails(test, seconds, POORTWACHTER_MUTANT=str(number)):
            return test
    return None


def equivalent():
    """Changes that leave the program the same, each with its reason: a line for the change, one for why."""
    lines = (ROOT / "tests/mutation/equivalent.txt").read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line.startswith("src/")]
    reasons = [line for line in lines if line.startswith("    ")]
    if len(entries) != len(reasons):
        sys.exit("equivalent.txt: every change has one line of reason")
    return set(entries)


def report(rows):
    same = equivalent()
    survivors = [row for row in rows if row["by"] is None]
    unknown = [row for row in survivors if f"{row['file']}: {row['before']} -> {row['after']}" not in same]
    print(f"\n{len(rows)} changes, {len(survivors)} noticed by no test, of which {len(survivors) - len(unknown)} change nothing")
    for name, of in [("module", lambda row: row["file"].split("/")[1]), ("kind", lambda row: row["kind"])]:
        every, left = Counter(map(of, rows)), Counter(map(of, unknown))
        print(f"by {name}: " + ", ".join(f"{key} {every[key]} ({left[key]} not noticed)" for key in every))
    for row in unknown:
        print(f"{row['file']}:{row['line']} {row['kind']}\n{row['file']}: {row['before']} -> {row['after']}")
    core = sum(row["file"].startswith(STRICT) for row in unknown)
    others = sum(not row["file"].startswith(STRICT) for row in rows)
    return 1 if core or (len(unknown) - core) > 0.03 * others else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--factor", type=float, default=1.0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--tests", nargs="+", default=[*PROGRAMS, *SCRIPTS, *LAST])
    given = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    chosen = prepare(given.seed, given.factor, given.tests)
    print(f"{len(chosen)} changes", flush=True)
    kept = WORK / f"results-{given.seed}.json"
    known = {} if given.again or not kept.exists() else {row["key"]: row for row in json.loads(kept.read_text(encoding="utf-8"))}
    tests = reached(given.tests)
    rows = [{**row, "key": change.key(), "by": known.get(change.key(), {}).get("by")} for row, change in zip(changes.as_rows(chosen), chosen)]

    def attempt(row):
        if row["by"] is None:
            row["by"] = noticed_by(row["number"], tests)
            print(f"{row['number']} {row['file']}:{row['line']} {row['kind']}: {row['by'] or 'NOT NOTICED ' + row['key']}", flush=True)
        return row

    done = []
    with ThreadPoolExecutor(given.jobs) as pool:
        for row in pool.map(attempt, rows):
            done.append(row)
            kept.write_text(json.dumps(done, indent=1), encoding="utf-8")
    sys.exit(report(rows))


main()
