"""Lists with script: add, open, move, remove, put back; the focus stays where the eye is."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.plans import expect_saved, field, go_to_step, start


def test_one_line_items_are_added_one_after_the_other(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "what")
    for title in ("A page of notes", "A shared reading list"):
        desktop.fill("#list-what-outputs-new", title)
        desktop.keyboard.press("Enter")
        expect(desktop.locator("#list-what-outputs .items li").last).to_contain_text(title)
        expect(desktop.locator("#list-what-outputs-new")).to_be_focused()
        expect(desktop.locator("#list-what-outputs [role=status]")).to_have_text(f"Added “{title}”.")


def test_an_item_with_more_fields_opens_and_comes_back(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "seeds")
    desktop.fill("#list-seeds-people-new", "Priya")
    desktop.get_by_role("button", name="Add a seed user").click()
    desktop.wait_for_url("**/steps/seeds/people/*")
    expect(desktop.locator("[data-path]").nth(1)).to_be_focused()
    desktop.fill("[data-path$='.role']", "First reader")
    desktop.check("[data-path$='.state'][value=agreed]")
    expect_saved(desktop)
    desktop.get_by_role("button", name="Done").last.click()
    row = desktop.locator("#list-seeds-people .items li")
    expect(row).to_contain_text("Priya")
    expect(row).to_contain_text("Agreed")


def test_moving_and_removing_keep_the_focus_and_what_is_being_typed(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "rules")
    titles = desktop.locator("#list-rules-rules .items b").all_inner_texts()
    desktop.fill(field(desktop, "rules.purpose"), "So that everyone gets to read")
    desktop.locator("#list-rules-rules .item-more > summary").first.click()
    desktop.locator("#list-rules-rules [id$=-down]").first.click()
    expect(desktop.locator("#list-rules-rules .items b").first).to_have_text(titles[1])
    expect(desktop.locator("#list-rules-rules .items li").nth(1).locator("[id$=-down]")).to_be_focused()
    desktop.locator("#list-rules-rules .item-more > summary").first.click()
    desktop.locator("#list-rules-rules button[value=remove]").first.click()
    expect(desktop.locator("#list-rules-rules-undo")).to_be_focused()
    expect(desktop.locator("#list-rules-rules .items li")).to_have_count(len(titles) - 1)
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#list-rules-rules [role=status]")).to_have_text("Undone.")
    expect(desktop.locator("#list-rules-rules .items b").first).to_have_text(titles[1])
    expect(desktop.locator(field(desktop, "rules.purpose"))).to_have_value("So that everyone gets to read")
    expect_saved(desktop)


def test_that_an_act_failed_is_said_until_the_network_is_back(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "rules")
    state = desktop.locator("#save-state")
    desktop.route("**/steps/rules/rules/*", lambda route: route.fulfill(status=503))
    desktop.locator("#list-rules-rules .item-more > summary").first.click()
    desktop.locator("#list-rules-rules [id$=-down]").first.click()
    expect(state).to_have_text("That didn't work. Try again in a moment")
    desktop.context.set_offline(True)
    desktop.context.set_offline(False)
    expect(state).to_have_attribute("data-state", "idle")
    expect(state).to_have_text(re.compile(r"^Last saved \d\d:\d\d$"))


def test_that_an_act_failed_is_said_until_it_works(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "rules")
    state = desktop.locator("#save-state")
    titles = desktop.locator("#list-rules-rules .items b").all_inner_texts()
    desktop.route("**/steps/rules/rules/*", lambda route: route.fulfill(status=503), times=1)
    desktop.locator("#list-rules-rules .item-more > summary").first.click()
    down = desktop.locator("#list-rules-rules [id$=-down]").first
    down.click()
    expect(state).to_have_text("That didn't work. Try again in a moment")
    down.click()
    expect(desktop.locator("#list-rules-rules .items b").first).to_have_text(titles[1])
    expect(state).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))
