#!/usr/bin/env python3
"""The program for Windows, run with Wine, beside that of this system: windows_test.py WINE PROGRAM_EXE PROGRAM

What the two write is the same, byte for byte, in every format and for every dossier of the examples and the corpus. The rest is
what only Windows has: windows_ways.py.
"""

import concurrent.futures
import itertools
import os
import pathlib
import subprocess
import sys

import windows_ways
from checks import check, exit_code, fail

WINE = sys.argv[1]
WINDOWS, LINUX = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[2:4])
ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = ("--as-of", "2026-03-16")
FORMATS = {
    "check": ("text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "csv"),
    "overview": ("text", "json", "csv", "html"),
    "agenda": ("text", "list", "json", "csv", "ics"),
}


def run(command, folder, text=b"", **environment):
    done = subprocess.run(command, input=text, capture_output=True, cwd=folder, timeout=300, check=False,
                          env={**os.environ, "TZ": "UTC", **environment})
    return done.returncode, done.stdout, done.stderr


def windows(*arguments, folder=ROOT, text=b"", **environment):
    return run([WINE, WINDOWS, *arguments], folder, text, **environment)


def linux(*arguments, folder=ROOT, text=b"", **environment):
    return run([LINUX, *arguments], folder, text, **environment)


def of_many():
    """Every format over all dossiers at once, in both languages, and with what changes the columns."""
    for (command, forms), lang, where in itertools.product(FORMATS.items(), ("nl", "en"), ("examples", "tests/cases")):
        for form in forms:
            yield (command, where, *DAY, "--format", form, "--lang", lang)
    for command in ("check", "overview"):
        yield (command, "examples", *DAY, "--stats", "--files", "--color", "always", "--width", "100")
    for command in FORMATS:
        yield (command, "examples", *DAY, "--format", "csv", "--csv-for", "excel-nl")
    yield ("report", "examples", *DAY)
    yield ("overview", "examples", *DAY, "--group-by", "folder")


def of_tables():
    table = ("examples/import/verzuim.csv", *DAY, "--columns", "examples/import/kolommen.txt", "--files")
    for command in FORMATS:
        for form in FORMATS[command]:
            yield (command, *table, "--format", form)


def of_one():
    """What takes one dossier, for every dossier of the examples."""
    for path in sorted((ROOT / "examples").rglob("*.yaml")):
        name = str(path.relative_to(ROOT))
        for form in ("text", "list", "json", "markdown", "ics"):
            yield ("timeline", name, *DAY, "--format", form)
        yield ("report", name, *DAY)
        yield ("what-if", name, "spoor2.intake_on=2026-02-02", *DAY, "--format", "json")


def of_none():
    for lang in ("nl", "en"):
        for command in ("check", "overview", "timeline", "agenda", "report", "what-if", "compare", "explain", "init", "schema"):
            yield (command, "--help", "--lang", lang)
        for form in ("text", "json", "markdown"):
            yield ("explain", "--format", form, "--lang", lang)
            yield ("explain", "S", "E", "--format", form, "--lang", lang)
        yield ("explain", "--law", "--lang", lang)
        yield ("init", "--all", "--lang", lang)
    for subject in ("case", "check", "timeline", "agenda", "overview", "what-if", "compare"):
        yield ("schema", subject)
    yield from ((), ("--version",), ("chek",), ("check", "--as-of", "28-11-2026"), ("check", "weg.yaml"), ("completion", "bash"))


def compare(arguments):
    """Nothing when the two programs say the same."""
    expected, got = linux(*arguments), windows(*arguments)
    if expected == got:
        return None
    what = [name for name, ours, theirs in zip(("exit code", "output", "errors"), expected, got) if ours != theirs]
    return f"{' '.join(arguments)}: not the same {', '.join(what)}: {expected[0]} {got[0]} {got[2][:300]!r}"


def same_outputs():
    commands = [*of_many(), *of_tables(), *of_one(), *of_none()]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        differences = [difference for difference in pool.map(compare, commands) if difference]
    for difference in differences:
        fail(difference)
    check(f"{len(commands)} commands write the same bytes as on this system", not differences and len(commands) > 300)


def main():
    same_outputs()
    windows_ways.all_of_them(windows, linux, WINE, WINDOWS)
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
