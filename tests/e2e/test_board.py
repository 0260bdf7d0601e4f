"""Planning a month on the board, counted in actions: a tap, a key, and what is typed into a field are one each."""

import re

import pytest
from playwright.sync_api import Page, Request, Route, expect

from app.i18n.languages import Language
from tests.coach.local_club import local_club
from tests.e2e.actions import Actions
from tests.e2e.plans import expect_saved, go_to_step, open_by_link, start
from tests.support.opened import store_answers
from tests.support.server import Server

MONTH = {
    1: "Opening", 2: "Introductions", 3: "Rules talk", 5: "First walk", 7: "How was the week?", 9: "Question hour",
    12: "Photo walk", 15: "A member's route", 18: "Tea", 22: "Questions", 26: "Long walk", 30: "What next?",
}  # fmt: skip
CLASHES = [
    {"id": "walk", "title": "Walk", "day": 9, "time": "19:00", "minutes": 60, "owner": "Ruth"},
    {"id": "talk", "title": "Talk", "day": 9, "time": "19:30", "minutes": 60, "owner": "Ruth"},
    {"id": "tea", "title": "Tea", "day": 16, "time": "10:00", "owner": "Sam"},
    {"id": "cake", "title": "Cake", "day": 16, "time": "10:10", "owner": "Sam"},
    {"id": "song", "title": "Song", "day": 23, "time": "18:00", "minutes": 30, "owner": "Ruth"},
    {"id": "dance", "title": "Dance", "day": 23, "time": "18:15", "owner": "Ruth"},
]


def test_a_month_of_twelve_is_filled_from_blank_in_under_sixty_actions(desktop: Page) -> None:
    actions = Actions.counted_on(desktop)
    go_to_step(desktop, start(desktop), "days3")
    actions.begin()
    for day, title in MONTH.items():
        desktop.locator(f"#add-{day}").fill(title)
        desktop.keyboard.press("Enter")
        expect(desktop.locator(f"#day-{day} a[data-card] b")).to_have_text(title)
        expect(desktop.locator(f"#add-{day}")).to_be_focused()
        expect(desktop.locator(f"#add-{day}")).to_have_value("")
    assert _titles(desktop) == list(MONTH.values())
    assert 2 * len(MONTH) == actions.count < 60


def test_an_activity_is_moved_by_a_day_in_two_actions(phone: Page) -> None:
    actions = Actions.counted_on(phone)
    go_to_step(phone, start(phone, "study-group"), "days7")
    actions.begin()
    card = phone.locator("#day-6 a[data-card]").first
    title = card.locator("b").inner_text()
    card.click()
    phone.locator("#act-later").click()
    moved = phone.locator("#day-7 a[data-card]", has_text=title)
    expect(moved).to_have_count(1)
    expect(phone.locator("#act-later")).to_be_focused()
    assert actions.count == 2
    phone.locator("#undo").click()
    expect(phone.locator("#day-6 a[data-card]", has_text=title)).to_have_count(1)


def test_keys_move_a_card_open_it_and_close_it(desktop: Page) -> None:
    actions = Actions.counted_on(desktop)
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    actions.begin()
    card = desktop.locator("#day-2 a[data-card]").first
    title = card.locator("b").inner_text()
    card.focus()
    desktop.keyboard.press("Alt+ArrowRight")
    moved = desktop.locator("#day-3 a[data-card]", has_text=title)
    expect(moved).to_be_focused()
    assert actions.count == 1
    desktop.keyboard.press("Alt+ArrowLeft")
    card = desktop.locator("#day-2 a[data-card]", has_text=title)
    expect(card).to_be_focused()
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#panel-title")).to_be_focused()
    title_box, close_box = (desktop.locator(one).bounding_box() for one in ("#panel-title", "#panel .close"))
    assert title_box
    assert close_box
    assert title_box["y"] - 3 >= close_box["y"] + close_box["height"], "its ring is clear of the link that closes it"
    expect(card).to_have_attribute("aria-current", "true")
    card.focus()
    expect(card).to_have_css("outline-width", "3px")
    desktop.keyboard.press("Escape")
    expect(card).to_be_focused()
    expect(desktop.locator("#panel-form")).to_have_count(0)


def test_keys_pressed_in_a_row_each_move_a_card_and_what_is_sent_twice_moves_it_once(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    title = desktop.locator("#day-2 a[data-card] b").first.inner_text()
    sent: list[Request] = []
    desktop.on("request", lambda one: sent.append(one) if "/board/acts/" in one.url else None)
    keys = "new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true })"
    desktop.locator("#day-2 a[data-card]").first.evaluate(
        f"(card) => [1, 2, 3].forEach(() => card.dispatchEvent({keys}))"
    )
    expect(desktop.locator("#day-5 a[data-card]", has_text=title)).to_be_focused()
    assert len(sent) == 3
    again = {name: value for name, value in sent[-1].headers.items() if name != "content-length"}
    desktop.request.post(sent[-1].url, data=sent[-1].post_data, headers=again)
    desktop.reload()
    expect(desktop.locator("#day-5 a[data-card]", has_text=title)).to_have_count(1)


def test_arrow_keys_lead_over_the_days_as_over_a_grid(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#day-2 a[data-card]").first.focus()
    ways = (
        ("ArrowDown", "#day-2 a[data-card]:nth-of-type(2)"), ("ArrowDown", "#day-9 a[data-card]"),
        ("ArrowUp", "#day-2 a[data-card]:nth-of-type(2)"), ("ArrowRight", "#day-3 a[data-card]"),
        ("Home", "#day-1 a[data-card]"), ("ArrowDown", "#add-8"), ("ArrowLeft", "#day-7 a[data-card]"),
        ("Home", "#day-1 a[data-card]"), ("End", "#day-7 a[data-card]"), ("ArrowDown", "#add-14"),
    )  # fmt: skip
    for key, place in ways:
        desktop.keyboard.press(key)
        expect(desktop.locator(place)).to_be_focused()
    desktop.locator("#add-14").fill("Walk")
    desktop.keyboard.press("ArrowUp")
    expect(desktop.locator("#add-14")).to_be_focused()


def test_arrow_keys_lead_from_card_to_card_where_days_are_in_one_column(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    phone.locator("#day-1 a[data-card]").focus()
    for place in ("#day-2 a[data-card]:nth-of-type(1)", "#day-2 a[data-card]:nth-of-type(2)", "#day-3 a[data-card]"):
        phone.keyboard.press("ArrowDown")
        expect(phone.locator(place)).to_be_focused()


def test_the_library_is_one_tap_or_tab_from_the_line_that_one_types_into(phone: Page) -> None:
    go_to_step(phone, start(phone), "days3")
    phone.locator("#add-3").focus()
    below = phone.locator("#add-4").bounding_box()
    phone.keyboard.press("Tab")
    library = phone.locator("#day-3 .from-here")
    expect(library).to_be_focused()
    phone.locator("#add-3").focus()
    library.hover()
    phone.mouse.down()
    assert phone.locator("#add-4").bounding_box() == below, "nothing moves below the finger"
    phone.mouse.up()
    phone.wait_for_url("**/library/days3?day=3")


def test_what_a_script_folds_on_a_phone_moves_nothing_as_it_comes(phone: Page) -> None:
    go_to_step(phone, start(phone, "study-group"), "days3")
    assert phone.evaluate("scrollY") == 0, "the first days are opened at the head"
    phone.route("**/board.js", lambda route: route.abort())
    phone.reload()
    phone.evaluate("() => document.getAnimations().forEach((one) => { one.pause(); one.currentTime = 0; })")
    heights = phone.locator("[data-open-beside] > :not(summary)").evaluate_all(
        "all => all.map((one) => one.offsetHeight)"
    )
    assert len(heights) > 1
    assert not any(heights)


def test_a_week_is_shifted_by_a_day_in_three_actions(desktop: Page) -> None:
    actions = Actions.counted_on(desktop)
    go_to_step(desktop, start(desktop, "study-group"), "month")
    actions.begin()
    week = {day: _titles(desktop, f"#day-{day}") for day in range(8, 16)}
    desktop.locator("#day-9 a[data-card]").click()
    desktop.locator("#op-shift summary").click()
    desktop.locator("#act-shift").click()
    expect(desktop.locator("#day-10 a[data-card]")).to_have_count(len(week[9]))
    assert [_titles(desktop, f"#day-{day}") for day in range(9, 15)] == [week[day] for day in range(8, 14)]
    assert actions.count == 3


def test_every_clash_is_found_and_fixed_without_leaving_the_board(phone: Page, server: Server) -> None:
    actions = Actions.counted_on(phone)
    plan = store_answers(server, local_club(month={"activities": CLASHES}).answers, Language.ZH_HANS)
    open_by_link(phone, plan.token)
    go_to_step(phone, plan.id, "month")
    clashing = phone.locator("a[data-card].care")
    expect(clashing).to_have_count(6)
    opened = list[str]()
    phone.on("request", lambda request: opened.extend([request.url] * request.is_navigation_request()))
    actions.begin()
    for left in (4, 2, 0):
        clashing.first.click()
        phone.locator("#panel-notes .mine button").first.click()
        expect(clashing).to_have_count(left)
        phone.keyboard.press("Escape")
    assert opened == []
    assert actions.count == 9


def test_what_is_typed_in_the_panel_is_saved_and_the_board_follows(desktop: Page) -> None:
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#add-9").fill("Half a title")
    expect(desktop.locator("#save-state")).to_have_attribute("data-state", "unadded")
    desktop.locator("#day-1 a[data-card]").click()
    desktop.locator("#panel-form [data-path$='.title']").fill("Grand opening")
    expect(desktop.locator("#day-1 a[data-card] b")).to_have_text("Grand opening")
    desktop.locator("#panel-form [data-path$='.day']").fill("2")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#day-2 a[data-card] b", has_text="Grand opening")).to_have_count(1)
    expect(desktop.locator("#panel-when")).to_have_text(re.compile("Day 2 · "))
    expect(desktop.locator("#panel-form [data-path$='.day']")).to_be_focused()
    expect(desktop.locator("#add-9")).to_have_value("Half a title")
    desktop.locator("#op-copy summary").click()
    desktop.locator("#op-copy input").fill("9, 40")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#refused")).to_contain_text("Enter days from 1 to 30")
    expect(desktop.locator("#op-copy input")).to_be_focused()
    expect(desktop.locator("#op-copy input")).to_have_value("9, 40")
    desktop.locator("#op-copy input").fill("")
    desktop.reload()
    expect(desktop.locator("#panel-form [data-path$='.title']")).to_have_value("Grand opening")
    expect(desktop.locator("#save-state")).to_have_attribute("data-state", "unadded")
    desktop.locator("#day-9").get_by_role("button", name="Add").click()
    expect(desktop.locator("#day-9 a[data-card] b", has_text="Half a title")).to_have_count(1)
    expect(desktop.locator("#add-9")).to_be_focused()
    expect_saved(desktop)


def test_without_script_an_activity_is_added_opened_and_moved(scriptless: Page) -> None:
    go_to_step(scriptless, start(scriptless), "month")
    scriptless.locator("#add-9").fill("散步")
    scriptless.keyboard.press("Enter")
    scriptless.locator("#day-9 a[data-card]").click()
    scriptless.locator("#panel #act-later").click()
    expect(scriptless.locator("#day-10 a[data-card] b")).to_have_text("散步")
    scriptless.locator("#undo").click()
    expect(scriptless.locator("#day-9 a[data-card] b")).to_have_text("散步")


def _titles(page: Page, within: str = "#board-form") -> list[str]:
    return page.locator(f"{within} a[data-card] b").all_inner_texts()


def test_an_act_sets_no_styles_that_the_page_forbids_where_fields_grow_by_script(desktop: Page) -> None:
    said: list[str] = []
    desktop.on("console", lambda message: said.append(message.text))
    desktop.add_init_script("CSS.supports = () => false")
    go_to_step(desktop, start(desktop, "study-group"), "days3")
    desktop.locator("#day-1 a[data-card]").first.click()
    desktop.locator("#act-later").click()
    expect(desktop.locator("#fixed")).to_contain_text("Done: moved to day 2.")
    desktop.locator("#act-later").click()
    expect(desktop.locator("#fixed")).to_contain_text("Done: moved to day 3.")
    desktop.locator("#undo").click()
    expect(desktop.locator("#fixed")).to_contain_text("Undone: moved to day 3.")
    desktop.locator("[data-told]").click()
    expect(desktop.locator("#fixed")).to_be_empty()
    assert said == []


@pytest.mark.parametrize("moves", [1, 3], ids=["within its list", "to another list"])
def test_what_is_typed_in_the_panel_while_its_activity_is_moved_is_kept_as_one_text(desktop: Page, moves: int) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "days7")
    desktop.locator("#add-5").fill("Walk")
    desktop.keyboard.press("Enter")
    desktop.locator("#day-5 a[data-card]").click()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    desktop.route("**/board/acts/**", hold)
    desktop.locator("#op-move summary").click()
    desktop.locator("#op-move input").fill(str(5 + moves))
    desktop.keyboard.press("Enter")
    message = desktop.locator("#panel-form [data-path$='.message']")
    message.click()
    desktop.keyboard.type("Bring a")
    with desktop.expect_response("**/board/acts/**"):
        held.pop().continue_()
    expect(desktop.locator(f"#day-{5 + moves} a[data-card]")).to_have_count(1)
    expect(message).to_be_focused()
    desktop.keyboard.type(" hat")
    expect(message).to_have_value("Bring a hat")
    expect_saved(desktop)
    expect(desktop.locator(".conflict")).to_have_count(0)
    desktop.reload()
    expect(message).to_have_value("Bring a hat")
