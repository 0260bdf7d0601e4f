"""A download in a real browser: the page says that the file is being made, that it comes, or that it doesn't."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.plans import start


def test_a_download_says_that_the_file_is_being_made_until_it_starts(phone: Page) -> None:
    phone.goto(f"/plans/{start(phone, 'study-group')}/download")
    phone.evaluate("""() => {
      window.said = new Set();
      const note = () => said.add(document.querySelector(".file-state")?.textContent);
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
    }""")
    with phone.expect_download() as download:
        phone.locator("a[href*='/download/json']").click()
    assert download.value.suggested_filename.endswith(".json")
    expect(phone.locator(".file-state[role=status]")).to_have_text("已经开始下载。")
    assert phone.evaluate("() => [...said]") == ["正在准备文件……", "已经开始下载。"]


def test_a_file_that_does_not_come_leaves_the_page_and_says_so(desktop: Page) -> None:
    desktop.goto(f"/plans/{start(desktop, 'study-group')}/preview")
    link = desktop.get_by_role("link", name="Download PDF")
    link.evaluate("(link) => { link.href = link.href.replace('pdf', 'doom'); }")
    link.click()
    expect(desktop.locator(".file-state")).to_have_text(re.compile("We couldn't make the file"))
    expect(desktop).to_have_url(re.compile("/preview$"))
