"""Activities as addresses of the board name them."""

import re

from app.plan.paths import ItemPath, ListPath
from app.schedule.timetable import RANGES

_CARD = re.compile(r"([a-z0-9]+)\.([a-z0-9_-]+)")


def card_path(card: str) -> ItemPath | None:
    """The activity that is named as ``<step>.<item id>``, if that could be one."""
    match = _CARD.fullmatch(card)
    return ListPath(match[1], "activities").item(match[2]) if match and match[1] in RANGES else None


def card_of(item: ItemPath) -> str:
    """An activity as addresses name it."""
    return f"{item.step}.{item.id}"
