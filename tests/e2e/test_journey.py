"""The main job on a phone in Chinese: from a starter to a printed plan, a welcome text and a shared link."""

from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from app.plan.plan import CHAPTERS, STEPS
from tests.e2e.plans import expect_saved, go_to_step, start, start_at_home
from tests.support.server import Server

EXPORT_MS = 90_000
"""An export waits its turn, and gives way to everything else on a busy machine."""


def test_a_starter_is_changed_in_every_chapter_and_handed_out(phone: Page, tmp_path: Path) -> None:
    plan = start_at_home(phone, "study-group")
    steps = [next(step for step in STEPS if step.chapter == chapter) for chapter in CHAPTERS]
    for step in steps:
        go_to_step(phone, plan, step.key)
        phone.locator("details.deeper").evaluate("details => details.open = true")
        phone.fill(f"[data-path='{step.key}.notes']", f"笔记：{step.key}")
        expect_saved(phone)
    phone.goto(f"/plans/{plan}/preview")
    with phone.expect_download(timeout=EXPORT_MS) as download:
        phone.get_by_role("link", name="PDF").click()
    download.value.save_as(tmp_path / "plan.pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "plan.pdf").pages)
    for step in steps:
        assert f"笔记：{step.key}" in text


def test_the_link_opens_elsewhere_for_reading_only(phone: Page, browser: Browser, server: Server) -> None:
    plan = start(phone, "study-group")
    go_to_step(phone, plan, "when")
    phone.locator("details.deeper").evaluate("details => details.open = true")
    phone.fill("[data-path='when.notes']", "只有我知道")
    expect_saved(phone)
    phone.goto(f"/plans/{plan}/share")
    phone.fill("#link-label", "给帮手")
    phone.locator(".make-link .go").click()
    address = phone.locator(".link .copy-line input").input_value()
    with browser.new_context(base_url=server.url, locale="zh-CN") as elsewhere:
        page = elsewhere.new_page()
        page.goto(address)
        expect(page.locator("h1")).to_have_text("晚自习")
        expect(page.locator("body")).not_to_contain_text("只有我知道")
        expect(page.locator("form:not(.languages, .themes)")).to_have_count(0)
        phone.locator(".link .options summary").click()
        phone.locator(".link .options button").click()
        expect(phone.locator(".link")).to_have_count(0)
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 410


@pytest.mark.parametrize("is_secure", [True, False], ids=["clipboard", "plain http"])
def test_the_welcome_text_is_copied_with_one_tap(phone: Page, *, is_secure: bool) -> None:
    plan = start(phone, "study-group")
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if not is_secure:
        phone.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    phone.goto(f"/plans/{plan}/welcome")
    message = phone.locator("[data-path='welcome.message']").input_value()
    button = phone.locator("[data-copy=f-welcome-message]")
    button.click()
    expect(button).to_have_text("已复制")
    phone.goto(f"/plans/{plan}/share")
    phone.fill("#link-label", "")
    phone.evaluate("document.getElementById('link-label').outerHTML = '<textarea id=here></textarea>'")
    phone.focus("#here")
    phone.keyboard.press("ControlOrMeta+V")
    assert phone.locator("#here").input_value() == message
