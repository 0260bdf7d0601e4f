"""Pages that show the plan as a document."""

from dataclasses import dataclass
from typing import ClassVar

from app.document.document import Document
from app.renderers.registry import FORMATS, Format
from app.web.access import Owner
from app.web.pages.plan_bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """The document with a way to change each part, and the formats it can be had in."""

    template: ClassVar[str] = "pages/preview.html"

    bar: PlanBar
    document: Document
    formats: tuple[Format, ...]


@dataclass(frozen=True, slots=True)
class PrintPage:
    """The document alone."""

    template: ClassVar[str] = "pages/print.html"

    document: Document
    back: str


@dataclass(frozen=True, slots=True)
class SharedPage:
    """The document as a reader sees it; ``address`` is the link itself, without a slash at its end."""

    template: ClassVar[str] = "pages/shared.html"

    document: Document
    address: str
    formats: tuple[Format, ...]


def preview_page(owner: Owner, document: Document) -> PreviewPage:
    """The preview of an owner's plan."""
    return PreviewPage(plan_bar(owner), document, tuple(FORMATS.values()))


def print_page(document: Document, back: str) -> PrintPage:
    """The printable page."""
    return PrintPage(document, back)


def shared_page(document: Document, address: str) -> SharedPage:
    """The page behind a share link."""
    return SharedPage(document, address, tuple(FORMATS.values()))
