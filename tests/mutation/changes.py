"""Small changes of the sources, each of which a test should notice; all are compiled into one program, which does one of them when it
is told its number."""
import hashlib
import re
from dataclasses import asdict, dataclass
from itertools import zip_longest

# How many changes of each module, of those that can be made.
SHARES = {"timeline": 110, "rules": 140, "judgement": 50, "calendar": 12, "law": 16, "dossier": 76, "report": 96}
SWAPS = [
    ("comparison", r" <= ", " < "), ("comparison", r" < ", " <= "), ("comparison", r" >= ", " > "), ("comparison", r" > ", " >= "),
    ("comparison", r" == ", " != "), ("comparison", r" != ", " == "),
    ("arithmetic", r" \+ ", " - "), ("arithmetic", r" - ", " + "),
    ("any and all", r"any_of\(", "all_of("), ("any and all", r"all_of\(", "any_of("), ("any and all", r"none_of\(", "any_of("),
    ("any and all", r" && ", " || "), ("any and all", r" \|\| ", " && "), ("any and all", r"std::min\(", "std::max("),
    ("any and all", r"std::max\(", "std::min("),
    ("constant", r"Days\{1\}", "Days{2}"), ("constant", r"\btrue\b", "false"), ("constant", r"\bfalse\b", "true"),
    ("constant", r"Tri::yes", "Tri::no"), ("constant", r"Tri::no\b", "Tri::yes"), ("constant", r"Known::unknown", "Known::not_done"),
    ("constant", r"(?<![\w.:])([0-9]+)(?![\w.'])", None), ("condition", r"(?<![\w)])!(?=\w)", ""),
]
STATEMENT = re.compile(r"(?:[+]{2}[\w.>-]+|[\w.>\[\]*:-]+\(.*\)|[\w.>\[\]*-]+ [|+-]?= [^{}]*);$")
GUARDED = re.compile(r"(?:if|while) \((.*)\) (?:\{|(?:return|continue|break|[\w.>\[\]*:+-]).*;)$")
RETURN = re.compile(r"return (?!\{)([^;]*);$")
DECLARED = re.compile(r"(?:const )?(?:auto|bool|Date|Days|int|std::size_t|Weeks|Cents|std::optional<Date>) \w+ = ([^;{}]*);$")


MOST = 10000  # numbers of changes, as mutant.hpp counts them


@dataclass
class Change:
    """One change: `before` is the line as it is written, `after` what it would be."""
    number: int
    file: str
    line: int
    kind: str
    before: str
    after: str
    written: str  # the line that holds both

    def key(self):
        return f"{self.file}: {self.before} -> {self.after}"


def balanced(text):
    depth = 0
    for c in text:
        depth += (c in "([{") - (c in ")]}")
        if depth < 0:
            return False
    return depth == 0 and text.count('"') % 2 == 0


def outside_text(expression, at):
    return expression[:at].count('"') % 2 == 0


def operands(expression, operator):
    """The parts of an expression that an operator joins, outside of all brackets."""
    parts, depth, start = [], 0, 0
    for at, c in enumerate(expression):
        depth += (c in "([{") - (c in ")]}")
        if depth == 0 and expression.startswith(operator, at) and outside_text(expression, at):
            parts.append(expression[start:at])
            start = at + len(operator)
    return parts + [expression[start:]]


def changed_expressions(expression):
    for kind, pattern, replacement in SWAPS:
        for match in re.finditer(pattern, expression):
            if not outside_text(expression, match.start()) or is_template(expression, match):
                continue
            new = str(int(match.group(1)) + 1) if replacement is None else replacement
            yield kind, expression[:match.start()] + new + expression[match.end():]
    for operator in [" && ", " || "]:
        parts = operands(expression, operator)
        for left_out in range(len(parts) if len(parts) > 1 else 0):
            yield "condition", operator.join(part for at, part in enumerate(parts) if at != left_out)


def is_template(expression, match):
    return match.group().strip() in ("<", ">") and re.search(r"<[\w:, ]+>", expression[max(0, match.start() - 12):match.end() + 12])


def changes_of_line(line):
    """Pairs of kind, changed line and a line that holds both, where @ stands for the question whether this change is wanted."""
    code = line.strip()
    indent = line[:len(line) - len(line.lstrip())]
    if not balanced(code.rstrip("{")):
        return
    for form in [GUARDED, RETURN, DECLARED]:
        match = form.match(code)
        if not match or not match.group(1) or ";" in match.group(1):
            continue
        before, inside, behind = code[:match.start(1)], match.group(1), code[match.end(1):]
        if not balanced(inside) or declares(form, inside):
            continue
        if form is GUARDED:
            yield "condition", indent + f"{before}false{behind}", indent + f"{before}!@ && ({inside}){behind}"
        for kind, new in changed_expressions(inside):
            after = indent + before + new + behind
            if form is RETURN:
                yield kind, after, indent + f"if (@) return {new}; else return {inside};"
            else:
                yield kind, after, indent + f"{before}@ ? ({new}) : ({inside}){behind}"
        return
    if STATEMENT.match(code) and not re.match(r"(if|for|while|return|else|case|using|auto|const|static)\b", code):
        yield "statement", indent + ";", indent + f"if (!@) {code}"


def declares(form, inside):
    """A name that is declared within a condition, or several in one line: the two forms of the line would not know it."""
    if form is GUARDED:
        return re.match(r"(?:const )?[\w:<>]+[ *&]+\w+ = ", inside)
    return form is DECLARED and re.search(r", \w+ = ", inside)


def is_code(line):
    code = line.strip()
    unwanted = ("//", "#", "static_assert", "case ", "using ", "template", "default", "}", ")", "&&", "||", "?", ":")
    return code and not code.startswith(unwanted) and not any(word in code for word in ("constexpr", "constinit", "operator", "co_"))


def statements(text):
    """Numbers of lines that are a statement of their own: the line before has ended."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        before = next((one.split("//")[0].rstrip() for one in reversed(lines[:at]) if one.strip() and not one.strip().startswith("//")), "")
        inside_function = line.startswith("  ")
        if inside_function and is_code(line) and before.endswith((";", "{", "}", ":")):
            yield at, line


def candidates(root, module):
    for path in sorted((root / "src" / module).rglob("*.cpp")):
        for at, line in statements(path.read_text(encoding="utf-8")):
            for kind, after, written in changes_of_line(line):
                yield Change(0, str(path.relative_to(root)), at + 1, kind, line.strip(), after.strip(), written)


def lot(seed, change):
    return hashlib.sha256(f"{seed} {change.key()}".encode()).digest()


def in_turn(changes):
    """Of each kind one, again and again: the rare ones come as well."""
    kinds = {}
    for change in changes:
        kinds.setdefault(change.kind, []).append(change)
    rows = zip_longest(*(kinds[kind] for kind in sorted(kinds)))
    return [change for row in rows for change in row if change]


def chosen(root, seed, factor, left_out):
    """For each module its share, spread over files and lines, but for what does not compile; each keeps its number. Each change has a
    lot of its own, so that an edit of the sources leaves the choice of the others nearly as it was."""
    changes = []
    for module, share in SHARES.items():
        found = in_turn(sorted(candidates(root, module), key=lambda one: lot(seed, one)))
        lines, files = set(), {}
        wanted = round(share * factor)
        most = max(3, wanted // 8)
        taken = []
        for one in found:
            place = (one.file, one.line)
            if len(taken) < wanted and place not in lines and files.get(one.file, 0) < most:
                lines.add(place)
                files[one.file] = files.get(one.file, 0) + 1
                taken.append(one)
        changes += taken
    numbers = set()
    for change in changes:
        number = int.from_bytes(lot(seed, change)[:4], "big") % MOST
        while number in numbers or number == 0:
            number = (number + 1) % MOST
        numbers.add(number)
        change.number = number
        change.written = change.written.replace("@", f"poortwachter::mutation::mutant({number})", 1)
    return [one for one in changes if one.key() not in left_out]


def apply(root, tree, changes):
    """Writes the sources with these changes in them, and those that have none as they are."""
    of_file = {}
    for change in changes:
        of_file.setdefault(change.file, []).append(change)
    for module in SHARES:
        for path in sorted((root / "src" / module).rglob("*.cpp")):
            name = str(path.relative_to(root))
            lines = path.read_text(encoding="utf-8").split("\n")
            for change in of_file.get(name, []):
                lines[change.line - 1] = change.written
            text = "\n".join(lines)
            write_if_other(tree / name, f'#include "mutant.hpp"\n#line 1\n{text}' if name in of_file else text)


def write_if_other(path, text):
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def as_rows(changes):
    return [asdict(change) for change in changes]
