#!/usr/bin/env python3
"""A case file in an editor: what yaml-language-server says with the schema of `schema case`: editor_test.py PROGRAM ROOT BUILD_FOLDER

The server comes from npm, once per build folder; then nothing needs the network.
"""

import json
import os
import pathlib
import queue
import shutil
import subprocess
import sys
import threading

from checks import exit_code, fail

PROGRAM, ROOT, BUILD = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]).resolve()
FOLDER = BUILD / "editor"
SERVER = FOLDER / "npm/node_modules/.bin/yaml-language-server"
PATIENCE = 60


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=True).stdout


def install_server():
    if SERVER.exists():
        return
    if not shutil.which("npm"):
        skip("npm is not installed")
    SERVER.parents[2].mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--no-audit", "--no-fund", "--silent", "yaml-language-server@1"]
    try:
        subprocess.run(command, cwd=SERVER.parents[2], check=False, timeout=180, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        pass
    if not SERVER.exists():
        skip("yaml-language-server cannot be fetched from the registry")


class Editor:
    """As much of an editor as the Language Server Protocol asks for."""

    def __init__(self, settings):
        environment = {"PATH": os.environ["PATH"], "HOME": str(FOLDER)}
        self.server = subprocess.Popen([SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self.settings = settings
        self.last = 0
        self.inbox = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        capabilities = {"textDocument": {"publishDiagnostics": {}, "hover": {"contentFormat": ["plaintext"]}},
                        "workspace": {"configuration": True}}
        self.ask("initialize", {"processId": os.getpid(), "rootUri": FOLDER.as_uri(), "capabilities": capabilities})
        self.send("initialized", {})
        self.send("workspace/didChangeConfiguration", {"settings": {"yaml": settings}})

    def listen(self):
        while header := self.server.stdout.readline():
            length = int(header.split(b":")[1])
            while self.server.stdout.readline() != b"\r\n":
                pass
            message = json.loads(self.server.stdout.read(length))
            if "method" in message and "id" in message:
                self.answer(message)
            else:
                self.inbox.put(message)

    def answer(self, request):
        """The server asks for its settings, section by section."""
        result = None
        if request["method"] == "workspace/configuration":
            result = [self.settings if item.get("section") == "yaml" else {} for item in request["params"]["items"]]
        self.write({"jsonrpc": "2.0", "id": request["id"], "result": result})

    def write(self, message):
        body = json.dumps(message).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def send(self, method, params):
        self.write({"jsonrpc": "2.0", "method": method, "params": params})

    def wait_for(self, wanted):
        while True:
            message = self.inbox.get(timeout=PATIENCE)
            if wanted(message):
                return message

    def ask(self, method, params):
        self.last += 1
        number = self.last
        self.write({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return self.wait_for(lambda message: message.get("id") == number)["result"]

    def open(self, name, text):
        """Opens a file; returns what the server has against it, as (line from 1, message)."""
        uri = (FOLDER / name).as_uri()
        self.send("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        said = self.wait_for(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                             and message["params"]["uri"] == uri)
        return [(each["range"]["start"]["line"] + 1, each["message"]) for each in said["params"]["diagnostics"]]

    def at(self, method, name, line, column):
        """Lines and columns count from 1."""
        position = {"line": line - 1, "character": column - 1}
        return self.ask(method, {"textDocument": {"uri": (FOLDER / name).as_uri()}, "position": position})

    def completions(self, name, line, column):
        found = self.at("textDocument/completion", name, line, column) or {"items": []}
        return {item["label"] for item in found["items"]}

    def close(self):
        self.ask("shutdown", None)
        self.send("exit", None)
        self.server.wait(timeout=PATIENCE)


def expect(what, expected, actual):
    if expected != actual:
        fail(f"{what}\n  expected: {expected}\n  actual:   {actual}")


MODELINE = "# yaml-language-server: $schema=poortwachter.schema.json\n"
FAULTY = {  # the line that is wrong, counted with the modeline
    "key.yaml": (3, "first_sick_day: 2025-01-06\nprobleemanalise: 2025-02-14\n"),
    "enum.yaml": (4, "first_sick_day: 2025-01-06\nemployee:\n  employment: permanant\n"),
    "inner.yaml": (4, "eerste_ziektedag: 2025-01-06\nspoor2:\n  intake: 2026-02-02\n"),
    "date.yaml": (3, "first_sick_day: 2025-01-06\nprobleemanalyse: 14-02-2025\n"),
    "number.yaml": (4, "first_sick_day: 2025-01-06\nemployer:\n  size: -1\n"),
    "missing.yaml": (2, "case: A-1\n"),
}


def look_for_faults(editor):
    for example in sorted((ROOT / "examples").rglob("*.yaml")):
        name = f"{example.parent.name}.{example.name}"
        expect(f"{name} is in order", [], editor.open(name, MODELINE + example.read_text(encoding="utf-8")))
    for lang in ("nl", "en"):
        expect(f"what init writes is in order ({lang})", [], editor.open(f"init.{lang}.yaml", run("init", "--from", "2025-01-06", "--lang", lang)))
    for name, (line, text) in FAULTY.items():
        seen = editor.open(name, MODELINE + text)
        if not any(at == line for at, _ in seen):
            fail(f"{name}: nothing is said about line {line}: {seen}")
        if name == "date.yaml" and not any("date" in message for _, message in seen):
            fail(f"nobody learns that a date is expected: {seen}")


def look_for_help(editor):
    editor.open("typing.yaml", MODELINE + "first_sick_day: 2025-01-06\nspoor2:\n  \nemployee:\n  employment: \npro\n")
    inner = editor.completions("typing.yaml", 4, 3)
    if not {"intake_on", "intake_op", "plan", "trajectplan"} <= inner:
        fail(f"the keys of spoor2 are not offered: {sorted(inner)}")
    words = editor.completions("typing.yaml", 6, 15)
    if not {"permanent", "vast"} <= words:
        fail(f"the words of employment are not offered: {sorted(words)}")
    keys = editor.completions("typing.yaml", 7, 4)
    if not {"probleemanalyse", "problem_analysis"} <= keys:
        fail(f"the keys of a dossier are not offered: {sorted(keys)}")
    hover = json.dumps(editor.at("textDocument/hover", "typing.yaml", 2, 4), ensure_ascii=False)
    for part in ("eerste werkdag waarop door ziekte", "first working day not worked"):
        if part not in hover:
            fail(f"the meaning of first_sick_day is not shown ({part}): {hover}")


def by_settings():
    """Without the line in the file the editor can be told which files the schema is for."""
    editor = Editor({"schemas": {(FOLDER / "poortwachter.schema.json").as_uri(): "*.case.yaml"}})
    text = "first_sick_day: 2025-01-06\nprobleemanalise: 2025-02-14\n"
    seen = editor.open("by_settings.case.yaml", text)
    if [line for line, _ in seen] != [2]:
        fail(f"the schema of the settings is not used: {seen}")
    expect("a file that the settings do not name", [], editor.open("other.yaml", text))
    editor.close()


install_server()
(FOLDER / "poortwachter.schema.json").write_text(run("schema", "case"), encoding="utf-8")
try:
    with_modeline = Editor({"schemaStore": {"enable": False}})
    look_for_faults(with_modeline)
    look_for_help(with_modeline)
    with_modeline.close()
    by_settings()
except queue.Empty:
    fail(f"the server said nothing for {PATIENCE} seconds")
sys.exit(exit_code())
