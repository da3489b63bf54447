#!/usr/bin/env python3
"""What examples/import tells others to run is run, and both ways in come out the same: import_test.py PROGRAM."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from checks import check, exit_code, skip

PROGRAM = Path(sys.argv[1]).resolve()
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "import"
AS_OF = ["--as-of", "2026-03-16"]


def commands():
    """The lines of the README that are commands, in their order."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", (EXAMPLE / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    return [line for block in blocks for line in block.splitlines()]


def shell(command, base):
    (base / "bin").mkdir(exist_ok=True)
    if not (base / "bin" / "poortwachter").exists():
        (base / "bin" / "poortwachter").symlink_to(PROGRAM)
    environment = {**os.environ, "PATH": f"{base / 'bin'}:{os.environ['PATH']}", "POORTWACHTER_LANG": "nl"}
    return subprocess.run(["bash", "-c", command], cwd=base, env=environment, capture_output=True, text=True, timeout=60, check=False)


def found(base, *arguments):
    """Of each dossier what was found, where in the dossier, and every day; nothing of the places in the file."""
    done = subprocess.run([str(PROGRAM), "check", *AS_OF, "--format", "json", *arguments], cwd=base, capture_output=True, text=True,
                          timeout=60, check=False)
    return [(case["case"], case["status"], case["deadlines"], case["sanction_risk"],
             sorted((one["code"], one["message"], one["location"]["pointer"]) for one in case["findings"]))
            for case in json.loads(done.stdout)["cases"]]


def the_export(base, first, second):
    done = shell(first, base)
    check("the first command judges the export", done.returncode == 0 and "14 dossiers" in done.stdout, done)
    check("and says which column is which key", "'Eerste ziektedag' is first_sick_day: 14 gevuld, van 2024-04-08 tot en met 2026-02-09"
          in done.stderr, done.stderr)
    check("and what it does not read", "kolommen die niet zijn gelezen: 'Afdeling'" in done.stderr, done.stderr)
    done = shell(second, base)
    check("the second one shows all of them", done.returncode == 1 and "14 dossiers" in done.stdout, done)
    by_heading = found(base, "--columns", "kolommen.txt", "verzuim.csv")
    check("every dossier of the export is evaluated", len(by_heading) == 14 and {case[1] for case in by_heading} == {"evaluated"}, by_heading)
    text = (base / "verzuim.csv").read_text(encoding="utf-8-sig")
    for name, changed in {"commas": text.replace(",", ".").replace(";", ","), "tabs": text.replace(";", "\t"),
                          "line feeds": text.replace("\r\n", "\n")}.items():
        (base / "other.csv").write_text(changed, encoding="utf-8", newline="")
        check(f"with {name} it says the same", found(base, "--columns", "kolommen.txt", "other.csv") == by_heading)
    (base / "other.csv").write_bytes((text + "V-1é;1;;;;;;;;;;;;\r\n").encode("cp1252"))
    done = shell("poortwachter check --columns kolommen.txt other.csv", base)
    check("in Windows-1252 it is told what to choose in Excel", done.returncode == 3 and "CSV UTF-8" in done.stdout, done.stdout[-600:])
    return by_heading


def the_recipe(base, by_heading, first, second):
    if shutil.which("mlr") is None:
        skip("the recipe with Miller", "mlr is not installed")
        return
    done = shell(first, base)
    check("the recipe makes a line of each dossier", done.returncode == 0 and (base / "verzuim.jsonl").read_text().count("\n") == 14, done)
    check("the command judges them", shell(second, base).returncode == 0)
    check("and finds the same as in the table", found(base, "verzuim.jsonl") == by_heading)


def main():
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        for file in EXAMPLE.iterdir():
            shutil.copy(file, base)
        lines = commands()
        check("the README has four commands", len(lines) == 4, lines)
        by_heading = the_export(base, *lines[:2])
        the_recipe(base, by_heading, *lines[2:])
    sys.exit(exit_code())


main()
