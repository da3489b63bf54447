#!/usr/bin/env python3
"""Every table that the program writes is opened in LibreOffice, and has there what it has in the file: spreadsheet_test.py PROGRAM.

Begins with the export of examples/import and with dossiers whose names look like formulas; tests/spreadsheet installs what it needs."""
import csv
import datetime
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

from checks import check, exit_code

PROGRAM = Path(sys.argv[1]).resolve()
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "import"
AS_OF = "2026-03-16"
TABLES = {"findings": ["check"], "overview": ["overview"], "agenda": ["agenda"], "stats": ["overview", "--stats"]}
# What the columns hold; all others hold text.
DAYS = {"date", "by", "as_of"}
NUMBERS = {"days_left", "week", "overdue_days", "cost", "document", "line", "column", "met", "late", "missed", "due", "unknown",
           "not_applicable", "share"}
# How somebody opens a file in each form: delimiter, quotation mark, UTF-8, first line, language, whether what stands in quotation marks
# is text (Excel does not know that either), and that days are looked for.
DIALECTS = {"everyone": ([], ",", "44,34,76,1,,1033,false,true"),
            "excel-nl": (["--csv-for", "excel-nl"], ";", "59,34,76,1,,1043,false,true")}
REFERENCES = ["=1+1", "+49 30", "-2+3", "@SUM(A1)", "＝1+1", " =1+1", "Müller & Žižek, €uro; \"ß\"", "=HYPERLINK(\"http://x\";\"y\")"]
EMPLOYERS = ["Bäckerei Größe € B.V.", "=cmd|' /C calc'!A0"]
OFFICE, TABLE, TEXT = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name for name in ["office", "table", "text"])


def run(*arguments, cwd):
    done = subprocess.run([str(PROGRAM), *arguments], cwd=cwd, capture_output=True, timeout=120, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{arguments}: {done.stderr}")
    return done.stdout


def the_dossiers(base):
    """The export, and dossiers of two employers whose texts a spreadsheet might take for something else."""
    for file in ["verzuim.csv", "kolommen.txt"]:
        shutil.copy(EXAMPLE / file, base)
    (base / "odd").mkdir()
    for number, reference in enumerate(REFERENCES):
        case = {"case": reference, "first_sick_day": "2025-01-06", "completeness": "complete",
                "employer": {"name": EMPLOYERS[number % 2]}, "employee": {"gross_monthly_wage": "3150.55"}}
        (base / "odd" / f"{number}.json").write_text(json.dumps(case), encoding="utf-8")


def rows_of(data, delimiter):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def meant(heading, cell, dutch):
    """What a cell of the file says: a day, a number, text, or nothing."""
    if cell == "":
        return None
    if heading in DAYS:
        return datetime.datetime.strptime(cell, "%d-%m-%Y" if dutch else "%Y-%m-%d").date()
    if heading in NUMBERS:
        return float(cell.replace(",", ".") if dutch else cell)
    return cell


def read_back(rows, dutch):
    head, *body = rows
    return [head] + [[meant(heading, cell, dutch) for heading, cell in zip(head, row, strict=True)] for row in body]


def text_in(element):
    """The text of a cell: several blanks in a row are an element of their own, and lines are paragraphs."""
    def inside(node):
        out = node.text or ""
        for child in node:
            out += " " * int(child.get(TEXT + "c", "1")) if child.tag == TEXT + "s" else inside(child)
            out += child.tail or ""
        return out
    return "\n".join(inside(paragraph) for paragraph in element.findall(TEXT + "p"))


def value_of(cell):
    kind = cell.get(OFFICE + "value-type")
    if cell.get(TABLE + "formula") is not None:
        return ("formula", cell.get(TABLE + "formula"))
    if kind is None:
        return None
    if kind == "date":
        return datetime.date.fromisoformat(cell.get(OFFICE + "date-value"))
    return float(cell.get(OFFICE + "value")) if kind == "float" else text_in(cell) if kind == "string" else (kind, text_in(cell))


def cells_of(path, width):
    """The rows of the sheet, each with so many cells; what LibreOffice repeats, and the empty rest of a sheet, as one has it."""
    rows = []
    for row in xml.parse(path).getroot().iter(TABLE + "table-row"):
        cells = []
        for cell in row.findall(TABLE + "table-cell"):
            cells += [value_of(cell)] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), width)
        rows += [(cells + [None] * width)[:width]] * min(int(row.get(TABLE + "number-rows-repeated", "1")), 1000)
    while rows and all(cell is None for cell in rows[-1]):
        rows.pop()
    return rows


def opened(base, options, files):
    """The files as LibreOffice opens them, in its own form."""
    done = subprocess.run(["soffice", f"-env:UserInstallation={(base / 'profile').as_uri()}", "--headless",
                           f"--infilter=Text - txt - csv (StarCalc):{options}", "--convert-to", "fods", "--outdir", str(base / "opened"),
                           *map(str, files)], cwd=base, capture_output=True, timeout=300, check=False,
                          env={**os.environ, "HOME": str(base), "LC_ALL": "C.UTF-8"})
    check(f"LibreOffice opens {len(files)} tables", done.returncode == 0, done)
    return [base / "opened" / (file.stem + ".fods") for file in files]


def differences(expected, found):
    return [(number, column, one, other) for number, (row, sheet) in enumerate(zip(expected, found))
            for column, (one, other) in enumerate(zip(row, sheet)) if one != other]


def a_control(base, options):
    """With these settings a formula would be one: that the tables have none says something."""
    (base / "control.csv").write_text('"=1+1"\r\n', encoding="utf-8")
    sheet = cells_of(opened(base, options, [base / "control.csv"])[0], 1)
    (base / "control.csv").unlink()
    check("a formula that is not made safe is one", sheet == [[("formula", "of:=1+1")]], sheet)


def the_truth(base, tables):
    """The amounts and days of the overview are those of its JSON, and text is whole."""
    head, *rows = tables["overview-export"]
    inputs = ["--as-of", AS_OF, "--columns", "kolommen.txt", "--empty", "not_done", "verzuim.csv"]
    dossiers = json.loads(run("overview", "--format", "json", *inputs, cwd=base))["dossiers"]
    costs = [float(one["cost"]["maximum"]) if one["level"] in ("elevated", "high", "near_certain") else None for one in dossiers]
    check("the costs are those of the JSON, where something points to a sanction", [row[head.index("cost")] for row in rows] == costs and len(rows) == 14
          and sum(cost is not None for cost in costs) >= 3, costs)
    check("there is a day to act by", sum(row[head.index("by")] is not None for row in rows) >= 8, rows)
    head, *rows = tables["overview-odd"]
    said = {row[head.index("dossier")] for row in rows}
    check("a name that looks like a formula begins with an apostrophe, and all of it is there",
          said == {name if name.startswith("M") else f"'{name}" for name in REFERENCES}, said)
    head, *rows = tables["stats-odd"]
    check("umlauts and the euro sign of an employer are whole", EMPLOYERS[0] in {row[0] for row in rows}, rows[-1])


def the_tables(base, name):
    """Writes every table in one form, opens them, and gives what they say."""
    flags, delimiter, options = DIALECTS[name]
    dutch, written = name == "excel-nl", {}
    for table, command in TABLES.items():
        for which, inputs in {"export": ["--columns", "kolommen.txt", "--empty", "not_done", "verzuim.csv"], "odd": ["odd"]}.items():
            data = run(*command, "--as-of", AS_OF, "--format", "csv", *flags, *inputs, cwd=base)
            path = base / f"{table}-{which}.csv"
            path.write_bytes(data)
            check(f"{path.stem} for {name} has a byte order mark when that is Excel", data.startswith(b"\xef\xbb\xbf") == dutch)
            written[path] = read_back(rows_of(data, delimiter), dutch)
    for (path, rows), sheet in zip(written.items(), opened(base, options, list(written))):
        found = cells_of(sheet, len(rows[0]))
        wrong = differences(rows, found)
        check(f"{path.stem} for {name}: {len(rows) - 1} rows, days as days, numbers as numbers, text as text",
              len(rows) > 1 and len(rows) == len(found) and not wrong, wrong[:3] or (len(rows), len(found)))
    a_control(base, options)
    return {path.stem: rows for path, rows in written.items()}


def main():
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not installed: bash tests/spreadsheet installs it")
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        the_dossiers(base)
        tables = {name: the_tables(base, name) for name in DIALECTS}
        the_truth(base, tables["everyone"])
        check("both forms say the same", tables["everyone"] == tables["excel-nl"])
        found = run("check", "--files", "--as-of", AS_OF, "--exclude", "odd", ".", "--columns", "kolommen.txt", cwd=base)
        check("its own tables are not taken for dossiers", b"14 dossiers" in found, found[-300:])
    sys.exit(exit_code())


main()
