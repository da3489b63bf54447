"""What a run does when the world does not cooperate: files that are gone, shut or no text, a full disk, a reader that left."""
import json
import os
import shutil
import subprocess
import threading
import zipfile
from pathlib import Path

from checks import check, skip
from ci_junit import validate
from ci_runs import FORMATS, JUST_ILL, NOTHING_DONE, PROGRAM, checked, folder, run


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


def pipes(base):
    path = os.path.join(folder(base, {}), "pipe")
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: Path(path).write_text(NOTHING_DONE, encoding="utf-8"), daemon=True)
    writer.start()
    done = checked("--format", "jsonl", path, cwd=base)
    check("a named pipe that is named itself is read", done.returncode == 1 and json.loads(done.stdout)["status"] == "evaluated", done)
