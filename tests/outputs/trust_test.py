#!/usr/bin/env python3
"""What a run says when files change under it or cannot be opened, and how old the law is: trust_test.py PROGRAM."""
import datetime
import json
import os
import resource
import select
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from checks import check, exit_code

PROGRAM = str(Path(sys.argv[1]).resolve())
JUST_ILL = "first_sick_day: 2026-03-10\n"
NOTHING_DONE = "first_sick_day: 2025-01-06\n"


def start(*arguments, cwd, **more):
    environment = {**os.environ, "POORTWACHTER_LANG": "nl"}
    return subprocess.Popen([PROGRAM, *arguments], cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env=environment, **more)


def while_it_waits(base, act):
    """Runs `check` over a named pipe and then a folder, and acts after the search for files and before the folder is read."""
    pipe = os.path.join(base, "pipe")
    os.mkfifo(pipe)
    process = start("check", "--as-of", "2026-03-16", "--format", "json", "-j", "1", "pipe", "d", cwd=base)

    def write():
        # The program opens the pipe when it starts to read; only then can it be opened here.
        with open(pipe, "w", encoding="utf-8") as writing:
            act(process.pid)
            writing.write(JUST_ILL)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    out, err = process.communicate(timeout=60)
    writer.join(timeout=60)
    return process.returncode, json.loads(out), err


def files(base, texts):
    for name, text in texts.items():
        path = Path(base) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def vanishes_and_grows(base):
    files(base, {"d/gone.yaml": JUST_ILL, "d/grown.yaml": NOTHING_DONE, "d/late.yaml": JUST_ILL})

    def act(_):
        os.remove(os.path.join(base, "d", "gone.yaml"))
        with open(os.path.join(base, "d", "grown.yaml"), "a", encoding="utf-8") as grown:
            grown.write("probleemanalyse: 2025-02-14\n")

    code, report, err = while_it_waits(base, act)
    summary = report["summary"]
    check("a file that vanishes during the run is exit 3", code == 3, err)
    check("a file that vanishes during the run is counted, and the others are judged",
          (summary["cases"], summary["evaluated"], summary["invalid"]) == (4, 3, 1), summary)
    check("a file that vanishes during the run is said", b"'d/gone.yaml' is niet gelezen" in err, err)
    rules = {finding["code"] for case in report["cases"] if case["path"] == "d/grown.yaml" for finding in case["findings"]}
    check("a file that grows before it is read is read as it is then", "P101" not in rules and "P111" in rules, rules)


def cannot_be_opened(base):
    files(base, {f"d/{number}.yaml": JUST_ILL for number in range(20)})

    def act(pid):
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (4, 4))

    code, report, err = while_it_waits(base, act)
    check("with one descriptor left every file is still read", code == 0 and report["summary"]["evaluated"] == 21, err)
    os.remove(os.path.join(base, "pipe"))

    def close_all(pid):
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (3, 3))

    code, report, err = while_it_waits(base, close_all)
    summary = report["summary"]
    check("files that cannot be opened are exit 3", code == 3, err)
    check("files that cannot be opened are counted", (summary["evaluated"], summary["invalid"]) == (1, 20), summary)
    check("files that cannot be opened are said, each of them", err.count(b"is niet gelezen") == 20, err)


def many_files(base):
    files(base, {f"d/{number // 100}/{number}.yaml": JUST_ILL for number in range(10000)})

    def few_descriptors():
        resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))

    process = start("check", "--as-of", "2026-03-16", "--format", "json", "-j", "4", "d", cwd=base, preexec_fn=few_descriptors)
    out, err = process.communicate(timeout=120)
    evaluated = json.loads(out)["summary"]["evaluated"]
    check("10 000 files need no more than 16 descriptors", process.returncode == 0 and evaluated == 10000, (evaluated, err[:500]))


def grows_while_read(base):
    line = '{"first_sick_day":"2026-03-10"}\n'
    count = 20000
    files(base, {"cases.jsonl": line * count})
    process = start("check", "--as-of", "2026-03-16", "--format", "jsonl", "-j", "2", "cases.jsonl", cwd=base)
    # Once something is written and nobody reads it, the program stands still with most of the file before it.
    select.select([process.stdout], [], [], 60)
    with open(os.path.join(base, "cases.jsonl"), "a", encoding="utf-8") as grown:
        grown.write(line)
    out, err = process.communicate(timeout=120)
    lines = out.splitlines()
    last = json.loads(lines[-1])
    check("a line that is added while the file is read is judged too",
          process.returncode == 0 and len(lines) == count + 1 and last["status"] == "evaluated", (len(lines), err[:500]))


def privacy(base):
    late = "first_sick_day: 2025-01-06\nprobleemanalyse: "
    files(base, {"one_line.yaml": late + "{on: 2025-03-10, deviation_reason: 'één jaar met depressie, en 123456782'}\n",
                 "block.yaml": late + "\n  on: 2025-03-10\n  deviation_reason: |\n    thuis\n    met een burn-out\n"})
    for form in ["text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown"]:
        command = [PROGRAM, "check", "--format", form, "--width", "120", "--as-of", "2025-04-01", "."]
        done = subprocess.run(command, cwd=base, capture_output=True, text=True, timeout=60, check=False)
        said = (done.stdout + done.stderr).lower()
        check(f"no illness and no BSN is repeated in {form}", not any(word in said for word in ["depressie", "burn-out", "123456782"])
              and ("d905" in said and "d906" in said), said)
        if form == "text":
            check("stars keep the columns of a line",
                  "2 | probleemanalyse: {on: 2025-03-10, deviation_reason: **** **** *** ********** ** **********}" in said, said)
            check("stars hide every line of a text", "met een" not in said, said)


def law(as_of, form):
    return subprocess.run([PROGRAM, "explain", "--law", "--as-of", as_of.isoformat(), "--format", form, "--lang", "nl"],
                          capture_output=True, text=True, timeout=60, check=True).stdout


def year_after(day):
    return datetime.date(day.year + 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def age_of_the_law(_):
    table = json.loads(law(datetime.date(2026, 1, 1), "json"))
    checked = [datetime.date.fromisoformat(row["checked"]) for row in table["rows"]]
    for day in sorted({year_after(one) for one in checked}):
        for as_of in [day, day + datetime.timedelta(days=1)]:
            stale = sum(year_after(one) < as_of for one in checked)
            for form in ["text", "markdown"]:
                warned = law(as_of, form).count("LET OP")
                check(f"on {as_of} {stale} rows of the law are over a year old, in {form}", warned == stale, warned)
    version = subprocess.run([PROGRAM, "--version", "--lang", "nl"], capture_output=True, text=True, timeout=60, check=True).stdout
    check("--version shows the day of the table of the law", f"(wettabel {table['law_table']})" in version, version)
    check("the day of the table is that of its oldest row", table["law_table"] == min(checked).isoformat(), table["law_table"])


def main():
    for part in [vanishes_and_grows, cannot_be_opened, many_files, grows_while_read, privacy, age_of_the_law]:
        with tempfile.TemporaryDirectory() as base:
            try:
                part(base)
            except (ValueError, KeyError, subprocess.SubprocessError) as error:
                check(part.__name__, False, repr(error))
    sys.exit(exit_code())


main()
