"""The schemas of what the program writes beside what it writes about the corpus, and beside what is torn."""
import json
import pathlib
import tempfile

from checks import fail
from schema_runs import DAY, Validator, corpus, run, schema_of


def test_reports(kind, validator, texts):
    count = 0
    for what, text in texts:
        count += 1
        for error in list(validator.iter_errors(json.loads(text)))[:3]:
            fail(f"{kind} of {what}: {error.json_path}: {error.message[:200]}")
    return count


def faults(validator, torn):
    return len(list(validator.iter_errors(torn)))


def test_check(files):
    schema, validator = schema_of("check")
    report = run("check", "--format", "json", "--as-of", DAY, "--lang", "nl", *files)
    test_reports("check", validator, [("the corpus", report)])
    # A line of JSON Lines is one of `cases`.
    of_a_case = Validator({**schema["properties"]["cases"]["items"], "$defs": schema["$defs"]})
    lines = run("check", "--format", "jsonl", "--as-of", DAY, "--lang", "en", *files).splitlines()
    if test_reports("jsonl", of_a_case, (("the corpus", line) for line in lines)) < 300:
        fail("fewer lines than dossiers")
    torn = json.loads(report)
    del torn["cases"][2:]
    del torn["cases"][0]["findings"]
    torn["cases"][1]["as_of"] = "1-1-2025"
    if faults(validator, torn) < 2:
        fail("the schema of check accepts what is not a report")


def test_agenda(files):
    _, validator = schema_of("agenda")
    agenda = run("agenda", "--format", "json", "--as-of", DAY, *files)
    test_reports("agenda", validator, [("the corpus", agenda)])
    kinds = {action["kind"] for action in json.loads(agenda)["actions"]}
    if kinds != {"finding", "deadline", "ahead"} or validator.is_valid({**json.loads(agenda), "summary": {}}):
        fail(f"the agenda has {kinds} only, or its schema accepts what is none")


def test_overview(files):
    _, validator = schema_of("overview")
    overview = run("overview", "--format", "json", "--stats", "--as-of", DAY, *files)
    test_reports("overview", validator, [("the corpus", overview), ("nothing asked", run("overview", "--format", "json", *files))])
    torn = json.loads(overview)
    torn["stats"]["steps"][0]["share"] = 2
    del torn["dossiers"][-1]["level"]
    if faults(validator, torn) < 2:
        fail("the schema of overview accepts what is none")


def test_defaults(file):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as defaults:
        defaults.write("employer: {size: 84, charges_pct: 20}\nemployee: {continued_pay: {year2: 100}}\n")
        defaults.flush()
        for kind in ("check", "agenda", "overview", "what-if"):
            facts = ["employer.name=B"] if kind == "what-if" else []
            text = run(kind, file, *facts, "--format", "json", "--as-of", DAY, "--defaults", defaults.name)
            _, validator = schema_of(kind)
            test_reports(kind, validator, [("defaults", text)])
            torn = text.replace(json.dumps(defaults.name), "1")
            if torn == text or validator.is_valid(json.loads(torn)):
                fail(f"the schema of {kind} says nothing of defaults")


def test_what_if(files):
    _, validator = schema_of("what-if")
    asked = [(file, run("what-if", file, "--format", "json", "--as-of", DAY, "spoor2.intake_on=2026-12-07",
                        "interruptions.+.recovered_on=2025-10-01", "interruptions.+.sick_again_on=2025-10-20")) for file in files]
    asked = [(file, text) for file, text in asked if text]
    if test_reports("what-if", validator, asked) < 300:
        fail(f"only {len(asked)} answers of what-if")
    torn = json.loads(asked[0][1])
    del torn["cases"][0]["supposed"]
    torn["cases"][0]["before"] = None
    if faults(validator, torn) < 2:
        fail("the schema of what-if accepts what is none")


def test_compared(files):
    _, validator = schema_of("compare")
    with tempfile.TemporaryDirectory() as folder:
        reports = []
        for day, form, some in (("2026-03-16", "json", files[:200]), (DAY, "jsonl", files[50:250])):
            reports.append(str(pathlib.Path(folder, f"{day}.{form}")))
            pathlib.Path(reports[-1]).write_text(run("check", *some, "--format", form, "--as-of", day), encoding="utf-8")
        text = run("compare", *reports, "--format", "json")
    test_reports("compare", validator, [("two reports", text)])
    compared = json.loads(text)
    if compared["as_of"] != DAY or compared["summary"]["changed"] < 50 or compared["summary"]["new"] < 40:
        fail(f"two reports compared: {compared['as_of']} {compared['summary']}")
    compared["cases"][0]["changes"] = 1
    if validator.is_valid(compared):
        fail("the schema of compare accepts what is none")


def test_timeline(files):
    _, validator = schema_of("timeline")
    charts = ((file, run("timeline", file, "--format", "json", "--as-of", DAY)) for file in files)
    count = test_reports("timeline", validator, ((file, text) for file, text in charts if text))
    if count < 300:
        fail(f"only {count} timelines")
    if validator.is_valid({"schema_version": 1}):
        fail("the schema of timeline accepts what is not a timeline")


def test_outputs():
    files = [str(file) for file in corpus()]
    test_check(files)
    test_agenda(files)
    test_overview(files)
    test_defaults(files[0])
    test_what_if(files)
    test_compared(files)
    test_timeline(files)
