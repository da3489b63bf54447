#!/usr/bin/env python3
"""The page of `report` on paper: print_test.py PROGRAM BUILD_FOLDER. Needs a chromium, and pdftotext of poppler-utils."""
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from checks import exit_code, fail

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM, BUILD = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
PAGES = BUILD / "print"
A4 = (595.0, 842.0)  # points
MARGIN = 42.5  # 15 mm
SKIPPED = 77
BLANKS = re.compile(r"[\s\u00ad\u200b]+")

class Texts(HTMLParser):
    """The texts of a page that are printed, and its headings. Words of the drawing's description are no print."""

    UNPRINTED = {"title", "desc", "style", "summary"}

    def __init__(self, page):
        super().__init__()
        self.open, self.texts, self.headings = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "line", "rect", "path", "circle", "br", "polygon", "polyline"}:
            self.open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append("")

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if self.UNPRINTED & set(self.open) or not data.strip():
            return
        self.texts.append(data)
        if self.open and self.open[-1] in {"h1", "h2", "h3"}:
            self.headings[-1] += data


def plain(text):
    # The page begins what it says with a capital, by its style.
    return BLANKS.sub("", text).casefold()


def browser():
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for found in map(shutil.which, names) if found), None)


def printed(chromium, page):
    pdf = page.with_suffix(".pdf")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={PAGES / 'profile'}",
               "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    return pdf


def pages_of(pdf):
    """Of each sheet its size, and its words with their boxes."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    for sheet in re.findall(r"<page .*?</page>", boxes, re.S):
        size = tuple(map(float, re.search(r'width="([\d.]+)" height="([\d.]+)"', sheet).groups()))
        words = re.findall(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>', sheet)
        yield size, [(tuple(map(float, word[:4])), word[4]) for word in words]


def check(name, holds, detail=""):
    if not holds:
        fail(f"{name}: {detail}")


def check_sheet(name, size, words, headings):
    check(f"{name}: the sheet is A4", abs(size[0] - A4[0]) < 2 and abs(size[1] - A4[1]) < 2, size)
    beyond = [word for box, word in words if box[2] > size[0] - MARGIN + 1 or box[0] < MARGIN - 1]
    check(f"{name}: every word lies between the margins", not beyond, beyond[:5])
    below = [word for box, word in words if box[3] > size[1] - MARGIN + 2]
    check(f"{name}: no word lies below the margin", not below, below[:5])
    last = max((box[3] for box, _ in words), default=0)
    line = plain("".join(word for box, word in words if abs(box[3] - last) < 2))
    check(f"{name}: no heading stands at the foot of a sheet", line not in headings, line)


def check_page(chromium, case, lang):
    page = PAGES / f"{case.stem}.{lang}.html"
    subprocess.run([PROGRAM, "report", case, "--lang", lang, "-o", f"html={page}"], check=True, capture_output=True)
    pdf = printed(chromium, page)
    if not pdf.exists():
        return False
    # How each day is computed is folded away, for whoever asks on a screen; a dossier is handed over on few sheets.
    texts = Texts(re.sub(r'<section aria-labelledby="computed">.*</section>(?=\s*</main>)', "", page.read_text(), flags=re.S))
    headings = {plain(heading) for heading in texts.headings}
    sheets = list(pages_of(pdf))
    check(f"{page.stem}: at most four sheets", len(sheets) <= 4, len(sheets))
    for number, (size, words) in enumerate(sheets, 1):
        check_sheet(f"{page.stem}, sheet {number}", size, words, headings)
    on_paper = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    words_on_paper = plain(on_paper)
    lost = [word for text in texts.texts for word in text.split() if plain(word) not in words_on_paper]
    check(f"{page.stem}: every word of the page is on paper", not lost, lost[:8])
    return True


def main():
    chromium = browser()
    if not chromium or not shutil.which("pdftotext"):
        print("skipped: chromium or pdftotext is not installed")
        return SKIPPED
    shutil.rmtree(PAGES, ignore_errors=True)
    PAGES.mkdir(parents=True)
    for case, lang in (("on_track", "nl"), ("sanction_shortened", "en"), ("trajecten/six_months_not_extended", "nl"),
                       ("onbekende_feiten", "en"), ("trajecten/jaar_spoor2_te_laat", "nl")):
        if not check_page(chromium, ROOT / "examples" / f"{case}.yaml", lang):
            print("skipped: chromium does not print here")
            return SKIPPED
    shutil.rmtree(PAGES / "profile", ignore_errors=True)
    return exit_code()


sys.exit(main())
