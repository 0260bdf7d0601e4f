"""Keyboard shortcuts of a plan's pages."""

from playwright.sync_api import Page, expect

from tests.e2e.plans import field, go_to_step, start


def test_letters_go_where_the_list_says(desktop: Page) -> None:
    desktop.goto("/")
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    for keys, address in (("n", "/steps/what"), ("p", "/steps/positioning"), ("g r", "/review"), ("g o", "")):
        for key in keys.split():
            desktop.keyboard.press(key)
        desktop.wait_for_url(f"**/plans/{plan}{address}")
    for key in ("r", "g", "x", "b", "Control+g", "b"):
        desktop.keyboard.press(key)
    expect(desktop).to_have_url(f"{desktop.url.partition('/plans/')[0]}/plans/{plan}")


def test_the_list_opens_by_its_key_and_by_its_button_and_gives_the_focus_back(desktop: Page) -> None:
    desktop.goto("/")
    desktop.goto(f"/plans/{start(desktop)}")
    dialog, button = desktop.get_by_role("dialog", name="Keyboard shortcuts"), desktop.locator("[data-shortcuts]")
    desktop.keyboard.press("?")
    expect(dialog).to_be_visible()
    desktop.keyboard.press("Escape")
    button.press("Enter")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_a_letter_that_is_typed_is_a_letter(desktop: Page) -> None:
    desktop.goto("/")
    go_to_step(desktop, start(desktop), "positioning")
    desktop.locator(field(desktop, "positioning.name")).press_sequentially("n?gb")
    expect(desktop.locator(field(desktop, "positioning.name"))).to_have_value("n?gb")
    expect(desktop.get_by_role("dialog")).to_be_hidden()


def test_shortcuts_stay_off_on_this_device_once_they_are_turned_off(desktop: Page) -> None:
    desktop.goto("/")
    plan = start(desktop)
    desktop.goto(f"/plans/{plan}")
    desktop.keyboard.press("?")
    desktop.get_by_label("Use keyboard shortcuts").uncheck()
    desktop.keyboard.press("Escape")
    go_to_step(desktop, plan, "positioning")
    for key in ("n", "?", "g", "o"):
        desktop.keyboard.press(key)
    expect(desktop.get_by_role("dialog")).to_be_hidden()
    desktop.locator("[data-shortcuts]").click()
    expect(desktop.get_by_label("Use keyboard shortcuts")).not_to_be_checked()
    assert desktop.url.endswith("/steps/positioning")
