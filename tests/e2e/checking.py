"""What axe and a ruler find wrong with a page: in both themes, at the width of a phone and of a wide screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.support.server import Server

WIDTHS = (360, 1440)
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_EVERYTHING_BUT_CONTRAST = {
    "runOnly": {"type": "tag", "values": _TAGS},
    "rules": {"color-contrast": {"enabled": False}},
}
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# Contrast takes most of axe's time. What is built just like two of its neighbours has their colours: it is left out.
_LEAVE_TWO_OF_A_KIND = """() => {
  const name = (element) => element.tagName + "." + element.className;
  const shape = (element) => [element, ...element.querySelectorAll("*")].map(name).join();
  const thin = (element) => {
    const seen = {};
    for (const child of [...element.children]) {
      const kind = shape(child);
      seen[kind] = (seen[kind] ?? 0) + 1;
      if (seen[kind] > 2) child.remove();
      else thin(child);
    }
  };
  thin(document.body);
}"""
_RUN = """async (options) => (await axe.run({...options, resultTypes: ["violations"]})).violations.flatMap(
  (violation) => violation.nodes.map((node) => `${violation.id}: ${node.target} ${node.failureSummary}`))"""


@contextmanager
def checked_page(browser: Browser, server: Server, width: int, locale: str) -> Iterator[Page]:
    """A page in the light theme that axe can be put into."""
    with browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": 800},
        color_scheme="light",
        locale=locale,
        bypass_csp=True,
    ) as context:
        yield context.new_page()


def problems(page: Page) -> list[str]:
    """What is wrong with a page, which is of no use afterwards."""
    page.evaluate(AXE_SCRIPT)
    found = [*_overflow(page), *page.evaluate(_RUN, _EVERYTHING_BUT_CONTRAST)]
    page.evaluate(_LEAVE_TWO_OF_A_KIND)
    found += [f"in light: {one}" for one in page.evaluate(_RUN, _CONTRAST)]
    page.emulate_media(color_scheme="dark")
    found += [f"in the dark: {one}" for one in page.evaluate(_RUN, _CONTRAST)]
    page.emulate_media(color_scheme="light")
    return [f"{page.url}: {one}" for one in found]


def _overflow(page: Page) -> Iterator[str]:
    """Whether a page is wider than its screen, at each width; the width it has now comes last."""
    assert page.viewport_size
    now = page.viewport_size["width"]
    for width in (*(one for one in WIDTHS if one != now), now):
        page.set_viewport_size({"width": width, "height": 800})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            yield f"wider than a screen of {width} by {over}"
