#!/usr/bin/env python3
"""The formats that other programs read, and what a run does when the world does not cooperate: ci_test.py PROGRAM.

Every check prints one line; validators that are absent are skipped, with the reason. The world is that of ci_world.py and
ci_limits.py."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path
from urllib.parse import unquote_to_bytes

from checks import check, exit_code, skip
from ci_junit import validate
from ci_limits import limited_files, without_end, without_room_for_threads
from ci_runs import ACCEPTED, FORMATS, JUST_ILL, NOTHING_DONE, PROGRAM, ROOT, UNREADABLE, checked, folder, run
from ci_world import broken_outputs, not_text, pipes, vanished, without_files, without_permission


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
