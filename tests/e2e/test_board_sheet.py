"""The activity that is open on the board: a sheet on a phone, closed by Back, and moved by the day that is typed."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.plans import go_to_step, start

_DAY = "#panel-form [data-path$='.day']"


def test_what_has_the_focus_is_never_under_what_tells_what_was_done(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    phone.evaluate("document.getElementById('add-8').scrollIntoView({ block: 'end' })")
    phone.locator("#add-8").fill("散步")
    phone.keyboard.press("Enter")
    phone.locator("#undo").wait_for()
    expect(phone.locator("#add-8")).to_be_focused()
    assert _bottom(phone.locator("#add-8")) <= _top(phone.locator("#fixed"))
    phone.locator("#day-3 a[data-card]").click()
    phone.locator("#act-later").click()
    phone.locator("#undo").click()
    expect(phone.locator("#panel-title")).to_be_focused()


def test_what_lies_under_the_sheet_cannot_be_reached_until_it_is_closed(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    phone.locator("#day-3 a[data-card]").click()
    expect(phone.locator("#panel-title")).to_be_focused()
    expect(phone.locator("#board")).to_have_js_property("inert", True)
    phone.locator("#act-later").click()
    expect(phone.locator("#panel-when")).to_have_text(re.compile("第4天"))
    expect(phone.locator("#board")).to_have_js_property("inert", True)
    phone.locator("[data-close]").click()
    expect(phone.locator("#day-4 a[data-card]:focus")).to_have_count(1)


def test_what_was_done_is_told_whole_in_few_lines_until_another_activity_opens(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    phone.locator("#add-8").fill("周末一起去图书馆把所有书都按颜色重新排一遍再各自挑一本带回家慢慢读完")
    phone.keyboard.press("Enter")
    expect(phone.locator("#fixed")).to_contain_text("周末一起去图书馆")
    for name in ("#undo", "#fixed .close"):
        box = phone.locator(name).bounding_box()
        assert box
        assert box["width"] > 26, "its two characters stand beside each other"
    told = phone.locator("#fixed .fixed").bounding_box()
    assert told
    assert told["height"] < 80
    assert phone.locator("#fixed .told").evaluate("(one) => one.scrollHeight <= one.clientHeight")
    phone.locator("#day-3 a[data-card]").click()
    expect(phone.locator("#panel-title")).to_be_focused()
    expect(phone.locator("#fixed")).to_be_empty()
    phone.locator("#act-later").click()
    phone.locator("#undo").wait_for()
    assert _bottom(phone.locator("#fixed")) <= _top(phone.locator("#panel"))
    phone.locator("#undo").click()
    expect(phone.locator("#day-3 a[data-card][aria-current]")).to_have_count(1)
    phone.locator("#act-remove").click()
    phone.locator("#undo").click()
    expect(phone.locator("#day-3 a[data-card]:focus")).to_have_count(1)
    expect(phone.locator("#day-3 a[data-card]:focus")).to_be_in_viewport()


def test_back_closes_the_activity_that_is_open_also_after_it_was_moved(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    board = phone.url
    phone.locator("#day-3 a[data-card]").click()
    expect(phone.locator("#panel-title")).to_be_focused()
    phone.go_back()
    expect(phone.locator("#panel-form")).to_have_count(0)
    expect(phone.locator("#day-3 a[data-card]")).to_be_focused()
    phone.go_forward()
    phone.locator("#act-later").click()
    expect(phone.locator("#panel-when")).to_have_text(re.compile("第4天"))
    phone.go_back()
    expect(phone.locator("#panel-form")).to_have_count(0)
    assert phone.url == board


@pytest.mark.parametrize("close", ["Escape", "link", "remove"])
def test_what_closes_an_activity_leaves_no_step_of_the_history_behind(desktop: Page, close: str) -> None:
    desktop.goto("/starters")
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#day-3 a[data-card]").click()
    expect(desktop.locator("#panel-title")).to_be_focused()
    if close == "Escape":
        desktop.keyboard.press("Escape")
    else:
        desktop.locator("[data-close]" if close == "link" else "#act-remove").click()
    expect(desktop).not_to_have_url(re.compile("open="))
    desktop.go_back()
    expect(desktop).to_have_url(re.compile("/starters$"))


def test_a_day_that_is_typed_moves_the_activity_to_whichever_list_and_one_undo_takes_it_back(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    card = desktop.locator("#day-1 a[data-card]")
    title = card.locator("b").inner_text()
    card.click()
    desktop.locator(_DAY).fill("10")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#day-10 a[data-card]", has_text=title)).to_have_count(1)
    expect(desktop.locator(".care", has_text="listed under")).to_have_count(0)
    expect(desktop.locator(_DAY)).to_be_focused()
    desktop.locator("#undo").click()
    expect(desktop.locator("#day-1 a[data-card]", has_text=title)).to_have_count(1)
    expect(desktop.locator(_DAY)).to_have_value("1")


def test_the_button_for_days_before_the_launch_moves_nothing_until_the_field_is_left(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    phone.locator("#day-1 a[data-card]").click()
    phone.locator(_DAY).fill("3")
    phone.get_by_role("button", name="开群前").click()
    expect(phone.locator(_DAY)).to_have_value("开群前3天")
    expect(phone.locator(_DAY)).to_be_focused()
    expect(phone.get_by_role("button", name="开群前")).to_have_count(0)
    expect(phone.locator("#day-1 a[data-card]")).to_have_count(1)
    phone.keyboard.press("Escape")
    expect(phone.locator("#panel-form")).to_have_count(0)
    phone.locator("#day--2 a[data-card]").click()
    expect(phone.locator(_DAY)).to_have_value("开群前3天")
    phone.locator("#act-earlier").click()
    expect(phone.locator(_DAY)).to_have_value("开群前4天")


def test_a_day_that_is_left_behind_moves_the_activity_before_it_is_closed(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#day-1 a[data-card]").click()
    desktop.locator(_DAY).fill("14")
    desktop.keyboard.press("Escape")
    expect(desktop.locator("#panel-form")).to_have_count(0)
    expect(desktop.locator("#day-14 a[data-card]")).to_have_count(1)


def test_what_is_no_day_of_the_plan_stays_in_the_field_and_the_activity_on_its_day(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#day-1 a[data-card]").click()
    expect(desktop.locator(_DAY)).to_have_attribute("inputmode", "text")  # for dates and words
    desktop.locator(_DAY).fill("2")
    expect(desktop.locator("#save-state")).to_have_attribute("data-state", "editing")
    desktop.locator(_DAY).fill("1")
    expect(desktop.locator("#save-state")).to_have_attribute("data-state", "idle")
    desktop.locator(_DAY).fill("99")
    expect(desktop.locator("#panel .day-words")).to_contain_text("Enter a day from 1 to 30.")
    desktop.locator(_DAY).fill("周六")
    desktop.keyboard.press("Escape")
    expect(desktop.locator("#panel-form .error")).to_contain_text("Enter a day from 1 to 30")
    expect(desktop.locator(_DAY)).to_have_value("周六")
    expect(desktop.locator(_DAY)).to_be_focused()
    expect(desktop.locator("#day-1 a[data-card]")).to_have_count(1)
    desktop.locator(_DAY).fill("第14天")
    desktop.keyboard.press("Escape")
    expect(desktop.locator("#panel-form")).to_have_count(0)
    expect(desktop.locator("#day-14 a[data-card]")).to_have_count(1)


def _top(place: Locator) -> float:
    return float(place.evaluate("(one) => one.getBoundingClientRect().top"))


def _bottom(place: Locator) -> float:
    return float(place.evaluate("(one) => one.getBoundingClientRect().bottom"))
