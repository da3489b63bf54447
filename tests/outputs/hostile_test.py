#!/usr/bin/env python3
"""Files and names that are meant to break something: hostile_test.py PROGRAM [ROUNDS].

For every one: an answer within a second, exit code 0, 1 or 3, a place in the file, output that is well-formed in its format, and
nothing in it that a terminal, a page or another program obeys. ROUNDS, 1 unless told, makes the random part longer."""
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from html.parser import HTMLParser
from pathlib import Path

PROGRAM = str(Path(sys.argv[1]).resolve())
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 1
ROOT = Path(__file__).resolve().parents[2]
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
    done = run(name, "check", "--as-of", "2026-03-16", "--format", "json", *arguments, "-", stdin=stdin, codes=codes)
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
    done = subprocess.run([PROGRAM, "check", "--as-of", "2026-03-16", "--format", "json", base], capture_output=True, timeout=120,
                          check=False)
    check(f"{name}: exit code", done.returncode in (0, 1, 3), done.stderr)
    report = json.loads(done.stdout)
    check(f"{name}: every file is reported", len({case["path"] for case in report["cases"]}) == files, done.stderr)
    for case in report["cases"]:
        check(f"{name}: {case['path']} says why it is not read", case["status"] == "evaluated" or case["findings"])
        for finding in case["findings"]:
            check(f"{name}: a place", finding["location"]["line"] >= 1 and finding["location"]["column"] >= 1, finding)
    return report


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
                        data[at:at] = dice.choice([b"\t", b"\r", b"\x00", b": ", b"- ", b"[", b"{", b"'", b'"', b"#", b"&a ", b"|", b"\xff"])
                    else:
                        data[at:at] = data[dice.randrange(len(data)):][:dice.randint(1, 60)]
                (Path(base) / f"{number:05}{source.suffix}").write_bytes(bytes(data))
            folder_report(f"random bytes, turn {turn}", base, 400)


def yaml_traps():
    traps = {
        "anchor": (b"a: &x 1\n", "E007"), "alias": (b"case: *x\n", "E007"), "merge key": (b"<<: {a: 1}\n", "E007"),
        "tag": (b"case: !!str a\n", "E007"), "local tag": (b"case: !x a\n", "E007"),
        "billion laughs": (b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c,*%c,*%c]\n" % (c, c, c - 1, c - 1, c - 1) for c in range(98, 122)),
                           "E007"),
        "same key twice": (b"case: a\ncase: b\n", "E005"), "both spellings": (b"case: a\ndossier: b\n", "E005"),
        "tab": (b"probleemanalyse:\n\ton: 2025-02-14\n", "E001"), "NUL": (b"case: a\x00b\n", "E006"),
        "escape": (b"case: a\x1b[31mb\n", "E006"), "C1 control": (b"case: a\xc2\x9bb\n", "E006"),
        "Latin-1": (b"case: caf\xe9\n", "E006"), "surrogate in UTF-8": (b"case: \xed\xa0\x80\n", "E006"),
        "too long form": (b"case: \xc0\xaf\n", "E006"), "bare carriage return": (b"case: a\rb: c\n", "E"),
        "octal": (b"employee: {hours_per_week: 0o17}\n", "E004"), "sexagesimal": (b"employee: {hours_per_week: 1:30}\n", "E004"),
        "hexadecimal": (b"employee: {hours_per_week: 0x10}\n", "E004"), "infinity": (b"employee: {hours_per_week: .inf}\n", "E004"),
        "not a number": (b"employee: {hours_per_week: .nan}\n", "E004"), "exponent": (b"employee: {hours_per_week: 1e999}\n", "E004"),
        "huge number": (b"employee: {gross_monthly_wage: " + b"9" * 400 + b"}\n", "E004"),
        "huge number of weeks": (b"loonsanctie: {weeks: 99999999999999999999}\n", "E004"),
        "negative wage": (b"employee: {gross_monthly_wage: -1}\n", "E004"), "on for yes": (b"employee: {domestic: on}\n", "E004"),
        "y for yes": (b"employee: {domestic: y}\n", "E004"), "upper case": (b"employee: {domestic: YES}\n", "E"),
        "timestamp": (b"probleemanalyse: 2025-02-14T00:00:00Z\n", "E004"), "short date": (b"probleemanalyse: 2025-2-14\n", "E004"),
        "no such day": (b"probleemanalyse: 2025-02-29\n", "E004"), "year 0": (b"probleemanalyse: 0000-01-01\n", "E004"),
        "year 10000": (b"probleemanalyse: 10000-01-01\n", "E004"), "list for text": (b"case: [a]\n", "E004"),
        "text for list": (b"evaluations: soon\n", "E004"), "key of a list": (b"? [a]\n: b\n", "E001"),
        "deep lists": (b"a: " + b"[" * 5000 + b"]" * 5000, "E007"), "deep mappings": (b"a: " + b"{a: " * 5000 + b"}" * 5000, "E007"),
        "deep blocks": (b"".join(b" " * n + b"a:\n" for n in range(400)), "E007"), "deep dashes": (b"a:\n  " + b"- " * 3000 + b"x\n", "E007"),
        "over 1 MiB": (b"# " + b"x" * 1048576 + b"\n", "E007"), "one value over 1 MiB": (b"case: " + b"x" * 1048576 + b"\n", "E007"),
        "too many values": (b"evaluations: [" + b"2025-03-01," * 20001 + b"]\n", "E007"),
        "many unknown keys": (b"".join(b"k%d: 1\n" % n for n in range(19000)), "E002"),
        "many quotes": (b"case: " + b'"' * 9001 + b"\n", "E"), "many colons": (b"a" + b": a" * 3000 + b"\n", "E"),
        "endless quote": (b"case: 'a\n" + b"b\n" * 9000, "E001"),
    }
    for name, (text, code) in traps.items():
        found = codes_of(report_of(name, FIRST + text, codes=(3,)))
        check(f"{name} is {code}", found and all(one[0] == "E" for one in found) and any(one.startswith(code) for one in found), found[:5])
    for name, text in {"byte order mark": b"\xef\xbb\xbf" + FIRST, "Windows line ends": FIRST.replace(b"\n", b"\r\n"),
                       "no for a text": FIRST + b"case: no\n", "1:30 for a text": FIRST + b"case: 1:30\n", "010 for a text": FIRST + b"case: 010\n",
                       "quoted date": b"first_sick_day: '2025-01-06'\n", "document end": FIRST + b"...\n"}.items():
        found = codes_of(report_of(name, text, codes=(1,)))
        check(f"{name} is read", "P101" in found and not any(code[0] == "E" for code in found), found)
    for name in ["utf-16-le", "utf-16-be", "utf-32-le"]:
        for mark in ["", "\ufeff"]:
            found = codes_of(report_of(f"{name} {mark!r}", (mark + FIRST.decode()).encode(name), codes=(3,)))
            check(f"{name} is E006", found[:1] == ["E006"], found)
    for name, text in {"deep JSON arrays": b"[" * 100000, "deep JSON objects": b'{"a":' * 100000,
                       "huge JSON number": b'{"first_sick_day": ' + b"9" * 100000 + b"}"}.items():
        found = codes_of(report_of(name, text, "--input", "jsonl", codes=(3,)))
        check(f"{name} is refused", found and found[0][0] == "E", found[:3])


class Page(HTMLParser):
    """The elements and the attributes of a page, to see whether text became markup."""

    def __init__(self):
        super().__init__()
        self.tags, self.names = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)


HOSTILE = ["<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "]]><evil/>", "&lt;b&gt;&#27;[31m&amp;", "=cmd|' /C calc'!A0",
           "+1+1", "@SUM(A1)", "-1+1", "a\\tb;c,d\"e", "::error file=x::y", "%0A::error::z", "%25%0D%0A", "[a](javascript:alert(1))",
           "![x](http://evil.example/x.png)", "| a | b |", "`code` **bold** <!-- -->", "{{7*7}}${x}", "a|b\\|c", "BEGIN:VEVENT", "\\x1b[31m",
           "# heading", "http://evil.example", "@someone #1", "../../etc/passwd", "CON", "a" * 4000, "日本語" * 300, "e\u0301\u200d\u200b\ufeff"]
ESCAPED = ["\\e[31mred\\e[0m", "\\x9b31m", "a\\u202eb\\u2066c\\u200fd", "a\\nb\\rc", "\\0", "a\\u2028b", "a\\u0085b", "\\a\\b\\f\\v\\x7f"]


def dossier_with(text):
    quoted = text if text.startswith('"') else json.dumps(text, ensure_ascii=False)
    return f"""case: {quoted}
first_sick_day: 2025-01-06
employee: {{reference: {quoted}}}
employer: {{name: {quoted}}}
probleemanalyse: {{on: 2025-03-20, deviation_reason: {quoted}}}
plan_van_aanpak: {{on: 2025-04-20, employer_view: {quoted}, employee_view: {quoted}, deviation_reason: {quoted}}}
good_grounds: [{{from: 2025-05-01, until: 2025-06-01, reason: {quoted}}}]
spoor2:
  intake_on: 2026-02-20
  provider: {{name: {quoted}}}
  plan: {{on: 2026-02-21, end_goal: {quoted}, search_profile: {{directions: [{quoted}]}}}}
  activities: [{{on: 2026-02-22, kind: cv, note: {quoted}}}]
  applications: [{{on: 2026-02-22, employer: {quoted}, function: {quoted}}}]
  agencies: [{{name: {quoted}}}]
  not_yet_employable: [{{from: 2026-02-22, reason: {quoted}}}]
  language: {quoted}
accepted: [{{rule: P102, reason: {quoted}, by: {quoted}}}]
""".encode()


def unknown_with(text):
    """The same text as key and as value where it does not belong, which messages repeat."""
    quoted = text if text.startswith('"') else json.dumps(text, ensure_ascii=False)
    return (f"first_sick_day: {quoted}\n{quoted}: {quoted}\nsafety_net: {quoted}\nevaluations: {quoted}\n"
            f"employee: {{hours_per_week: {quoted}, {quoted}: 1}}\naccepted: [{{rule: {quoted}, reason: a}}]\n").encode()


def well_formed(name, form, output):
    text = output.decode("utf-8")
    if form in ("json", "sarif"):
        json.loads(text)
    elif form == "jsonl":
        check(f"{name}: one line a case", len([json.loads(line) for line in text.splitlines()]) >= 1, text[:200])
    elif form == "junit":
        check(f"{name}: no element of the text", {node.tag for node in xml.fromstring(text).iter()} <=
              {"testsuites", "testsuite", "testcase", "failure", "skipped", "error", "properties", "property", "system-out", "system-err"})
    elif form == "github":
        lines = text.splitlines()
        check(f"{name}: every line is an annotation of ours", all(re.match(r"::(error|warning|notice) file=", line) for line in lines), lines)
        properties = [[one.split("=")[0] for one in line.split("::")[1].split(" ", 1)[1].split(",")] for line in lines]
        check(f"{name}: no property is added", all(one == ["file", "line", "col", "title"] for one in properties), lines)
    elif form == "concise":
        check(f"{name}: a line a finding", all(re.search(r"\[[A-Z]\d{3}( (new|accepted|suspended|closed))*\]$", line) for line in text.splitlines()), text[:500])
    elif form == "markdown":
        check(f"{name}: no markup of the text", re.search(r"(?<!\\)(<script|<img|\]\(javascript|\]\(http://evil)", text) is None, text[:800])


def injections(base):
    texts = [(text, text) for text in HOSTILE] + [(text, f'"{text}"') for text in ESCAPED]
    for number, (shown, text) in enumerate(texts):
        for kind, dossier in [("text", dossier_with(text)), ("unknown", unknown_with(text))]:
            path = Path(base) / f"{kind}{number}.yaml"
            path.write_bytes(dossier)
            name = f"{shown[:40]!r} as {kind}"
            arguments = ["check", "--as-of", "2026-03-16", "--format", "github"]
            for form in CHECK_FORMATS:
                if form != "github":
                    # What has no mark is never written over.
                    (Path(base) / f"out.{form}").unlink(missing_ok=True)
                    arguments += ["-o", f"{form}={base}/out.{form}"]
            done = run(name, *arguments, path.name, cwd=base)
            well_formed(name, "github", done.stdout)
            for form in CHECK_FORMATS:
                if form == "github":
                    continue
                output = (Path(base) / f"out.{form}").read_bytes()
                found = STEERING.search(output.decode("utf-8"))
                check(f"{name}: nothing in {form} steers a terminal", found is None, repr(found))
                well_formed(name, form, output)
            if kind == "text" and done.returncode != 3:
                other_commands(base, name, path.name)


def other_commands(base, name, path):
    arguments = ["agenda", "--as-of", "2026-03-16", "--within", "400", path]
    for form in ["text", "list", "json", "csv"]:
        output = run(f"{name} in the agenda as {form}", *arguments, "--format", form, cwd=base).stdout.decode("utf-8")
        if form == "csv":
            for row in list(csv.reader(io.StringIO(output)))[1:]:
                cells = [cell for cell in row if not re.fullmatch(r"-\d+", cell)]
                check(f"{name}: no cell is a formula", all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r") for cell in cells), row)
        if form == "json":
            json.loads(output)
    for form in ["text", "list", "json", "markdown"]:
        run(f"{name} in the timeline as {form}", "timeline", "--as-of", "2026-03-16", "--format", form, path, cwd=base)
    for command in ["agenda", "timeline"]:
        calendar = run(f"{name} in a calendar", command, "--as-of", "2026-03-16", "--format", "ics", path, cwd=base).stdout
        unfolded = calendar.decode("utf-8").replace("\r\n ", "")
        lines = unfolded.split("\r\n")
        check(f"{name}: a line of the calendar is a property", all(re.match(r"[A-Z-]+[;:]", line) for line in lines if line), lines)
        check(f"{name}: no control in a calendar", STEERING.search(unfolded.replace("\r\n", "")) is None, unfolded[:300])
    for form in ["text", "json", "csv"]:
        output = run(f"{name} in the overview as {form}", "overview", "--as-of", "2026-03-16", "--format", form, path, cwd=base).stdout
        if form == "csv":
            for row in list(csv.reader(io.StringIO(output.decode("utf-8"))))[1:]:
                cells = [cell for cell in row if not re.fullmatch(r"-\d+", cell)]
                check(f"{name}: no cell is a formula", all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r") for cell in cells), row)
        if form == "json":
            json.loads(output)
    for form in ["text", "json"]:
        done = run(f"{name} in a question as {form}", "what-if", "--as-of", "2026-03-16", "--format", form, path,
                   "employer.name=\"\\e[31m\u202e<img src=x>\"", "measures.+.on=2026-03-30", codes=(0, 1, 2, 3), cwd=base)
        output = done.stdout.decode("utf-8")
        if form == "json" and output:
            json.loads(output)
        check(f"{name}: nothing of a question steers a terminal", STEERING.search(output + done.stderr.decode("utf-8")) is None, output[:300])
    overview = Page()
    overview.feed(run(f"{name} in a page over many", "overview", "--as-of", "2026-03-16", "--format", "html", path, cwd=base).stdout.decode("utf-8"))
    check(f"{name}: no element of the text among many", not overview.tags & {"img", "evil", "iframe", "object"}, overview.tags)
    check(f"{name}: no handler of the text among many", not any(one.startswith("on") for one in overview.names), overview.names)
    page = Page()
    page.feed(run(f"{name} as a page", "report", "--as-of", "2026-03-16", path, cwd=base).stdout.decode("utf-8"))
    check(f"{name}: no element of the text", not page.tags & {"img", "evil", "iframe", "object", "b"}, page.tags)
    check(f"{name}: no handler of the text", not any(one.startswith("on") for one in page.names), page.names)


def hostile_names(base):
    names = ["<script>alert(1)</script>.yaml".replace("/", "_").encode(), b"a\nb.yaml", b"\xff\xfe.yaml", b"x\x1b[31m.yaml", b"\"'><.yaml",
             b"=1+1.yaml", b"::error::.yaml", "a\u202eb.yaml".encode(), b"-rf.yaml", b"| a |.yaml", b"[a](b).yaml", b"\r.yaml", b"%0A.yaml"]
    for name in names:
        (Path(os.fsdecode(base)) / os.fsdecode(name)).write_bytes(FIRST)
    for form in CHECK_FORMATS:
        done = run(f"hostile names in {form}", "check", "--as-of", "2026-03-16", "--format", form, ".", cwd=base)
        if form not in ("concise", "text", "markdown"):
            well_formed(f"hostile names in {form}", form, done.stdout)
    for form in ["text", "list", "json", "csv", "ics"]:
        run(f"hostile names in the agenda as {form}", "agenda", "--as-of", "2026-03-16", "--format", form, ".", cwd=base)
    for form in ["text", "json", "csv", "html"]:
        run(f"hostile names in the overview as {form}", "overview", "--as-of", "2026-03-16", "--format", form, "--group-by", "folder", ".", cwd=base)
    for name in names:
        for command in [["report"], ["timeline"], ["timeline", "--format", "ics"], ["check"]]:
            run(f"{name!r} by {command}", *command, "--as-of", "2026-03-16", b"./" + name, cwd=base)


# --- what a question may ask ---
QUESTIONS = ["", "=", "a", "a=", "=a", ".", "..=1", "spoor2.=1", ".spoor2=1", "spoor2..intake_on=1", "evaluations.99999999999999999999=1",
             "evaluations.-0=1", "evaluations.+.+=1", "evaluations.1.2.3=1", "spoor2.plan.revisions.+=2026-01-01", "a" * 100000 + "=1",
             "case=" + "b" * 100000, "case=&a b", "case=*a", "case=!t b", "case=[" * 500, "case=\u202e", "case=\x1b[31m", "case=\"\\x1b[31m\"",
             "case=\n", "case=---", "case=...", "case=|\n a", "first_sick_day=9999-99-99", "first_sick_day=", "case.x=1", "case.1=1",
             "loonsanctie.shortenings.+.granted=ja", "spoor2.activities.+.on.from=2026-01-01", "capacity.+.reviews.+=2026-01-01",
             "employee.birth_date=1899-01-01", "interruptions.+.recovered_on=2099-12-31", "leave.+.from=2099-12-31", "as_of=2026-01-01"]


def questions(base):
    path = Path(base) / "question.yaml"
    path.write_bytes(FIRST + b"evaluations: [2025-03-03]\n")
    for question in QUESTIONS:
        for form in ["text", "json"]:
            done = run(f"{question[:40]!r} asked as {form}", "what-if", "--as-of", "2026-03-16", "--format", form, path.name, question,
                       codes=(0, 1, 2), cwd=base)
            said = (done.stdout + done.stderr).decode("utf-8")
            check(f"{question[:40]!r}: an answer or a reason", said.strip() != "")
            check(f"{question[:40]!r}: nothing steers a terminal", STEERING.search(said) is None, said[:300])
            if form == "json" and done.stdout:
                json.loads(done.stdout)
    many = [f"evaluations.+=2025-{month:02}-{day:02}" for month in range(4, 13) for day in range(1, 29)]
    run("many facts in one question", "what-if", "--as-of", "2026-03-16", path.name, *many, codes=(0, 1), cwd=base)


def many_findings():
    """A stream of small documents, each with several findings: none is lost, and they all come out."""
    cases = 2000 * ROUNDS
    done = subprocess.run([PROGRAM, "check", "--as-of", "2026-03-16", "--input", "jsonl", "--format", "jsonl", "-"],
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
            done = run(f"a line of {name} as {form}", "check", "--as-of", "2026-03-16", "--format", form, "-", stdin=text)
            check(f"a line of {name} as {form} is told in full", len(done.stdout) > 100000, len(done.stdout))
            check(f"{form} conceals {name}", b"kanker" not in done.stdout and b"123456782" not in done.stdout)


def table_traps():
    """Tables that are meant to break something: each gives the cases and codes named, whatever else is in it."""
    head = b"case;first_sick_day;employer.name\n"
    good = b"B;2026-03-10;\n"
    wide = b";".join([b"case", b"first_sick_day", *(b"evaluations.%d" % n for n in range(1, 9999))]) + b"\n"
    traps = {
        "NUL": (head + b"A\x00;2026-03-10;\n" + good, ["E006", None]), "NUL alone": (head + b"\x00\n" + good, ["E006", None]),
        "escape": (head + b"A;2026-03-10;\x1b[31m\n" + good, ["E006", None]), "C1 control": (head + b"A;2026-03-10;\xc2\x9b\n" + good, ["E006", None]),
        "Latin-1": (head + b"caf\xe9;2026-03-10;\n" + good, ["E006", None]), "Latin-1 heading": (b"case;first_sick_day;\xe9\n" + good, ["E006"]),
        "bare carriage return": (head + b"A\rC;2026-03-10;\n" + good, ["E006", None]),
        "carriage returns for ends of line": (head.replace(b"\n", b"\r") + good.replace(b"\n", b"\r"), ["E006"]),
        "unclosed quote": (head + b"A;2026-03-10;\"x\n" + good, ["E001", None]), "unclosed quote at the end": (head + good + b"\"A", [None, "E001"]),
        "quote in a cell": (head + b"A;2026-03-10;x\"y\"\n" + good, ["E001", None]), "text behind a quote": (head + b"\"A\"x;2026-03-10;\n" + good, ["E001", None]),
        "unclosed quote in the heading": (b"case;\"first_sick_day\n" + good, ["E001"]), "many unclosed quotes": (head + b"\"A\n" * 3000 + good, ["E001"] * 3000 + [None]),
        "huge cell": (head + b"A;2026-03-10;" + b"x" * 1048576 + b"\n" + good, ["E007", None]),
        "huge quoted cell": (head + b"A;2026-03-10;\"" + b"x\n" * 600000 + b"\"\n" + good, ["E001"]),
        "large cell": (head + b"A;2026-03-10;" + b"x" * 1000000 + b"\n" + good, [None, None]),
        "huge heading": (b"case;first_sick_day;" + b"x" * 1048576 + b"\n" + good, ["E007"]), "no end of line": (b"x" * 3000000, ["E007"]),
        "10 000 columns": (wide + b"A;2025-01-06" + b";2025-03-01" * 9998 + b"\n" + good, [None, None]),
        "10 000 unknown columns": (b";".join(b"k%d" % n for n in range(10000)) + b"\n" + good, ["E002"]),
        "10 000 cells too many": (head + b"A;2026-03-10;" + b";x" * 10000 + b"\n" + good, ["E001", None]),
        "10 000 empty cells too many": (head + b"A;2026-03-10;" + b";" * 10000 + b"\n" + good, [None, None]),
        "too many values": (b"case;first_sick_day;evaluations\n" + b"A;2025-01-06;2025-03-01\n" * 21000 + good, ["E007", None]),
        "an index without end": (b"case;first_sick_day;evaluations.99999999999999999999\n" + good, ["E002"]),
        "empty": (b"", ["E008"]), "delimiters alone": (b";;;\n;;;\n", ["E008"]), "headings alone": (head, ["E008"]),
        "workbook": (b"PK\x03\x04 xl/workbook.xml" + good, ["E006"]), "UTF-16": ("\ufeff".encode("utf-16-le") + head.decode().encode("utf-16-le"), ["E006"]),
        "rows apart": (head + b"A;2026-03-10;\n" + good + b"A;2026-03-10;\n", [None, None, "E004"]),
        "one reference, many rows apart": (head + (b"A;2026-03-10;\n" + b"B;2026-03-10;\n") * 1000, [None, None] + ["E004"] * 1998),
    }
    for name, (table, expected) in traps.items():
        codes = (3,) if any(expected) else (0, 1)
        found = [next((finding["code"] for finding in case["findings"] if finding["code"][0] == "E"), None)
                 for case in report_of(f"table: {name}", table, "--input", "csv", codes=codes)["cases"]]
        exact = found == expected if name != "huge quoted cell" else found[0] == "E001" and found[-1] is None
        check(f"table: {name} is read as it should", exact, found[:6])
    for text in HOSTILE:
        cell = '"' + text.replace('"', '""') + '"'
        row = f"case;first_sick_day;employer.name;spoor2.activities.1.note\n{cell};2025-01-06;{cell};{cell}\n{cell[:-1]}x\";soms;{cell};\n".encode()
        for form in CHECK_FORMATS:
            done = run(f"table: {text[:40]!r} as {form}", "check", "--as-of", "2026-03-16", "--input", "csv", "--format", form, "-", stdin=row)
            well_formed(f"table: {text[:40]!r}", form, done.stdout)
        done = run(f"table: {text[:40]!r} as a heading", "check", "--input", "csv", "-", stdin=f"case;first_sick_day;{cell}\n".encode() + good)
        check(f"table: {text[:40]!r} is no heading", b"E002" in done.stdout, done.stdout[:300])


def numbers_of_people(base):
    """A BSN in a table, wherever it stands, is in no output."""
    numbers = ["123456782", "111222333", "123.456.782", "1234 56 782"]
    for number in numbers:
        table = (f"case;first_sick_day;employer.name;{number}\n{number};2025-01-06;x;{number}\nB;2025-01-06;{number};{number}\n"
                 f"C;{number};x;{number}\n{number};soms;x;{number}\nD;2025-01-06;x\"{number};{number}\n{number};;;\n")
        (Path(base) / "people.csv").write_text(table, encoding="utf-8")
        (Path(base) / "map.txt").write_text(f"case: case\nfirst_sick_day: first_sick_day\nemployer.name: employer.name\n'{number}x': spoor2.language\n")
        for form in CHECK_FORMATS:
            for more in ([], ["--columns", "map.txt", "--files"]):
                done = run(f"a table with {number} as {form}", "check", "--as-of", "2026-03-16", "--format", form, *more, "people.csv", cwd=base, codes=(3,))
                check(f"{number} is not in {form}", number.encode() not in done.stdout + done.stderr, done.stderr[:300])
        for command in [["overview"], ["overview", "--format", "csv"], ["agenda"], ["report"]]:
            done = run(f"a table with {number} by {command}", *command, "--as-of", "2026-03-16", "--columns", "map.txt", "people.csv", cwd=base)
            check(f"{number} is not in {command}", number.encode() not in done.stdout + done.stderr, done.stderr[:300])


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
    print(f"{passed} checks passed, {failures} failed; the slowest answer took {slowest:.2f} s")
    sys.exit(1 if failures else 0)


main()
