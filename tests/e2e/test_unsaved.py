"""What was typed and could not be saved is never lost, and the page says what is and what isn't saved."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.plans import expect_saved, field, go_to_step, start

NAME, PAIN, TOGETHER = "positioning.name", "positioning.pain", "what.together"
_KIND = "[data-path='positioning.kind']"


def test_two_tabs_typed_in_without_a_server_and_closed_both_arrive(desktop: Page) -> None:
    plan = start(desktop)
    tabs = [desktop.context.new_page() for _ in range(2)]
    for tab, path, text in zip(tabs, (NAME, PAIN), ("Night Readers", "No quiet hour"), strict=True):
        go_to_step(tab, plan, "positioning")
        _stop_the_server(tab)
        tab.fill(field(tab, path), text)
        _expect_state(tab, "unsaved")
    for tab in tabs:
        tab.close()
    go_to_step(desktop, plan, "positioning")
    expect_saved(desktop)
    go_to_step(desktop, plan, "positioning")
    expect(desktop.locator(field(desktop, NAME))).to_have_value("Night Readers")
    expect(desktop.locator(field(desktop, PAIN))).to_have_value("No quiet hour")


def test_what_waits_is_sent_from_any_page_of_the_plan_and_that_is_said(phone: Page) -> None:
    plan = start(phone)
    tab = phone.context.new_page()
    go_to_step(tab, plan, "positioning")
    _stop_the_server(tab)
    tab.fill(field(tab, NAME), "夜读会")
    tab.fill(field(tab, PAIN), "白天没有安静的一小时")
    _expect_state(tab, "unsaved")
    tab.close()
    phone.goto(f"/plans/{plan}")
    expect(phone.locator("#save-state")).to_have_text(re.compile(r"上次没存的，现在存好了 \d\d:\d\d"))
    go_to_step(phone, plan, "positioning")
    expect(phone.locator(field(phone, NAME))).to_have_value("夜读会")


def test_the_text_that_was_not_chosen_is_in_the_history(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    _save_elsewhere(desktop.context, plan, "Late Readers")
    desktop.fill(field(desktop, NAME), "Night Readers")
    conflict = desktop.locator("#f-positioning-name-box .conflict")
    expect(conflict.locator(".conflict-by")).to_have_text(re.compile(r"\d\d:\d\d · This device"))
    conflict.get_by_role("button", name="Use this version").click()
    expect_saved(desktop)
    expect(desktop.locator(field(desktop, NAME))).to_have_value("Late Readers")
    desktop.goto(f"/plans/{plan}/history")
    expect(desktop.locator(".version-what").first).to_have_text(
        "The other text was chosen: Positioning · Community name"
    )
    desktop.locator(".versions > li:nth-child(2) a").first.click()
    expect(desktop.locator(".difference del")).to_have_text("Night")


def test_a_conflict_outlives_a_reload_and_is_not_hidden_by_another_save(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    _save_elsewhere(desktop.context, plan, "Late Readers")
    desktop.fill(field(desktop, NAME), "Night Readers")
    _expect_state(desktop, "conflict")
    desktop.fill(field(desktop, PAIN), "No quiet hour")
    _expect_state(desktop, "conflict")
    go_to_step(desktop, plan, "positioning")
    expect(desktop.locator(field(desktop, NAME))).to_have_value("Night Readers")
    conflict = desktop.locator("#f-positioning-name-box .conflict")
    expect(conflict).to_contain_text("Late Readers")
    go_to_step(desktop, plan, "what")
    elsewhere = desktop.locator("#elsewhere")
    expect(elsewhere).to_contain_text("Night Readers")
    elsewhere.get_by_role("link", name="Go to the question").click()
    conflict.get_by_role("button", name="Keep mine").click()
    expect_saved(desktop)
    go_to_step(desktop, plan, "positioning")
    expect(desktop.locator(field(desktop, NAME))).to_have_value("Night Readers")
    expect(desktop.locator(field(desktop, PAIN))).to_have_value("No quiet hour")


def test_a_conflict_of_a_choice_is_told_in_words_and_a_cleared_answer_as_empty(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.fill(field(desktop, PAIN), "No quiet hour")
    expect_saved(desktop)
    other = desktop.context.new_page()
    go_to_step(other, plan, "positioning")
    other.fill(field(other, PAIN), "")
    other.select_option(_KIND, "study")
    expect_saved(other)
    desktop.select_option(_KIND, "brand")
    desktop.fill(field(desktop, PAIN), "No quiet room")
    cleared = desktop.locator("#f-positioning-pain-box .conflict")
    expect(cleared).to_contain_text("it's empty now")
    expect(cleared.locator("blockquote")).to_have_count(0)
    go_to_step(desktop, plan, "what")
    mine = desktop.locator("#elsewhere blockquote")
    expect(mine.filter(has_text="No quiet room")).to_have_count(1)
    expect(mine.filter(has_text="A brand's customers")).to_have_count(1)
    go_to_step(desktop, plan, "positioning")
    desktop.select_option(_KIND, "local")
    go_to_step(desktop, plan, "what")
    expect(mine.filter(has_text="Local club")).to_have_count(1)


def test_nothing_of_a_syllable_that_is_being_composed_is_sent(clocked: Page) -> None:
    plan = start(clocked)
    go_to_step(clocked, plan, "positioning")
    sent: list[str] = []
    clocked.on("request", lambda request: sent.append(request.post_data or "") if request.method == "PATCH" else None)
    clocked.focus(field(clocked, NAME))
    clocked.clock.install()
    typing = clocked.context.new_cdp_session(clocked)
    typing.send("Input.imeSetComposition", {"text": "ye", "selectionStart": 2, "selectionEnd": 2})
    clocked.clock.run_for(5_000)
    assert sent == []
    typing.send("Input.insertText", {"text": "夜读"})
    clocked.clock.run_for(1_000)
    expect_saved(clocked)
    assert len(sent) == 1
    assert '"夜读"' in sent[0]


def test_the_preview_shows_what_was_typed_a_moment_before(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.fill(field(desktop, NAME), "Night Readers")
    desktop.locator(".top").get_by_role("link", name="Plan", exact=True).click()
    desktop.wait_for_url("**/preview")
    expect(desktop.locator(".document")).to_contain_text("Night Readers")


def test_a_text_whose_question_is_gone_is_shown_to_be_copied_and_the_rest_is_saved(desktop: Page) -> None:
    plan = start(desktop)
    desktop.goto(f"/plans/{plan}")
    for path, text in (("what.former", "An old answer"), (TOGETHER, "Read")):
        key, edit = f"playbook:{plan}:gone:{path}", f'{{"value": "{text}", "base": 0}}'
        desktop.evaluate("([key, edit]) => localStorage.setItem(key, edit)", [key, edit])
    go_to_step(desktop, plan, "what")
    expect(desktop.locator("#elsewhere blockquote")).to_have_text("An old answer")
    _expect_state(desktop, "problem")
    desktop.get_by_role("button", name="Discard this text").click()
    expect(desktop.locator("#elsewhere")).to_have_count(0)
    go_to_step(desktop, plan, "what")
    expect(desktop.locator(field(desktop, TOGETHER))).to_have_value("Read")


def test_a_plan_deleted_elsewhere_leaves_the_text_on_the_page_and_says_why(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "positioning")
    desktop.request.post(f"/plans/{plan}/delete", headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0)
    desktop.fill(field(desktop, NAME), "Night Readers")
    _expect_state(desktop, "gone")
    expect(desktop.locator(field(desktop, NAME))).to_have_value("Night Readers")


def test_a_browser_that_keeps_nothing_says_so(desktop: Page) -> None:
    plan = start(desktop)
    desktop.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('denied'); };")
    go_to_step(desktop, plan, "positioning")
    _stop_the_server(desktop)
    desktop.fill(field(desktop, NAME), "Night Readers")
    _expect_state(desktop, "unkept")


def test_a_line_that_was_not_added_yet_is_there_at_the_next_visit(desktop: Page) -> None:
    plan = start(desktop)
    go_to_step(desktop, plan, "rules")
    line = desktop.locator("[name='new:rules.rules']")
    line.fill("No adverts")
    go_to_step(desktop, plan, "rules")
    expect(line).to_have_value("No adverts")
    desktop.click("#list-rules-rules-add")
    desktop.wait_for_url("**/rules/rules/*")
    go_to_step(desktop, plan, "rules")
    expect(line).to_have_value("")


def test_a_list_stays_when_the_server_refuses_and_a_line_says_so(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "rules")
    rows = desktop.locator("#list-rules-rules .items > li")
    expect(rows).to_have_count(6)
    desktop.route("**/rules/rules/*", lambda route: route.fulfill(status=503, body="<p>No</p>"))
    rows.nth(1).locator(".item-more > summary").click()
    rows.nth(1).get_by_role("button", name=re.compile("^Remove")).click()
    _expect_state(desktop, "failed")
    expect(rows).to_have_count(6)


def test_that_a_removed_item_is_back_is_said_until_it_is_kept_or_removed(desktop: Page) -> None:
    plan = start(desktop, "study-group")
    go_to_step(desktop, plan, "rules")
    names = desktop.locator("#list-rules-rules .items b").all_inner_texts()
    desktop.locator("#list-rules-rules .items button[value=open]").first.click()
    desktop.wait_for_url("**/steps/rules/rules/*")
    removed = urlsplit(desktop.url)._replace(query="", fragment="").geturl()
    what = desktop.locator("form[data-save] [data-path]").first
    for number, answer in enumerate(("Keep it", "Remove it"), 1):
        headers = {"Sec-Fetch-Site": "same-origin"}
        assert desktop.request.post(removed, form={"action": "remove"}, headers=headers).ok
        what.fill(f"Be kind {number}")
        back = desktop.locator("#back-again")
        expect(back.get_by_role("status")).to_contain_text(f"“Be kind {number}” had been removed somewhere else.")
        desktop.reload()
        back.get_by_role("button", name=answer).click()
        expect(back).to_have_count(0)
    desktop.get_by_role("button", name="Undo").click()
    expect(desktop.locator("#list-rules-rules .items b")).to_have_count(len(names))


def _stop_the_server(page: Page) -> None:
    page.route("**/answers", lambda route: route.abort())


def _save_elsewhere(context: BrowserContext, plan: str, name: str) -> None:
    other = context.new_page()
    go_to_step(other, plan, "positioning")
    other.fill(field(other, NAME), name)
    expect_saved(other)
    other.close()


def _expect_state(page: Page, state: str) -> None:
    expect(page.locator("#save-state")).to_have_attribute("data-state", state)
