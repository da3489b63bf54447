#!/usr/bin/env python3
"""Whether the time per entry stays flat when a dossier or a stream of dossiers grows: a table of processor time, nothing that fails.

growth.py PROGRAM MAKE_CASES
"""
import datetime
import os
import subprocess
import sys
import tempfile

HEAD = """peildatum: 2026-06-01
eerste_ziektedag: 2025-01-06
probleemanalyse: {op: 2025-02-10}
plan_van_aanpak: {op: 2025-02-20}
"""


def day(number):
    return datetime.date(2025, 3, 1) + datetime.timedelta(days=number % 440)


def application(number):
    return f'    - {{op: {day(number)}, werkgever: W{number}, functie: f, uitkomst: afgewezen, bewijs: ja}}\n'


def activity(number):
    return f'    - {{op: {day(number)}, soort: sollicitatietraining}}\n'


SPOOR2 = HEAD + 'spoor2:\n  intake_op: 2025-03-01\n'
# What stands above the entries, an entry, and how many of them fit below the limit of 20 000 values a document.
KINDS = {
    'applications': (SPOOR2 + '  sollicitaties:\n', application, 3000),
    'activities': (SPOOR2 + '  activiteiten:\n', activity, 6000),
    'evaluations': (HEAD + 'evaluaties:\n', lambda number: f'  - {day(number)}\n', 10000),
}


def processor_time(command, stdin=None):
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    # 3: a few of the made cases have a day that does not exist.
    if os.waitstatus_to_exitcode(status) not in (0, 1, 3):
        sys.exit(f'{" ".join(command)}: {said}')
    return used.ru_utime + used.ru_stime


def row(what, count, command, stdin=None):
    seconds = processor_time(command, stdin)
    print(f'{what:14}{count:>9}{seconds * 1000:10.1f}{seconds * 1e6 / count:12.2f}')


def main():
    program, make_cases = sys.argv[1:3]
    print(f'{"":14}{"entries":>9}{"cpu ms":>10}{"us / entry":>12}')
    with tempfile.TemporaryDirectory() as folder:
        for what, (head, entry, most) in KINDS.items():
            for count in (100, 1000, most):
                path = os.path.join(folder, f'{what}{count}.yaml')
                with open(path, 'w', encoding='utf-8') as file:
                    file.write(head + ''.join(entry(number) for number in range(count)))
                row(what, count, [program, 'check', path])
        for count in (1000, 10000, 100000):
            path = os.path.join(folder, 'cases.jsonl')
            with open(path, 'w', encoding='utf-8') as file:
                subprocess.run([make_cases, str(count)], stdout=file, check=True)
            with open(path, encoding='utf-8') as file:
                row('overview', count, [program, 'overview', '-', '--input', 'jsonl', '-j', '1'], file)


if __name__ == '__main__':
    main()
