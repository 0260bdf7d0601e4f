"""Fields save by themselves, and say so."""

import re

from playwright.sync_api import Page, Route, expect

from tests.e2e.checking import problems
from tests.e2e.plans import expect_saved, field, go_to_step, start


def test_a_field_saves_by_itself_and_says_so_in_words(phone: Page) -> None:
    plan = start(phone)
    go_to_step(phone, plan, "positioning")
    phone.fill(field(phone, "positioning.name"), "夜读会")
    expect_saved(phone)
    expect(phone.locator("#save-state")).to_have_text(re.compile(r"已保存 \d\d:\d\d"))
    go_to_step(phone, plan, "positioning")
    expect(phone.locator(field(phone, "positioning.name"))).to_have_value("夜读会")


def test_every_kind_of_field_saves_by_itself(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.select_option(field(desktop, "positioning.kind"), "study")
    desktop.check("[data-path='positioning.fit_shared_goal'][value=yes]")
    expect_saved(desktop)
    go_to_step(desktop, plan, "why")
    desktop.check("[data-path='why.founder_goals'][value=learning]")
    desktop.check("[data-path='why.founder_goals'][value=trust]")
    expect_saved(desktop)
    go_to_step(desktop, plan, "when")
    desktop.fill(field(desktop, "when.launch_date"), "2026-12-14")
    desktop.fill(field(desktop, "when.launch_time"), "19:20")
    expect_saved(desktop)
    desktop.goto(f"/plans/{plan}/preview")
    for words in ("Study group", "Learn together", "Monday 14 December 2026", "19:20", "Shanghai time"):
        expect(desktop.locator(".document")).to_contain_text(words)


def test_continue_takes_along_what_was_typed_a_moment_ago(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.fill(field(desktop, "positioning.name"), "Night Readers")
    desktop.click(".foot-bar .go")
    desktop.wait_for_url("**/steps/what*")
    go_to_step(desktop, plan, "positioning")
    expect(desktop.locator(field(desktop, "positioning.name"))).to_have_value("Night Readers")


def test_what_mentions_a_name_is_offered_while_it_is_typed_and_changed_with_one_tap(phone: Page) -> None:
    plan = start(phone, "local-club")
    go_to_step(phone, plan, "positioning")
    name = phone.locator(field(phone, "positioning.name"))
    name.press("ControlOrMeta+a")
    for part in ("夜", "猫", "走路会"):
        name.press_sequentially(part)
        expect_saved(phone)
    offer = phone.locator("#offer")
    expect(offer).to_contain_text("还有3个回答写着“玉林漫步”。")
    expect(name).to_be_focused()
    expect(name).to_be_in_viewport()
    assert problems(phone) == []
    offer.get_by_role("link", name="看看是哪些").click()
    expect(phone.locator(".replacements input:checked")).to_have_count(3)
    assert problems(phone) == []
    phone.go_back()
    expect(offer).to_contain_text("还有3个回答写着“玉林漫步”。")
    offer.get_by_role("button", name=re.compile("改掉这")).click()
    expect(phone.locator(".fixed")).to_contain_text("其他回答也改好了")
    expect(offer).to_have_text("")
    phone.goto(f"/plans/{plan}/preview")
    expect(phone.locator(".document")).to_contain_text("共享相册：夜猫走路会")
    expect(phone.locator(".document")).not_to_contain_text("玉林漫步")


def test_the_status_of_a_step_and_whose_it_is_follow_each_save(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "what")
    desktop.fill(field(desktop, "what.together"), "Read forty minutes")
    desktop.fill(field(desktop, "what.per_visit"), "A quiet hour with others")
    expect(desktop.locator("#steps-nav [aria-current=step] .status")).to_have_text("Done")
    expect(desktop.locator(field(desktop, "what.per_visit"))).to_be_focused()
    go_to_step(desktop, start(desktop, "study-group"), "what")
    expect(desktop.locator("#whose")).to_contain_text("From the example.")
    desktop.fill(field(desktop, "what.together"), "Read forty minutes")
    expect(desktop.locator("#whose")).to_contain_text("1 of")


def test_an_answer_lost_on_the_way_back_is_no_conflict(desktop: Page) -> None:
    go_to_step(desktop, start(desktop), "positioning")
    lost: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        if not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    desktop.route("**/answers", lose_the_first_answer)
    desktop.fill(field(desktop, "positioning.name"), "Night Readers")
    expect_saved(desktop)
    expect(desktop.locator(".conflict")).to_have_count(0)


def test_what_could_not_be_sent_is_sent_at_the_next_visit(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.route("**/answers", lambda route: route.abort())
    desktop.fill(field(desktop, "positioning.name"), "Night Readers")
    expect(desktop.locator("#save-state")).to_have_attribute("data-state", "unsaved")
    desktop.unroute("**/answers")
    go_to_step(desktop, plan, "positioning")
    expect(desktop.locator(field(desktop, "positioning.name"))).to_have_value("Night Readers")
    expect_saved(desktop)


def test_what_a_server_wants_later_is_sent_when_the_device_is_online_again(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.route("**/answers", lambda route: route.fulfill(status=503, headers={"Retry-After": "3600"}))
    desktop.fill(field(desktop, "positioning.name"), "Night Readers")
    expect(desktop.locator("#save-state")).to_have_attribute("data-state", "unsaved")
    desktop.unroute("**/answers")
    desktop.context.set_offline(True)
    desktop.context.set_offline(False)
    expect_saved(desktop)


def test_what_was_typed_without_a_network_is_saved_by_itself_when_it_is_back(phone: Page) -> None:
    plan = start(phone)
    go_to_step(phone, plan, "positioning")
    phone.context.set_offline(True)
    phone.fill(field(phone, "positioning.name"), "夜读会")
    expect(phone.locator("#save-state")).to_have_text("还没保存，先存在这台设备上")
    phone.context.set_offline(False)
    expect_saved(phone)


def test_two_tabs_on_one_field_get_a_choice_between_both_texts(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    other = desktop.context.new_page()
    go_to_step(other, plan, "positioning")
    other.fill(field(other, "positioning.name"), "Late Readers")
    expect_saved(other)
    desktop.fill(field(desktop, "positioning.name"), "Night Readers")
    conflict = desktop.locator("#f-positioning-name-box .conflict")
    expect(conflict).to_contain_text("Late Readers")
    conflict.get_by_role("button", name="Keep mine").click()
    expect_saved(desktop)
    go_to_step(other, plan, "positioning")
    expect(other.locator(field(other, "positioning.name"))).to_have_value("Night Readers")


def test_a_choice_made_in_two_tabs_is_shown_by_its_words_and_taken_by_its_key(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    other = desktop.context.new_page()
    go_to_step(other, plan, "positioning")
    other.select_option(field(other, "positioning.kind"), "study")
    expect_saved(other)
    desktop.select_option(field(desktop, "positioning.kind"), "brand")
    conflict = desktop.locator("#f-positioning-kind-box .conflict")
    expect(conflict.locator("blockquote")).to_have_text("Study group")
    conflict.get_by_role("button", name="Use this version").click()
    expect(desktop.locator(field(desktop, "positioning.kind"))).to_have_value("study")


def test_what_was_saved_while_typing_does_not_conflict_on_continue_with_a_later_edit_elsewhere(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.fill(field(desktop, "positioning.name"), "Night Readers")
    expect_saved(desktop)
    other = desktop.context.new_page()
    go_to_step(other, plan, "positioning")
    other.fill(field(other, "positioning.name"), "Late Readers")
    expect_saved(other)
    desktop.click(".foot-bar .go")
    desktop.wait_for_url("**/steps/what*")
    go_to_step(other, plan, "positioning")
    expect(other.locator(field(other, "positioning.name"))).to_have_value("Late Readers")
