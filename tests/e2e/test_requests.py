"""How many files a page asks for."""

from playwright.sync_api import Page

from tests.e2e.plans import go_to_step, start


def test_a_page_asks_for_one_stylesheet_one_script_and_htmx_where_it_is_used(desktop: Page) -> None:
    desktop.goto("/")
    plan = start(desktop)
    asked: list[str] = []
    desktop.on(
        "request", lambda request: asked.append(request.url.rpartition("/")[2]) if _is_file(request.url) else None
    )
    go_to_step(desktop, plan, "positioning")
    assert sorted(asked) == ["htmx-4.0.1.min.js", "pages.css", "pages.js"]
    desktop.goto(f"/plans/{plan}/text")
    assert "htmx" not in desktop.content(), "nothing on that page is replaced"


def _is_file(url: str) -> bool:
    return "/static/" in url and not url.endswith("/icon.svg")
