"""Looking back in a browser: a warning comes true and goes into tomorrow and back, and axe finds nothing."""

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from app.i18n.languages import Language
from app.schedule.moments import today
from tests.coach.local_club import local_club
from tests.e2e.checking import checked_page, problems
from tests.e2e.plans import expect_saved, open_by_link
from tests.support.opened import store_answers
from tests.support.server import Server

_DAY = 9
_RUN = {
    "ticks": {"a1-opening": {"outcome": "done"}, "a5-first": {"outcome": "nobody", "result": "Rain"}},
    "evenings": {"d8": {"first": "Ada", "tomorrow": "Answer Ada"}},
    "weeks": {"w1": {"again": "The walk"}},
}
_WARNINGS = [{"id": "mute", "sign": "Nobody answers", "act": "Ask two of them by name"}]


@pytest.mark.parametrize(("width", "locale"), [(360, "zh-CN"), (1440, "en-GB")])
def test_a_warning_comes_true_and_goes_into_tomorrow_and_back(
    browser: Browser, server: Server, width: int, locale: str
) -> None:
    launch = today(local_club().plan) - timedelta(days=_DAY - 1)
    club = local_club(when={"launch_date": launch.isoformat()}, health={"warnings": _WARNINGS}, run=_RUN)
    plan = store_answers(server, club.answers, Language.EN)
    with checked_page(browser, server, width, locale) as page:
        open_by_link(page, plan.token)
        found = list[str]()
        for address in ("/today", "/retrospective", "/retrospective/month"):
            page.goto(f"/plans/{plan.id}{address}")
            found += problems(page)
        assert found == []
        page.goto(f"/plans/{plan.id}/retrospective")
        act = page.locator(".sign-act")
        expect(act).to_be_hidden()
        page.locator(".sign input[value=yes]").check()
        expect_saved(page)
        act.get_by_role("button").click()
        expect(page.locator(".sign-act button")).to_have_count(0)
        page.locator("#undo").click()
        expect(act.get_by_role("button")).to_be_visible()
