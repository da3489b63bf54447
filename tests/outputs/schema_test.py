#!/usr/bin/env python3
"""The schemas of `schema` beside the program itself: schema_test.py PROGRAM ROOT

What the program accepts the schema of the case file accepts, and what has one fault is refused by both. The faults are made for
every field that the schema has, in both of its spellings, and in every dossier of the corpus.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from checks import exit_code, fail

try:
    import jsonschema
    import yaml
except ImportError as absent:
    print(f"skipped: {absent.name} is not installed")
    sys.exit(77)

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
DAY = "2026-11-22"
ENVIRONMENT = {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8"}


def run(*arguments, text=""):
    done = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True, env=ENVIRONMENT, check=False)
    return done.stdout


def schema_of(kind):
    schema = json.loads(run("schema", kind))
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema, jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))


# The scalars of YAML 1.2, as an editor and the program read them: a date and `yes` are text.
class Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


for tag, pattern, first in (
        ("bool", r"^(?:true|false)$", "tf"),
        ("null", r"^(?:~|null|)$", ["~", "n", ""]),
        ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
        ("float", r"^[-+]?[0-9]+[.][0-9]+$", "-+0123456789")):
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


def accepted_by_check(cases):
    """Of each case whether `check` could read it."""
    text = "".join(json.dumps(case) + "\n" for case in cases)
    lines = run("check", "-", "--input", "jsonl", "--format", "jsonl", "--as-of", DAY, text=text).splitlines()
    if len(lines) != len(cases):
        fail(f"{len(cases)} lines went in, {len(lines)} came out")
    return [json.loads(line)["status"] == "evaluated" for line in lines]


# --- one value of every kind that the definitions have, and what is none ---
DEFINED = {
    "day": ("2025-03-03", ["3-3-2025", "2025-3-3", "2025-02-30", "2025-03-03T00:00", "1989-12-31", "2100-01-01", 20250303, True,
                           "JJJJ-MM-DD", [], {"day": 3}]),
    "day_of_birth": ("1970-05-31", ["31-5-1970", "1970-02-30", "1899-12-31", "2100-01-01", 1970, [], {"year": 1970}]),
    "text": ("some words", ["tekst", "text", "ja | nee | onbekend", [], ["some"], {"some": "words"}]),
    "some_text": ("some words", ["", "  ", "tekst", [], ["some"], {"some": "words"}]),
    "yes_no": ("ja", ["jaa", "Y", 1, [], {"yes": "no"}]),
    "tri": ("onbekend", ["misschien", 1, [], {"yes": "no"}]),
    "money": ("3000.00", ["3000,00", "3000.001", "-1.00", "veel", -1, True, [], {"euro": 3}]),
}


def kind_of(choices):
    """The first choice that is neither absence nor ignorance says what a field is."""
    for choice in choices:
        name = choice.get("$ref", "").removeprefix("#/$defs/")
        if name not in ("absent", "blank", "unknown"):
            return name, choice
    raise ValueError(choices)


def samples(schema):
    """A value that fits, and values that do not."""
    name, choice = kind_of(schema.get("anyOf", [schema]))
    if name:
        return DEFINED[name]
    if "enum" in choice:
        return choice["enum"][-1], [choice["enum"][0] + "x", 1, [], {choice["enum"][0]: 1}]
    if choice["type"] == "array":
        return [samples(choice["items"])[0]], ["some words", 1, {"some": "words"}]
    if choice["type"] == "object":
        return {}, ["some words", 1, [], {"unheard_of": 1}]
    least, most = choice["minimum"], choice["maximum"]
    wrong = [least - 1, most + 1, "veel", True, [], {"number": 1}]
    return most, wrong + ([least + 0.5] if choice["type"] == "integer" else [])


def inner_objects(schema):
    """The mapping that a field may be, or that the items of its list may be, and how to put one there."""
    for choice in schema.get("anyOf", [schema]):
        if choice.get("type") == "object":
            yield choice, lambda inner: inner
        elif choice.get("type") == "array":
            for item, wrap in inner_objects(choice["items"]):
                yield item, lambda inner, wrap=wrap: [wrap(inner)]


def required_beside(schema, key):
    """The keys that a mapping cannot do without, each with a value, unless one of them is the key itself."""
    out = {}
    for rule in schema.get("allOf", []):
        spellings = [each["required"][0] for each in rule.get("anyOf", [])]
        if spellings and key not in spellings:
            out[spellings[0]] = samples(schema["properties"][spellings[0]])[0]
    return out


def every_field(schema, wrap, path=""):
    """(path, dossier with a value of that field, dossiers with a wrong one); what stands in a section is tried in one spelling of it"""
    entered = []
    for key, field in schema["properties"].items():
        def put(value, key=key):
            return wrap({**required_beside(schema, key), key: value})
        right, wrong = samples(field)
        objects = list(inner_objects(field))
        if right in ({}, [{}]):
            right = [required_beside(objects[0][0], None)] if right else required_beside(objects[0][0], None)
        empty = [(put(value), fits) for value, fits in nothings(f"{path}{key}", field)]
        yield f"{path}{key}", put(right), [put(value) for value in wrong], empty
        for inner, inner_wrap in objects if field not in entered else []:
            entered.append(field)
            yield from every_field(inner, lambda value, put=put, inner_wrap=inner_wrap: put(inner_wrap(value)), f"{path}{key}.")


def judge(validator, what, cases, expected):
    """Both the schema and the program say whether these dossiers are right."""
    for case, accepted in zip(cases, accepted_by_check(cases)):
        by_schema = validator.is_valid(case)
        if by_schema != expected or accepted != expected:
            fail(f"{what}: schema {by_schema}, check {accepted}, expected {expected}: {json.dumps(case, ensure_ascii=False)[:300]}")


# Whether null, an empty text, `unknown` and `not_done` may stand in place of a field, and as the entry of a list of such.
NOTHING = {
    "day": ({None: True, "": True, "unknown": True, "not_done": True}, {None: False, "": False, "unknown": True, "not_done": True}),
    "text": ({None: True, "": True, "unknown": True, "not_done": True}, {None: False, "": True, "unknown": True, "not_done": True}),
    "some_text": ({None: False, "": False, "unknown": True, "not_done": True}, {}),
    "word": ({None: True, "": True, "unknown": False, "not_done": False}, {None: False, "": False, "unknown": False, "not_done": False}),
    "tri": ({None: True, "": True, "unknown": True, "not_done": False}, {}),
    "array": ({None: True, "": False, "unknown": True, "not_done": True}, {}),
    "object": ({None: True, "": False, "unknown": True, "not_done": True}, {None: False, "": False, "unknown": True, "not_done": True}),
}


def kind_for_nothing(schema):
    name, choice = kind_of(schema.get("anyOf", [schema]))
    if name:
        return {"day_of_birth": "day", "yes_no": "word", "money": "word"}.get(name, name)
    return choice["type"] if choice.get("type") in ("array", "object") else "word"


def nothings(path, field):
    """(value, whether it is right) for what says nothing or little in place of a field."""
    if path in ("first_sick_day", "eerste_ziektedag"):
        return [(value, False) for value in (None, "", "unknown", "not_done")]
    cases = list(NOTHING[kind_for_nothing(field)][0].items())
    _, choice = kind_of(field["anyOf"])
    if choice.get("type") == "array":
        item = NOTHING[kind_for_nothing(choice["items"])][1]
        cases += [([value], right) for value, right in item.items()]
    return cases


def test_every_field(schema, validator):
    names, right, wrong = [], [], []
    for name, fitting, faults, empty in every_field(schema, lambda whole: whole):
        names.append(name)
        right.append(fitting)
        wrong.extend(faults)
        right.extend(case for case, fits in empty if fits)
        wrong.extend(case for case, fits in empty if not fits)
    judge(validator, "every field", right, True)
    judge(validator, "one fault", wrong, False)
    if len(names) < 400:
        fail(f"only {len(names)} fields were tried")
    print(f"{len(names)} spellings of fields, {len(wrong)} faults")


def undescribed(schema, path=""):
    for key, field in schema["properties"].items():
        halves = field.get("description", "").split(" / ")
        if len(halves) < 2 or not all(half.strip() for half in halves):
            yield f"{path}{key}"
        for inner, _ in inner_objects(field):
            yield from undescribed(inner, f"{path}{key}.")


# --- the corpus ---
def corpus():
    for folder in ("examples", "tests/cases", "tests/golden/timeline"):
        for file in sorted((ROOT / folder).rglob("*.yaml")):
            if not file.name.endswith(".expected.yaml"):
                yield file


def readable_cases(validator):
    """Every dossier that the program can read; the schema has to accept each of them."""
    files = list(corpus())
    report = json.loads(run("check", "--format", "json", "--as-of", DAY, *map(str, files)))
    status = {}
    for case in report["cases"]:
        status.setdefault(case["path"], []).append(case["status"])
    for file in files:
        if set(status[str(file)]) != {"evaluated"}:
            continue
        for case in yaml.load_all(file.read_text(encoding="utf-8"), Loader):
            for error in validator.iter_errors(case):
                fail(f"{file}: {error.message[:200]}")
            yield case


def without_first_sick_day(case):
    key = next(key for key in ("first_sick_day", "eerste_ziektedag") if key in case)
    return key, {other: value for other, value in case.items() if other != key}


def with_faults(case):
    """The dossier with one fault in each."""
    key, rest = without_first_sick_day(case)
    yield rest
    yield {**rest, key: None}
    yield {**rest, key: "unknown"}
    yield {**rest, key: "6-1-2025"}
    yield {**rest, key: "2025-02-30"}
    yield {**case, "eerste_ziektedag" if key == "first_sick_day" else "first_sick_day": case[key]}
    yield {**case, "probleemanalise": "2025-02-14"}
    yield {**rest, "Eerste_ziektedag": case[key]}
    for name, value in case.items():
        if name == key:
            continue
        yield {other + ("x" if other == name else ""): each for other, each in case.items()}
        if isinstance(value, dict):
            yield {**case, name: {**value, "unheard_of": 1}}
            yield {**case, name: [value]}
        if isinstance(value, list):
            yield {**case, name: value + [7]}
            yield {**case, name: value + [[]]}
            yield {**case, name: value + [None]}
            yield {**case, name: {"first": value}}
        if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            yield {**case, name: value.replace("-", "/")}
            yield {**case, name: value[:8] + "32"}
            yield {**case, name: [value]}


def test_reports(kind, validator, texts):
    count = 0
    for what, text in texts:
        count += 1
        for error in list(validator.iter_errors(json.loads(text)))[:3]:
            fail(f"{kind} of {what}: {error.json_path}: {error.message[:200]}")
    return count


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


def test_outputs():
    schema, validator = schema_of("check")
    files = [str(file) for file in corpus()]
    report = run("check", "--format", "json", "--as-of", DAY, "--lang", "nl", *files)
    test_reports("check", validator, [("the corpus", report)])
    # A line of JSON Lines is one of `cases`.
    of_a_case = jsonschema.Draft202012Validator({**schema["properties"]["cases"]["items"], "$defs": schema["$defs"]})
    lines = run("check", "--format", "jsonl", "--as-of", DAY, "--lang", "en", *files).splitlines()
    if test_reports("jsonl", of_a_case, (("the corpus", line) for line in lines)) < 300:
        fail("fewer lines than dossiers")
    torn = json.loads(report)
    del torn["cases"][2:]
    del torn["cases"][0]["findings"]
    torn["cases"][1]["as_of"] = "1-1-2025"
    if len(list(validator.iter_errors(torn))) < 2:
        fail("the schema of check accepts what is not a report")
    _, validator = schema_of("agenda")
    agenda = run("agenda", "--format", "json", "--as-of", DAY, *files)
    test_reports("agenda", validator, [("the corpus", agenda)])
    kinds = {action["kind"] for action in json.loads(agenda)["actions"]}
    if kinds != {"finding", "deadline", "ahead"} or validator.is_valid({**json.loads(agenda), "summary": {}}):
        fail(f"the agenda has {kinds} only, or its schema accepts what is none")
    _, validator = schema_of("overview")
    overview = run("overview", "--format", "json", "--stats", "--as-of", DAY, *files)
    test_reports("overview", validator, [("the corpus", overview), ("nothing asked", run("overview", "--format", "json", *files))])
    torn = json.loads(overview)
    torn["stats"]["steps"][0]["share"] = 2
    del torn["dossiers"][-1]["level"]
    if len(list(validator.iter_errors(torn))) < 2:
        fail("the schema of overview accepts what is none")
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as defaults:
        defaults.write("employer: {size: 84, charges_pct: 20}\nemployee: {continued_pay: {year2: 100}}\n")
        defaults.flush()
        for kind in ("check", "agenda", "overview", "what-if"):
            facts = ["employer.name=B"] if kind == "what-if" else []
            text = run(kind, files[0], *facts, "--format", "json", "--as-of", DAY, "--defaults", defaults.name)
            schema, validator = schema_of(kind)
            test_reports(kind, validator, [("defaults", text)])
            torn = text.replace(json.dumps(defaults.name), "1")
            if torn == text or validator.is_valid(json.loads(torn)):
                fail(f"the schema of {kind} says nothing of defaults")
    _, validator = schema_of("what-if")
    asked = [(file, run("what-if", file, "--format", "json", "--as-of", DAY, "spoor2.intake_on=2026-12-07",
                        "interruptions.+.recovered_on=2025-10-01", "interruptions.+.sick_again_on=2025-10-20")) for file in files]
    asked = [(file, text) for file, text in asked if text]
    if test_reports("what-if", validator, asked) < 300:
        fail(f"only {len(asked)} answers of what-if")
    torn = json.loads(asked[0][1])
    del torn["cases"][0]["supposed"]
    torn["cases"][0]["before"] = None
    if len(list(validator.iter_errors(torn))) < 2:
        fail("the schema of what-if accepts what is none")
    test_compared(files)
    _, validator = schema_of("timeline")
    charts = ((file, run("timeline", file, "--format", "json", "--as-of", DAY)) for file in files)
    count = test_reports("timeline", validator, ((file, text) for file, text in charts if text))
    if count < 300:
        fail(f"only {count} timelines")
    if validator.is_valid({"schema_version": 1}):
        fail("the schema of timeline accepts what is not a timeline")


def test_init(validator):
    for lang in ("nl", "en"):
        of_language = jsonschema.Draft202012Validator(json.loads(run("schema", "case", "--lang", lang)))
        for arguments in ([], ["--all"]):
            text = run("init", "--from", "2025-01-06", "--lang", lang, *arguments)
            if not text.startswith("# yaml-language-server: $schema="):
                fail("init has no line for the editor")
            for each in (validator, of_language):
                judge(each, f"init {lang} {arguments}", [yaml.load(text, Loader)], True)
            # With every entry uncommented only what an entry cannot do without is absent; no key is unknown.
            whole = re.sub(r"(?m)^# (?=  +(- )?[a-z0-9_]+:)", "", text)
            unknown = [error for error in of_language.iter_errors(yaml.load(whole, Loader))
                       if "additional" in json.dumps([each.message for each in error.context] + [error.message]).lower()
                       and error.validator == "additionalProperties"]
            if unknown or whole == text:
                fail(f"init {lang} offers a key that there is not: {unknown}")
            # A day that is still to be filled in is all that is wrong.
            empty = list(validator.iter_errors(yaml.load(run("init", "--lang", lang, *arguments), Loader)))
            if [list(error.path) for error in empty] != [["eerste_ziektedag" if lang == "nl" else "first_sick_day"]]:
                fail(f"init {lang} without a day: {empty}")


# Of one language: a dossier in it, and the same in the other.
OF_LANGUAGE = {
    "nl": """{"eerste_ziektedag": "2025-01-06", "volledigheid": "gedeeltelijk", "probleemanalyse": {"op": "onbekend"},
             "werknemer": {"huishoudelijk": "nee"}, "spoor2": {"activiteiten": [{"op": "2026-03-02", "soort": "scholing"}]}}""",
    "en": """{"first_sick_day": "2025-01-06", "completeness": "partial", "probleemanalyse": {"on": "unknown"},
             "employee": {"domestic": "no"}, "spoor2": {"activities": [{"on": "2026-03-02", "kind": "training_course"}]}}""",
}


def test_languages(both):
    for lang, text in OF_LANGUAGE.items():
        schema = json.loads(run("schema", "case", "--lang", lang))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))
        own, other = json.loads(text), json.loads(OF_LANGUAGE["en" if lang == "nl" else "nl"])
        if not validator.is_valid(own) or not both.is_valid(own) or not both.is_valid(other):
            fail(f"the schema in {lang} refuses a dossier in that language")
        if validator.is_valid(other):
            fail(f"the schema in {lang} accepts a dossier in the other language")
        for key in own:
            if key not in ("spoor2", "probleemanalyse") and validator.is_valid({**other, key: own[key]}):
                fail(f"the schema in {lang} accepts a mixture")
        if validator.is_valid({key: value for key, value in own.items() if "day" not in key and "dag" not in key}):
            fail(f"the schema in {lang} does without the first sick day")
        if any(" / " in each for each in descriptions(schema)):
            fail(f"the schema in {lang} is described in two languages")


def descriptions(schema):
    if isinstance(schema, dict):
        own = [schema["description"]] if isinstance(schema.get("description"), str) else []
        return own + [each for value in schema.values() for each in descriptions(value)]
    return [each for value in schema for each in descriptions(value)] if isinstance(schema, list) else []


def main():
    schema, validator = schema_of("case")
    test_every_field(schema, validator)
    for path in undescribed(schema):
        fail(f"{path} has no description in both languages")
    cases = list(readable_cases(validator))
    # Of every dossier some of its faults, by turns.
    faults = [fault for turn, case in enumerate(cases) for at, fault in enumerate(with_faults(case)) if (turn + at) % 9 == 0]
    judge(validator, "a dossier with a fault", faults, False)
    print(f"{len(cases)} dossiers, {len(faults)} with one fault")
    if len(cases) < 300:
        fail("fewer dossiers than there are")
    test_init(validator)
    test_languages(validator)
    test_outputs()


main()
sys.exit(exit_code())
