"""The typed values that answers are read into."""

from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An answer kept as typed, because it is not of its field's kind."""

    raw: str

    def __str__(self) -> str:
        return self.raw


Amount = int | float | Unreadable | None
Day = date | Unreadable | None
Clock = time | Unreadable | None
YesOrNo = bool | Unreadable | None
Choice = str | Unreadable | None
Choices = tuple[str | Unreadable, ...]
TimeZone = ZoneInfo | Unreadable | None


def is_unreadable(value: object) -> bool:
    """Whether a read value, or a part of it, was kept as typed because it is not of its kind."""
    return (
        any(isinstance(part, Unreadable) for part in value)
        if isinstance(value, tuple)
        else isinstance(value, Unreadable)
    )
