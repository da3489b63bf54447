#!/usr/bin/env python3
"""Checks JSON Lines on a Dask cluster; what is written is to the byte what one process of the program writes.

check_lines.py --scheduler tcp://HOST:PORT --as-of DATE CASES OUTPUT

CASES is cut into parts of whole lines, and each worker reads its part itself: all of them see CASES and the program under the same
path. A part whose worker is lost is done again by another one. Here the parts are put in order and written, each once; OUTPUT is
there when it is complete. Exit code 0, or 3 when a line could not be evaluated: that line is in OUTPUT too, with the reason."""
import argparse
import collections
import os
import subprocess
import sys
import time

from distributed import Client

Part = collections.namedtuple("Part", "begin size lines_before")


def parts_of(path, lines):
    """Where each part begins, its bytes, and how many lines stand before it."""
    begin = size = number = 0
    with open(path, "rb") as cases:
        for number, line in enumerate(cases, 1):
            size += len(line)
            if number % lines == 0:
                yield Part(begin, size, number - lines)
                begin, size = begin + size, 0
    if size:
        yield Part(begin, size, number // lines * lines)


def check(command, path, part):
    """On a worker: the output for a part, and whether all of its lines could be evaluated."""
    with open(path, "rb") as cases:
        cases.seek(part.begin)
        lines = cases.read(part.size)
    # A blank line gives no output and is counted: the lines of the part keep the numbers that they have in the file.
    done = subprocess.run(command, input=b"\n" * part.lines_before + lines, stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"{command[0]} ended with exit code {done.returncode}")
    return done.stdout, done.returncode == 0


def in_order(client, command, path, parts):
    """The outputs of the parts, one after the other. No more are on their way than keep every thread of the cluster busy."""
    at_once = 2 * sum(client.nthreads().values())
    running = collections.deque()
    for part in parts:
        running.append(client.submit(check, command, path, part, pure=False))
        if len(running) >= at_once:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--scheduler", required=True)
    options.add_argument("--as-of", required=True, help="without it each part would be judged on the day on which it runs")
    options.add_argument("--program", default="poortwachter")
    options.add_argument("--lang", choices=["nl", "en"], default="nl")
    options.add_argument("--lines", type=int, default=2000, help="of a part")
    options.add_argument("cases")
    options.add_argument("output")
    given = options.parse_args()
    command = [given.program, "check", "--input", "jsonl", "--format", "jsonl", "--fail-on", "never", "--as-of", given.as_of, "--lang",
               given.lang, "--jobs", "1", "-"]
    begun, written, all_evaluated = time.monotonic(), 0, True
    with Client(given.scheduler) as client, open(given.output + ".part", "wb") as output:
        for lines, evaluated in in_order(client, command, os.path.abspath(given.cases), parts_of(given.cases, given.lines)):
            output.write(lines)
            output.flush()
            written += lines.count(b"\n")
            all_evaluated = all_evaluated and evaluated
    os.replace(given.output + ".part", given.output)
    print(f"{written} lines in {time.monotonic() - begun:.1f} s", file=sys.stderr)
    return 0 if all_evaluated else 3


if __name__ == "__main__":
    sys.exit(main())
