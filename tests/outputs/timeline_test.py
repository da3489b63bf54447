#!/usr/bin/env python3
"""The chart of `timeline` and the table of `agenda` as they stand on a screen: timeline_test.py [--update] PROGRAM ROOT

Nine charts are compared with tests/golden/timeline, in two languages, two widths and two alphabets; --update writes them.
Every dossier of the corpus is drawn at many widths and measured with a table of widths that is not the program's own.
"""

import concurrent.futures
import difflib
import itertools
import os
import pathlib
import re
import subprocess
import sys

from checks import BARE_ENVIRONMENT, exit_code, fail

try:
    from wcwidth import wcswidth
except ImportError:
    print("skipped: python3-wcwidth is not installed")
    sys.exit(77)

UPDATE = "--update" in sys.argv
PROGRAM, ROOT = [argument for argument in sys.argv[1:] if argument != "--update"]
ROOT = pathlib.Path(ROOT)
GOLDEN = ROOT / "tests/golden/timeline"
DAY = "2026-11-22"  # where neither the dossier nor the list says one

DRAWN = [
    ("on_track", "examples/on_track.yaml", None),
    ("weer_ziek_binnen_vier_weken", "examples/weer_ziek_binnen_vier_weken.yaml", None),
    ("zwangerschapsverlof", "examples/zwangerschapsverlof.yaml", None),
    ("spoor2_venster_open", "examples/spoor2_venster_open.yaml", None),
    ("sanction_shortened", "examples/sanction_shortened.yaml", None),
    ("vervroegde_iva", "tests/cases/vervroegde_iva/toegekend.yaml", "2026-01-31"),
    ("ziek_uit_dienst", "examples/ziek_uit_dienst.yaml", None),
    ("traject", "examples/trajecten/eight_steps_goal_adjusted.yaml", "2026-03-16"),
    ("lange_namen", "tests/golden/timeline/lange_namen.yaml", None),
]


ENVIRONMENT = {**BARE_ENVIRONMENT, "TERM": "xterm"}


def piped(*arguments):
    """What a file or a pipe gets: ASCII, no colour."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, env=ENVIRONMENT, check=False)
    return done.stdout.decode()


def on_screen(*arguments):
    """What a terminal gets that speaks UTF-8."""
    master, slave = os.openpty()
    child = subprocess.Popen([PROGRAM, *arguments], stdout=slave, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    os.close(slave)
    seen = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(master)
    child.wait()
    return seen.decode().replace("\r\n", "\n")


DRAWERS = {"ascii": piped, "unicode": on_screen}


def compare(name, path, day):
    for lang, width, alphabet in itertools.product(("nl", "en"), (80, 120), DRAWERS):
        arguments = ["timeline", str(ROOT / path), "--lang", lang, "--width", str(width), "--color", "never"]
        drawn = DRAWERS[alphabet](*arguments, *(["--as-of", day] if day else []))
        file = GOLDEN / f"{name}.{lang}.{width}.{alphabet}.txt"
        if UPDATE:
            file.write_text(drawn, encoding="utf-8")
            continue
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        if drawn != expected:
            lines = difflib.unified_diff(expected.splitlines(), drawn.splitlines(), str(file), "drawn", lineterm="")
            fail("\n".join(lines) or f"{file} differs")


def chart_lines(text):
    """Between the first two empty lines stand the axis and the rows."""
    parts = text.split("\n\n")
    return parts[1].splitlines() if len(parts) == 3 else []


def measure(text, width, exact, what):
    for line in text.splitlines():
        columns = wcswidth(line)
        if columns < 0 or columns > width:
            fail(f"{what}: {columns} columns: {line!r}")
    for line in chart_lines(text) if exact else []:
        if wcswidth(line) != width:
            fail(f"{what}: {wcswidth(line)} columns and not {width}: {line!r}")


def draw(number, case):
    """A dossier at a few widths; together the dossiers have every width from 60 to 200, and each third all that matter."""
    thorough = number % 3 == 0
    widths = {60 + (number * 7 + step * 47) % 141 for step in range(2)} | ({60, 80, 120} if thorough else {80})
    lang = "en" if number % 2 == 0 else "nl"
    charts = 0
    for width in sorted(widths):
        arguments = ["timeline", str(case), "--lang", lang, "--width", str(width)]
        text = piped(*arguments, "--as-of", DAY)
        measure(text, min(width, 120), True, f"{case} at {width}")
        charts += bool(chart_lines(text))
        if thorough and width in (80, 120):
            painted = piped(*arguments, "--as-of", DAY, "--color", "always")
            if re.sub(r"\x1b\[[0-9;]*m", "", painted) != text:
                fail(f"{case} at {width}: the colour says something else")
            measure(on_screen(*arguments, "--as-of", DAY, "--color", "never"), width, True, f"{case} at {width} in Unicode")
    subject = ["timeline", str(case), "--lang", lang, "--as-of", DAY]
    rows = piped(*subject, "--format", "list")
    if rows and piped(*subject, "--width", "59") != rows:
        fail(f"{case}: below sixty columns it is not the list")
    table(piped(*subject, "--format", "markdown"), rows, case)
    return charts


def table(markdown, rows, case):
    """The table of Markdown has a line for every line of the list, and six cells in each."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    cells = {len(re.split(r"(?<!\\)\|", line)) - 2 for line in lines}
    if rows and (cells != {6} or len(lines) - 2 != len(rows.splitlines())):
        fail(f"{case}: the table of Markdown has {len(lines) - 2} lines of {cells} cells, the list {len(rows.splitlines())}")


def agenda_at(width):
    folders = [str(ROOT / "examples"), str(ROOT / "tests/cases"), str(GOLDEN)]
    for lang in ("nl", "en"):
        text = piped("agenda", *folders, "--columns", str(ROOT / "examples/import/kolommen.txt"), "--as-of", DAY, "--within", "400", "--lang", lang, "--width", str(width))
        measure(text, width, False, f"agenda at {width}")


def main():
    probe = "wide 漢字 é"  # two wide ones, and an accent without a column of its own
    if wcswidth(probe) != 11:
        fail("the measure does not know wide and combining characters")
    for name, path, day in DRAWN:
        compare(name, path, day)
    if UPDATE:
        return
    names = {file.name for file in GOLDEN.glob("*.txt")}
    expected = {f"{name}.{lang}.{width}.{alphabet}.txt" for (name, _, _), lang, width, alphabet
                in itertools.product(DRAWN, ("nl", "en"), (80, 120), DRAWERS)}
    if names != expected:
        fail(f"files of no chart, or charts of no file: {names ^ expected}")
    cases = [case for folder in ("examples", "tests/cases", "tests/golden/timeline")
             for case in sorted((ROOT / folder).rglob("*.yaml")) if not case.name.endswith(".expected.yaml")]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as threads:
        charts = sum(threads.map(draw, range(len(cases)), cases))
        list(threads.map(agenda_at, [*range(60, 121, 4), 61, 67, 71]))
    if charts < 1000:
        fail(f"only {charts} charts were drawn")
    print(f"{charts} charts of {len(cases)} dossiers measured")


main()
sys.exit(exit_code())
