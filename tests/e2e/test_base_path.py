"""Below a base path, script saves and edits lists as it does anywhere."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.plans import expect_saved
from tests.support.server import running_server

BASE = "/community"


@pytest.fixture
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of a planner below a base path; what it asks for elsewhere is refused."""
    folder = tmp_path_factory.mktemp("based")
    with running_server(folder, PLAYBOOK_PUBLIC_URL=f"http://127.0.0.1{BASE}") as server:
        context = browser.new_context(base_url=server.url, locale="en-GB")
        page = context.new_page()
        page.route(re.compile(rf"{server.url}/(?!{BASE[1:]}/)"), lambda route: route.abort())
        page.goto(f"{BASE}/")
        yield page
        context.close()


def test_a_text_is_saved_and_a_list_edited_by_script(page: Page) -> None:
    page.get_by_role("button", name="Start a blank plan").click()
    page.goto(re.sub(r"/steps/.*", "/steps/what", page.url))
    field = page.locator('textarea[name="what.together"], input[name="what.together"]')
    field.fill("Read at night")
    expect_saved(page)
    adding = page.locator('input[name="new:what.outputs"]')
    adding.fill("A reading list")
    adding.press("Enter")
    expect(page.locator("#list-what-outputs")).to_contain_text("A reading list")
    page.reload()
    expect(field).to_have_value("Read at night")
