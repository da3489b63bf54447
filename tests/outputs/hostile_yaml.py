"""YAML that is meant to break something, beside YAML that only looks strange, and JSON that is too deep or too large."""
from hostile_runs import FIRST, check, codes_of, report_of

# Each with the code that it gets, or the letter of it.
ALIASES_AND_KEYS = {
    "anchor": (b"a: &x 1\n", "E007"), "alias": (b"case: *x\n", "E007"), "merge key": (b"<<: {a: 1}\n", "E007"),
    "tag": (b"case: !!str a\n", "E007"), "local tag": (b"case: !x a\n", "E007"),
    "billion laughs": (b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c,*%c,*%c]\n" % (c, c, c - 1, c - 1, c - 1) for c in range(98, 122)),
                       "E007"),
    "same key twice": (b"case: a\ncase: b\n", "E005"), "both spellings": (b"case: a\ndossier: b\n", "E005"),
}
CHARACTERS = {
    "tab": (b"probleemanalyse:\n\ton: 2025-02-14\n", "E001"), "NUL": (b"case: a\x00b\n", "E006"),
    "escape": (b"case: a\x1b[31mb\n", "E006"), "C1 control": (b"case: a\xc2\x9bb\n", "E006"),
    "Latin-1": (b"case: caf\xe9\n", "E006"), "surrogate in UTF-8": (b"case: \xed\xa0\x80\n", "E006"),
    "too long form": (b"case: \xc0\xaf\n", "E006"), "bare carriage return": (b"case: a\rb: c\n", "E"),
}
VALUES = {
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
}
SIZES = {
    "deep lists": (b"a: " + b"[" * 5000 + b"]" * 5000, "E007"), "deep mappings": (b"a: " + b"{a: " * 5000 + b"}" * 5000, "E007"),
    "deep blocks": (b"".join(b" " * n + b"a:\n" for n in range(400)), "E007"), "deep dashes": (b"a:\n  " + b"- " * 3000 + b"x\n", "E007"),
    "over 1 MiB": (b"# " + b"x" * 1048576 + b"\n", "E007"), "one value over 1 MiB": (b"case: " + b"x" * 1048576 + b"\n", "E007"),
    "too many values": (b"evaluations: [" + b"2025-03-01," * 20001 + b"]\n", "E007"),
    "many unknown keys": (b"".join(b"k%d: 1\n" % n for n in range(19000)), "E002"),
    "many quotes": (b"case: " + b'"' * 9001 + b"\n", "E"), "many colons": (b"a" + b": a" * 3000 + b"\n", "E"),
    "endless quote": (b"case: 'a\n" + b"b\n" * 9000, "E001"),
}
NO_TRAPS = {
    "byte order mark": b"\xef\xbb\xbf" + FIRST, "Windows line ends": FIRST.replace(b"\n", b"\r\n"),
    "no for a text": FIRST + b"case: no\n", "1:30 for a text": FIRST + b"case: 1:30\n", "010 for a text": FIRST + b"case: 010\n",
    "quoted date": b"first_sick_day: '2025-01-06'\n", "document end": FIRST + b"...\n",
}
JSON_TRAPS = {
    "deep JSON arrays": b"[" * 100000, "deep JSON objects": b'{"a":' * 100000,
    "huge JSON number": b'{"first_sick_day": ' + b"9" * 100000 + b"}",
}


def refused(name, text, code):
    found = codes_of(report_of(name, FIRST + text, codes=(3,)))
    check(f"{name} is {code}", found and all(one[0] == "E" for one in found) and any(one.startswith(code) for one in found), found[:5])


def other_encodings():
    for name in ["utf-16-le", "utf-16-be", "utf-32-le"]:
        for mark in ["", "\ufeff"]:
            found = codes_of(report_of(f"{name} {mark!r}", (mark + FIRST.decode()).encode(name), codes=(3,)))
            check(f"{name} is E006", found[:1] == ["E006"], found)


def yaml_traps():
    for name, (text, code) in {**ALIASES_AND_KEYS, **CHARACTERS, **VALUES, **SIZES}.items():
        refused(name, text, code)
    for name, text in NO_TRAPS.items():
        found = codes_of(report_of(name, text, codes=(1,)))
        check(f"{name} is read", "P101" in found and not any(code[0] == "E" for code in found), found)
    other_encodings()
    for name, text in JSON_TRAPS.items():
        found = codes_of(report_of(name, text, "--input", "jsonl", codes=(3,)))
        check(f"{name} is refused", found and found[0][0] == "E", found[:3])
