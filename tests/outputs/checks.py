"""What the tests of this folder share: each prints a line for what it looks at, and fails when one of them does not hold."""
import os

failures = 0

# For a program of which nothing of the caller may count but which change of the sources is tried (tests/mutation).
BARE_ENVIRONMENT = {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8",
                    **{key: value for key, value in os.environ.items() if key.startswith("POORTWACHTER_MUTANT")}}


def check(name, passed, detail=""):
    global failures
    failures += not passed
    print(f"{'ok' if passed else 'FAILED'}: {name}{'' if passed else ' -- ' + str(detail)[:2000]}")


def fail(message):
    """For tests that look at thousands of things: only what does not hold is told, and no more than one can read."""
    global failures
    failures += 1
    if failures <= 30:
        print("FAILED:", message)


def skip(name, reason):
    print(f"skipped: {name}: {reason}")


def exit_code():
    return 1 if failures else 0
