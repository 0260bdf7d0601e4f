"""HTML: one self-contained file that shows the plan offline and prints well."""

from functools import cache

from jinja2 import Environment

from app.renderers.environment import STATIC, make_environment
from app.renderers.export import Export

_STYLES = ("tokens.css", "document.css", "standalone.css", "print.css")


def render(export: Export) -> bytes:
    """The document as one HTML file with its style inside."""
    template = _environment().get_template("document/standalone.html")
    return template.render(document=export.document, style=_style()).encode()


@cache
def _environment() -> Environment:
    return make_environment()


@cache
def _style() -> str:
    return "\n".join((STATIC / "css" / name).read_text(encoding="utf-8") for name in _STYLES)
