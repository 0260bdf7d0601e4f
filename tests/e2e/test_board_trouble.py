"""What is typed and done on the board where the server refuses, is away, or knows more than the page."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.plans import expect_saved, go_to_step, start

_DAY, _TITLE = ("#panel-form [data-path$='.day']", "#panel-form [data-path$='.title']")
_ACTS = "**/board/acts/**"
_ANSWERS = "**/answers"
_SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def test_a_day_typed_without_a_network_is_kept_and_moves_its_activity_once_it_arrives(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "days3")
    desktop.locator("#day-1 a[data-card]").click()
    desktop.route(_ACTS, lambda route: route.fulfill(status=503))
    desktop.route(_ANSWERS, lambda route: route.abort())
    _type_day(desktop, "10")
    _expect_state(desktop, "unsaved")
    desktop.unroute(_ANSWERS)
    desktop.evaluate("dispatchEvent(new Event('online'))")
    expect(desktop.locator("#day-10 a[data-card^='month.'][aria-current]")).to_have_count(1)
    expect_saved(desktop)
    desktop.route(_ANSWERS, lambda route: route.abort())
    _type_day(desktop, "5")
    _expect_state(desktop, "unsaved")
    desktop.goto(f"/plans/{plan}")
    desktop.unroute(_ANSWERS)
    go_to_step(desktop, plan, "month")
    expect(desktop.locator("#day-5 a[data-card='days7.opening']")).to_have_count(1)


def test_a_day_that_was_changed_elsewhere_meanwhile_is_a_conflict(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "days3")
    desktop.locator("#day-1 a[data-card]").click()
    acts = f"/plans/{plan}/board/acts/days3/opening"
    assert desktop.request.post(acts, form={"action": "move", "day": "12"}, headers=_SAME_ORIGIN).ok
    _type_day(desktop, "20")
    conflict = desktop.locator("#panel-form .conflict")
    expect(conflict).to_contain_text("12")
    _expect_state(desktop, "conflict")
    conflict.get_by_role("button", name="Keep mine").click()
    expect(desktop.locator("#day-20 a[data-card='month.opening']")).to_have_count(1)
    expect_saved(desktop)


def test_the_board_shows_what_was_typed_right_before_a_card_is_closed_or_another_opened(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    card = desktop.locator("#day-1 a[data-card]")
    leave = {"close": "[data-close]", "another": "#day-3 a[data-card]", "back": ""}
    for title, place in leave.items():
        card.click()
        expect(card).to_have_attribute("aria-current", "true")
        desktop.locator(_TITLE).fill(title)
        desktop.locator(place).click() if place else desktop.go_back()
        expect(card.locator("b")).to_have_text(title)


def test_a_conflict_goes_with_its_activity_unseen_or_not_and_is_settled_with_one_choice(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "days3")
    desktop.locator("#day-1 a[data-card]").click()
    desktop.locator(_TITLE).click()
    title = {"days3.activities.opening.title": {"base": 1, "value": "Elsewhere"}}
    data = {"op_id": "elsewhere", "fields": title}
    assert desktop.request.patch(f"/plans/{plan}/answers", data=data, headers=_SAME_ORIGIN).json()["versions"]
    desktop.locator(_TITLE).fill("Mine")
    conflict = desktop.locator("#panel-form .conflict")
    expect(conflict).to_contain_text("Elsewhere")
    desktop.locator(_DAY).fill("10")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#day-10 a[data-card]", has_text="Elsewhere")).to_have_count(1)
    expect(desktop.locator(_TITLE)).to_have_value("Mine")
    expect(conflict).to_contain_text("Elsewhere")
    desktop.goto(f"/plans/{plan}")
    acts = f"/plans/{plan}/board/acts/month/opening"
    assert desktop.request.post(acts, form={"action": "move", "day": "5"}, headers=_SAME_ORIGIN).ok
    desktop.locator("#elsewhere").get_by_role("link").click()
    expect(desktop.locator("#elsewhere")).to_have_count(0)
    field = desktop.locator("#f-days7-activities-opening-title-box")
    expect(field.locator(".conflict")).to_contain_text("Elsewhere")
    field.get_by_role("button", name="Keep mine").click()
    expect_saved(desktop)
    go_to_step(desktop, plan, "days7")
    expect(desktop.locator("#day-5").get_by_text("Mine", exact=True)).to_have_count(1)


def test_an_act_that_is_refused_says_that_the_plan_is_gone_or_how_long_to_wait(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "days3")
    desktop.locator("#day-1 a[data-card]").click()
    desktop.route(_ACTS, lambda route: route.fulfill(status=429, headers={"Retry-After": "90"}))
    desktop.locator("#act-later").click()
    _expect_state(desktop, "slowed")
    expect(desktop.locator("#save-state")).to_contain_text("Try again in 2 min")
    desktop.unroute(_ACTS)
    assert desktop.request.post(f"/plans/{plan}/delete", headers=_SAME_ORIGIN).ok
    desktop.locator("#act-later").click()
    _expect_state(desktop, "gone")
    with desktop.expect_response(lambda response: response.status == 404):
        desktop.locator("#act-later").click()
    _expect_state(desktop, "gone")


def test_minutes_that_cannot_be_read_are_pointed_out_as_they_are_saved_and_after_a_reload(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#day-1 a[data-card]").click()
    minutes = desktop.locator("#panel-form [data-path$='.minutes']")
    error = desktop.locator("#panel-form .error")
    minutes.fill("25:00")
    expect(error).to_have_text("Enter a number from 1 to 1440.")
    expect_saved(desktop)
    desktop.reload()
    expect(error).to_have_text("Enter a number from 1 to 1440.")
    expect(minutes).to_have_value("25:00")
    minutes.fill("25")
    expect(error).to_have_count(0)


def _type_day(page: Page, day: str) -> None:
    page.locator(_DAY).fill(day)
    page.keyboard.press("Enter")


def _expect_state(page: Page, state: str) -> None:
    expect(page.locator("#save-state")).to_have_attribute("data-state", re.compile(f"^({state})$"))


def test_an_act_without_a_network_says_that_it_needs_one_and_that_what_was_typed_is_kept(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    phone.locator("#day-1 a[data-card]").click()
    phone.context.set_offline(True)
    state = phone.locator("#save-state")
    phone.locator("#act-later").click()
    expect(state).to_have_text("没做成：这一步要有网络。什么都没改")
    phone.locator(_TITLE).fill("夜读开场")
    expect(state).to_have_attribute("data-state", "unsaved")
    phone.locator("#act-later").click()
    expect(state).to_have_text("没做成：这一步要有网络。你写的先存在这台设备上")
    with phone.expect_event("requestfailed", lambda one: "/answers" in one.url):
        phone.evaluate("dispatchEvent(new Event('online'))")
    expect(state).to_have_attribute("data-state", "waiting")
    phone.context.set_offline(False)
    expect_saved(phone)
    phone.locator("#act-later").click()
    expect(phone.locator("#day-2 a[data-card]", has_text="夜读开场").first).to_be_attached()
