"""axe finds nothing to object to on the coach's pages; nothing is wider than its screen."""

import pytest
from playwright.sync_api import Browser, Page

from app.i18n.languages import Language
from tests.e2e.checking import checked_page, problems
from tests.e2e.plans import open_by_link
from tests.e2e.test_accessibility import SCREENS
from tests.support.damaged import damaged_starter
from tests.support.opened import store_answers
from tests.support.pages import DISMISSING, OF_THE_COACH
from tests.support.server import Server

PAGES = (*OF_THE_COACH, DISMISSING, "/steps/when", "/steps/where")


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_axe_finds_nothing(browser: Browser, server: Server, width: int, locale: str) -> None:
    language = Language.ZH_HANS if locale == "zh-CN" else Language.EN
    plan = store_answers(server, damaged_starter("study-group", Language.ZH_HANS).answers, language)
    with checked_page(browser, server, width, locale) as page:
        found = list[str]()
        open_by_link(page, plan.token)
        for path in PAGES:
            page.goto(f"/plans/{plan.id}{path}")
            _open_all(page)
            found += problems(page)
        page.goto(f"/plans/{plan.id}{DISMISSING}")
        page.locator(".foot-bar .go").click()
        found += problems(page)
        page.goto(f"/plans/{plan.id}/steps/when")
        page.locator(".margin .finding button[value=fix]").first.click()
        page.locator(".fixed").wait_for()
        found += problems(page)
    assert found == []


def _open_all(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
