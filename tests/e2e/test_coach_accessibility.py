"""axe finds nothing to object to on the coach's pages; nothing is wider than its screen."""

import pytest
from playwright.sync_api import Browser, Page

from app.i18n.languages import Language
from tests.e2e.test_accessibility import SCREENS, _problems
from tests.support.damaged import damaged_starter
from tests.support.opened import store_answers
from tests.support.server import Server

PAGES = (
    "/review", "/review/dismiss?finding=when.no-deadline", "/suggestions/days7", "/library/month", "/steps/when",
    "/steps/where",
)  # fmt: skip


@pytest.mark.parametrize(("width", "scheme", "locale"), [*SCREENS, (360, "light", "zh-TW")])
def test_axe_finds_nothing(browser: Browser, server: Server, width: int, scheme: str, locale: str) -> None:
    is_dark = scheme == "dark"
    language = {"zh-CN": Language.ZH_HANS, "zh-TW": Language.ZH_HANT}.get(locale, Language.EN)
    plan = store_answers(server, damaged_starter("study-group", Language.ZH_HANS).answers, language)
    with browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if is_dark else "light",
        locale=locale,
        bypass_csp=True,
    ) as context:
        page, problems = context.new_page(), list[str]()
        page.goto(f"/e/{plan.token}")
        for path in ("/platforms", *(f"/plans/{plan.id}{path}" for path in PAGES)):
            page.goto(path)
            _open_all(page)
            problems += _problems(page)
        page.goto(f"/plans/{plan.id}/review/dismiss?finding=when.no-deadline")
        page.locator(".foot-bar .go").click()
        problems += _problems(page)
        page.goto(f"/plans/{plan.id}/steps/when")
        page.locator("#advice .finding button").first.click()
        page.locator(".fixed").wait_for()
        problems += _problems(page)
    assert problems == []


def _open_all(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
