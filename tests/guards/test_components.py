"""The page of all components shows what the table in ``docs/design.md`` names, and that table names what it shows."""

import re
from datetime import date
from typing import Any

import html5lib
import pytest

from app.base.folders import ROOT, TEMPLATES
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.web.components.page import components_page
from app.web.http.templating import PageContext, Templates
from app.web.http.theme import Theme

_PAGE = TEMPLATES / "pages" / "components.html"
_BOARD = TEMPLATES / "partials" / "components" / "board.html"
_TABLE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8").partition("## Components")[2].partition("\n## ")[0]
NAMED = [
    name for line in _TABLE.splitlines() if line.startswith("| `") for name in re.findall("`(.+?)`", line.split("|")[1])
]


@pytest.fixture(scope="module")
def shown(content: Content) -> tuple[Any, set[str]]:
    """The page as it was read by a browser, and the templates that took part in it."""
    templates, used = Templates(), set[str]()
    find = templates.environment.get_template
    templates.environment.get_template = lambda name, *rest: used.add(name) or find(name, *rest)  # type: ignore[method-assign, func-returns-value]  # to see which are asked for
    page = components_page(content[Language.EN], date(2026, 12, 1))
    html = templates.html(page, PageContext(Language.EN, Theme.SYSTEM, "/components"))
    return html5lib.parse(html, namespaceHTMLElements=False), used


@pytest.mark.parametrize("name", NAMED)
def test_a_component_of_the_table_is_on_the_page(shown: tuple[Any, set[str]], name: str) -> None:
    tree, used = shown
    assert name in used if name.endswith(".html") else _is_there(tree, name)


def test_the_table_names_every_template_that_the_page_shows() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (_PAGE, _BOARD))
    direct = set(re.findall(r'include "(.+?)"', source)) - {_BOARD.relative_to(TEMPLATES).as_posix()}
    assert sorted(direct - set(NAMED)) == []


def test_the_header_is_shown_in_every_state_that_it_has(shown: tuple[Any, set[str]]) -> None:
    tree, _ = shown
    has = {name.removeprefix("data-") for name in _one(tree, "save-state").attrib if name.startswith("data-")}
    states = {name for name in has if not name.startswith("elsewhere")} - {"plan", "save", "clock", "last", "state"}
    assert states == {one.get("data-state") for one in tree.iter() if one.get("data-state")}


def test_the_board_is_shown_with_everything_that_may_be_on_a_day(shown: tuple[Any, set[str]]) -> None:
    tree, _ = shown
    for name in (".act-card", ".act-card.care", ".act-card.good", ".slots", ".full", ".silence", ".unplaced"):
        assert _is_there(tree, name), name


def _is_there(tree: Any, name: str) -> bool:
    """Whether an element of this name, or with all of these classes, is on the page."""
    tag, *classes = name.split(".")
    return any(set(classes) <= set(one.get("class", "").split()) for one in tree.iter(tag or None))


def _one(tree: Any, place: str) -> Any:
    return next(one for one in tree.iter() if one.get("id") == place)
