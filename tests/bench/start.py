#!/usr/bin/env python3
"""How many times the bare parse of a dossier its check costs, from the start of the process to its end.

start.py PROGRAM BARE_PARSE [DOSSIER [ROUNDS]]

The two run by turns, so that what else the machine does weighs on both; the medians of their processor time and of the time by the clock
are compared.
"""
import os
import statistics
import subprocess
import sys
import time


def run(command):
    """Processor seconds, seconds by the clock and page faults of one run."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f'{command[0]} failed')
    return used.ru_utime + used.ru_stime, clock, used.ru_minflt


def main():
    program, bare = sys.argv[1:3]
    dossier = sys.argv[3] if len(sys.argv) > 3 else 'examples/on_track.yaml'
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 60
    commands = {'bare': [bare, dossier], 'check': [program, 'check', dossier]}
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in runs.items()}
    print(f'{"":8}{"cpu ms":>10}{"clock ms":>10}{"faults":>10}')
    for name, (cpu, clock, faults) in medians.items():
        print(f'{name:8}{cpu * 1000:10.2f}{clock * 1000:10.2f}{faults:10.0f}')
    ratios = [check / bare for check, bare in zip(medians['check'], medians['bare'])]
    print(f'{"ratio":8}{ratios[0]:10.2f}{ratios[1]:10.2f}{ratios[2]:10.2f}')


if __name__ == '__main__':
    main()
