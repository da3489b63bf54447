#!/usr/bin/env python3
"""What the README and examples/ci tell others to run is run: snippets_test.py PROGRAM."""
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from checks import check, exit_code, skip

PROGRAM = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
JUST_ILL = "as_of: 2026-03-16\nfirst_sick_day: 2026-03-10\n"
NOTHING_DONE = "as_of: 2026-03-16\nfirst_sick_day: 2025-01-06\n"
TOO_LITTLE = NOTHING_DONE + "completeness: partial\n"
LINES = '{"first_sick_day":"2026-03-10"}\n{"first_sick_day":"2025-01-06"}\n'
INVALID = '{"first_sick_day":"2025-02-31"}\n'


def snippet(language, word):
    """The one block of the README in that language that has that word."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.M | re.S)
    blocks = [block for language_of, block in fenced if language_of == language and word in block]
    check(f"the README has one block with {word}", len(blocks) == 1, len(blocks))
    return blocks[0]


def environment(base):
    """A path on which the program is found by its name."""
    folder = Path(base) / "bin"
    folder.mkdir(exist_ok=True)
    if not (folder / "poortwachter").exists():
        (folder / "poortwachter").symlink_to(PROGRAM)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "POORTWACHTER_LANG": "nl", "HOME": str(base)}


def shell(command, base, **more):
    return subprocess.run(["bash", "-c", command], cwd=base, env=environment(base), capture_output=True, timeout=120, check=False,
                          **more)


def dossiers(base, **texts):
    folder = Path(base) / "dossiers"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def loaded(text):
    import yaml  # pylint: disable=import-outside-toplevel
    return yaml.safe_load(text)


def workflows(base):
    try:
        github, gitlab = loaded(snippet("yaml", "runs-on")), loaded(snippet("yaml", "script:"))
    except ImportError:
        skip("the workflows of the README", "python3-yaml is not installed")
        return
    steps = github["jobs"]["dossiers"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    check("the workflow for GitHub has one command", len(commands) == 1, commands)
    uploads = [step for step in steps if "upload-sarif" in step.get("uses", "")]
    sarif = uploads[0]["with"]["sarif_file"]
    check("the upload for GitHub is done whatever was found", uploads[0]["if"] == "always()", uploads)
    junit = gitlab["dossiers"]["artifacts"]["reports"]["junit"]
    for name, command, report in [("GitHub", commands[0], sarif), ("GitLab", gitlab["dossiers"]["script"], junit)]:
        for text, code in [(JUST_ILL, 0), (NOTHING_DONE, 1), (TOO_LITTLE, 1)]:
            dossiers(base, a=text)
            done = shell(command, base)
            written = Path(base) / report
            check(f"the command for {name} ends with {code}, and writes {report}",
                  done.returncode == code and written.exists() and written.stat().st_size > 0, done)
            written.unlink(missing_ok=True)
            if name == "GitHub" and text == NOTHING_DONE:
                check("the command for GitHub marks the line", b"::error file=dossiers/a.yaml,line=1," in done.stdout, done.stdout)


def accepted(base):
    dossiers(base, a=NOTHING_DONE)
    first, second, third = snippet("", "accepted.json").splitlines()
    check("the command that keeps a report passes", shell(first, base).returncode == 0)
    check("the command that compares with it passes", shell(second, base).returncode == 0)
    dossiers(base, a=NOTHING_DONE, b=NOTHING_DONE)
    check("and fails on what is new", shell(second, base).returncode == 1)
    done = shell(third, base)
    check("the last one tells what came", done.returncode == 0 and b"dossiers/b.yaml" in done.stdout, done)
    dossiers(base, a=JUST_ILL)
    shell(second, base)
    done = shell(third, base)
    # From 6 January 2025 to 10 March 2026: 365 days, 25 to the end of January, 28 of February, 10.
    check("and what changed", b"dossiers/a.yaml" in done.stdout and b"428 dagen later" in done.stdout, done)


def hook(base):
    if shutil.which("pre-commit") is None or shutil.which("git") is None:
        skip("the hook of pre-commit", "pre-commit or git is not installed")
        return
    shutil.copy(ROOT / "examples" / "ci" / "pre-commit-config.txt", Path(base) / ".pre-commit-config.yaml")
    (Path(base) / ".gitignore").write_text("bin\n.cache\n", encoding="utf-8")
    git = "git -c user.name=n -c user.email=n@example.org -c commit.gpgsign=false"
    done = shell("git init -q . && pre-commit install && git add .pre-commit-config.yaml .gitignore", base)
    check("the hook is installed", done.returncode == 0, done)
    for name, text, code in [("good", JUST_ILL, 0), ("bad", NOTHING_DONE, 1), ("unreadable", "first_sick_day: 2025-02-31\n", 1),
                             ("partial", TOO_LITTLE, 1)]:
        dossiers(base, **{name: text})
        done = shell(f"git add -A dossiers && {git} commit -q -m {name}", base)
        check(f"a commit with a dossier that is {name} {'passes' if code == 0 else 'is stopped'}", done.returncode == code, done)
        if code and name != "partial":
            check(f"the hook shows the line of a dossier that is {name}", f"dossiers/{name}.yaml:".encode() in done.stdout + done.stderr, done)
        shell("git reset -q", base)
    log = shell("git log --format=%s", base).stdout.split()
    check("only the good dossier was committed", log == [b"good"], log)


class Lines:
    """As much of Spark as the README uses; pipe starts its command as PySpark does, without a shell."""

    def __init__(self, base, text):
        self.base, self.text = base, text

    def textFile(self, _):  # pylint: disable=invalid-name
        return self

    def pipe(self, command, checkCode=False):  # pylint: disable=invalid-name
        done = subprocess.run(shlex.split(command), input=self.text, cwd=self.base, env=environment(self.base), capture_output=True,
                              text=True, timeout=60, check=False)
        if checkCode and done.returncode:
            raise RuntimeError(done.returncode, done.stderr)
        return done.stdout.splitlines()


class Session:
    """The session of Spark that the snippet expects."""

    def __init__(self, base, text):
        self.sparkContext = Lines(base, text)  # pylint: disable=invalid-name


def clusters(base):
    code = snippet("python", "spark")
    whole = LINES + INVALID + LINES
    for text, count in [(LINES, 2), (whole, 5)]:
        names = {"spark": Session(base, text)}
        exec(code, names)  # pylint: disable=exec-used
        check(f"Spark gets {count} lines for {count} lines", len(names["judged"]) == count, names["judged"])
    broken = code.replace("--as-of 2026-03-16", "--as-of nonsense")
    try:
        exec(broken, {"spark": Session(base, LINES)})  # pylint: disable=exec-used
        check("Spark fails when the call is wrong", False)
    except RuntimeError as error:
        check("Spark fails when the call is wrong", error.args[0] != 0, error)

    # Hadoop gives a mapper to no shell: it splits the words itself.
    mapred = Path(base) / "bin" / "mapred"
    mapred.write_text('#!/bin/bash\nwhile [ "$1" != -mapper ]; do shift; done\nprintf %s "$2"\n', encoding="utf-8")
    mapred.chmod(0o755)
    mapper = shlex.split(shell(snippet("", "mapred"), base).stdout.decode())

    def mapped(text, command=None):
        return subprocess.run(command or mapper, input=text.encode(), cwd=base, env=environment(base), capture_output=True, timeout=60,
                              check=False)

    plain = next(line for line in snippet("", "< cases.jsonl").splitlines() if "cases.jsonl" in line)
    (Path(base) / "cases.jsonl").write_text(whole, encoding="utf-8")
    one = mapped(whole)
    two = shell(plain, base)
    judged = (Path(base) / "judged.jsonl").read_bytes()
    check("the pipe ends with 3 for a line that is no case", two.returncode == 3 and len(judged.splitlines()) == 5, two)
    check("the mapper of Hadoop lets it through, and writes the same", one.returncode == 0 and one.stdout == judged, one)
    wrong = [word.replace("2026-03-16", "nonsense") for word in mapper]
    check("the mapper of Hadoop fails when the call is wrong", wrong != mapper and mapped(LINES, wrong).returncode != 0)
    # However the lines are cut, the lines that come out are the same but for their numbers.
    numbered = re.compile(rb'"(document|line|end_line)":\d+')
    parts = b"".join(mapped(part).stdout for part in [LINES, INVALID, LINES])
    check("parts give what the whole gives", numbered.sub(b"", parts) == numbered.sub(b"", judged), parts)


def main():
    for part in [workflows, accepted, hook, clusters]:
        with tempfile.TemporaryDirectory() as base:
            try:
                part(base)
            except (ValueError, KeyError, IndexError, RuntimeError, subprocess.SubprocessError) as error:
                check(part.__name__, False, repr(error))
    sys.exit(exit_code())


main()
