"""axe finds nothing to object to, on any page, in either width and theme; nothing is wider than its screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from app.plan.plan import STEPS
from tests.e2e.plans import start
from tests.support.server import Server

PAGES = (
    "",
    "/preview",
    "/download",
    "/text",
    "/welcome",
    "/messages",
    "/share",
    "/delete",
    *(f"/steps/{step.key}" for step in STEPS),
)
OPEN_PAGES = (
    "/", "/import", "/starters", "/starters?purpose=learn&people=neighbours&size=more", "/starters/local-club",
)  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = [(360, "light", "zh-CN"), (360, "dark", "en-GB"), (1440, "light", "en-GB"), (1440, "dark", "zh-CN")]


@pytest.mark.parametrize(("width", "scheme", "locale"), SCREENS)
def test_axe_finds_nothing(browser: Browser, server: Server, width: int, scheme: str, locale: str) -> None:
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        locale=locale,
        bypass_csp=True,
    )
    page = context.new_page()
    problems = list[str]()
    for path in OPEN_PAGES:
        page.goto(path)
        problems += _problems(page)
    plan = start(page, "study-group")
    page.goto(f"/plans/{plan}/steps/seeds")
    page.locator("#list-seeds-people button[value=open]").first.click()
    page.wait_for_url("**/steps/seeds/people/*")
    problems += _problems(page)
    for path in PAGES:
        page.goto(f"/plans/{plan}{path}")
        problems += _problems(page)
    context.close()
    assert problems == []


def test_axe_finds_nothing_in_traditional_chinese(browser: Browser, server: Server) -> None:
    context = browser.new_context(
        base_url=server.url, viewport={"width": 360, "height": 800}, locale="zh-TW", bypass_csp=True
    )
    page = context.new_page()
    page.goto("/")
    problems = _problems(page)
    plan = start(page, "study-group")
    for path in ("", "/steps/month", "/preview"):
        page.goto(f"/plans/{plan}{path}")
        assert page.locator("html").get_attribute("lang") == "zh-Hant"
        problems += _problems(page)
    context.close()
    assert problems == []


def _problems(page: Page) -> list[str]:
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    found = [
        f"{page.url}: {violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in result.response["violations"]
        for node in violation["nodes"]
    ]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found + ([f"{page.url}: wider than the screen by {overflow}"] if overflow > 0 else [])
