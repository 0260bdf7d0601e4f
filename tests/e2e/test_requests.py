"""How many files a page asks for."""

from playwright.sync_api import Page

from tests.e2e.plans import go_to_step, start


def test_a_page_asks_for_one_stylesheet_and_one_script(desktop: Page) -> None:
    desktop.goto("/")
    plan = start(desktop)
    asked: list[str] = []
    desktop.on(
        "request", lambda request: asked.append(request.url.rpartition("/")[2]) if _is_file(request.url) else None
    )
    go_to_step(desktop, plan, "positioning")
    assert sorted(asked) == ["pages.css", "pages.js"]


def _is_file(url: str) -> bool:
    return "/static/" in url and not url.endswith("/icon.svg")
