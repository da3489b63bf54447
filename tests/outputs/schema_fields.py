"""A value for every field that the schema of the case file has, in both of its spellings, and values that are none."""
from checks import fail
from schema_runs import judge

# One value of every kind that the definitions have, and what is none.
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
