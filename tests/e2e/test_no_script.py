"""The main job with JavaScript off, on a phone, in Chinese."""

from playwright.sync_api import Page, expect

from tests.e2e.plans import field, start, start_at_home


def test_every_step_saves_with_its_button(scriptless: Page) -> None:
    plan = start_at_home(scriptless)
    scriptless.fill(field(scriptless, "positioning.name"), "夜读会")
    scriptless.locator(".foot-bar .go").click()
    scriptless.goto(f"/plans/{plan}")
    expect(scriptless.get_by_role("heading", level=1)).to_have_text("夜读会")


def test_items_are_added_moved_removed_and_put_back(scriptless: Page) -> None:
    plan = start(scriptless)
    scriptless.goto(f"/plans/{plan}/steps/what")
    for title in ("读书摘录", "共读书单"):
        scriptless.fill("#list-what-outputs-new", title)
        scriptless.locator("#list-what-outputs-add").click()
    scriptless.fill(field(scriptless, "what.together"), "每晚共读四十分钟")
    scriptless.locator("#list-what-outputs .item-more > summary").last.click()
    scriptless.locator("#list-what-outputs [id$=-up]").click()
    titles = scriptless.locator("#list-what-outputs .items b")
    expect(titles).to_have_text(["共读书单", "读书摘录"])
    expect(scriptless.locator(field(scriptless, "what.together"))).to_have_value("每晚共读四十分钟")
    scriptless.locator("#list-what-outputs .item-more > summary").first.click()
    scriptless.locator("#list-what-outputs button[value=remove]").first.click()
    expect(titles).to_have_text(["读书摘录"])
    scriptless.locator("#list-what-outputs-undo").click()
    expect(titles).to_have_text(["共读书单", "读书摘录"])


def test_a_mistyped_date_is_kept_pointed_out_and_fixed(scriptless: Page) -> None:
    plan = start(scriptless)
    scriptless.goto(f"/plans/{plan}/steps/why")
    scriptless.fill(field(scriptless, "why.success_target"), "六成")
    scriptless.locator(".foot-bar .go").click()
    expect(scriptless.locator("#form-errors")).to_be_visible()
    expect(scriptless.locator(field(scriptless, "why.success_target"))).to_have_value("六成")
    scriptless.fill(field(scriptless, "why.success_target"), "６０")
    scriptless.locator(".foot-bar .go").click()
    expect(scriptless.locator("#form-errors")).to_have_count(0)
    scriptless.goto(f"/plans/{plan}/preview")
    expect(scriptless.locator(".document")).to_contain_text("60")


def test_the_plan_is_shared_deleted_and_brought_back(scriptless: Page) -> None:
    plan = start(scriptless, "local-club")
    scriptless.goto(f"/plans/{plan}/share")
    scriptless.locator(".make-link .go").click()
    address = scriptless.locator(".link .copy-line input").input_value()
    scriptless.goto(f"/plans/{plan}/delete")
    scriptless.locator("main form .go").click()
    answer = scriptless.goto(address)
    assert answer is not None
    assert answer.status == 410
    scriptless.goto(f"/plans/{plan}")
    scriptless.locator("main form .go").click()
    scriptless.wait_for_url(f"**/plans/{plan}")
    answer = scriptless.goto(address)
    assert answer is not None
    assert answer.status == 200
