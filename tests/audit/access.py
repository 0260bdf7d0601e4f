"""axe on every page with everything opened, in three languages, three widths, light and dark."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.audit.browsing import at_once, go, open_everything, opened_page
from tests.audit.report import Problem, Report, grouped
from tests.audit.site import Site
from tests.audit.states import STATES
from tests.e2e.checking import THEMES, complaints

_WIDTHS = (360, 768, 1440)
_SHOW_DIALOG = "one => one.open || one.showModal()"


def audit_access(sites: list[Site]) -> Report:
    """What axe objects to."""
    found = at_once(_problems_of, [(site, width) for site in sites for width in _WIDTHS])
    places, states = len(sites[0].places), len(STATES)
    widths = ", ".join(map(str, _WIDTHS))
    looked_at = f"{places} pages and {states} states, {len(sites)} languages, widths of {widths}, light and dark"
    return Report("axe", (looked_at,), grouped(found))


def _problems_of(job: tuple[Site, int]) -> list[Problem]:
    site, width = job
    with opened_page(site, viewport={"width": width, "height": 800}, color_scheme="light") as page:
        return [Problem(what, f"{name} ({site.language.value}, {width})") for name, what in _in_turn(page, site)]


def _in_turn(page: Page, site: Site) -> Iterator[tuple[str, str]]:
    """What is wrong in each place and state, with its name."""
    for place in site.places:
        go(page, place)
        yield from ((place.name, one) for one in _problems_opened(page))
    for state in STATES:
        state.enter(page, site)
        yield from ((state.name, one) for one in _problems_opened(page))


def _problems_opened(page: Page) -> Iterator[str]:
    open_everything(page)
    yield from complaints(page, THEMES)
    for number in range(page.locator("dialog").count()):
        dialog = page.locator("dialog").nth(number)
        dialog.evaluate(_SHOW_DIALOG)
        yield from complaints(page, THEMES)
        dialog.evaluate("one => one.close()")
