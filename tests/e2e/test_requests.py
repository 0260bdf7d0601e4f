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
    asked.clear()
    go_to_step(desktop, plan, "month")
    assert sorted(asked) == ["board.js", "htmx-4.0.1.min.js", "pages.css"], "the board has a script of its own"


def _is_file(url: str) -> bool:
    return "/static/" in url and not url.endswith("/icon.svg")
