"""What a run does with what has no end, and within limits of memory, threads and the size of files."""
import os
import resource
import subprocess

from checks import check
from ci_runs import FORMATS, NOTHING_DONE, PROGRAM, folder, run


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def endless(line):
    """Writes a line without end, until nobody reads it."""
    return subprocess.Popen(["yes", line], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def fed_by(shell, *arguments, cwd=None):
    """A run in little memory that reads what a shell writes without end."""
    writer = subprocess.Popen(["sh", "-c", shell], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    done = subprocess.run([PROGRAM, *arguments], cwd=cwd, stdin=writer.stdout, capture_output=True, timeout=60, check=False,
                          preexec_fn=little_memory)
    writer.stdout.close()
    writer.wait(timeout=60)
    return done


def four_gigabytes(directory):
    with open(os.path.join(directory, "sparse.yaml"), "wb") as sparse:
        sparse.truncate(4 << 30)
    for name in ["sparse.json", "sparse.jsonl", "sparse.txt"]:
        os.link(os.path.join(directory, "sparse.yaml"), os.path.join(directory, name))


def too_large(directory):
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


def endless_reports(directory):
    for begin in ["{", '{"schema_version": 1, "cases": [', '{"path": "']:
        for command in [["check", "sparse.yaml", "--baseline", "/dev/stdin"], ["compare", "/dev/stdin", "sparse.yaml"]]:
            done = fed_by(f"printf '%s' '{begin}'; yes '' | tr '\\n' ' '", *command, cwd=directory)
            check(f"nor is what begins as one and has no end: {' '.join(command)} {begin}",
                  done.returncode == 2 and b"json" in done.stderr.lower(), done)


def endless_input():
    for flags in [[], ["--input", "jsonl"], ["--input", "yaml"]]:
        for command in ["check", "agenda"]:
            done = fed_by("yes xxxxxxxx | tr -d '\\n'", command, "-", *flags)
            check(f"{command} of standard input without end ends {' '.join(flags)}".rstrip(), done.returncode == 3, done)


def reader_that_leaves(form):
    with endless('{"first_sick_day": "2025-01-06"}') as writer:
        program = subprocess.Popen([PROGRAM, "check", "-", "--input", "jsonl", "--format", form], stdin=writer.stdout,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        writer.stdout.close()
        program.stdout.readline()
        program.stdout.close()
        said = program.stderr.read()
        check(f"a reader that has seen enough ends a run without end, quietly, in {form}",
              program.wait(timeout=60) in (0, 1) and said == b"", said)


def disk_that_fills(form):
    with endless('{"first_sick_day": "2025-01-06"}') as writer, open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "check", "-", "--input", "jsonl", "--format", form, "--lang", "nl"],
                              stdin=writer.stdout, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        writer.stdout.close()
        check(f"a full disk ends a run without end in {form}, and is said",
              done.returncode == 2 and b"de schijf is vol" in done.stderr, done)


def without_end(base):
    directory = folder(base, {})
    four_gigabytes(directory)
    too_large(directory)
    endless_reports(directory)
    endless_input()
    for form in FORMATS:
        reader_that_leaves(form)
        if os.path.exists("/dev/full"):
            disk_that_fills(form)


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
    said = b"een bestand mag hier niet zo groot worden"
    check("a limit of the size of files is exit 2, and said",
          done.returncode == 2 and b"'out.json' kan niet worden geschreven: " + said in done.stderr, done)
    for form in ["json", "text", "csv"]:
        with open(os.path.join(base, "out"), "wb") as out:
            done = run("check", "--format", form, *["bad.yaml"] * 30, cwd=directory, stdout=out, preexec_fn=small_files)
        os.remove(os.path.join(base, "out"))
        check(f"a limit of the size of standard output is exit 2 in {form}, and said",
              done.returncode == 2 and b"standaarduitvoer" in done.stderr and said in done.stderr, done)
    check("nothing is left of what did not fit", os.listdir(directory) == ["bad.yaml"], os.listdir(directory))
