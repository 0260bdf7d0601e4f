"""Steps that many browser stories share."""

from playwright.sync_api import Page, expect


def start(page: Page, starter: str = "") -> str:
    """Start a plan from the home page; its id."""
    page.goto("/")
    page.locator(f"button[name=starter][value='{starter}']").click()
    page.wait_for_url("**/plans/**")
    return page.url.split("/plans/")[1].split("/")[0].split("?")[0]


def go_to_step(page: Page, plan: str, step: str) -> None:
    """Open a step; its scripts are modules, so they are at work before the page counts as loaded."""
    page.goto(f"/plans/{plan}/steps/{step}")


def field(page: Page, path: str) -> str:
    """The selector of a field's control."""
    return f"[data-path='{path}']"


def expect_saved(page: Page) -> None:
    """Wait until the page says that everything is saved."""
    expect(page.locator("#save-state")).to_have_attribute("data-state", "saved")
