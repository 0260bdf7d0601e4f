"""The kinds of answer a field can hold: what a raw answer means, and how a plan file spells it.

An answer is stored as the text that was typed. A kind reads that text into a typed value, or into `Odd` when the
text is not of the kind: odd answers are kept, printed as typed and pointed out, never refused.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Any, ClassVar
from zoneinfo import ZoneInfo, available_timezones

from app.plan.fields import typed_values
from app.plan.fields.choices import CHOICES

LINE_LIMIT = 200
TEXT_LIMIT = 5_000


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

    @abstractmethod
    def read(self, raw: str) -> Any:
        """The typed value of a raw answer: empty when blank, `Odd` when it is not of this kind."""

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
        return raw.strip()

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": self.limit}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Kind):
    """Several lines of text."""

    name = "text"
    limit = TEXT_LIMIT

    def read(self, raw: str) -> str:
        return raw.strip()

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
    """A time zone by its IANA name."""

    name = "zone"

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


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf(Kind):
    """One key of a named set of choices."""

    choices: str

    name = "one_of"

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys one can choose, in the order they are offered."""
        return CHOICES[self.choices]

    def read(self, raw: str) -> str | Unreadable | None:
        key = raw.strip()
        if not key:
            return None
        return key if key in self.keys else Unreadable(raw)

    def schema(self) -> dict[str, Any]:
        return {"enum": [*self.keys, ""]}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(Kind):
    """Any number of keys of a named set of choices; stored one to a line."""

    choices: str

    name = "any_of"
    limit = 2_000

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys one can choose, in the order they are offered."""
        return CHOICES[self.choices]

    def read(self, raw: str) -> tuple[str | Unreadable, ...]:
        chosen = [line.strip() for line in raw.splitlines() if line.strip()]
        known = [key for key in self.keys if key in chosen]
        return (*known, *(Unreadable(key) for key in chosen if key not in self.keys))

    def to_file(self, raw: str) -> Any:
        keys = [str(key) for key in self.read(raw)]
        return [int(key) if key in self.keys and key.isdecimal() else key for key in keys]

    def from_file(self, value: Any) -> str | None:
        if not isinstance(value, list):
            return None
        parts = [Kind.from_file(self, part) for part in value]
        return None if None in parts else "\n".join(" ".join(str(part).split()) for part in parts)

    def schema(self) -> dict[str, Any]:
        keys: list[Any] = [int(key) if key.isdecimal() else key for key in self.keys]
        return {"type": "array", "items": {"enum": keys}, "uniqueItems": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """A list of items of one shape; ``at_least`` is the number a plan cannot do without."""

    item: type
    at_least: int = 0
    private: bool = False
    first: bool = False

    @property
    def essential(self) -> bool:
        """Whether a plan cannot do without at least one item."""
        return self.at_least > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StagesOf:
    """One item for each of a fixed set of keys, such as the stages of the member journey."""

    item: type
    choices: str
    at_least: int = 0

    private: ClassVar[bool] = False
    first: ClassVar[bool] = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the items, in order; they serve as the items' ids."""
        return CHOICES[self.choices]

    @property
    def essential(self) -> bool:
        """Whether a plan cannot do without at least one filled item."""
        return self.at_least > 0


Field = Kind | ListOf | StagesOf
Lists = ListOf | StagesOf

_YES_NO: Mapping[str, bool] = {"yes": True, "no": False}


def is_unreadable(value: object) -> bool:
    """Whether a read value, or a part of it, was kept as typed because it is not of its kind."""
    return (
        any(isinstance(part, Unreadable) for part in value)
        if isinstance(value, tuple)
        else isinstance(value, Unreadable)
    )


@cache
def known_zones() -> frozenset[str]:
    """The IANA names that the time zone data on this machine knows."""
    return frozenset(available_timezones())
