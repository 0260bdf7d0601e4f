"""The kinds of answer that are chosen from a named set of keys."""

from dataclasses import dataclass
from typing import Any

from app.base.limits import CHOICES_LIMIT
from app.plan.fields.choices import CHOICES
from app.plan.fields.kinds import Kind
from app.plan.fields.values import Unreadable


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
    limit = CHOICES_LIMIT
    has_lines = True

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
