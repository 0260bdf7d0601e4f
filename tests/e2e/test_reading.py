"""Reading a plan on a phone: chapters, days, changing a part and coming back, printing."""

import re
from contextlib import closing
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import knowledge_in
from app.renderers import html
from tests.document.plans import shown_plan
from tests.e2e.plans import start
from tests.renderers.test_short_editions import MOST
from tests.support.examples import example

SCREENS = 8
_HEIGHT = 740


def test_one_jumps_to_a_day_changes_a_part_and_comes_back_to_it(phone: Page) -> None:
    plan = start(phone, "study-group")
    phone.goto(f"/plans/{plan}/preview")
    expect(_open(phone)).to_have_count(0)
    assert phone.evaluate("document.documentElement.scrollHeight") < SCREENS * _HEIGHT
    phone.click(".reading-days a[href='#month-day-17']")
    expect(phone.locator("#month-day-17")).to_be_in_viewport()
    phone.click(".reading-menu summary")
    phone.click(".reading-menu a[href='#part-rules']")
    expect(phone.locator(".reading-menu > div")).to_be_hidden()
    change = phone.locator("#step-rules")
    expect(change).to_be_in_viewport()
    change.click()
    phone.wait_for_url("**/steps/rules?via=preview")
    phone.go_back()
    expect(_open(phone)).to_have_count(2)
    change.click()
    phone.click("button.go[value=continue]")
    phone.wait_for_url(re.compile(r"/preview#step-rules$"))
    expect(_open(phone)).to_have_count(1)
    expect(change).to_be_in_viewport()


def test_a_text_to_post_is_copied_as_it_was_typed(phone: Page) -> None:
    plan = start(phone, "study-group")
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"/plans/{plan}/preview#days3-day-1")
    phone.locator("#days3-day-1 [data-copy]").first.click()
    expect(phone.locator("#days3-day-1 [data-copy]").first).to_have_text("已复制")
    copied = phone.evaluate("navigator.clipboard.readText()")
    phone.goto(f"/plans/{plan}/messages")
    assert copied == phone.locator("#m-days3-activities-opening-message").input_value()


def test_without_script_a_day_opens_its_chapter_and_paper_has_them_all(scriptless: Page, tmp_path: Path) -> None:
    plan = start(scriptless, "study-group")
    scriptless.goto(f"/plans/{plan}/preview")
    scriptless.click(".reading-days a[href='#month-day-17']")
    expect(scriptless.locator("#month-day-17")).to_be_in_viewport()
    expect(_open(scriptless)).to_have_count(1)
    expect(scriptless.locator("#days3-day-1")).to_be_hidden()
    scriptless.emulate_media(media="print")
    expect(scriptless.locator("#days3-day-1 .fill-in")).to_be_visible()
    expect(scriptless.locator(".reading-nav")).to_be_hidden()
    # A short edition is as short on paper as its PDF.
    knowledge = knowledge_in(Language.ZH_HANS)
    shown = shown_plan(example(knowledge, "study-group", date(2026, 11, 22)), knowledge, Edition.MEMBER)
    file = tmp_path / "members.html"
    file.write_bytes(html.render(build_document(shown), "plan", {}))
    scriptless.goto(file.as_uri())
    with closing(PdfDocument(scriptless.pdf(format="A4"))) as printed:
        assert len(printed) <= MOST[Edition.MEMBER]


def test_the_chapters_of_a_report_are_open_and_one_that_is_closed_stays_so(phone: Page) -> None:
    plan = start(phone, "study-group")
    phone.goto(f"/plans/{plan}/share")
    phone.select_option("#link-report", "month")
    phone.click(".make-link .go")
    (link,) = set(re.findall(r"/s/[\w-]{43}", phone.content()))
    phone.goto(link)
    chapters = phone.locator("details.reading-chapter").count()
    assert chapters > 1
    expect(_open(phone)).to_have_count(chapters)
    phone.click("#part-report-numbers > summary")
    phone.reload()
    expect(_open(phone)).to_have_count(chapters - 1)


def _open(page: Page) -> Locator:
    return page.locator("details.reading-chapter[open]")
