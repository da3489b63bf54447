#!/usr/bin/env python3
"""What holds for every command that writes: several outputs at once when one of them fails, the order of what is read, the number of
threads, reports that are no reports any more, and text that is meant to break something: walls_test.py PROGRAM."""
import csv
import io
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from checks import exit_code, fail

PROGRAM = str(Path(sys.argv[1]).resolve())
ROOT = Path(__file__).resolve().parents[2]
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
AS_OF = ["--as-of", "2026-03-16"]
# What is known again as own output, so that a run may write over it.
OWN = ["json", "jsonl", "sarif", "html"]
BROKEN_WORLD = {"/dev/full": b"schijf is vol", "no/such/folder": b"bestaat niet"}
looked_at = 0


def check(name, holds, detail=""):
    global looked_at
    looked_at += 1
    if not holds:
        fail(f"{name} -- {str(detail)[:600]}")


def run(*arguments, cwd, **more):
    environment = {**os.environ, "POORTWACHTER_LANG": "nl"}
    more.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([PROGRAM, *arguments], cwd=cwd, stderr=subprocess.PIPE, env=environment, timeout=120, check=False, **more)


def dossier(number):
    return f"case: dossier {number}\nfirst_sick_day: 2025-0{number % 9 + 1}-06\nemployer: {{name: werkgever {number % 3}}}\n"


def dossiers(base, count):
    for number in range(count):
        (Path(base) / f"d{number}.yaml").write_text(dossier(number), encoding="utf-8")
    for name, day in [("old.json", "2025-06-02"), ("new.json", "2026-03-16")]:
        (Path(base) / name).write_bytes(run("check", "--as-of", day, "--format", "json", ".", cwd=base).stdout)


# Each command with the formats that it writes and what it reads.
COMMANDS = {
    "check": (["text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "csv"], [*AS_OF, "--exclude", "*.json", "."]),
    "overview": (["text", "json", "csv", "html"], [*AS_OF, "--exclude", "*.json", "."]),
    "agenda": (["text", "list", "json", "csv", "ics"], [*AS_OF, "--within", "400", "--exclude", "*.json", "."]),
    "timeline": (["text", "list", "json", "markdown", "ics"], [*AS_OF, "d1.yaml"]),
    "what-if": (["text", "json"], [*AS_OF, "d1.yaml", "probleemanalyse=2025-03-03"]),
    "compare": (["text", "json"], ["old.json", "new.json"]),
}


def outputs(formats, broken=None, at=0):
    """An -o for each format into a folder, one of them to where nothing can be written."""
    paths = [f"out/{form}" for form in formats]
    if broken:
        paths[at] = broken
    return [part for form, path in zip(formats, paths) for part in ("-o", f"{form}={path}")]


def contents(base):
    folder = Path(base) / "out"
    return {name: (folder / name).read_bytes() for name in sorted(os.listdir(folder))}


def empty(base):
    folder = Path(base) / "out"
    folder.mkdir(exist_ok=True)
    for name in os.listdir(folder):
        (folder / name).unlink()


def several_outputs(base):
    dossiers(base, 4)
    for command, (formats, reads) in COMMANDS.items():
        empty(base)
        good = run(command, *outputs(formats), *reads, cwd=base)
        whole = contents(base)
        check(f"{command} writes every format into its file", sorted(whole) == sorted(formats) and all(whole.values()), good.stderr)
        for form in formats:
            alone = run(command, "--format", form, *reads, cwd=base).stdout
            check(f"{command} writes as {form} into a file what it prints", alone == whole[form], alone[:200])
        for broken, why in BROKEN_WORLD.items():
            for at in range(len(formats)):
                one_fails(base, command, formats, reads, (broken, at, why, whole))
        limited(base, command, formats, reads, whole)
        closed_pipe(base, command, formats, reads, whole)


def one_fails(base, command, formats, reads, fault):
    broken, at, why, whole = fault
    for before in [{}, {form: text for form, text in whole.items() if form in OWN}]:
        empty(base)
        for name, text in before.items():
            (Path(base) / "out" / name).write_bytes(text)
        done = run(command, *outputs(formats, broken, at), *reads, cwd=base)
        name = f"{command} with {broken} for its output {at + 1}"
        check(f"{name} is exit 2", done.returncode == 2, done)
        check(f"{name} says which and why", broken.encode() in done.stderr and why in done.stderr, done.stderr)
        left = contents(base)
        check(f"{name} leaves whole files only", all(whole.get(one) == text for one, text in left.items()), sorted(left))


def limited(base, command, formats, reads, whole):
    """A limit of the size of files that some outputs fit in and others do not."""
    empty(base)
    most = sorted(map(len, whole.values()))[-1] - 1
    done = run(command, *outputs(formats), *reads, cwd=base,
               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    check(f"{command} with a limit of the size of files is exit 2, and said",
          done.returncode == 2 and b"niet zo groot" in done.stderr, done)
    left = contents(base)
    check(f"{command} with a limit of the size of files leaves whole files only",
          all(whole.get(one) == text for one, text in left.items()), sorted(left))


def closed_pipe(base, command, formats, reads, whole):
    empty(base)
    reading, writing = os.pipe()
    os.close(reading)
    done = run(command, *outputs(formats), *reads, cwd=base, stdout=writing)
    os.close(writing)
    check(f"{command} completes its files when nobody reads along", done.returncode in (0, 1) and contents(base) == whole, done)


def order_and_threads(base):
    dossiers(base, 12)
    table = Path(base) / "table.csv"
    table.write_text("case;first_sick_day;probleemanalyse.on\n" +
                     "".join(f"rij {n};2025-{n % 12 + 1:02}-{n % 28 + 1:02};{'2026-01-05' if n % 3 else ''}\n" for n in range(300)))
    names = [f"d{number}.yaml" for number in range(12)]
    backwards = list(reversed(names))
    for command, forms in [("overview", ["text", "json", "csv", "html"]), ("agenda", ["text", "list", "json", "csv", "ics"])]:
        for form in forms:
            one, other = (run(command, *AS_OF, "--format", form, *paths, cwd=base).stdout for paths in [names, backwards])
            check(f"the order of the files is not that of {command} as {form}", one == other and one, one[:300])
    for command, forms in [*((name, forms) for name, (forms, _) in COMMANDS.items() if name in ("check", "overview", "agenda")),
                           ("report", ["html"])]:
        for form in forms:
            flags = [] if command == "report" else ["--format", form]
            for reads in [names, ["table.csv"], ["--input", "csv", "table.csv"], [str(ROOT / "examples")]]:
                one, four = (run(command, *AS_OF, *flags, "-j", jobs, *reads, cwd=base) for jobs in ["1", "4"])
                check(f"{command} of {reads[-1]} as {form} is the same with one thread and with four",
                      (one.stdout, one.stderr, one.returncode) == (four.stdout, four.stderr, four.returncode) and one.stdout, one.stderr)
    compared_in_any_order(base)


def compared_in_any_order(base):
    plain = run("compare", "old.json", "new.json", "--format", "json", cwd=base)
    report = json.loads((Path(base) / "old.json").read_bytes())
    random.Random(7).shuffle(report["cases"])
    (Path(base) / "shuffled.json").write_text(json.dumps(report), encoding="utf-8")
    shuffled = run("compare", "shuffled.json", "new.json", "--format", "json", cwd=base)
    check("the order of the old report is not that of a comparison",
          plain.stdout.replace(b"old.json", b"X") == shuffled.stdout.replace(b"shuffled.json", b"X") and plain.stdout, shuffled.stderr)
    same = run("compare", "new.json", "new.json", cwd=base)
    check("a report compared with itself changes nothing", same.returncode == 0, same)


def places(value, path=()):
    """Every place of a tree of JSON."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*path, key))


def put(tree, path, value):
    at = tree
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value


OTHERS = [None, True, -1, 1e308, "", "2026-02-31", "x" * 5000, [], {}, [[]], {"a": {}}, "\x1b[31m", "\u202eevil", "123456782"]


def reports_that_are_none(base):
    """Every place of a report holds what does not belong there: a refusal or an answer, never an end of the program."""
    dossiers(base, 2)
    dice = random.Random(20260316)
    text = (Path(base) / "old.json").read_bytes()
    known = list(places(json.loads(text)))[1:]
    for path in dice.sample(known, min(150, len(known))):
        report = json.loads(text)
        put(report, path, dice.choice(OTHERS))
        changed = Path(base) / "changed.json"
        changed.write_text(json.dumps(report, ensure_ascii=dice.random() < 0.5), encoding="utf-8")
        answered(base, f"a report with another {'.'.join(map(str, path))}")
    for size in dice.sample(range(len(text)), 60):
        (Path(base) / "changed.json").write_bytes(text[:size])
        answered(base, f"a report cut at byte {size}")
    for name, traps in {"deep": b"[" * 100000, "no text": b"\xff\xfe\x00", "empty": b"", "a number": b"1" * 1000,
                        "deep objects": b'{"cases":' * 50000}.items():
        (Path(base) / "changed.json").write_bytes(traps)
        answered(base, name)


def answered(base, name):
    for arguments in [["compare", "changed.json", "new.json"], ["compare", "new.json", "changed.json", "--format", "json"],
                      ["check", *AS_OF, "--format", "json", "--baseline", "changed.json", "d0.yaml"]]:
        done = run(*arguments, cwd=base)
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        check(f"{name} by {arguments[0]} is answered or refused", done.returncode in (0, 1, 2, 3) and said, done)
        check(f"{name} by {arguments[0]}: nothing steers a terminal", STEERING.search(said) is None, repr(STEERING.search(said)))


HOSTILE = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-1+1", "a;b,c\"d\"", "::error file=x::y", "%0A::error::z",
           "| a | b |", "[a](javascript:alert(1))", "\\u001b[31m", "\\u202eevil", "\\u009b31m", "\\t=1+1", "日本語" * 50, "CON", "NUL", "a:b", "..\\\\..\\\\x"]


def injected(base):
    for number, text in enumerate(HOSTILE):
        quoted = f'"{text}"' if "\\u" in text or "\\t" in text or "\\\\" in text else json.dumps(text, ensure_ascii=False)
        (Path(base) / f"h{number}.yaml").write_text(f"case: {quoted}\nfirst_sick_day: 2025-01-06\nemployer: {{name: {quoted}}}\n"
                                                   f"probleemanalyse: {{on: 2025-03-20, deviation_reason: {quoted}}}\n", encoding="utf-8")
    for name, day in [("old.json", "2025-06-02"), ("new.json", "2026-03-16")]:
        (Path(base) / name).write_bytes(run("check", "--as-of", day, "--format", "json", "--exclude", "*.json", ".", cwd=base).stdout)
    for command, forms in {"check": ["csv"], "overview": ["csv", "text", "json"], "agenda": ["csv", "text", "list"],
                           "compare": ["text", "json"]}.items():
        reads = ["old.json", "new.json"] if command == "compare" else [*AS_OF, "--exclude", "*.json", "."]
        for form in forms:
            for flags in [[], ["--csv-for", "excel-nl"]] if form == "csv" else [[], ["--lang", "en"]]:
                done = run(command, "--format", form, *flags, *reads, cwd=base)
                text = done.stdout.decode("utf-8-sig")
                name = f"{command} as {form} {' '.join(flags)}".rstrip()
                check(f"{name}: an answer", done.returncode in (0, 1, 3) and text, done.stderr)
                found = STEERING.search(text.replace("\r\n", "\n"))
                check(f"{name}: nothing steers a terminal", found is None, repr(found))
                if form == "csv":
                    no_formulas(name, text, ";" if flags else ",")
                if form == "json":
                    json.loads(text)


def no_formulas(name, text, delimiter):
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    check(f"{name}: every row has as many cells", len({len(row) for row in rows}) == 1, [len(row) for row in rows][:20])
    for row in rows[1:]:
        cells = [cell for cell in row if not re.fullmatch(r"-\d+", cell)]
        check(f"{name}: no cell is a formula", all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r") for cell in cells), row)


def main():
    for part in [several_outputs, order_and_threads, reports_that_are_none, injected]:
        with tempfile.TemporaryDirectory() as base:
            part(base)
    print(f"{looked_at} looked at")
    sys.exit(exit_code())


main()
