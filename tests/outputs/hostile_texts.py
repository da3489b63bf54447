"""Text that is meant to become markup, a formula, a property or an escape of what it is written into."""
import csv
import io
import json
import re
import xml.etree.ElementTree as xml
from html.parser import HTMLParser
from pathlib import Path

from hostile_runs import AS_OF, CHECK_FORMATS, STEERING, check, run

HOSTILE = ["<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "]]><evil/>", "&lt;b&gt;&#27;[31m&amp;", "=cmd|' /C calc'!A0",
           "+1+1", "@SUM(A1)", "-1+1", "a\\tb;c,d\"e", "::error file=x::y", "%0A::error::z", "%25%0D%0A", "[a](javascript:alert(1))",
           "![x](http://evil.example/x.png)", "| a | b |", "`code` **bold** <!-- -->", "{{7*7}}${x}", "a|b\\|c", "BEGIN:VEVENT",
           "\\x1b[31m", "# heading", "http://evil.example", "@someone #1", "../../etc/passwd", "CON", "a" * 4000,
           "日本語" * 300, "e\u0301\u200d\u200b\ufeff"]
ESCAPED = ["\\e[31mred\\e[0m", "\\x9b31m", "a\\u202eb\\u2066c\\u200fd", "a\\nb\\rc", "\\0", "a\\u2028b", "a\\u0085b", "\\a\\b\\f\\v\\x7f"]


class Page(HTMLParser):
    """The elements and the attributes of a page, to see whether text became markup."""

    def __init__(self):
        super().__init__()
        self.tags, self.names = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)


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
              {"testsuites", "testsuite", "testcase", "failure", "skipped", "error", "properties", "property", "system-out",
               "system-err"})
    elif form == "github":
        lines = text.splitlines()
        check(f"{name}: every line is an annotation of ours", all(re.match(r"::(error|warning|notice) file=", line) for line in lines),
              lines)
        properties = [[one.split("=")[0] for one in line.split("::")[1].split(" ", 1)[1].split(",")] for line in lines]
        check(f"{name}: no property is added", all(one == ["file", "line", "col", "title"] for one in properties), lines)
    elif form == "concise":
        code = re.compile(r"\[[A-Z]\d{3}( (new|accepted|suspended|closed))*\]$")
        check(f"{name}: a line a finding", all(code.search(line) for line in text.splitlines()), text[:500])
    elif form == "markdown":
        markup = re.search(r"(?<!\\)(<script|<img|\]\(javascript|\]\(http://evil)", text)
        check(f"{name}: no markup of the text", markup is None, text[:800])


def no_formulas(name, table):
    for row in list(csv.reader(io.StringIO(table)))[1:]:
        cells = [cell for cell in row if not re.fullmatch(r"-\d+", cell)]
        check(f"{name}: no cell is a formula", all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r") for cell in cells), row)


def in_the_agenda(base, name, path):
    for form in ["text", "list", "json", "csv"]:
        done = run(f"{name} in the agenda as {form}", "agenda", *AS_OF, "--within", "400", path, "--format", form, cwd=base)
        output = done.stdout.decode("utf-8")
        if form == "csv":
            no_formulas(name, output)
        if form == "json":
            json.loads(output)


def in_the_timeline(base, name, path):
    for form in ["text", "list", "json", "markdown"]:
        run(f"{name} in the timeline as {form}", "timeline", *AS_OF, "--format", form, path, cwd=base)


def in_a_calendar(base, name, path):
    for command in ["agenda", "timeline"]:
        calendar = run(f"{name} in a calendar", command, *AS_OF, "--format", "ics", path, cwd=base).stdout
        unfolded = calendar.decode("utf-8").replace("\r\n ", "")
        lines = unfolded.split("\r\n")
        check(f"{name}: a line of the calendar is a property", all(re.match(r"[A-Z-]+[;:]", line) for line in lines if line), lines)
        check(f"{name}: no control in a calendar", STEERING.search(unfolded.replace("\r\n", "")) is None, unfolded[:300])


def in_the_overview(base, name, path):
    for form in ["text", "json", "csv"]:
        output = run(f"{name} in the overview as {form}", "overview", *AS_OF, "--format", form, path, cwd=base).stdout
        if form == "csv":
            no_formulas(name, output.decode("utf-8"))
        if form == "json":
            json.loads(output)


def in_a_question(base, name, path):
    for form in ["text", "json"]:
        done = run(f"{name} in a question as {form}", "what-if", *AS_OF, "--format", form, path,
                   "employer.name=\"\\e[31m\u202e<img src=x>\"", "measures.+.on=2026-03-30", codes=(0, 1, 2, 3), cwd=base)
        output = done.stdout.decode("utf-8")
        if form == "json" and output:
            json.loads(output)
        steered = STEERING.search(output + done.stderr.decode("utf-8"))
        check(f"{name}: nothing of a question steers a terminal", steered is None, output[:300])


def in_pages(base, name, path):
    overview = Page()
    overview.feed(run(f"{name} in a page over many", "overview", *AS_OF, "--format", "html", path, cwd=base).stdout.decode("utf-8"))
    check(f"{name}: no element of the text among many", not overview.tags & {"img", "evil", "iframe", "object"}, overview.tags)
    check(f"{name}: no handler of the text among many", not any(one.startswith("on") for one in overview.names), overview.names)
    page = Page()
    page.feed(run(f"{name} as a page", "report", *AS_OF, path, cwd=base).stdout.decode("utf-8"))
    check(f"{name}: no element of the text", not page.tags & {"img", "evil", "iframe", "object", "b"}, page.tags)
    check(f"{name}: no handler of the text", not any(one.startswith("on") for one in page.names), page.names)


def other_commands(base, name, path):
    for place in [in_the_agenda, in_the_timeline, in_a_calendar, in_the_overview, in_a_question, in_pages]:
        place(base, name, path)


def injections(base):
    texts = [(text, text) for text in HOSTILE] + [(text, f'"{text}"') for text in ESCAPED]
    for number, (shown, text) in enumerate(texts):
        for kind, dossier in [("text", dossier_with(text)), ("unknown", unknown_with(text))]:
            path = Path(base) / f"{kind}{number}.yaml"
            path.write_bytes(dossier)
            name = f"{shown[:40]!r} as {kind}"
            arguments = ["check", *AS_OF, "--format", "github"]
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
