"""The coach in a real browser: advice that follows one's typing, one tap that fixes, a calendar that is proposed."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.coach.model.context import ReviewContext
from app.i18n.languages import Language
from tests.coach.local_club import QUESTION, REVIEW, WALK, local_club
from tests.e2e.plans import expect_saved, field, go_to_step, open_by_link
from tests.support.opened import store_answers
from tests.support.server import Server

LONG = "A walk " + "along the river and on " * 8
MOST_TABS = 250
NO_DEADLINE = local_club(when={"horizon_weeks": None})


@pytest.fixture(params=[1440, 360])
def page(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Page]:
    """A page in English on a wide and on a narrow screen."""
    with browser.new_context(
        base_url=server.url, viewport={"width": request.param, "height": 740}, locale="en-GB"
    ) as context:
        yield context.new_page()


def test_advice_appears_beside_what_one_types_and_moves_neither_focus_nor_caret(page: Page, server: Server) -> None:
    plan = _open(page, server, local_club())
    go_to_step(page, plan, "positioning")
    page.locator("details.deeper").evaluate("details => details.open = true")
    findings = page.locator("#note-positioning-sentence .finding")
    sentence = page.locator(field(page, "positioning.sentence"))
    sentence.fill(LONG)
    expect_saved(page)
    sentence.press("Control+Home")
    for _ in range(7):
        sentence.press("ArrowRight")
    sentence.press("x")
    before = _place(sentence)
    expect(findings).to_have_count(1)
    expect(page.locator("#deeper-advice")).to_have_text("1 piece of advice")
    sentence.press("y")
    expect(sentence).to_be_focused()
    expect(sentence).to_have_value(re.compile("^A walk xyalong"))
    assert sentence.evaluate("field => field.selectionStart") == 9
    assert abs(_place(sentence) - before) < 2
    sentence.fill("A slow walk")
    expect(findings).to_have_count(0)
    expect(sentence).to_be_focused()


def test_an_item_added_by_script_renews_the_advice(desktop: Page, server: Server) -> None:
    plan = _open(
        desktop,
        server,
        local_club(what={"outputs": []}, when={"slots": [{**WALK, "delivers": "A list of benches"}, REVIEW, QUESTION]}),
    )
    go_to_step(desktop, plan, "what")
    findings = desktop.locator(".margin .finding")
    expect(findings).to_have_count(1)
    desktop.fill("#list-what-outputs-new", "A list of benches")
    desktop.keyboard.press("Enter")
    expect(findings).to_have_count(0)
    expect(desktop.locator("#list-what-outputs-new")).to_be_focused()


def test_one_tap_fixes_what_was_typed_stays_and_undo_takes_back_the_tap_alone(desktop: Page, server: Server) -> None:
    plan = _open(desktop, server, NO_DEADLINE)
    go_to_step(desktop, plan, "when")
    desktop.locator(".deeper > summary").click()
    desktop.fill(field(desktop, "when.quiet_to"), "06:45")
    desktop.locator(".margin .finding button[value=fix]").click()
    done = desktop.locator(".fixed")
    expect(done).to_be_visible()
    expect(desktop.locator(field(desktop, "when.horizon_weeks"))).to_have_value("12")
    expect(desktop.locator(".margin .finding")).to_have_count(0)
    done.get_by_role("button", name="Undo").click()
    expect(desktop.locator(field(desktop, "when.horizon_weeks"))).to_have_value("")
    expect(desktop.locator(field(desktop, "when.quiet_to"))).to_have_value("06:45")
    expect(desktop.locator(".margin .finding")).to_have_count(1)


def test_the_review_is_worked_off_by_keyboard_alone(desktop: Page, server: Server) -> None:
    plan = _open(desktop, server, NO_DEADLINE)
    desktop.goto(f"/plans/{plan}/review")
    _tab_to(desktop, desktop.locator(".finding .acts button"))
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".finding")).to_have_count(0)
    _tab_to(desktop, desktop.locator(".fixed button"))
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".finding")).to_have_count(1)
    _tab_to(desktop, desktop.get_by_role("link", name="Dismiss…"))
    desktop.keyboard.press("Enter")
    _tab_to(desktop, desktop.locator("#reason"))
    desktop.keyboard.type("We go on for ever")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/review")
    expect(desktop.locator("#dismissed")).to_contain_text("We go on for ever")


def test_without_script_a_tap_keeps_what_was_typed(scriptless: Page, server: Server) -> None:
    plan = _open(scriptless, server, NO_DEADLINE)
    scriptless.goto(f"/plans/{plan}/steps/when")
    scriptless.locator(".deeper > summary").click()
    scriptless.fill(field(scriptless, "when.quiet_to"), "06:45")
    scriptless.locator(".margin .finding button[value=fix]").click()
    expect(scriptless.locator(field(scriptless, "when.horizon_weeks"))).to_have_value("12")
    expect(scriptless.locator(field(scriptless, "when.quiet_to"))).to_have_value("06:45")
    scriptless.locator(".fixed button").click()
    expect(scriptless.locator(field(scriptless, "when.horizon_weeks"))).to_have_value("")
    expect(scriptless.locator(field(scriptless, "when.quiet_to"))).to_have_value("06:45")


def test_without_script_a_month_is_proposed_looked_over_and_taken(scriptless: Page, server: Server) -> None:
    plan = _open(scriptless, server, local_club(month={"activities": []}))
    scriptless.goto(f"/plans/{plan}/steps/month")
    cards = scriptless.locator("a[data-card]")
    before = cards.count()
    scriptless.locator(".board-ways a").first.click()
    proposals = scriptless.locator(".proposals > li")
    proposed = proposals.count()
    assert proposed > 2
    proposals.first.get_by_role("checkbox").check()
    scriptless.locator("button[formmethod=get]").click()
    expect(scriptless.locator(".left-out")).to_have_count(1)
    scriptless.locator(".suggestions .go").click()
    expect(cards).to_have_count(before + proposed - 1)
    scriptless.locator(".fixed button").click()
    expect(cards).to_have_count(before)


def _open(page: Page, server: Server, context: ReviewContext, language: Language = Language.EN) -> str:
    plan = store_answers(server, context.answers, language)
    open_by_link(page, plan.token)
    return plan.id


def _place(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box
    return box["y"]


def _tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if wanted.first.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no way by keyboard to {wanted}")
