"""Choosing a starter on a phone without script, in Chinese."""

from playwright.sync_api import Page, expect


def test_three_questions_lead_to_an_example_that_begins_a_plan(scriptless: Page) -> None:
    scriptless.goto("/")
    scriptless.get_by_role("link", name="答三个问题帮你挑").click()
    for answer in ("遇到难处互相帮忙", "同一行的人", "超过300人"):
        scriptless.get_by_label(answer).check()
    scriptless.get_by_role("button", name="看最接近的两个").click()
    best = scriptless.get_by_role("region", name="最接近的两个")
    expect(best.locator("h3").first).to_have_text("同行互助圈")
    expect(best.locator(".reasons").first).to_contain_text("它就是写给“同一行的人”的。")
    expect(best.locator(".reasons .not").first).to_contain_text("你估计的却是超过300人")
    scriptless.get_by_text("修改回答").click()
    expect(scriptless.get_by_label("同一行的人")).to_be_checked()
    best.get_by_role("link", name="看完整方案：同行互助圈").click()
    expect(scriptless.locator(".document h1")).to_have_text("空教室")
    scriptless.get_by_role("button", name="用“同行互助圈”开始").first.click()
    scriptless.wait_for_url("**/plans/*")
    expect(scriptless.get_by_role("heading", level=1)).to_have_text("空教室")


def test_the_first_month_is_told_to_who_cannot_see_it(scriptless: Page) -> None:
    scriptless.goto("/starters")
    month = scriptless.get_by_role("img").nth(8)
    expect(month).to_have_accessible_name(
        "18场活动；第1、2、3、4、5、6、7、8、9、10、11、12、13、14天；其中第5、6、7、13天在线下"
    )
