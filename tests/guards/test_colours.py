"""Colours are tokens: no stylesheet but ``tokens.css`` names one of its own, so that both themes have them all."""

from pathlib import Path

import pytest
import tinycss2.color4
from tinycss2.ast import Declaration, FunctionBlock, HashToken, IdentToken

from app.base.folders import STATIC
from scripts.check_static import walk

STYLES = sorted(path for path in STATIC.glob("css/*.css") if path.name != "tokens.css")
_WITHOUT_COLOUR = {"transparent", "currentcolor"}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_stylesheet_takes_its_colours_from_the_tokens(path: Path) -> None:
    assert _colours(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("value", ["#fff", "RED", "1px solid rgb(0 0 0 / 9%)", "color-mix(in srgb, var(--ink), white)"])
def test_a_colour_is_found_however_it_is_written(value: str) -> None:
    assert len(_colours(f"@media print {{ .a {{ background: {value} }} }}")) == 1


@pytest.mark.parametrize("rule", [".red { color: var(--ink) }", ".a { color: currentColor; background: transparent }"])
def test_what_brings_no_colour_is_left_alone(rule: str) -> None:
    assert _colours(rule) == []


def _colours(source: str) -> list[str]:
    """The colours in the values of a stylesheet, each with its line."""
    rules = tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)
    values = [part for node in walk(rules) if isinstance(node, Declaration) for part in walk(node.value)]
    return [
        f"{part.source_line}: {part.serialize()}"
        for part in values
        if isinstance(part, HashToken | IdentToken | FunctionBlock)
        and tinycss2.color4.parse_color(part.serialize()) is not None
        and part.serialize().lower() not in _WITHOUT_COLOUR
    ]
