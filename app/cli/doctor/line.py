"""What a check says."""

from dataclasses import dataclass
from enum import Enum


class Grade(Enum):
    """How well it is."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a check has seen; unless all is well, the words say what to do."""

    grade: Grade
    words: str

    def __str__(self) -> str:
        return f"{self.grade.value:<8} {self.words}"


def ok(words: str) -> Line:
    """All is well."""
    return Line(Grade.OK, words)


def warning(words: str) -> Line:
    """It works, and could be better or will not last."""
    return Line(Grade.WARNING, words)


def wrong(words: str) -> Line:
    """It does not work, or what was saved is in danger."""
    return Line(Grade.WRONG, words)
