"""The frame of a page: a header that stays in sight and hides nothing, and its menu on a phone."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.plans import expect_saved, field, go_to_step, start

# Whether what has the focus is in sight, and not below the header or the buttons at the foot.
_IS_SEEN = """one => {
  const box = one.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + 5, box.top + Math.min(box.height, 30) / 2);
  return one === at || one.contains(at);
}"""
_LIGHT, _DARK = "rgb(250, 247, 240)", "rgb(23, 21, 18)"


def test_the_state_of_saving_stays_in_sight(phone: Page) -> None:
    phone.goto("/")
    go_to_step(phone, start(phone), "positioning")
    state = phone.locator("#save-state")
    expect(state).to_have_text(re.compile(r"^上次保存 \d\d:\d\d$"))
    assert _height(phone.locator(".top")) <= 56
    phone.locator(field(phone, "positioning.name")).fill("晚自习")
    expect_saved(phone)
    phone.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(state).to_be_in_viewport(ratio=1)
    assert _height(phone.locator(".top")) <= 56


def test_a_problem_is_said_in_full_below_the_row(phone: Page) -> None:
    phone.goto("/")
    go_to_step(phone, start(phone), "positioning")
    phone.route("**/answers", lambda route: route.fulfill(status=404))
    phone.locator(field(phone, "positioning.name")).fill("晚自习")
    state = phone.locator("#save-state")
    expect(state).to_have_attribute("data-state", "gone")
    phone.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(state).to_be_in_viewport(ratio=1)
    assert state.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_what_has_the_focus_is_never_below_the_header_or_the_foot(phone: Page) -> None:
    phone.goto("/")
    go_to_step(phone, start(phone, "study-group"), "positioning")
    fields = phone.locator("form[data-save] :is(input, textarea, select)[data-path]:visible")
    for key in ("Tab", "Shift+Tab"):
        fields.nth(0 if key == "Tab" else 12).focus()
        for _ in range(12):
            phone.keyboard.press(key)
            focused = phone.locator(":focus")
            assert focused.evaluate(_IS_SEEN), focused.evaluate("one => one.outerHTML")


def test_the_menu_closes_by_escape_and_by_a_press_elsewhere(phone: Page) -> None:
    phone.goto("/")
    phone.goto(f"/plans/{start(phone)}")
    menu, link = phone.locator(".top-menu summary"), phone.locator(".top").get_by_role("link", name="体检")
    menu.click()
    expect(link).to_be_visible()
    phone.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(menu).to_be_focused()
    menu.click()
    phone.locator("footer p").first.click()
    expect(link).to_be_hidden()


def test_the_menu_works_without_script(scriptless: Page) -> None:
    made = scriptless.request.post(
        "/plans", form={"starter": ""}, headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0
    )
    scriptless.goto(made.headers["location"].partition("/steps")[0])
    expect(scriptless.locator(".top").get_by_role("link", name="体检")).to_be_hidden()
    scriptless.locator(".top-menu summary").click()
    scriptless.locator(".top").get_by_role("link", name="体检").click()
    scriptless.wait_for_url("**/review")


def test_the_chosen_theme_counts_for_more_than_the_devices_but_not_on_paper(scriptless: Page) -> None:
    scriptless.emulate_media(color_scheme="light")
    scriptless.goto("/starters")
    scriptless.locator(".top-menu summary").click()
    scriptless.get_by_role("button", name="深色", exact=True).click()
    assert _paper(scriptless) == _DARK
    scriptless.emulate_media(media="print")
    assert _paper(scriptless) == "rgb(255, 255, 255)"
    scriptless.emulate_media(media="screen", color_scheme="dark")
    scriptless.locator(".top-menu summary").click()
    scriptless.get_by_role("button", name="浅色", exact=True).click()
    assert _paper(scriptless) == _LIGHT


def _paper(page: Page) -> str:
    return str(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))


def _height(one: Locator) -> float:
    box = one.bounding_box()
    assert box
    return box["height"]
