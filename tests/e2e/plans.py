"""Steps that many browser stories share."""

import re

from playwright.sync_api import Page, expect

_LANGUAGES = {"zh-CN": "zh-Hans", "zh-TW": "zh-Hant"}


def start(page: Page, starter: str = "") -> str:
    """Start a plan in the language of the browser, which opens none of its pages; its id."""
    language = _LANGUAGES.get(page.evaluate("navigator.language"), "en")
    made = page.request.post(
        "/plans",
        form={"starter": starter, "language": language},
        headers={"Sec-Fetch-Site": "same-origin"},
        max_redirects=0,
    )
    assert made.status == 303
    return _plan_in(made.headers["location"])


def start_at_home(page: Page, starter: str = "") -> str:
    """Start a plan from the home page or the gallery, as people do, and stay where that leads; its id."""
    page.goto("/starters" if starter else "/")
    page.locator(f"button[name=starter][value='{starter}']").first.click()
    page.wait_for_url("**/plans/**")
    return _plan_in(page.url)


def open_by_link(page: Page, token: str) -> None:
    """Open a plan by its edit link, as its owner does on another device."""
    page.goto(f"/e/{token}")
    page.locator("main button").click()
    page.wait_for_url("**/plans/**")


def go_to_step(page: Page, plan: str, step: str) -> None:
    """Open a step; its script is deferred, so it is at work before the page counts as loaded."""
    page.goto(f"/plans/{plan}/steps/{step}")


def field(page: Page, path: str) -> str:
    """The selector of a field's control."""
    return f"[data-path='{path}']"


def expect_saved(page: Page) -> None:
    """Wait until the page says that everything is saved."""
    expect(page.locator("#save-state")).to_have_attribute("data-state", re.compile("saved|recovered"))


def _plan_in(address: str) -> str:
    return address.split("/plans/")[1].split("/", maxsplit=1)[0].split("?", maxsplit=1)[0]
