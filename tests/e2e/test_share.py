"""The links of a plan in a real browser: where one lands after making one, the code, and what a reader sees first."""

from playwright.sync_api import Page, expect

from tests.e2e.plans import start


def test_after_making_and_revoking_a_link_one_is_at_the_links(phone: Page) -> None:
    _make_link(phone, start(phone, "study-group"))
    expect(phone.locator("#links")).to_be_focused()
    expect(phone.locator("#links")).to_be_in_viewport()
    phone.click(".link .options summary")
    phone.click(".link .options button")
    expect(phone.locator(".link")).to_have_count(0)
    expect(phone.locator(".done")).to_be_focused()


def test_the_code_fills_its_place(phone: Page) -> None:
    _make_link(phone, start(phone, "study-group"))
    phone.click(".code summary")
    code, paper = (phone.locator(place).bounding_box() for place in (".code svg", ".code svg path:first-child"))
    assert code
    assert paper
    assert all(abs(code[side] - paper[side]) < 1 for side in ("x", "y", "width", "height"))


def test_a_reader_on_a_phone_sees_the_plan_at_once_and_unfolds_its_formats(phone: Page) -> None:
    _make_link(phone, start(phone, "study-group"))
    address = phone.locator(".link input").input_value()
    phone.goto(address)
    expect(phone.locator(".document h1")).to_be_in_viewport()
    expect(phone.locator("a[download]").first).to_be_hidden()
    phone.click("details.screen-only summary")
    expect(phone.locator("a[download]").first).to_be_in_viewport()


def _make_link(page: Page, plan: str) -> None:
    page.goto(f"/plans/{plan}/share")
    page.click(".make-link .go")
    expect(page.locator(".link")).to_have_count(1)
