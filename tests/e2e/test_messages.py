"""The message pack in a real browser: copied with one tap, with the keyboard alone, and without script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.plans import start

TEXT = "#m-days3-activities-opening-message"


@pytest.mark.parametrize("is_secure", [True, False], ids=["clipboard", "plain http"])
def test_a_text_is_copied_from_a_phone_by_keyboard(phone: Page, *, is_secure: bool) -> None:
    plan = start(phone, "study-group")
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if not is_secure:
        phone.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    phone.goto(f"/plans/{plan}/messages")
    phone.click("a[href*='phase=days3']")
    is_whole = "(all) => all.every((one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth)"
    assert phone.locator(".fold-when").evaluate_all(is_whole)
    text = phone.locator(TEXT).input_value()
    button = phone.locator(f"{TEXT}-copy")
    _row(phone).focus()
    phone.keyboard.press("Tab")
    expect(button).to_be_focused()
    phone.keyboard.press("Enter")
    expect(button).to_have_text("已复制")
    phone.evaluate("document.getElementById('main').innerHTML = '<textarea id=here></textarea>'")
    phone.focus("#here")
    phone.keyboard.press("ControlOrMeta+V")
    assert phone.locator("#here").input_value() == text


def test_the_change_link_leads_to_the_text_where_it_is_written(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    desktop.goto(f"/plans/{plan}/messages?as=markdown")
    _row(desktop).click()
    desktop.click(f"{TEXT}-change")
    expect(desktop.locator("#f-days3-activities-opening-message")).to_be_visible()


def test_without_script_no_button_is_there_and_the_text_can_be_selected(scriptless: Page) -> None:
    plan = start(scriptless, "study-group")
    scriptless.goto(f"/plans/{plan}/messages")
    expect(scriptless.locator("[data-copy]").first).to_be_hidden()
    _row(scriptless).click()
    scriptless.focus(TEXT)
    scriptless.keyboard.press("ControlOrMeta+A")
    assert scriptless.locator(TEXT).evaluate("box => box.selectionEnd - box.selectionStart") > 50


def _row(page: Page) -> Locator:
    return page.locator("summary", has=page.locator(f"{TEXT}-title"))
