"""The plan behind a share link as text to copy, for browsers in which no download starts."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.languages import Language


@dataclass(frozen=True, slots=True)
class SharedTextPage:
    """The whole document as text, and above it in ``short`` what fits into a chat, empty of a report.

    ``back`` is the link itself.
    """

    template: ClassVar[str] = "pages/shared_text.html"

    back: str
    short: str
    text: str
    language: Language
