#!/usr/bin/env python3
"""Validates the calendars of the program: ics_validate.py PROGRAM ROOT.

Two readers of iCalendar have to accept them; exit code 77 when one is absent.
"""
import datetime
import os
import subprocess
import sys

# The packages of the distribution belong to its own interpreter, which need not be the first one on the path.
SYSTEM_PYTHON = "/usr/bin/python3"

try:
    import icalendar
    import vobject
except ImportError as absent:
    if sys.executable != SYSTEM_PYTHON and os.path.exists(SYSTEM_PYTHON):
        os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, *sys.argv])
    print(f"skipped: {absent.name} is not installed (python3-vobject, python3-icalendar)")
    sys.exit(77)

PROGRAM, ROOT = sys.argv[1:3]
RUNS = {
    "timeline of an example": ["timeline", f"{ROOT}/examples/spoor2_too_late.yaml", "--as-of", "2026-03-16"],
    "timeline of a first sick day": ["timeline", "--from", "2026-01-05", "--as-of", "2026-01-12", "--lang", "en"],
    "timeline of a case that ended": ["timeline", f"{ROOT}/examples/ziek_uit_dienst.yaml", "--as-of", "2026-03-16"],
    "agenda of cases that ended": ["agenda", f"{ROOT}/tests/cases/einde_dienstverband", f"{ROOT}/tests/cases/ziektegeval",
                                   "--exclude", "*.expected.yaml", "--as-of", "2026-03-16"],
    "agenda of all examples": ["agenda", f"{ROOT}/examples", "--columns", f"{ROOT}/examples/import/kolommen.txt", "--within", "400"],
}
ONCE = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP", "CLASS"]


def problems_of_bytes(raw):
    if raw.replace(b"\r\n", b"").count(b"\n") or raw.replace(b"\r\n", b"").count(b"\r"):
        yield "a line does not end in CRLF"
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a code point is broken by a fold"


def problems_of_events(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = list(calendar.walk("VEVENT"))
    if not events:
        yield "no events"
    if "METHOD" in calendar:
        yield "METHOD without ORGANIZER"
    for event in events:
        yield from (f"{name}: {what}" for name, what in event.errors)
        yield from (f"{name} is not there once" for name in ONCE if name not in event or isinstance(event[name], list))
        if (event["DTEND"].dt - event["DTSTART"].dt).days != 1:
            yield "an event is not one day long"
        if [str(alarm["TRIGGER"].to_ical(), "ascii") for alarm in event.walk("VALARM")] not in ([], ["-P14D", "-P1D"]):
            yield "an event has one alarm, or others than its two"
        if event["STATUS"] not in ("CONFIRMED", "CANCELLED") or int(event["SEQUENCE"]) < 0:
            yield f"status {event['STATUS']}, sequence {event['SEQUENCE']}"
        if event["DTSTAMP"].dt.time() != datetime.time(0):
            yield "a clock was asked"
    if not any(event.walk("VALARM") for event in events):
        yield "no event has alarms"
    if len({event["UID"] for event in events}) != len(events):
        yield "two events have one UID"


def problems_of(raw):
    yield from problems_of_bytes(raw)
    text = raw.decode("utf-8")
    try:
        vobject.readOne(text).validate(raiseException=True)
        yield from problems_of_events(text)
    except (vobject.base.VObjectError, ValueError, KeyError) as error:
        yield f"{type(error).__name__}: {error}"


def main():
    found = 0
    for title, arguments in RUNS.items():
        run = subprocess.run([PROGRAM, *arguments, "--format", "ics"], capture_output=True, check=False)
        problems = list(problems_of(run.stdout))
        if run.returncode != 0:
            problems.append(f"exit code {run.returncode}: {run.stderr.decode()}")
        for problem in problems:
            print(f"{title}: {problem}")
        found += len(problems)
    print(f"{len(RUNS)} calendars, {found} problems")
    return 1 if found else 0


sys.exit(main())
