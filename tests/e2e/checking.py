"""What axe and a ruler find wrong with a page: in each theme, at the width of a phone and of a wide screen."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.support.server import Server

WIDTHS = (360, 1440)
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_EVERYTHING_BUT_CONTRAST = {
    "runOnly": {"type": "tag", "values": _TAGS},
    "rules": {"color-contrast": {"enabled": False}},
}
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
_RUN = """async ([options, some]) =>
  (await axe.run(some ? {include: some} : document, {...options, resultTypes: ["violations"]}))
  .violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`))"""
# Contrast takes most of axe's time. Elements of one name and class, in parents of the same, have the same colours: two
# of each kind stand for all.
_TWO_OF_EACH_KIND = """() => {
  const style = (one) => [one.tagName, one.className, one.getAttribute("style"), one.getAttribute("aria-current")];
  const kind = (one) => (one ? [...style(one), kind(one.parentElement)].join() : "");
  const says = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const seen = {};
  return [...document.body.querySelectorAll("*")].filter((one) => {
    if (!says(one) && !one.matches("input, select, textarea")) return false;
    seen[kind(one)] = (seen[kind(one)] ?? 0) + 1;
    return seen[kind(one)] <= 2;
  });
}"""


@contextmanager
def checked_page(browser: Browser, server: Server, width: int, locale: str) -> Iterator[Page]:
    """A page that axe can be put into."""
    with browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": 800},
        locale=locale,
        bypass_csp=True,
    ) as context:
        yield context.new_page()


def problems(page: Page) -> list[str]:
    """What is wrong with a page, each with its address; a phone is dark and a wide screen light, the audit has all."""
    assert page.viewport_size
    themes: tuple[Theme, ...] = ("dark",) if page.viewport_size["width"] == WIDTHS[0] else ("light",)
    return [f"{page.url}: {one}" for one in complaints(page, themes)]


def complaints(page: Page, themes: Iterable[Theme]) -> list[str]:
    """What is wrong with a page, looked at from its top: axe takes what a sticky header half covers for too small."""
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(AXE_SCRIPT)
    found = [*_overflow(page), *page.evaluate(_RUN, [_EVERYTHING_BUT_CONTRAST, None])]
    some = page.evaluate_handle(_TWO_OF_EACH_KIND)
    for theme in themes:
        page.emulate_media(color_scheme=theme)
        found += [f"in {theme}: {one}" for one in page.evaluate(_RUN, [_CONTRAST, some])]
    return found


def _overflow(page: Page) -> Iterator[str]:
    """Whether a page is wider than its screen, at each width; the width it has now comes last."""
    assert page.viewport_size
    now = page.viewport_size["width"]
    for width in (*(one for one in WIDTHS if one != now), now):
        page.set_viewport_size({"width": width, "height": 800})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            yield f"wider than a screen of {width} by {over}"
