"""What the parts of schema_test.py share: the program, its schemas, and the dossiers that are held against them."""
import json
import pathlib
import re
import subprocess
import sys

from checks import BARE_ENVIRONMENT, fail

try:
    import jsonschema
    import yaml
except ImportError as absent:
    print(f"skipped: {absent.name} is not installed")
    sys.exit(77)

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
DAY = "2026-11-22"
Validator = jsonschema.Draft202012Validator
DATES = jsonschema.FormatChecker(["date"])


def run(*arguments, text=""):
    done = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True, env=BARE_ENVIRONMENT, check=False)
    return done.stdout


def checked(schema):
    """The validator of a schema that is one itself."""
    Validator.check_schema(schema)
    return Validator(schema, format_checker=DATES)


def schema_of(kind):
    schema = json.loads(run("schema", kind))
    return schema, checked(schema)


# The scalars of YAML 1.2, as an editor and the program read them: a date and `yes` are text.
class Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


for tag, pattern, first in (
        ("bool", r"^(?:true|false)$", "tf"),
        ("null", r"^(?:~|null|)$", ["~", "n", ""]),
        ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
        ("float", r"^[-+]?[0-9]+[.][0-9]+$", "-+0123456789")):
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


def documents(text):
    return yaml.load_all(text, Loader)


def document(text):
    return yaml.load(text, Loader)


def corpus():
    for folder in ("examples", "tests/cases", "tests/golden/timeline"):
        for file in sorted((ROOT / folder).rglob("*.yaml")):
            if not file.name.endswith(".expected.yaml"):
                yield file


def accepted_by_check(cases):
    """Of each case whether `check` could read it."""
    text = "".join(json.dumps(case) + "\n" for case in cases)
    lines = run("check", "-", "--input", "jsonl", "--format", "jsonl", "--as-of", DAY, text=text).splitlines()
    if len(lines) != len(cases):
        fail(f"{len(cases)} lines went in, {len(lines)} came out")
    return [json.loads(line)["status"] == "evaluated" for line in lines]


def judge(validator, what, cases, expected):
    """Both the schema and the program say whether these dossiers are right."""
    for case, accepted in zip(cases, accepted_by_check(cases)):
        by_schema = validator.is_valid(case)
        if by_schema != expected or accepted != expected:
            fail(f"{what}: schema {by_schema}, check {accepted}, expected {expected}: {json.dumps(case, ensure_ascii=False)[:300]}")
