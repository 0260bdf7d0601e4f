"""Takes the pictures of the README: `python -m docs.pictures.take`, from the top; poppler's pdftoppm is needed."""  # noqa: INP001  # a script beside the pictures it takes

import shutil
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, ViewportSize, sync_playwright

from tests.e2e.plans import go_to_step, start
from tests.support.browser import FLAGS, find_chromium
from tests.support.server import running_server

HERE = Path(__file__).parent
PHONE = ViewportSize(width=360, height=740)
WIDE = ViewportSize(width=1440, height=900)
TALL = ViewportSize(width=1440, height=1100)
PAGES = {"plan-on-a-page-zh": "2", "day-sheets-zh": "7"}
"""Pages of the PDF by the names of their pictures."""
_DAYS_SINCE_LAUNCH = 3


def main() -> None:
    """Take all pictures of plans that are made for it, on a server of its own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running_server(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        with browser.new_context(base_url=server.url, locale="zh-CN", viewport=PHONE) as chinese:
            _take_chinese(chinese)
        with browser.new_context(base_url=server.url, locale="en-GB", viewport=WIDE) as english:
            _take_english(english)
        browser.close()


def _take_chinese(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    _take(page, "home-phone-zh")
    plan = start(page, "study-group")
    page.goto(f"/plans/{plan}")
    page.click("form[action$='/edit-link/kept'] button")
    for step in ("positioning", "what", "why"):
        go_to_step(page, plan, step)
        page.click("button[value=confirm]")
    page.goto(f"/plans/{plan}")
    _take(page, "overview-phone-zh")
    page.set_viewport_size(TALL)
    page.goto(f"/plans/{plan}/preview")
    _take(page, "preview-wide-zh")
    _take_pages(context.request.get(f"/plans/{plan}/download/pdf").body())
    page.set_viewport_size(PHONE)
    page.goto(f"/plans/{plan}/launch?date={datetime.now(UTC).date() - timedelta(days=_DAYS_SINCE_LAUNCH)}")
    page.click("form[method=post] button.go")
    page.goto(f"/plans/{plan}/today")
    page.locator(".tick-done input").first.check()
    _take(page, "today-phone-zh")


def _take_english(context: BrowserContext) -> None:
    page = context.new_page()
    plan = start(page, "study-group")
    for step in ("positioning", "what", "why", "where"):
        go_to_step(page, plan, step)
        page.click("button[value=confirm]")
    go_to_step(page, plan, "seeds")
    _take(page, "step-wide-en")
    go_to_step(page, plan, "month")
    page.locator("#day-9 a[data-card]").first.click()
    page.locator("#panel-form").wait_for()
    _take(page, "board-wide-en")


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=HERE / f"{name}.png")


def _take_pages(pdf: bytes) -> None:
    command = shutil.which("pdftoppm") or "pdftoppm"
    for name, one in PAGES.items():
        arguments = ["-r", "70", "-f", one, "-l", one, "-singlefile", "-png", "-", str(HERE / name)]
        subprocess.run([command, *arguments], input=pdf, check=True)  # noqa: S603  # fixed arguments


if __name__ == "__main__":
    main()
