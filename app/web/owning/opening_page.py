"""The page that an edit link opens: it asks for a tap, and tells nothing of the plan."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class OpeningPage:
    """One sentence and one button, which goes to ``address``."""

    template: ClassVar[str] = "pages/opening.html"

    address: str
