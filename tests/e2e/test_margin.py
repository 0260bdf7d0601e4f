"""A step's page in a real browser: the question first, lines that grow, and what is folded away within reach."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.plans import field, go_to_step, start

SLOGAN = "positioning.slogan"
LONG = "一句比手机屏幕宽得多的口号，一行写不下，可是每个字都要看得见，不能只看到开头"


def test_the_first_field_is_on_the_first_screen_of_a_phone(phone: Page) -> None:
    plan = start(phone, "study-group")
    for step in ("positioning", "when", "rules"):
        go_to_step(phone, plan, step)
        expect(phone.locator("#step-form [data-path]").first).to_be_in_viewport(ratio=1)
        assert phone.evaluate("scrollY") == 0


def test_a_long_line_shows_whole_and_enter_goes_on_from_it(phone: Page) -> None:
    plan = start(phone)
    go_to_step(phone, plan, "positioning")
    phone.goto(f"/plans/{plan}/steps/positioning#f-positioning-slogan")
    line = phone.locator(field(phone, SLOGAN))
    line.fill(LONG)
    assert line.evaluate("line => line.scrollHeight <= line.clientHeight && line.scrollWidth <= line.clientWidth")
    line.evaluate("line => line.setRangeText('\\n', 2, 2)")
    line.press("End")
    line.type("。")
    expect(line).to_have_value(re.compile("^一句 比[^\\n]*。"))
    line.press("Enter")
    phone.wait_for_url("**/steps/what")
    go_to_step(phone, plan, "positioning")
    expect(phone.locator(field(phone, SLOGAN))).to_have_value(re.compile("^一句 比"))


def test_what_is_folded_opens_for_the_question_that_an_address_names(phone: Page, scriptless: Page) -> None:
    for page in (phone, scriptless):
        plan = start(page, "study-group")
        page.goto(f"/plans/{plan}/steps/positioning")
        expect(page.locator(field(page, SLOGAN))).to_be_hidden()
        page.goto(f"/plans/{plan}/steps/positioning#f-positioning-slogan")
        expect(page.locator(field(page, SLOGAN))).to_be_in_viewport()


def test_the_extract_of_the_plan_stands_beside_on_a_wide_screen_and_a_tap_away_on_a_phone(
    phone: Page, desktop: Page
) -> None:
    for page, is_open in ((desktop, True), (phone, False)):
        plan = start(page, "local-club")
        go_to_step(page, plan, "where")
        extract = page.locator("#live-page .document")
        if not is_open:
            expect(page.locator("#live-page")).to_be_hidden()
            page.locator("#live > summary").click()
        page.locator("#live").scroll_into_view_if_needed()
        expect(extract).to_be_visible()
        width = extract.evaluate("one => one.clientWidth - parseFloat(getComputedStyle(one).paddingLeft) * 2")
        assert width >= 18 * 16
