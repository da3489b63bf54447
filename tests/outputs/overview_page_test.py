#!/usr/bin/env python3
"""The page over many dossiers in a browser: overview_page_test.py PROGRAM BUILD_FOLDER.

Sorts by every column, filters, works by keyboard alone and without its script, fits 375 and 1280 pixels in light and dark, and runs
nothing of what stands in a file. Needs a chromium with its driver, and python3-selenium."""
import base64
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from checks import check, exit_code

SKIPPED = 77
PROGRAM, BUILD = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PLACE = BUILD / "overview_page"
DAY = "2026-03-16"
HOSTILE = """case: "<script>document.title='ran'</script>\\" onload='document.title=1'"
first_sick_day: 2025-01-06
employer: {name: "</title></style><script>document.title='ran'</script>"}
employee: {reference: "<img src=x onerror=document.title='ran'>", gross_monthly_wage: 3000.00}
accepted: [{rule: P102, reason: "<svg onload=document.title='ran'>"}]
"""


def dossiers():
    shutil.rmtree(PLACE, ignore_errors=True)
    folder = PLACE / "dossiers"
    folder.mkdir(parents=True)
    for number in range(1, 41):
        month, wage = 1 + number % 12, 2000 + 37 * number
        text = f"case: D-{number:02}\nfirst_sick_day: 2025-{month:02}-{1 + number % 27:02}\n"
        text += f"employer: {{name: Werkgever {number % 3}}}\nemployee: {{gross_monthly_wage: {wage}.00}}\n"
        if number % 4 == 0:
            text += "completeness: partial\n"
        if number % 3 == 0:
            text += f"probleemanalyse: 2025-{month:02}-28\n"
        (folder / f"d{number:02}.yaml").write_text(text, encoding="utf-8")
    (folder / "broken.yaml").write_text("first_sick_day: 6-1-2025\n", encoding="utf-8")
    (folder / "<img src=x onerror=alert(1)>.yaml").write_text(HOSTILE, encoding="utf-8")
    return folder


def page_of(folder, lang):
    done = subprocess.run([PROGRAM, "overview", folder, "--format", "html", "--as-of", DAY, "--lang", lang, "--group-by", "employer"],
                          capture_output=True, check=False)
    check("a page although a dossier could not be read", done.returncode == 3, done)
    page = PLACE / f"overview.{lang}.html"
    page.write_bytes(done.stdout)
    text = done.stdout.decode("utf-8")
    script = re.search(r"<script>(.*?)</script>", text, re.S)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    check("the page allows its own script and no other", f"script-src 'sha256-{digest}'" in text.replace("&#39;", "'"), digest)
    check("one script", text.count("<script") == 1, text.count("<script"))
    return page


def start():
    try:
        from selenium import webdriver
    except ImportError:
        return None
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        return None
    from selenium.webdriver.chrome.service import Service
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={PLACE / 'profile'}"):
        options.add_argument(argument)
    return webdriver.Chrome(service=Service(driver), options=options)


def rows(browser, column):
    script = """return [...document.querySelectorAll('#table tbody')].filter(x => !x.hidden)
                       .map(x => x.rows[0].cells[arguments[0]].dataset.key)"""
    return browser.execute_script(script, column)


def letters(text):
    """The order of a browser: signs, then digits, then letters, whether capitals or not."""
    return [(one.isalnum(), one) for one in text.casefold()]


def in_order(keys, is_down):
    """Numbers as numbers, words by their letters, what is empty last and, turned around, first."""
    def pairs(a, b):
        if (a == "") != (b == ""):
            return b == ""
        try:
            return float(a) <= float(b)
        except ValueError:
            return letters(a) <= letters(b)
    if is_down:
        keys = keys[::-1]
    return all(pairs(a, b) for a, b in zip(keys, keys[1:]))


def sorts(browser, heads):
    for column in range(heads):
        for is_down in (False, True):
            head = browser.find_elements("css selector", "#table thead th")[column]
            head.find_element("css selector", "button").click()
            wanted = "descending" if is_down else "ascending"
            head = browser.find_elements("css selector", "#table thead th")[column]
            check(f"column {column} says that it is sorted", head.get_attribute("aria-sort") == wanted, head.get_attribute("aria-sort"))
            keys = rows(browser, column)
            check(f"column {column} is sorted, {wanted}", len(keys) == 42 and in_order(keys, is_down), keys)


def filters(browser):
    from selenium.webdriver.support.ui import Select
    box = browser.find_element("id", "filter")
    box.send_keys("d-07")
    check("the filter leaves what has the words", rows(browser, 1) == ["D-07"], rows(browser, 1))
    check("and says how many", browser.find_element("id", "shown").text == "1 / 42", browser.find_element("id", "shown").text)
    box.clear()
    box.send_keys(" ")
    box.send_keys("\b")
    Select(browser.find_element("id", "level")).select_by_value("invalid")
    check("the level leaves its dossiers", rows(browser, 1) == ["broken"], rows(browser, 1))
    Select(browser.find_element("id", "level")).select_by_value("")


def keyboard(browser):
    from selenium.webdriver.common.keys import Keys
    browser.execute_script("document.getElementById('filter').focus()")
    active = browser.switch_to.active_element
    for _ in range(4):
        active.send_keys(Keys.TAB)
        active = browser.switch_to.active_element
    check("tab leads to a heading of the table", active.tag_name == "button", active.tag_name)
    active.send_keys(Keys.ENTER)
    sorted_by = browser.find_elements("css selector", "#table th[aria-sort]")
    check("enter sorts", len(sorted_by) == 1, len(sorted_by))
    summary = browser.find_elements("css selector", "#table summary")[0]
    browser.execute_script("arguments[0].focus()", summary)
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    opened = browser.find_elements("css selector", "#table details[open] p")
    check("enter opens a dossier", opened and "2026" in opened[0].text, [one.text for one in opened])


def fits(browser, page):
    for scheme in ("light", "dark"):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        for width in (375, 1280):
            size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            browser.get(page.as_uri())
            over = browser.execute_script("const d = document.documentElement; return d.scrollWidth - d.clientWidth")
            check(f"fits {width} pixels, {scheme}", over <= 0, over)
        ground = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        check(f"{scheme} is {scheme}", (ground == "rgb(255, 255, 255)") == (scheme == "light"), ground)


def without_script(browser, page):
    bare = page.with_suffix(".bare.html")
    bare.write_text(re.sub(r"<script>.*?</script>", "", page.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8")
    browser.get(bare.as_uri())
    check("without script the table is whole", len(rows(browser, 1)) == 42, rows(browser, 1))
    check("and no control without use is shown", not browser.find_element("id", "tools").is_displayed())


def main():
    folder = dossiers()
    pages = [page_of(folder, lang) for lang in ("nl", "en")]
    browser = start()
    if browser is None:
        print("skipped: no chromium with chromedriver and python3-selenium")
        return SKIPPED
    try:
        for page in pages:
            browser.get(page.as_uri())
            heads = len(browser.find_elements("css selector", "#table thead th"))
            check("nine columns", heads == 9, heads)
            sorts(browser, heads)
            filters(browser)
            keyboard(browser)
            check("nothing of a file ran", browser.title.startswith(("Overzicht", "Overview")), browser.title)
        fits(browser, pages[0])
        without_script(browser, pages[1])
    finally:
        browser.quit()
        shutil.rmtree(PLACE / "profile", ignore_errors=True)
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
