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
_PATIENCE_SECONDS = 600


def audit_validity(sites: list[Site]) -> Report:
    """What is wrong with the HTML that the server sends."""
    pages = {f"{name} ({site.language.value})": html for site in sites for name, html in _pages(site)}
    problems = [Problem(what, place) for place, html in pages.items() for what in _malformed(html)]
    command = find_html_checker()
    if command:
        problems += _checked(command, pages)
    skipped = () if command else (f"the Nu Html Checker: it needs Java, and {HOW_TO_GET}",)
    how = "html5lib and the Nu Html Checker" if command else "html5lib"
    return Report("HTML", (f"{len(pages)} pages, read by {how}",), grouped(problems), skipped)


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    with make_client(site.url, site.language.value) as client:
        for plan in site.plans:
            client.get(f"/e/{plan.token}")
        for place in site.places:
            yield place.name, client.get(place.address).text


def _malformed(html: str) -> Iterator[str]:
    try:
        html5lib.HTMLParser(strict=True).parse(html)
    except ParseError as error:
        yield f"html5lib: {error}"
    yield from (f"id {one} is there {count} times" for one, count in Counter(_ID.findall(html)).items() if count > 1)


def _checked(command: tuple[str, ...], pages: dict[str, str]) -> Iterator[Problem]:
    """What the Nu Html Checker says, which starts once for all pages."""
    with tempfile.TemporaryDirectory() as folder:
        names = dict[str, str]()
        for number, (name, html) in enumerate(pages.items()):
            path = Path(folder, f"{number}.html")
            path.write_text(html, encoding="utf-8")
            names[path.name] = name
        said = subprocess.run(
            [*command, "--format", "json", "--exit-zero-always", folder],
            capture_output=True,
            text=True,
            check=True,
            timeout=_PATIENCE_SECONDS,
        )
    for message in json.loads(said.stderr)["messages"]:
        kind = message.get("subType", message["type"])
        yield Problem(f"{kind}: {message['message']}", names[message.get("url", "").rpartition("/")[2]])
