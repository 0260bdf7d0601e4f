"""The HTML of every page: parsed strictly, no id twice, and read by the Nu Html Checker where Java is there."""

import json
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import html5lib
from html5lib.html5parser import ParseError

from tests.audit.report import Problem, Report, grouped
from tests.audit.site import Site
from tests.audit.tools import HOW_TO_GET, find_html_checker
from tests.support.client import make_client

_ID = re.compile(r'\sid="([^"]+)"')
_TIMEOUT_SECONDS = 600
# The order of headings is axe's to judge: it knows which of them are hidden. The last of these repeats another error.
_LEFT_OUT = ".*(follows the heading|top-level heading|The first occurrence of ID).*"


def audit_validity(sites: list[Site]) -> Report:
    """What is wrong with the HTML that the server sends."""
    pages = {f"{name} ({site.language.value})": html for site in sites for name, html in _pages(site)}
    problems = [Problem(what, place) for place, html in pages.items() for what in _malformed(html)]
    command = find_html_checker()
    warnings = list[Problem]()
    if command:
        errors, warnings = _checked(command, pages)
        problems += errors
    skipped = () if command else (f"the Nu Html Checker: it needs Java, and {HOW_TO_GET}",)
    how = "html5lib and the Nu Html Checker" if command else "html5lib"
    lines = (f"{len(pages)} pages, read by {how}", *(f"warning: {one}" for one in grouped(warnings)))
    return Report("HTML, in three languages", lines, grouped(problems), skipped)


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    with make_client(site.url, site.language.value) as client:
        for plan in site.plans:
            client.post(f"/e/{plan.token}")
        for place in site.places:
            yield place.name, client.get(place.address).text


def _malformed(html: str) -> Iterator[str]:
    try:
        html5lib.HTMLParser(strict=True).parse(html)
    except ParseError as error:
        yield f"html5lib: {error}"
    yield from (f"id {one} is there {count} times" for one, count in Counter(_ID.findall(html)).items() if count > 1)


def _checked(command: tuple[str, ...], pages: dict[str, str]) -> tuple[list[Problem], list[Problem]]:
    """The errors and the warnings of the Nu Html Checker, which starts once for all pages."""
    with tempfile.TemporaryDirectory() as folder:
        names = dict[str, str]()
        for number, (name, html) in enumerate(pages.items()):
            path = Path(folder, f"{number}.html")
            path.write_text(html, encoding="utf-8")
            names[path.name] = name
        said = subprocess.run(
            [*command, "--format", "json", "--exit-zero-always", "--filterpattern", _LEFT_OUT, folder],
            capture_output=True,
            text=True,
            check=True,
            timeout=_TIMEOUT_SECONDS,
        )
    found: dict[bool, list[Problem]] = {True: [], False: []}
    for message in json.loads(said.stderr)["messages"]:
        place = names[message["url"].rpartition("/")[2]]
        found[message["type"] == "info"].append(Problem(message["message"], place))
    return found[False], found[True]
