"""The page that brings a plan back to a browser that has lost it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class RecoveryPage:
    """The field, with what was typed and what is wrong with it; empty where nothing is."""

    template: ClassVar[str] = "pages/recover.html"

    typed: str = ""
    wrong: str = ""
