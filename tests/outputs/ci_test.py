#!/usr/bin/env python3
"""The formats that other programs read, and what a run does when the world does not cooperate: ci_test.py PROGRAM.

Every check prints one line; validators that are absent are skipped, with the reason."""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path
from urllib.parse import unquote_to_bytes

from checks import check, exit_code, skip

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


# What readers of JUnit agree upon: the attributes that an element must and may have, and what it holds, in this order.
JUNIT = {
    "testsuites": ([], [], ["testsuite"]),
    "testsuite": (["id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"], ["skipped"],
                  ["properties", "testcase", "system-out", "system-err"]),
    "testcase": (["name", "classname", "time"], [], ["skipped", "error", "failure"]),
    "properties": ([], [], ["property"]),
    "property": (["name", "value"], [], []),
    "skipped": ([], ["message"], []),
    "error": (["type"], ["message"], []),
    "failure": (["type"], ["message"], []),
    "system-out": ([], [], []),
    "system-err": ([], [], []),
}


def junit_problems(element):
    must, may, holds = JUNIT[element.tag]
    problems = [f"{element.tag} has no {name}" for name in must if name not in element.attrib]
    problems += [f"{element.tag} has {name}" for name in element.attrib if name not in must + may]
    problems += [f"{child.tag} in {element.tag}" for child in element if child.tag not in holds]
    if problems:
        return problems
    places = [holds.index(child.tag) for child in element]
    if places != sorted(places) or (element.tag == "testcase" and len(places) > 1):
        return [f"the order of what is in {element.tag}"]
    return [problem for child in element for problem in junit_problems(child)]


def read_by_another(name, document):
    """Another reader of JUnit counts what the suites say that they hold."""
    try:
        import junitparser
    except ImportError:
        return skip(f"JUnit of {name} is read by junitparser", "python3-junitparser is not installed")
    read = junitparser.JUnitXml.fromstring(document)
    stated = [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in read]
    kinds = (junitparser.Failure, junitparser.Error, junitparser.Skipped)
    counted = [(len(list(suite)), *(sum(any(isinstance(one, kind) for one in case.result) for case in suite) for kind in kinds))
               for suite in read]
    check(f"JUnit of {name} is read by junitparser", stated == counted and stated, (stated, counted))


def validate(name, directory, *arguments):
    junit = checked("--format", "junit", *arguments, cwd=directory).stdout
    problems = junit_problems(xml.fromstring(junit))
    check(f"JUnit of {name} has what its readers agree upon", not problems, problems[:3])
    read_by_another(name, junit)


def formats_are_valid(base):
    directory = folder(base, {"good.yaml": JUST_ILL, "bad.yaml": NOTHING_DONE, "accepted.yaml": ACCEPTED, "broken.yaml": UNREADABLE,
                              "several.yaml": JUST_ILL + "---\n" + NOTHING_DONE})
    validate("a folder", directory)
    validate("one dossier without findings", directory, "good.yaml", "--select", "P101")
    (Path(base) / "before.json").write_bytes(checked("--format", "json", "bad.yaml", cwd=directory).stdout)
    validate("a comparison", directory, "--exclude", "before.json", "--baseline", "before.json")


def odd_names(base):
    names = [b"a\nb.yaml", b"c\xff\xfe.yaml", b"50%, d:e#?.yaml", b"::error::x.yaml", "\u202eevil\x1b[31m.yaml".encode(),
             b"&<\">'.yaml", "\uffff.yaml".encode()]
    directory = folder(base, {name: NOTHING_DONE for name in names})
    plain = checked("--format", "sarif", cwd=directory)
    check("odd names do not stop a run", plain.returncode == 1, plain.stderr)
    document = json.loads(plain.stdout.decode("utf-8"))
    validate("odd names", directory)
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in document["runs"][0]["results"]}
    check("SARIF names every file by its bytes", {unquote_to_bytes(uri) for uri in uris} == set(names), uris)
    report = json.loads(checked("--format", "json", cwd=directory).stdout.decode("utf-8"))
    check("JSON has every odd name", len(report["cases"]) == len(names))
    lines = checked("--format", "jsonl", cwd=directory).stdout.decode("utf-8").splitlines()
    check("JSON Lines has a line for each odd name", len([json.loads(line) for line in lines]) == len(names))
    suites = xml.fromstring(checked("--format", "junit", cwd=directory).stdout).findall("testsuite")
    check("JUnit has a suite for each odd name", len(suites) == len(names))
    annotations = checked("--format", "github", cwd=directory).stdout.decode("utf-8").splitlines()
    levels = ("::error file=", "::warning file=", "::notice file=")
    check("every annotation is one line", all(line.startswith(levels) for line in annotations), annotations)
    check("no odd name ends a property", all(line.split("::")[1].count("=") == 4 for line in annotations), annotations)


def without_files(base):
    done = checked("nothing", cwd=folder(base, {"nothing/readme.txt": ""}))
    check("no dossier found is exit 2, never a success", done.returncode == 2 and b"geen dossiers gevonden" in done.stderr, done)
    check("a missing path is exit 2", checked("missing.yaml", cwd=base).returncode == 2)
    os.mkfifo(os.path.join(base, "nothing", "pipe.yaml"))
    check("a named pipe in a folder is not waited for", checked("nothing", cwd=base).returncode == 2)


def vanished(base):
    directory = folder(base, {"good.yaml": JUST_ILL})
    os.symlink("gone.yaml", os.path.join(directory, "link.yaml"))
    for form in FORMATS:
        done = checked("--format", form, cwd=directory)
        check(f"a file that is gone when it is read is exit 3 in {form}, and said",
              done.returncode == 3 and b"'./link.yaml' is niet gelezen" in done.stderr, done)
    summary = json.loads(checked("--format", "json", cwd=directory).stdout)["summary"]
    check("a file that is gone is counted", (summary["cases"], summary["evaluated"], summary["invalid"]) == (2, 1, 1), summary)
    validate("a file that is gone", directory)


def without_permission(base):
    directory = folder(base, {"good.yaml": JUST_ILL, "shut.yaml": JUST_ILL, "folder/a.yaml": JUST_ILL})
    somebody = {}
    program = PROGRAM
    if os.geteuid() == 0:
        # Root may read everything, so somebody else asks, with a copy of the program in a place that is open to all.
        somebody = {"user": 65534, "group": 65534, "extra_groups": []}
        program = shutil.copy(PROGRAM, os.path.join(directory, "program"))
        os.chmod(program, 0o755)
        os.chmod(directory, 0o755)
    os.chmod(os.path.join(directory, "shut.yaml"), 0)
    os.chmod(os.path.join(directory, "folder"), 0)
    done = subprocess.run([program, "check", "--format", "json", "--lang", "nl"], cwd=directory, capture_output=True, timeout=60,
                          check=False, **somebody)
    os.chmod(os.path.join(directory, "folder"), 0o755)
    summary = json.loads(done.stdout)["summary"]
    check("a file and a folder without permission are exit 3", done.returncode == 3, done)
    check("a file and a folder without permission are counted", (summary["cases"], summary["invalid"]) == (3, 2), summary)
    said = [name for name in [b"'./shut.yaml' is niet gelezen", b"'./folder' is niet gelezen"] if name in done.stderr]
    check("a file and a folder without permission are said", len(said) == 2, done.stderr)


def broken_outputs(base):
    directory = folder(base, {"bad.yaml": NOTHING_DONE})
    if os.path.exists("/dev/full"):
        for form in FORMATS:
            with open("/dev/full", "wb") as full:
                done = run("check", "--format", form, cwd=directory, stdout=full)
            check(f"a full disk is exit 2 in {form}, and said", done.returncode == 2 and b"de schijf is vol" in done.stderr, done)
    else:
        skip("a full disk", "/dev/full is absent")
    for form in FORMATS:
        reading, writing = os.pipe()
        os.close(reading)
        done = run("check", "--format", form, "--quiet", cwd=directory, stdout=writing)
        os.close(writing)
        said = [line for line in done.stderr.splitlines() if line.startswith(b"poortwachter")]
        check(f"a closed pipe ends quietly in {form}", done.returncode == 1 and not said, done)
    done = checked("-o", "sarif=no/such/folder/x.sarif", cwd=directory)
    check("an output that cannot be written is exit 2", done.returncode == 2 and b"x.sarif" in done.stderr, done)


def endless(line):
    """Writes a line without end, until nobody reads it."""
    return subprocess.Popen(["yes", line], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def without_end(base):
    directory = folder(base, {})
    with open(os.path.join(directory, "sparse.yaml"), "wb") as sparse:
        sparse.truncate(4 << 30)
    for name in ["sparse.json", "sparse.jsonl", "sparse.txt"]:
        os.link(os.path.join(directory, "sparse.yaml"), os.path.join(directory, name))
    for path in ["sparse.yaml", "sparse.json", "sparse.jsonl", "sparse.txt", "/dev/zero"]:
        done = run("check", "--format", "concise", path, cwd=directory, preexec_fn=little_memory)
        check(f"a file of four gigabytes and a device are too large at once: {path}",
              done.returncode == 3 and b"[E007]" in done.stdout, done)
        for flag in ["--defaults", "--columns"]:
            done = run("overview", flag, path, "sparse.yaml", cwd=directory, preexec_fn=little_memory)
            check(f"and so they are for {flag}: {path}", done.returncode == 2 and b"1048576" in done.stderr, done)
        for command in [["check", "sparse.yaml", "--baseline", path], ["compare", path, path]]:
            done = run(*command, cwd=directory, preexec_fn=little_memory)
            check(f"and they are no report: {' '.join(command)}", done.returncode == 2 and b"json" in done.stderr.lower(), done)
    for begin in ["{", '{"schema_version": 1, "cases": [', '{"path": "']:
        for command in [["check", "sparse.yaml", "--baseline", "/dev/stdin"], ["compare", "/dev/stdin", "sparse.yaml"]]:
            writer = subprocess.Popen(["sh", "-c", f"printf '%s' '{begin}'; yes '' | tr '\\n' ' '"], stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL)
            done = subprocess.run([PROGRAM, *command], cwd=directory, stdin=writer.stdout, capture_output=True, timeout=60,
                                  check=False, preexec_fn=little_memory)
            writer.stdout.close()
            writer.wait(timeout=60)
            check(f"nor is what begins as one and has no end: {' '.join(command)} {begin}",
                  done.returncode == 2 and b"json" in done.stderr.lower(), done)
    for flags in [[], ["--input", "jsonl"], ["--input", "yaml"]]:
        for command in ["check", "agenda"]:
            writer = subprocess.Popen(["sh", "-c", "yes xxxxxxxx | tr -d '\\n'"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            done = subprocess.run([PROGRAM, command, "-", *flags], stdin=writer.stdout, capture_output=True, timeout=60, check=False,
                                  preexec_fn=little_memory)
            writer.stdout.close()
            writer.wait(timeout=60)
            check(f"{command} of standard input without end ends {' '.join(flags)}".rstrip(), done.returncode == 3, done)
    for form in FORMATS:
        with endless('{"first_sick_day": "2025-01-06"}') as writer:
            program = subprocess.Popen([PROGRAM, "check", "-", "--input", "jsonl", "--format", form], stdin=writer.stdout,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            writer.stdout.close()
            program.stdout.readline()
            program.stdout.close()
            said = program.stderr.read()
            check(f"a reader that has seen enough ends a run without end, quietly, in {form}",
                  program.wait(timeout=60) in (0, 1) and said == b"", said)
        if os.path.exists("/dev/full"):
            with endless('{"first_sick_day": "2025-01-06"}') as writer, open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, "check", "-", "--input", "jsonl", "--format", form, "--lang", "nl"],
                                      stdin=writer.stdout, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
                writer.stdout.close()
                check(f"a full disk ends a run without end in {form}, and is said",
                      done.returncode == 2 and b"de schijf is vol" in done.stderr, done)


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def narrow():
    resource.setrlimit(resource.RLIMIT_AS, (64 << 20, 64 << 20))


def large_stacks():
    """Room for two threads of the eight that are wanted."""
    resource.setrlimit(resource.RLIMIT_STACK, (300 << 20, 300 << 20))
    resource.setrlimit(resource.RLIMIT_AS, (900 << 20, 900 << 20))


def larger_stacks():
    """Room for no thread at all."""
    resource.setrlimit(resource.RLIMIT_STACK, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_AS, (900 << 20, 900 << 20))


def without_room_for_threads(base):
    lines = b'{"first_sick_day": "2025-01-06"}\n' * 600
    for command in [["check", "-", "--input", "jsonl", "--format", "concise"], ["overview", "-", "--input", "jsonl"],
                    ["agenda", "-", "--input", "jsonl"]]:
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        alone = run(*command, "--as-of", "2026-03-16", "-j", "1", stdin=lines, cwd=base)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        user, system = used.ru_utime - began.ru_utime, used.ru_stime - began.ru_stime
        for name, limit in [("64 MiB of addresses", narrow), ("room for two threads", large_stacks), ("room for none", larger_stacks)]:
            for threads in ["2", "8"]:
                began = resource.getrusage(resource.RUSAGE_CHILDREN)
                done = run(*command, "--as-of", "2026-03-16", "-j", threads, stdin=lines, cwd=base, preexec_fn=limit)
                used = resource.getrusage(resource.RUSAGE_CHILDREN)
                check(f"{command[0]} with {threads} threads and {name} says what one thread says",
                      (done.returncode, done.stdout) == (alone.returncode, alone.stdout), done.stderr)
                check(f"{command[0]} with {threads} threads and {name} does not ask for memory all the time",
                      used.ru_stime - began.ru_stime < system + user / 2 + 0.1, used)


def small_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def limited_files(base):
    directory = folder(base, {"bad.yaml": NOTHING_DONE})
    done = run("check", "-o", "json=out.json", "--quiet", cwd=directory, preexec_fn=small_files)
    check("a limit of the size of files is exit 2, and said",
          done.returncode == 2 and b"'out.json' kan niet worden geschreven: een bestand mag hier niet zo groot worden" in done.stderr, done)
    for form in ["json", "text", "csv"]:
        with open(os.path.join(base, "out"), "wb") as out:
            done = run("check", "--format", form, *["bad.yaml"] * 30, cwd=directory, stdout=out, preexec_fn=small_files)
        os.remove(os.path.join(base, "out"))
        check(f"a limit of the size of standard output is exit 2 in {form}, and said",
              done.returncode == 2 and b"standaarduitvoer" in done.stderr and b"een bestand mag hier niet zo groot worden" in done.stderr, done)
    check("nothing is left of what did not fit", os.listdir(directory) == ["bad.yaml"], os.listdir(directory))


def not_text(base):
    directory = folder(base, {})
    with zipfile.ZipFile(os.path.join(directory, "verzuim.xlsx"), "w") as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook/>")
    with zipfile.ZipFile(os.path.join(directory, "dossiers.zip"), "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.yaml", NOTHING_DONE * 100)
    Path(directory, "brief.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    for name, word in {"verzuim.xlsx": "werkmap", "dossiers.zip": "zip", "brief.pdf": "PDF"}.items():
        for form in ["text", "concise"]:
            done = run("check", "--format", form, name, cwd=directory)
            check(f"{name} is told what it is in {form}",
                  done.returncode == 3 and word.encode() in done.stdout and b"E006" in done.stdout, done)


def outputs_by_what_they_are(base):
    directory = folder(base, {"d/bad.yaml": NOTHING_DONE, "klant2.yaml": NOTHING_DONE, "notes.txt": "mine"})
    os.symlink("d/bad.yaml", os.path.join(directory, "link"))
    os.link(os.path.join(directory, "d/bad.yaml"), os.path.join(directory, "hard"))
    os.symlink("d", os.path.join(directory, "same"))
    before = {name: Path(directory, name).read_bytes() for name in ["d/bad.yaml", "klant2.yaml", "notes.txt"]}
    for path in ["d/bad.yaml", "./d//bad.yaml", "d/../d/bad.yaml", "link", "hard", "same/bad.yaml"]:
        done = checked("d", "-o", f"json={path}", cwd=directory)
        check(f"a dossier is not written over as {path}", done.returncode == 2 and b"dat wordt gelezen" in done.stderr, done)
    for path in ["klant2.yaml", "notes.txt"]:
        done = checked("d", "-o", f"json={path}", cwd=directory)
        check(f"a file of somebody else is not written over: {path}",
              done.returncode == 2 and done.stdout == b"" and b"bestaat al" in done.stderr, done)
    check("these files are as they were", before == {name: Path(directory, name).read_bytes() for name in before})
    for one, other in [("r1", "./r1"), ("d/r1", "same/r1"), ("r1", "d/../r1")]:
        done = checked("klant2.yaml", "-o", f"json={one}", "-o", f"sarif={other}", cwd=directory)
        check(f"two outputs into one file are refused, which is not there yet: {one} and {other}",
              done.returncode == 2 and b"zijn hetzelfde bestand" in done.stderr and not os.path.lexists(os.path.join(directory, one)), done)
    for path in ["/dev/null", "r2"]:
        for _ in range(2):
            done = checked("d", "-o", f"json={path}", cwd=directory)
            check(f"a device and own output may be written again: {path}", done.returncode == 1, done)
    os.symlink("r2", os.path.join(directory, "to_r2"))
    done = checked("klant2.yaml", "-o", "json=r2", "-o", "junit=to_r2", cwd=directory)
    check("two outputs into one file are refused, which is there", done.returncode == 2 and b"zijn hetzelfde" in done.stderr, done)


def own_files(base):
    directory = folder(base, {"bad.yaml": NOTHING_DONE})
    Path(directory, "poortwachter.schema.json").write_bytes(run("schema", "case").stdout)
    for _ in range(2):
        done = checked(".", "-o", "json=r.json", "-o", "jsonl=r.jsonl", "-o", "sarif=r.sarif.json", cwd=directory)
        check("a report in the folder that is checked does not disturb the next run", done.returncode == 1, done)
    check("own files are counted", b"2 als rapport" not in done.stderr and b"3 als rapport van dit programma, 1 als schema" in done.stderr,
          done)


def pipes(base):
    path = os.path.join(folder(base, {}), "pipe")
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: Path(path).write_text(NOTHING_DONE, encoding="utf-8"), daemon=True)
    writer.start()
    done = checked("--format", "jsonl", path, cwd=base)
    check("a named pipe that is named itself is read", done.returncode == 1 and json.loads(done.stdout)["status"] == "evaluated", done)


def same_for_every_number_of_threads(base):
    cases = ROOT / "tests" / "cases"
    before = Path(folder(base, {})) / "before.json"
    select = ["--exclude", "*.expected.yaml", str(cases.relative_to(ROOT))]
    before.write_bytes(checked("--format", "json", "--ignore", "S", *select, cwd=ROOT).stdout)
    for form in FORMATS:
        for flags in [[], ["--baseline", str(before), "--stats"]]:
            one, four = (checked("--format", form, "-j", n, *flags, *select, cwd=ROOT) for n in ["1", "4"])
            same = (one.stdout, one.stderr, one.returncode) == (four.stdout, four.stderr, four.returncode)
            check(f"-j1 and -j4 write the same bytes in {form} {' '.join(flags[:1])}".rstrip(), same and one.stdout != b"", one.stderr)


def comparisons(base):
    directory = folder(base, {"d/a.yaml": NOTHING_DONE, "d/b.yaml": JUST_ILL})
    before = os.path.join(directory, "before.json")
    Path(before).write_bytes(checked("--format", "json", "d", cwd=directory).stdout)
    done = checked("d", "--baseline", "before.json", cwd=directory)
    last = done.stdout.decode().splitlines()[-1]
    check("known findings do not decide the exit code", done.returncode == 0 and "0 nieuw, 0 opgelost" in last, last)
    folder(directory, {"d/b.yaml": NOTHING_DONE, "d/a.yaml": JUST_ILL})
    done = checked("d", "--baseline", "before.json", "--format", "json", cwd=directory)
    report = json.loads(done.stdout)
    states = {finding["baseline"] for case in report["cases"] for finding in case["findings"]}
    summary = report["summary"]
    check("new findings decide it, and resolved ones are counted",
          done.returncode == 1 and "new" in states and summary["new"] > 0 and summary["resolved"] > 0, summary)
    sarif = json.loads(checked("d", "--baseline", "before.json", "--format", "sarif", cwd=directory).stdout)
    results = sarif["runs"][0]["results"]
    absent = [result for result in results if result["baselineState"] == "absent"]
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in absent}
    check("SARIF has every resolved finding as an absent result, at its old place",
          len(absent) == summary["resolved"] and places == {"d/a.yaml"}, absent)
    fresh = [result for result in results if result["baselineState"] == "new"]
    check("SARIF has every new finding as a new result", len(fresh) == summary["new"], fresh)
    for name, text in {"no.json": None, "bad.json": "{", "other.json": '{"schema_version": 2, "cases": []}'}.items():
        if text is not None:
            (Path(directory) / name).write_text(text, encoding="utf-8")
        done = checked("d", "--baseline", name, cwd=directory)
        check(f"a baseline that is no report is exit 2: {name}",
              done.returncode == 2 and done.stdout == b"" and name.encode() in done.stderr, done)


def example_script(base):
    directory = folder(base, {"dossiers/a.yaml": NOTHING_DONE, "dossiers/b.yaml": JUST_ILL})
    script = ROOT / "examples" / "ci" / "check.sh"

    def example(*flags):
        environment = {**os.environ, "POORTWACHTER": PROGRAM, "AS_OF": "2026-03-16", "POORTWACHTER_LANG": "nl"}
        return subprocess.run(["bash", str(script), "dossiers", "out", *flags], cwd=directory, env=environment, capture_output=True,
                              check=False)

    first, second = example(), example()
    check("the example script passes on its first day", first.returncode == 0, first)
    check("the example script passes while nothing is new", second.returncode == 0, second)
    written = sorted(os.listdir(os.path.join(directory, "out")))
    check("the example script writes its files",
          written == ["baseline.json", "changes.txt", "dossiers.json", "dossiers.sarif", "dossiers.xml"], written)
    folder(directory, {"dossiers/c.yaml": NOTHING_DONE})
    check("the example script fails on a new error", example().returncode == 1)
    changes = Path(directory, "out", "changes.txt").read_text(encoding="utf-8")
    check("the example script tells what changed since the baseline", "dossiers/c.yaml" in changes and "3 dossiers" in changes, changes)
    folder(directory, {"dossiers/c.yaml": NOTHING_DONE + "completeness: partial\n"})
    codes = (example().returncode, example("--fail-on-unassessed").returncode)
    check("the example script fails on a dossier that cannot be assessed when it is asked to", codes == (0, 1), codes)
    folder(directory, {"dossiers/c.yaml": UNREADABLE})
    check("the example script tells that a dossier could not be read", example().returncode == 3)
    if shutil.which("shellcheck"):
        done = subprocess.run(["shellcheck", str(script)], capture_output=True, check=False)
        check("shellcheck has nothing to say about the example script", done.returncode == 0, done.stdout)
    else:
        skip("shellcheck of the example script", "shellcheck is not installed")


def main():
    for part in [formats_are_valid, odd_names, without_files, vanished, without_permission, broken_outputs, without_end, limited_files,
                 without_room_for_threads, not_text, outputs_by_what_they_are, own_files, pipes,
                 same_for_every_number_of_threads, comparisons, example_script]:
        with tempfile.TemporaryDirectory() as base:
            try:
                part(base)
            except (ValueError, KeyError, xml.ParseError, subprocess.TimeoutExpired) as error:
                check(part.__name__, False, repr(error))
    sys.exit(exit_code())


main()
