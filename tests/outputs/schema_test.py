#!/usr/bin/env python3
"""The schemas of `schema` beside the program itself: schema_test.py PROGRAM ROOT

What the program accepts the schema of the case file accepts, and what has one fault is refused by both. The faults are made for
every field that the schema has, in both of its spellings, and in every dossier of the corpus. The fields are tried by
schema_fields.py, and what the program writes is held against its schemas by schema_outputs.py.
"""

import json
import re
import sys

from checks import exit_code, fail
from schema_fields import test_every_field, undescribed
from schema_outputs import test_outputs
from schema_runs import DAY, Validator, checked, corpus, document, documents, judge, run, schema_of


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
        for case in documents(file.read_text(encoding="utf-8")):
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


def test_init(validator):
    for lang in ("nl", "en"):
        of_language = Validator(json.loads(run("schema", "case", "--lang", lang)))
        for arguments in ([], ["--all"]):
            text = run("init", "--from", "2025-01-06", "--lang", lang, *arguments)
            if not text.startswith("# yaml-language-server: $schema="):
                fail("init has no line for the editor")
            for each in (validator, of_language):
                judge(each, f"init {lang} {arguments}", [document(text)], True)
            # With every entry uncommented only what an entry cannot do without is absent; no key is unknown.
            whole = re.sub(r"(?m)^# (?=  +(- )?[a-z0-9_]+:)", "", text)
            unknown = [error for error in of_language.iter_errors(document(whole))
                       if "additional" in json.dumps([each.message for each in error.context] + [error.message]).lower()
                       and error.validator == "additionalProperties"]
            if unknown or whole == text:
                fail(f"init {lang} offers a key that there is not: {unknown}")
            # A day that is still to be filled in is all that is wrong.
            empty = list(validator.iter_errors(document(run("init", "--lang", lang, *arguments))))
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
        validator = checked(schema)
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
