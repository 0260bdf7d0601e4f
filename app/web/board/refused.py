"""What is asked on the board, and could not be done: which act, what was typed for it, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.base.errors import PlaybookError


@dataclass(frozen=True, slots=True)
class Asked:
    """An act of the board as a form asks for it: its name, and what its fields said, by name."""

    action: str
    typed: Mapping[str, str]

    def refused(self, words: str) -> "ActError":
        """The error that nothing was done, for a reason in words."""
        return ActError(Refused(self.action, self.typed, words))


@dataclass(frozen=True, slots=True)
class Refused:
    """An act of the board of which nothing was done, with what was typed for it, and why."""

    action: str
    typed: Mapping[str, str]
    words: str


class ActError(PlaybookError):
    """An act of the board can't be done."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.action)
        self.refused = refused
