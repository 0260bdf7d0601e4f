"""What could not be done on the board: which act, what was typed for it, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.base.errors import PlaybookError


@dataclass(frozen=True, slots=True)
class Refused:
    """An act of the board of which nothing was done. ``typed`` is what its fields said, by name."""

    action: str
    typed: Mapping[str, str]
    words: str


class ActError(PlaybookError):
    """An act of the board can't be done."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.action)
        self.refused = refused
