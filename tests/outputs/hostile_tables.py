"""Tables that are meant to break something, and tables with a number that nobody may get to see."""
from pathlib import Path

from hostile_runs import AS_OF, CHECK_FORMATS, check, report_of, run
from hostile_texts import HOSTILE, well_formed

HEAD = b"case;first_sick_day;employer.name\n"
GOOD = b"B;2026-03-10;\n"
WIDE = b";".join([b"case", b"first_sick_day", *(b"evaluations.%d" % n for n in range(1, 9999))]) + b"\n"
# Each with the code of every case that it gives, whatever else is in it; None for a case that is read.
CHARACTERS = {
    "NUL": (HEAD + b"A\x00;2026-03-10;\n" + GOOD, ["E006", None]), "NUL alone": (HEAD + b"\x00\n" + GOOD, ["E006", None]),
    "escape": (HEAD + b"A;2026-03-10;\x1b[31m\n" + GOOD, ["E006", None]),
    "C1 control": (HEAD + b"A;2026-03-10;\xc2\x9b\n" + GOOD, ["E006", None]),
    "Latin-1": (HEAD + b"caf\xe9;2026-03-10;\n" + GOOD, ["E006", None]),
    "Latin-1 heading": (b"case;first_sick_day;\xe9\n" + GOOD, ["E006"]),
    "bare carriage return": (HEAD + b"A\rC;2026-03-10;\n" + GOOD, ["E006", None]),
    "carriage returns for ends of line": (HEAD.replace(b"\n", b"\r") + GOOD.replace(b"\n", b"\r"), ["E006"]),
}
QUOTES = {
    "unclosed quote": (HEAD + b"A;2026-03-10;\"x\n" + GOOD, ["E001", None]),
    "unclosed quote at the end": (HEAD + GOOD + b"\"A", [None, "E001"]),
    "quote in a cell": (HEAD + b"A;2026-03-10;x\"y\"\n" + GOOD, ["E001", None]),
    "text behind a quote": (HEAD + b"\"A\"x;2026-03-10;\n" + GOOD, ["E001", None]),
    "unclosed quote in the heading": (b"case;\"first_sick_day\n" + GOOD, ["E001"]),
    "many unclosed quotes": (HEAD + b"\"A\n" * 3000 + GOOD, ["E001"] * 3000 + [None]),
}
SIZES = {
    "huge cell": (HEAD + b"A;2026-03-10;" + b"x" * 1048576 + b"\n" + GOOD, ["E007", None]),
    "huge quoted cell": (HEAD + b"A;2026-03-10;\"" + b"x\n" * 600000 + b"\"\n" + GOOD, ["E001"]),
    "large cell": (HEAD + b"A;2026-03-10;" + b"x" * 1000000 + b"\n" + GOOD, [None, None]),
    "huge heading": (b"case;first_sick_day;" + b"x" * 1048576 + b"\n" + GOOD, ["E007"]), "no end of line": (b"x" * 3000000, ["E007"]),
    "10 000 columns": (WIDE + b"A;2025-01-06" + b";2025-03-01" * 9998 + b"\n" + GOOD, [None, None]),
    "10 000 unknown columns": (b";".join(b"k%d" % n for n in range(10000)) + b"\n" + GOOD, ["E002"]),
    "10 000 cells too many": (HEAD + b"A;2026-03-10;" + b";x" * 10000 + b"\n" + GOOD, ["E001", None]),
    "10 000 empty cells too many": (HEAD + b"A;2026-03-10;" + b";" * 10000 + b"\n" + GOOD, [None, None]),
    "too many values": (b"case;first_sick_day;evaluations\n" + b"A;2025-01-06;2025-03-01\n" * 21000 + GOOD, ["E007", None]),
    "an index without end": (b"case;first_sick_day;evaluations.99999999999999999999\n" + GOOD, ["E002"]),
}
NO_TABLES = {
    "empty": (b"", ["E008"]), "delimiters alone": (b";;;\n;;;\n", ["E008"]), "headings alone": (HEAD, ["E008"]),
    "workbook": (b"PK\x03\x04 xl/workbook.xml" + GOOD, ["E006"]),
    "UTF-16": ("\ufeff".encode("utf-16-le") + HEAD.decode().encode("utf-16-le"), ["E006"]),
}
ROWS_APART = {
    "rows apart": (HEAD + b"A;2026-03-10;\n" + GOOD + b"A;2026-03-10;\n", [None, None, "E004"]),
    "one reference, many rows apart": (HEAD + (b"A;2026-03-10;\n" + b"B;2026-03-10;\n") * 1000, [None, None] + ["E004"] * 1998),
}


def read_as(name, table, expected):
    codes = (3,) if any(expected) else (0, 1)
    found = [next((finding["code"] for finding in case["findings"] if finding["code"][0] == "E"), None)
             for case in report_of(f"table: {name}", table, "--input", "csv", codes=codes)["cases"]]
    exact = found == expected if name != "huge quoted cell" else found[0] == "E001" and found[-1] is None
    check(f"table: {name} is read as it should", exact, found[:6])


def text_in_cells(text):
    name, cell = f"table: {text[:40]!r}", '"' + text.replace('"', '""') + '"'
    table = (f"case;first_sick_day;employer.name;spoor2.activities.1.note\n{cell};2025-01-06;{cell};{cell}\n"
             f"{cell[:-1]}x\";soms;{cell};\n").encode()
    for form in CHECK_FORMATS:
        done = run(f"{name} as {form}", "check", *AS_OF, "--input", "csv", "--format", form, "-", stdin=table)
        well_formed(name, form, done.stdout)
    done = run(f"{name} as a heading", "check", "--input", "csv", "-", stdin=f"case;first_sick_day;{cell}\n".encode() + GOOD)
    check(f"{name} is no heading", b"E002" in done.stdout, done.stdout[:300])


def table_traps():
    for name, (table, expected) in {**CHARACTERS, **QUOTES, **SIZES, **NO_TABLES, **ROWS_APART}.items():
        read_as(name, table, expected)
    for text in HOSTILE:
        text_in_cells(text)


def numbers_of_people(base):
    """A BSN in a table, wherever it stands, is in no output."""
    numbers = ["123456782", "111222333", "123.456.782", "1234 56 782"]
    for number in numbers:
        table = (f"case;first_sick_day;employer.name;{number}\n{number};2025-01-06;x;{number}\nB;2025-01-06;{number};{number}\n"
                 f"C;{number};x;{number}\n{number};soms;x;{number}\nD;2025-01-06;x\"{number};{number}\n{number};;;\n")
        (Path(base) / "people.csv").write_text(table, encoding="utf-8")
        (Path(base) / "map.txt").write_text("case: case\nfirst_sick_day: first_sick_day\nemployer.name: employer.name\n"
                                            f"'{number}x': spoor2.language\n", encoding="utf-8")
        for form in CHECK_FORMATS:
            for more in ([], ["--columns", "map.txt", "--files"]):
                done = run(f"a table with {number} as {form}", "check", *AS_OF, "--format", form, *more, "people.csv",
                           codes=(3,), cwd=base)
                check(f"{number} is not in {form}", number.encode() not in done.stdout + done.stderr, done.stderr[:300])
        for command in [["overview"], ["overview", "--format", "csv"], ["agenda"], ["report"]]:
            done = run(f"a table with {number} by {command}", *command, *AS_OF, "--columns", "map.txt", "people.csv",
                       cwd=base)
            check(f"{number} is not in {command}", number.encode() not in done.stdout + done.stderr, done.stderr[:300])
