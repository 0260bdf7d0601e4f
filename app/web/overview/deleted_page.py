"""The page of a plan that was deleted, as long as it can be brought back."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class DeletedPage:
    """A plan's id and name, and until when it can be brought back."""

    template: ClassVar[str] = "pages/deleted.html"

    id: str
    name: str
    until: str
