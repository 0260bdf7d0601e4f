"""From the search box to the clipboard: an activity is found as one types, added, and its message copied."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.plans import start


def test_an_activity_is_found_while_one_types_and_added_and_its_message_copied(phone: Page) -> None:
    plan = start(phone, "study-group")
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"/plans/{plan}/library/month")
    every = phone.locator("#library-found .fold").count()
    phone.keyboard.press("/")
    expect(phone.locator("#library-q")).to_be_focused()
    phone.keyboard.type("投票")
    expect(phone).to_have_url(re.compile("q=%E6%8A%95%E7%A5%A8"))
    rows = phone.locator("#library-found .fold")
    assert 0 < rows.count() < every
    expect(phone.locator("#library-q")).to_be_focused()
    title = rows.first.locator("b").first.inner_text()
    rows.first.locator("summary").click()
    rows.first.locator("[name=day]").fill("21")
    expect(rows.first.locator(".fold-act")).to_be_hidden()
    rows.first.locator(".fold-body button").click()
    expect(phone.locator("#added")).to_be_focused()
    expect(phone.locator("#added")).to_contain_text(title)
    phone.goto(f"/plans/{plan}/messages?phase=month")
    added = phone.locator(".fold", has_text=title).filter(has_text="第21天").last
    added.locator(".fold-act").click()
    expect(added.locator(".fold-act")).to_have_text("已复制")
    assert phone.evaluate("navigator.clipboard.readText()") == added.locator("textarea").input_value()


def test_where_nothing_is_found_one_tap_brings_all_back(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    desktop.goto(f"/plans/{plan}/library/days7")
    every = desktop.locator("#library-found .fold").count()
    desktop.fill("#library-q", "zzz")
    desktop.locator("#library-found .sample a.go").click()
    expect(desktop.locator("#library-found .fold")).to_have_count(every)
    expect(desktop.locator("#library-q")).to_have_value("")
