"""HTML: one self-contained file that shows the plan offline, prints well, and can be imported again."""

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from app.base.folders import STATIC
from app.document.model.document import Document
from app.i18n.translator import Translator, translator
from app.renderers.environment import make_environment

_STYLES = (
    "tokens.css",
    "document.css",
    "day-sheets.css",
    "tables.css",
    "overviews.css",
    "charts.css",
    "journey.css",
    "standalone.css",
    "print.css",
    "print-days.css",
)
# Inside a script element nothing is unescaped; so nothing that could end it, or a line of it, may stand there.
_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def render(document: Document, plan_element: str, plan_data: Mapping[str, Any] | None) -> bytes:
    """The document as one HTML file, with its style and, if there is one, the plan file in an element of that id."""
    template = _environment().get_template("document/standalone.html")
    return template.render(
        document=document,
        style=_style(),
        style_hash=_style_hash(),
        plan_element=plan_element,
        plan_file=None if plan_data is None else _plan_file(plan_data),
        how_to_go_on="" if plan_data is None else _how_to_go_on(translator(document.language)),
    ).encode()


def _plan_file(plan_data: Mapping[str, Any]) -> Markup:
    text = json.dumps(plan_data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704  # escaped for where it stands, by the line above


def _how_to_go_on(t: Translator) -> str:
    return t.gettext(
        "This file contains the plan itself, too. To keep working on it, go to the planner's home page, "
        "choose “Open a plan file”, and pick this file."
    )


@cache
def _environment() -> Environment:
    return make_environment()


@cache
def _style() -> str:
    return "\n".join((STATIC / "css" / name).read_text(encoding="utf-8") for name in _STYLES)


@cache
def _style_hash() -> str:
    return "sha256-" + b64encode(sha256(_style().encode()).digest()).decode()
