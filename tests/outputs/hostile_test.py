#!/usr/bin/env python3
"""Files and names that are meant to break something: hostile_test.py PROGRAM [ROUNDS].

For every one: an answer within a second, exit code 0, 1 or 3, a place in the file, output that is well-formed in its format, and
nothing in it that a terminal, a page or another program obeys. ROUNDS, 1 unless told, makes the random part longer. The other
parts are hostile_yaml.py, hostile_tables.py and hostile_texts.py."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hostile_runs import AS_OF, CHECK_FORMATS, FIRST, PROGRAM, ROOT, ROUNDS, STEERING, check, exit_code, run, tell
from hostile_tables import numbers_of_people, table_traps
from hostile_texts import injections, well_formed
from hostile_yaml import yaml_traps


def cut_short():
    """Files that end at any byte, all in one run."""
    sources = [ROOT / "tests/fuzz/corpus/pipeline/no_capacity_for_long.yaml", ROOT / "examples/onbekende_feiten.yaml",
               ROOT / "tests/fuzz/corpus/json/dossier.json"]
    for source in sources:
        data = source.read_bytes()
        with tempfile.TemporaryDirectory() as base:
            for size in range(0, len(data)):
                (Path(base) / f"{size:05}{source.suffix}").write_bytes(data[:size])
            report = folder_report(f"{source.name} cut at every byte", base, len(data))
            if source.suffix == ".json":
                states = {case["status"] for case in report["cases"][:-2]}
                check("JSON that is cut short is never read", states == {"invalid"}, states)


def folder_report(name, base, files):
    """Of a folder with many files; the time is that of all of them."""
    done = subprocess.run([PROGRAM, "check", *AS_OF, "--format", "json", base], capture_output=True, timeout=120, check=False)
    check(f"{name}: exit code", done.returncode in (0, 1, 3), done.stderr)
    report = json.loads(done.stdout)
    check(f"{name}: every file is reported", len({case["path"] for case in report["cases"]}) == files, done.stderr)
    for case in report["cases"]:
        check(f"{name}: {case['path']} says why it is not read", case["status"] == "evaluated" or case["findings"])
        for finding in case["findings"]:
            check(f"{name}: a place", finding["location"]["line"] >= 1 and finding["location"]["column"] >= 1, finding)
    return report


PIECES = [b"\t", b"\r", b"\x00", b": ", b"- ", b"[", b"{", b"'", b'"', b"#", b"&a ", b"|", b"\xff"]


def bytes_changed():
    dice = random.Random(20260316)
    sources = sorted((ROOT / "examples").glob("*.yaml")) + [ROOT / "tests/fuzz/corpus/json/dossier.json"]
    for turn in range(ROUNDS):
        with tempfile.TemporaryDirectory() as base:
            for number in range(400):
                source = dice.choice(sources)
                data = bytearray(source.read_bytes())
                for _ in range(dice.randint(1, 6)):
                    at = dice.randrange(len(data))
                    how = dice.randrange(4)
                    if how == 0:
                        data[at] = dice.randrange(256)
                    elif how == 1:
                        del data[at:at + dice.randint(1, 40)]
                    elif how == 2:
                        data[at:at] = dice.choice(PIECES)
                    else:
                        data[at:at] = data[dice.randrange(len(data)):][:dice.randint(1, 60)]
                (Path(base) / f"{number:05}{source.suffix}").write_bytes(bytes(data))
            folder_report(f"random bytes, turn {turn}", base, 400)


def hostile_names(base):
    names = ["<script>alert(1)</script>.yaml".replace("/", "_").encode(), b"a\nb.yaml", b"\xff\xfe.yaml", b"x\x1b[31m.yaml",
             b"\"'><.yaml", b"=1+1.yaml", b"::error::.yaml", "a\u202eb.yaml".encode(), b"-rf.yaml", b"| a |.yaml", b"[a](b).yaml",
             b"\r.yaml", b"%0A.yaml"]
    for name in names:
        (Path(os.fsdecode(base)) / os.fsdecode(name)).write_bytes(FIRST)
    for form in CHECK_FORMATS:
        done = run(f"hostile names in {form}", "check", *AS_OF, "--format", form, ".", cwd=base)
        if form not in ("concise", "text", "markdown"):
            well_formed(f"hostile names in {form}", form, done.stdout)
    for form in ["text", "list", "json", "csv", "ics"]:
        run(f"hostile names in the agenda as {form}", "agenda", *AS_OF, "--format", form, ".", cwd=base)
    for form in ["text", "json", "csv", "html"]:
        run(f"hostile names in the overview as {form}", "overview", *AS_OF, "--format", form, "--group-by", "folder", ".",
            cwd=base)
    for name in names:
        for command in [["report"], ["timeline"], ["timeline", "--format", "ics"], ["check"]]:
            run(f"{name!r} by {command}", *command, *AS_OF, b"./" + name, cwd=base)


# --- what a question may ask ---
QUESTIONS = ["", "=", "a", "a=", "=a", ".", "..=1", "spoor2.=1", ".spoor2=1", "spoor2..intake_on=1", "evaluations.99999999999999999999=1",
             "evaluations.-0=1", "evaluations.+.+=1", "evaluations.1.2.3=1", "spoor2.plan.revisions.+=2026-01-01", "a" * 100000 + "=1",
             "case=" + "b" * 100000, "case=&a b", "case=*a", "case=!t b", "case=[" * 500, "case=\u202e", "case=\x1b[31m",
             "case=\"\\x1b[31m\"", "case=\n", "case=---", "case=...", "case=|\n a", "first_sick_day=9999-99-99", "first_sick_day=",
             "case.x=1", "case.1=1", "loonsanctie.shortenings.+.granted=ja", "spoor2.activities.+.on.from=2026-01-01",
             "capacity.+.reviews.+=2026-01-01", "employee.birth_date=1899-01-01", "interruptions.+.recovered_on=2099-12-31",
             "leave.+.from=2099-12-31", "as_of=2026-01-01"]


def questions(base):
    path = Path(base) / "question.yaml"
    path.write_bytes(FIRST + b"evaluations: [2025-03-03]\n")
    for question in QUESTIONS:
        for form in ["text", "json"]:
            done = run(f"{question[:40]!r} asked as {form}", "what-if", *AS_OF, "--format", form, path.name, question,
                       codes=(0, 1, 2), cwd=base)
            said = (done.stdout + done.stderr).decode("utf-8")
            check(f"{question[:40]!r}: an answer or a reason", said.strip() != "")
            check(f"{question[:40]!r}: nothing steers a terminal", STEERING.search(said) is None, said[:300])
            if form == "json" and done.stdout:
                json.loads(done.stdout)
    many = [f"evaluations.+=2025-{month:02}-{day:02}" for month in range(4, 13) for day in range(1, 29)]
    run("many facts in one question", "what-if", *AS_OF, path.name, *many, codes=(0, 1), cwd=base)


def many_findings():
    """A stream of small documents, each with several findings: none is lost, and they all come out."""
    cases = 2000 * ROUNDS
    done = subprocess.run([PROGRAM, "check", *AS_OF, "--input", "jsonl", "--format", "jsonl", "-"],
                          input=b'{"first_sick_day": "2024-01-08"}\n' * cases, capture_output=True, timeout=600, check=False)
    lines = done.stdout.splitlines()
    each = {len(json.loads(line)["findings"]) for line in lines[:20] + lines[-20:]}
    check("a line for each of very many documents", len(lines) == cases and done.returncode == 1, (len(lines), done.stderr[:300]))
    check("the last one has the findings of the first", len(each) == 1 and min(each) >= 5, each)


def long_lines():
    """One line with thousands of findings: what is shown of it may not be worked out anew for each of them."""
    dates = {name: FIRST + b"evaluations: [" + b",".join([date] * 18000) + b"]\n"
             for name, date in {"wrong entries": b"1", "later dates": b"2027-04-01", "earlier dates": b"2024-04-01"}.items()}
    texts = {name: FIRST + b"good_grounds: [" + b",".join([b"{from: 2025-02-01, reason: " + reason + b"}"] * 4000) + b"]\n"
             for name, reason in {"illnesses": b"kanker", "numbers": b"'123456782'"}.items()}
    for name, text in {**dates, **texts}.items():
        for form in CHECK_FORMATS:
            done = run(f"a line of {name} as {form}", "check", *AS_OF, "--format", form, "-", stdin=text)
            check(f"a line of {name} as {form} is told in full", len(done.stdout) > 100000, len(done.stdout))
            check(f"{form} conceals {name}", b"kanker" not in done.stdout and b"123456782" not in done.stdout)


def main():
    for part in [table_traps, yaml_traps, cut_short, bytes_changed, many_findings, long_lines]:
        began = time.monotonic()
        part()
        print(f"{part.__name__}: {time.monotonic() - began:.1f} s")
    for part in [numbers_of_people, injections, questions, hostile_names]:
        with tempfile.TemporaryDirectory() as base:
            began = time.monotonic()
            part(base)
            print(f"{part.__name__}: {time.monotonic() - began:.1f} s")
    tell()
    sys.exit(exit_code())


main()
