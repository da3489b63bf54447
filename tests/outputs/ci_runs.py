"""What the parts of ci_test.py share: the program, dossiers for it, and ways to run it."""
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = str(Path(sys.argv[1]).resolve())
ROOT = Path(__file__).resolve().parents[2]
MACHINE = ["json", "jsonl", "sarif", "junit", "github"]
FORMATS = ["text", "concise", "markdown"] + MACHINE
JUST_ILL = "first_sick_day: 2026-03-10\n"
NOTHING_DONE = "first_sick_day: 2025-01-06\n"
ACCEPTED = NOTHING_DONE + "accepted: [{rule: P101, reason: 'met \"A & B\" afgesproken'}]\n"
UNREADABLE = "first_sick_day: 2025-02-31\n"


def run(*arguments, cwd=None, stdin=b"", **more):
    environment = {**os.environ, "POORTWACHTER_LANG": "nl"}
    more.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([PROGRAM, *arguments], cwd=cwd, input=stdin, stderr=subprocess.PIPE, env=environment, timeout=60,
                          check=False, **more)


def checked(*arguments, cwd):
    return run("check", "--as-of", "2026-03-16", *arguments, cwd=cwd)


def folder(base, files):
    for name, text in files.items():
        path = os.path.join(os.fsencode(base), name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode())
    return base
