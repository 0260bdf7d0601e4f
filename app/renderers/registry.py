"""The formats a plan can leave in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.i18n.translator import Translator
from app.renderers import html, pdf, plan_json
from app.renderers.export import Export


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in addresses and on the command line, its file ending and type, and what it is good for."""

    name: str
    ending: str
    media_type: str
    render: Callable[[Export], bytes]
    good_for: Callable[[Translator], str]


_FORMATS = (
    Format("pdf", "pdf", "application/pdf", pdf.render, lambda say: say.gettext("To print, or to send as a file")),
    Format(
        "html", "html", "text/html; charset=utf-8", html.render,
        lambda say: say.gettext("One page for any browser, also offline"),
    ),
    Format(
        "json", "json", "application/json", plan_json.render,
        lambda say: say.gettext("The plan file: a backup that can be imported again"),
    ),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {one.name: one for one in _FORMATS}
