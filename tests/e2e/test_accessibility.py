"""axe finds nothing to object to, on any page, in either width; nothing is wider than its screen."""

import pytest
from playwright.sync_api import Browser

from app.plan.fields.declare import fields_of
from app.plan.plan import STEPS
from tests.e2e.checking import checked_page, problems
from tests.e2e.plans import go_to_step, start
from tests.support.client import make_client
from tests.support.founder import Founder, receive_comments
from tests.support.pages import DELETED, FOR_ANYONE, FOR_ANYONE_STATES, OF_A_PLAN
from tests.support.server import Server

ALL_STEPS = [step.key for step in STEPS]
# Between them they have every kind of field and of list.
SOME_STEPS = ["positioning", "when", "how", "days3", "rules"]
SCREENS = [(360, "zh-CN"), (1440, "en-GB")]


def test_some_steps_have_every_kind_of_field_and_of_list() -> None:
    kinds = {step.key: {type(field) for field in fields_of(step.model).values()} for step in STEPS}
    assert set().union(*(kinds[key] for key in SOME_STEPS)) == set().union(*kinds.values())


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_axe_finds_nothing_on_pages_for_anyone(browser: Browser, server: Server, width: int, locale: str) -> None:
    with checked_page(browser, server, width, locale) as page:
        found = list[str]()
        for path in (*FOR_ANYONE, *FOR_ANYONE_STATES):
            page.goto(path)
            found += problems(page)
    assert found == []


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_axe_finds_nothing_on_the_pages_of_a_plan(browser: Browser, server: Server, width: int, locale: str) -> None:
    with checked_page(browser, server, width, locale) as page:
        plan, found = start(page, "study-group"), list[str]()
        with make_client(server.url) as client:
            client.cookies.update({one["name"]: one["value"] for one in page.context.cookies()})
            receive_comments(Founder(client, plan))
        for path in OF_A_PLAN:
            page.goto(f"/plans/{plan}{path}")
            found += problems(page)
        page.goto(f"/plans/{plan}/delete")
        page.locator("form[action$='/delete'] button").click()
        page.wait_for_url(f"**{DELETED}")
        found += problems(page)
    assert found == []


@pytest.mark.parametrize(("width", "locale", "steps"), [(*SCREENS[0], ALL_STEPS), (*SCREENS[1], SOME_STEPS)])
def test_axe_finds_nothing_at_the_steps(
    browser: Browser, server: Server, width: int, locale: str, steps: list[str]
) -> None:
    with checked_page(browser, server, width, locale) as page:
        plan = start(page, "study-group")
        go_to_step(page, plan, "seeds")
        page.locator("#list-seeds-people button[value=open]").first.click()
        page.wait_for_url("**/steps/seeds/people/*")
        found = problems(page)
        for step in steps:
            go_to_step(page, plan, step)
            found += problems(page)
    assert found == []


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_axe_finds_nothing_on_the_board(browser: Browser, server: Server, width: int, locale: str) -> None:
    with checked_page(browser, server, width, locale) as page:
        plan, found = start(page, "study-group"), list[str]()
        for view in ("list", "timeline"):
            page.goto(f"/plans/{plan}/steps/month?view={view}")
            found += problems(page)
        go_to_step(page, plan, "days3")
        page.locator("#day-1 a[data-card]").click()
        page.locator("#panel-form").wait_for()
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        found += problems(page)
    assert found == []


def test_axe_finds_nothing_where_texts_are_not_saved(browser: Browser, server: Server) -> None:
    with checked_page(browser, server, 360, "zh-CN") as page:
        plan = start(page)
        page.goto(f"/plans/{plan}")
        for path in ("positioning.name", "what.together", "what.former"):
            page.evaluate(
                "([key, edit]) => localStorage.setItem(key, edit)",
                [f"playbook:{plan}:gone:{path}", '{"value": "夜读会", "base": 7}'],
            )
        go_to_step(page, plan, "what")
        page.locator("#elsewhere blockquote").nth(1).wait_for()
        page.locator("#f-what-together-box .conflict").wait_for()
        assert problems(page) == []


def test_axe_finds_nothing_in_traditional_chinese(browser: Browser, server: Server) -> None:
    with checked_page(browser, server, 360, "zh-TW") as page:
        plan, found = start(page, "study-group"), list[str]()
        of_the_plan = (f"/plans/{plan}{path}" for path in ("", "/steps/month", "/preview", "/review"))
        for address in ("/", *of_the_plan):
            page.goto(address)
            assert page.locator("html").get_attribute("lang") == "zh-Hant"
            found += problems(page)
    assert found == []
