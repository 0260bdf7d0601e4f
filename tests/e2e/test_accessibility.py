"""axe finds nothing to object to, on any page, in either width and theme; nothing is wider than its screen."""

import pytest
from playwright.sync_api import Browser

from app.plan.plan import STEPS
from tests.e2e.checking import checked_page, problems
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
SCREENS = [(360, "zh-CN"), (1440, "en-GB")]


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_axe_finds_nothing_on_pages_for_anyone(browser: Browser, server: Server, width: int, locale: str) -> None:
    with checked_page(browser, server, width, locale) as page:
        found = list[str]()
        for path in OPEN_PAGES:
            page.goto(path)
            found += problems(page)
    assert found == []


@pytest.mark.parametrize("part", ["front", "steps"])
@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_axe_finds_nothing_on_the_pages_of_a_plan(
    browser: Browser, server: Server, width: int, locale: str, part: str
) -> None:
    with checked_page(browser, server, width, locale) as page:
        plan, found = start(page, "study-group"), list[str]()
        page.goto(f"/plans/{plan}/steps/seeds")
        page.locator("#list-seeds-people button[value=open]").first.click()
        page.wait_for_url("**/steps/seeds/people/*")
        found += problems(page)
        for path in (one for one in PAGES if one.startswith("/steps/") == (part == "steps")):
            page.goto(f"/plans/{plan}{path}")
            found += problems(page)
    assert found == []


def test_axe_finds_nothing_in_traditional_chinese(browser: Browser, server: Server) -> None:
    with checked_page(browser, server, 360, "zh-TW") as page:
        page.goto("/")
        found = problems(page)
        plan = start(page, "study-group")
        for path in ("", "/steps/month", "/preview", "/review"):
            page.goto(f"/plans/{plan}{path}")
            assert page.locator("html").get_attribute("lang") == "zh-Hant"
            found += problems(page)
    assert found == []
