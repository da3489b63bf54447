"""What only Windows has, each tried with Wine: paths, names, files of Notepad, files that others hold, the clock, the console."""

import datetime
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
import zoneinfo

from checks import check

LATE = "first_sick_day: 2025-01-06\n"
ILL = "first_sick_day: 2026-03-10\n"
DAY = ("--as-of", "2026-03-16")
JSONL = (*DAY, "--format", "jsonl")


def drive(path):
    """A path of this system as Wine shows it."""
    return "Z:" + str(path).replace("/", "\\")


class Ways:
    def __init__(self, windows, linux, wine, program):
        self.windows, self.linux, self.wine, self.program = windows, linux, wine, program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="Mijn dossiers é€ "))

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *arguments, **more):
        return self.windows(*arguments, folder=self.folder, **more)

    def leftovers(self):
        return [path.name for path in self.folder.rglob("*.tmp")]

    def paths(self):
        self.write("map één/zieke ïemand.yaml", LATE)
        self.write("map één/oud/b.yaml", ILL)
        code, out, err = self.run("check", "map één\\zieke ïemand.yaml", *JSONL)
        check("a path with '\\', spaces and accents is found, and told with '/'",
              code == 1 and '"path":"map één/zieke ïemand.yaml"'.encode() in out, err)
        code, out, err = self.run("check", drive(self.folder / "map één"), *JSONL)
        check("a path with a letter of a drive is found", code == 1 and out.count(b"\n") == 2 and b'"path":"Z:/' in out, err)
        code, out, err = self.run("check", drive(self.folder / "map één"), *DAY, "--format", "sarif")
        check("in SARIF it is an address", b'"file:///Z:/' in out and b"map%20%C3%A9%C3%A9n/zieke%20%C3%AFemand.yaml" in out, err)
        code, out, err = self.run("check", "map één", "--exclude", "map één\\OUD\\", *JSONL)
        check("a pattern with '\\' leaves out, small letters and capitals the same", out.count(b"\n") == 1, err)
        code, out, err = self.run("check", "map één\\", *JSONL)
        check("a folder with '\\' at its end is the folder", '"path":"map één/oud'.encode() in out, err)
        code, out, err = self.run("check", 'map één"', *JSONL)
        check("and so is what the shells make of it between quotes", out.count(b"\n") == 2, err)
        code, out, err = self.run("check", "MAP ÉÉN\\*.YAML", *JSONL)
        check("a pattern that the shell left is looked for", code == 1 and out.count(b"\n") == 1, err)
        code, out, err = self.run("check", "map één\\*.csv", *JSONL)
        check("a pattern that leads nowhere is a path that is not there", code == 2 and b"*.csv" in err, err)

    def long_paths(self):
        deep = "/".join(["een map met een lange naam die nog eens lang is"] * 7)
        self.write(f"{deep}/a.yaml", LATE)
        check("the path is longer than 260 characters", len(deep) > 300)
        code, out, err = self.run("check", deep.split("/", maxsplit=1)[0], *JSONL)
        check("a file with a long path is found in its folder", code == 1 and out.count(b"\n") == 1, err)
        target = f"{deep}/uit.html".replace("/", "\\")
        code, out, err = self.run("report", f"{deep}/a.yaml", *DAY, "-o", f"html={target}")
        check("and a page beside it is written", code == 0 and (self.folder / deep / "uit.html").stat().st_size > 10000, err)

    def files_of_notepad(self):
        expected = self.run("check", *JSONL, "-", text=LATE.encode())
        for name, text in (("CRLF", LATE.replace("\n", "\r\n").encode()), ("a byte order mark", b"\xef\xbb\xbf" + LATE.encode())):
            check(f"a file with {name} is read as one without", self.run("check", *JSONL, "-", text=text)[:2] == expected[:2])
        self.write("utf16.yaml", LATE.encode("utf-16"))
        code, out, err = self.run("check", "utf16.yaml", *DAY)
        check("a file in UTF-16 is told to be one", code == 3 and b"UTF-16" in out, err)
        self.write("tabel.csv", "﻿case;eerste_ziektedag\r\nA;6-1-2025\r\n".encode())
        code, out, err = self.run("check", "tabel.csv", *JSONL)
        check("a table as Excel saves it is read", b'"case":"A"' in out and b'"first_sick_day":"2025-01-06"' in out, out[:300] + err)

    def outputs(self):
        self.write("a.yaml", LATE)
        code, out, err = self.run("check", "a.yaml", *DAY)
        check("what is redirected has line feeds alone, and neither colours nor drawings",
              code == 1 and b"\r" not in out + err and b"\x1b" not in out and out.isascii(), err)
        for _ in range(2):
            code, _, err = self.run("check", "a.yaml", *DAY, "-o", "csv=uit.csv", "-o", "json=uit.json")
            check("a report takes the place of the one before", code == 1 and (self.folder / "uit.csv").stat().st_size > 100, err)
        check("it has line feeds as everywhere", b"\r" not in (self.folder / "uit.json").read_bytes())
        self.write("anders.html", "<html>not ours</html>")
        for name, why in (("anders.html", "of others"), ("A.YAML", "that is read")):
            code, _, err = self.run("report", "a.yaml", *DAY, "-o", f"html={name}")
            check(f"a file {why} is not written over", code == 2, err)
        code, _, err = self.run("check", "a.yaml", *DAY, "-o", "json=uit2.json", "-o", "csv=UIT2.JSON")
        check("two outputs to one file are refused, in whatever letters", code == 2 and not (self.folder / "uit2.json").exists(), err)
        code, _, err = self.run("report", "a.yaml", *DAY, "-o", "html=NUL")
        check("the null device takes a page", code == 0, err)
        code, _, err = self.run("report", "a.yaml", *DAY, "-o", "html=weg\\a.html")
        check("a folder that is not there is told", code == 2 and "bestaat niet".encode() in err, err)
        check("no file is left beside those", not self.leftovers(), self.leftovers())

    def hold(self, name):
        """Opens a file of this folder, in Wine, so that nobody may replace it, until its input ends."""
        held = subprocess.Popen([self.wine, "cmd", "/c", f"set /p x= >> {name}"], cwd=self.folder, stdin=subprocess.PIPE,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1.5)
        return held

    def held_files(self):
        self.write("a.yaml", LATE)
        self.run("check", "a.yaml", *DAY, "-o", "csv=open.csv")
        before = (self.folder / "open.csv").read_bytes()
        held = self.hold("open.csv")
        code, _, err = self.run("check", "a.yaml", "--as-of", "2026-03-17", "-o", "csv=open.csv")
        check("a file that a program holds stays as it was, and that is told", code == 2 and b"open.csv" in err, err)
        check("nothing of the new one is left", not self.leftovers(), self.leftovers())
        program = subprocess.Popen([self.wine, self.program, "check", "a.yaml", "--as-of", "2026-03-18", "-o", "csv=open.csv"],
                                   cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(0.4)
        held.communicate(b"\n", timeout=30)
        _, err = program.communicate(timeout=30)
        after = (self.folder / "open.csv").read_bytes()
        check("a file that is held for a moment is written all the same", program.returncode == 1 and after != before, err)

    def interrupted(self):
        for way in (signal.SIGINT, signal.SIGKILL):
            program = subprocess.Popen([self.wine, self.program, "check", "-", "--input", "jsonl", *DAY, "-o", "jsonl=half.jsonl"],
                                       cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            program.stdin.write(b'{"first_sick_day":"2025-01-06"}\n' * 5000)
            program.stdin.flush()
            # Half-way is when something was written: a file that has just got its name is not marked to vanish yet.
            until = time.time() + 20
            while not (begun := any(path.stat().st_size for path in self.folder.glob("half*"))) and time.time() < until:
                time.sleep(0.1)
            program.send_signal(way)
            program.wait(timeout=30)
            # Wine's server, which closes what a program had open, is a program like others.
            until = time.time() + 20
            while (left := [path.name for path in self.folder.glob("half*")]) and time.time() < until:
                time.sleep(0.1)
            check(f"a run that is ended half-way ({way.name}) leaves no file", begun and not left, f"begun: {begun}, left: {left}")

    def clock(self):
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
            now = datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date()
            code, out, err = self.run("timeline", "--from", "2025-01-06", "--format", "json", TZ=zone)
            days = {str(now), str(datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date())}
            day = re.search(rb'"as_of":"([0-9-]+)"', out.replace(b" ", b""))
            check(f"today is that of {zone}", code == 0 and day and day[1].decode() in days, (day and day[1], days, err))

    def console(self):
        self.write("a.yaml", LATE)
        shown = self.on_console("timeline", "a.yaml", *DAY)
        check("a console shows colours and drawings", "\x1b[3" in shown and any(mark in shown for mark in "█▒─"), shown[-600:])
        shown = self.on_console("report", "a.yaml", *DAY, "-o", "html=pagina één.html")
        # Wine breaks the line where its own window ends.
        told = re.sub(r"\s", "", shown)
        check("report says where the page lies", re.search(r"staatinZ:\\tmp\\.*paginaéén\.html", told), shown[-600:])

    def on_console(self, *arguments):
        """What a terminal gets to see; Wine draws the console there as it sees fit."""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.environ.update(TERM="xterm-256color", COLUMNS="300")
            os.execv(self.wine, [self.wine, self.program, *arguments])
        shown, until = b"", time.time() + 30
        while time.time() < until and select.select([terminal], [], [], 10)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                break
            shown += part
        os.waitpid(child, 0)
        os.close(terminal)
        return shown.decode(errors="replace")


def all_of_them(windows, linux, wine, program):
    ways = Ways(windows, linux, wine, program)
    try:
        for way in (ways.paths, ways.long_paths, ways.files_of_notepad, ways.outputs, ways.held_files, ways.interrupted, ways.clock,
                    ways.console):
            way()
    finally:
        shutil.rmtree(ways.folder, ignore_errors=True)
