"""The kinds of answer a field can hold: what a raw answer means, and how a plan file spells it.

An answer is stored as the text that was typed. A kind reads that text into a typed value, or into `Unreadable` when
the text is not of the kind: such answers are kept, printed as typed and pointed out, never refused.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from app.base.limits import LINE_LIMIT, TEXT_LIMIT
from app.i18n.zones import find_zone, known_zones
from app.plan.fields import typed_values
from app.plan.fields.days_ahead import read_day_ahead
from app.plan.fields.number_words import read_number_words
from app.plan.fields.values import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(ABC):
    """What one field holds, and what its form needs to know.

    ``essential``: a plan cannot do without it. ``private``: shown to the owner only.
    ``first``: shown before "go deeper" although it is not essential. ``written``: written from the other answers
    unless edited.
    """

    essential: bool = False
    private: bool = False
    first: bool = False
    written: bool = False

    name: ClassVar[str]
    limit: ClassVar[int] = LINE_LIMIT
    has_lines: ClassVar[bool] = False

    def to_stored(self, typed: str) -> str:
        """The raw answer that is stored of a typed text."""
        return typed

    @abstractmethod
    def read(self, raw: str) -> Any:
        """The typed value of a raw answer: empty when blank, `Unreadable` when it is not of this kind."""

    def to_file(self, raw: str) -> Any:
        """The raw answer as a plan file spells it."""
        return raw

    def from_file(self, value: Any) -> str | None:
        """The raw answer that a plan file's value stands for; None when the value has the wrong structure."""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return None
        return str(value)

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of this field in a plan file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Kind):
    """One line of text."""

    name = "line"

    def read(self, raw: str) -> str:
        return typed_values.read_text(raw)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": self.limit}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Kind):
    """Several lines of text."""

    name = "text"
    limit = TEXT_LIMIT
    has_lines = True

    def read(self, raw: str) -> str:
        return typed_values.read_text(raw)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": self.limit}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Kind):
    """A number; ``whole`` asks for one without a fraction, ``low`` and ``high`` bound it."""

    whole: bool = True
    low: int | None = 0
    high: int | None = None

    name = "number"

    def read(self, raw: str) -> int | float | Unreadable | None:
        if not raw.strip():
            return None
        number = typed_values.read_number(raw)
        number = read_number_words(raw) if number is None else number
        return Unreadable(raw) if number is None or not self._suits(number) else number

    def _suits(self, number: float) -> bool:
        is_whole = isinstance(number, int) or not self.whole
        return is_whole and (self.low is None or number >= self.low) and (self.high is None or number <= self.high)

    def to_file(self, raw: str) -> Any:
        value = self.read(raw)
        return raw if value is None or isinstance(value, Unreadable) or str(value) != raw else value

    def schema(self) -> dict[str, Any]:
        return {"type": ["integer" if self.whole else "number", "string"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNumber(Number):
    """A day by its number, counted from the launch as day 1. One may type how many days before the launch it is."""

    low: int | None = None

    def to_stored(self, typed: str) -> str:
        day = read_day_ahead(typed)
        return typed if day is None else str(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Kind):
    """A calendar day."""

    name = "date"

    def read(self, raw: str) -> date | Unreadable | None:
        return (typed_values.read_date(raw) or Unreadable(raw)) if raw.strip() else None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "description": "YYYY-MM-DD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Kind):
    """A time of day, to the minute."""

    name = "time"

    def read(self, raw: str) -> time | Unreadable | None:
        if not raw.strip():
            return None
        value = typed_values.read_time(raw)
        return Unreadable(raw) if value is None else value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "description": "HH:MM"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Kind):
    """A time zone, stored by its IANA key. One may type what it is called in any language, such as 上海时间."""

    name = "zone"

    def to_stored(self, typed: str) -> str:
        return find_zone(typed) or typed

    def read(self, raw: str) -> ZoneInfo | Unreadable | None:
        if not raw.strip():
            return None
        return ZoneInfo(raw.strip()) if raw.strip() in known_zones() else Unreadable(raw)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "description": "IANA time zone, such as Asia/Shanghai"}


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Kind):
    """Yes, no, or not answered yet."""

    name = "yesno"

    def read(self, raw: str) -> bool | Unreadable | None:
        if not raw.strip():
            return None
        return _YES_NO.get(raw.strip().casefold(), Unreadable(raw))

    def from_file(self, value: Any) -> str | None:
        if isinstance(value, bool):
            return "yes" if value else "no"
        return Kind.from_file(self, value)

    def schema(self) -> dict[str, Any]:
        return {"enum": ["yes", "no", ""]}


_YES_NO: Mapping[str, bool] = {"yes": True, "no": False}
