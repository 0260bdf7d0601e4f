"""Rendering pages: a typed page value in, HTML out, in the reader's language."""

import dataclasses
from typing import Any, ClassVar, Protocol
from urllib.parse import parse_qsl

from fastapi.responses import HTMLResponse
from jinja2_fragments import render_block

from app.base.settings import NewPlans
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.renderers.environment import make_environment
from app.web.http.base_path import below
from app.web.http.static import static_path
from app.web.http.theme import Theme, papers
from app.web.plan.back_again import BackAgain
from app.wording.shortening import in_two_lines


class Page(Protocol):
    """A page: a frozen dataclass whose fields are what its template may use."""

    template: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]


@dataclasses.dataclass(frozen=True, slots=True)
class PageContext:
    """What surrounds a page: its language and theme, and the address to come back to when these are changed.

    ``canonical`` is the whole address under which search engines may list the page; of most pages it is empty, since
    they may not. ``back`` tells of items that were removed elsewhere and are back, as something was typed into them.
    ``new_plans`` is whether this browser may start plans, ``abuse_contact`` what the foot names.
    """

    language: Language
    theme: Theme
    path: str
    canonical: str = ""
    back: tuple[BackAgain, ...] = ()
    new_plans: NewPlans = NewPlans.OPEN
    abuse_contact: str = ""

    @property
    def undone(self) -> str:
        """What the address says became of undoing what one tap did; empty where nothing was undone."""
        return dict(parse_qsl(self.path.partition("?")[2])).get("undone", "")

    @property
    def headers(self) -> dict[str, str]:
        """What a page says of itself to search engines, where they may list it."""
        return {"X-Robots-Tag": "all"} if self.canonical else {}


class Templates:
    """The page templates, ready to render."""

    def __init__(self, base_path: str = "") -> None:
        self._base_path = base_path
        self.environment = make_environment()
        self.environment.globals["static"] = static_path
        self.environment.filters["in_two_lines"] = in_two_lines
        self.environment.globals["languages"] = tuple(Language)
        self.environment.globals["themes"] = tuple(Theme)
        self.environment.globals["papers"] = {theme.value: paper for theme, paper in papers().items()}

    def page(self, page: Page, page_context: PageContext, status: int = 200) -> HTMLResponse:
        """A whole page as an answer."""
        return HTMLResponse(self.html(page, page_context), status, headers=page_context.headers)

    def html(self, page: Page, page_context: PageContext) -> str:
        """A whole page."""
        html = self.environment.get_template(page.template).render(_variables(page, page_context))
        return below(self._base_path, html)

    def fragment(self, page: Page, blocks: tuple[str, ...], page_context: PageContext) -> HTMLResponse:
        """Some blocks of a page, for a request that replaces parts of it."""
        parts = (
            render_block(self.environment, page.template, block, **_variables(page, page_context)) for block in blocks
        )
        return HTMLResponse(below(self._base_path, "\n".join(parts)))


def _variables(page: Page, page_context: PageContext) -> dict[str, Any]:
    t = translator(page_context.language)
    values = {name: getattr(page, name) for name in page.__dataclass_fields__}
    return {**values, "page_context": page_context, "t": t, "_": t.gettext, "ngettext": t.ngettext}
