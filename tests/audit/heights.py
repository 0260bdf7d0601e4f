"""How many phone screens each page takes as it opens, in each language."""

from collections.abc import Iterator

from tests.audit.browsing import PHONE, at_once, go, open_everything, opened_page
from tests.audit.limits import most_screens
from tests.audit.report import Report, table
from tests.audit.site import Place, Site

_SCREENS = f"document.documentElement.scrollHeight / {PHONE['height']}"
_WORST = 10


def audit_heights(sites: list[Site]) -> Report:
    """The heights of all pages, closed as they come; documents are measured unfolded too."""
    measured = list(zip(*(at_once(_heights, [site]) for site in sites), strict=True))
    rows = [(of_each[0][0], [height for _, height in of_each]) for of_each in measured]
    lines = table(
        ["", *(site.language.value for site in sites), "at most"],
        ([name, *(f"{height:.1f}" for height in heights), most_screens(name) or ""] for name, heights in rows),
    )
    highest = sorted(rows, key=lambda row: -max(row[1]))[:_WORST]
    worst = "highest: " + ", ".join(f"{name} {max(heights):.1f}" for name, heights in highest)
    over = (
        f"{name}: {max(heights):.1f} screens, at most {most}"
        for name, heights in rows
        if (most := most_screens(name)) and max(heights) > most
    )
    return Report("heights as pages open, in phone screens of 360 × 740", (*lines, worst), tuple(over))


def _heights(site: Site) -> list[tuple[str, float]]:
    with opened_page(site, viewport=PHONE) as page:
        found = list[tuple[str, float]]()
        for place in _measured(site):
            go(page, place)
            found.append((place.name, page.evaluate(_SCREENS)))
            if _is_document(place):
                open_everything(page)
                found.append((f"{place.name}, unfolded", page.evaluate(_SCREENS)))
        return found


def _measured(site: Site) -> Iterator[Place]:
    """The plan in which everything is wrong isn't measured: it is nobody's."""
    yield from (place for place in site.places if not place.name.startswith("wrong "))


def _is_document(place: Place) -> bool:
    return place.name in ("full /preview", "reader")
