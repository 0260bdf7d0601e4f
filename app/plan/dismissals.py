"""Findings that the founder has weighed and dismissed, each with a reason."""

import re
from dataclasses import dataclass
from typing import Any

from app.base.characters import without_control_characters
from app.base.limits import ITEMS_LIMIT, LINE_LIMIT

_ITEM_PATH = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding dismissed: the name of its check, the paths of the items it was about, and the founder's reason."""

    name: str
    about: tuple[str, ...]
    reason: str

    def covers(self, name: str, about: tuple[str, ...]) -> bool:
        """Whether a finding of this check about these items is dismissed: it is about nothing new."""
        return name == self.name and bool(self.about) == bool(about) and set(about) <= set(self.about)


def write_dismissals(dismissals: tuple[Dismissal, ...]) -> list[dict[str, Any]]:
    """Dismissals as a plan file holds them."""
    return [{"name": one.name, "about": list(one.about), "reason": one.reason} for one in dismissals]


def read_dismissals(data: Any) -> tuple[Dismissal, ...]:
    """The dismissals of a plan file; raises `ValueError`, saying what is wrong, where the structure is."""
    if not isinstance(data, list) or len(data) > ITEMS_LIMIT:
        raise ValueError(f"is not an array of at most {ITEMS_LIMIT} items")
    return tuple(_read_dismissal(one) for one in data)


def _read_dismissal(data: Any) -> Dismissal:
    about = data.get("about", []) if isinstance(data, dict) else None
    if not isinstance(about, list) or not all(isinstance(item, str) and _ITEM_PATH.fullmatch(item) for item in about):
        raise ValueError("has an item whose about is not an array of paths")
    name, reason = data.get("name"), data.get("reason")
    if not all(isinstance(text, str) and len(text) <= LINE_LIMIT for text in (name, reason)):
        raise ValueError(f"has an item whose name or reason is not a text of at most {LINE_LIMIT} characters")
    return Dismissal(without_control_characters(name), tuple(about), without_control_characters(reason))
