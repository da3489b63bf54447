#!/usr/bin/env python3
"""Packs what examples/release has built: release.py FOLDER, from the root of the sources, with SOURCE_DATE_EPOCH.

The archives and what is compiled in, the latter in CycloneDX: it follows from the parts.txt of each build.
"""

import gzip
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import time
import uuid
import zipfile

FOLDER = pathlib.Path(sys.argv[1])
EPOCH = int(os.environ["SOURCE_DATE_EPOCH"])
BUILD = pathlib.Path("build")
VERSION = re.search(r"project\(poortwachter VERSION ([0-9.]+)", pathlib.Path("CMakeLists.txt").read_text(encoding="utf-8"))[1]

# Where the distribution keeps the licence of a part; the runtime of the compiler differs by system.
LICENCES = {"CLI11": "libcli11-dev", "fmt": "libfmt-dev", "libcsv": "libcsv-dev", "nlohmann-json": "nlohmann-json3-dev",
            "simdjson": "libsimdjson-dev", "utf8proc": "libutf8proc-dev", "yaml-cpp": "libyaml-cpp-dev", "glibc": "libc6",
            "mingw-w64": "mingw-w64-common"}
OF_RUNTIME = {"windows": "g++-mingw-w64-x86-64-posix"}


def parts_of(preset):
    lines = (BUILD / preset / "parts.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def licence_of(part, version, preset):
    package = LICENCES.get(part) or OF_RUNTIME.get(preset, f"gcc-{version.split('.')[0]}-base")
    return pathlib.Path(f"/usr/share/doc/{package}/copyright").read_bytes()


def licences(preset):
    """A file a part, and the text that libcsv's is short for."""
    files = {f"licences/{part}.txt": licence_of(part, version, preset) for part, version, _ in parts_of(preset)}
    files["licences/LGPL-2.1.txt"] = pathlib.Path("/usr/share/common-licenses/LGPL-2.1").read_bytes()
    return files


def examples(endings):
    """The dossiers and tables; the scripts beside them are for those who have the sources."""
    tracked = subprocess.run(["git", "ls-files", "-z", "examples"], capture_output=True, check=True).stdout.decode().split("\0")
    return {name: pathlib.Path(name).read_bytes() for name in tracked
            if name.endswith(endings) and not name.startswith(("examples/ci/", "examples/cluster/"))}


def program_of_linux():
    program = BUILD / "release-pages" / "poortwachter"
    subprocess.run(["strip", "-o", program, BUILD / "static" / "poortwachter"], check=True)
    return program.read_bytes()


def files_for_linux():
    files = {"poortwachter": program_of_linux(), **examples((".yaml", ".csv", ".txt", ".mlr", ".md")), **licences("static")}
    for name in ("LICENSE", "README.md", "CHANGELOG.md"):
        files[name] = pathlib.Path(name).read_bytes()
    for page in sorted(pathlib.Path("man").glob("*.[1-9]")):
        files[f"share/man/man{page.suffix[1:]}/{page.name}"] = page.read_bytes()
    for shell, where in (("bash", "bash-completion/completions/poortwachter"), ("zsh", "zsh/site-functions/_poortwachter"),
                         ("fish", "fish/vendor_completions.d/poortwachter.fish")):
        script = subprocess.run([BUILD / "static" / "poortwachter", "completion", shell], capture_output=True, check=True).stdout
        files[f"share/{where}"] = script
    return files


def files_for_windows():
    files = {"poortwachter.exe": (BUILD / "windows" / "poortwachter.exe").read_bytes(), **examples((".yaml", ".csv", ".txt")),
             **licences("windows"), "LICENSE.txt": pathlib.Path("LICENSE").read_bytes()}
    for page in sorted((BUILD / "release-pages").glob("*.html")):
        files[f"manuals/{page.name}"] = page.read_bytes()
    return files


def is_program(name):
    return name in ("poortwachter", "poortwachter.exe")


def pack_tar(name, files):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in sorted(files):
            entry = tarfile.TarInfo(f"{name}/{path}")
            entry.size, entry.mtime, entry.mode = len(files[path]), EPOCH, 0o755 if is_program(path) else 0o644
            archive.addfile(entry, io.BytesIO(files[path]))
    (FOLDER / f"{name}.tar.gz").write_bytes(gzip.compress(packed.getvalue(), 9, mtime=0))


def pack_zip(name, files):
    with zipfile.ZipFile(FOLDER / f"{name}.zip", "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{path}", time.gmtime(EPOCH)[:6])
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = (0o100755 if is_program(path) else 0o100644) << 16
            archive.writestr(entry, files[path], compresslevel=9)


def licence_told(licence):
    return {"license": {"id": licence}} if re.fullmatch(r"[A-Za-z0-9.-]+", licence) else {"expression": licence}


def write_parts(name, preset):
    components = [{"type": "library", "bom-ref": f"{part}@{version}", "name": part, "version": version,
                   "licenses": [licence_told(licence)]} for part, version, licence in parts_of(preset)]
    own = f"poortwachter@{VERSION}"
    bom = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
           "metadata": {"component": {"type": "application", "bom-ref": own, "name": "poortwachter", "version": VERSION,
                                      "licenses": [{"license": {"id": "MIT"}}]}},
           "components": components,
           "dependencies": [{"ref": own, "dependsOn": [component["bom-ref"] for component in components]}]}
    # The number of a document is the same for the same document.
    bom["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_OID, name + json.dumps(bom, sort_keys=True)).urn
    (FOLDER / f"{name}.cdx.json").write_text(json.dumps(bom, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def main():
    linux, windows = f"poortwachter-{VERSION}-linux-x86_64", f"poortwachter-{VERSION}-windows-x86_64"
    package = next(FOLDER.glob("*.deb")).stem
    pack_tar(linux, files_for_linux())
    pack_zip(windows, files_for_windows())
    for name, preset in ((linux, "static"), (windows, "windows"), (package, "release")):
        write_parts(name, preset)


if __name__ == "__main__":
    main()
