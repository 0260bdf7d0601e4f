"""The ids of ticks: who ticks the same thing on the same day writes the same answer, wherever they are.

An id is ``a9-<id>`` for an activity of day 9, and ``s9-<id>`` for a fixed slot on it.
"""

import re

from app.plan.answers import Answers
from app.plan.entry_ids import entry_id
from app.plan.paths import ItemPath, ListPath

TICKS = ListPath("run", "ticks")
DONE = "done"
DROPPED, MOVED = "dropped", "moved"
"""Outcomes after which nothing is left to be made up for."""

_ID = re.compile(r"([as])(-?\d{1,6})-(.+)")
_TICKED = (ListPath("when", "slots"), *(ListPath(step, "activities") for step in ("days3", "days7", "month")))


def tick_item(path: str, day: int) -> ItemPath:
    """The tick of a slot or an activity, by its path, on a day."""
    return TICKS.item(entry_id(f"{_letter(path)}{day}-", path.rpartition(".")[2]))


def ticked_day(tick: str) -> int | None:
    """The day that an id tells; None where it is none of ours, as a plan file may hold."""
    match = _ID.fullmatch(tick)
    return int(match[2]) if match else None


def ticked_activity(tick: str) -> str:
    """The id of the activity that an id is of; empty where it is of none."""
    match = _ID.fullmatch(tick)
    return match[3] if match and match[1] == "a" else ""


def ticked_item(answers: Answers, tick: str) -> ItemPath | None:
    """The slot or the activity that an id is of, if it is still in the plan."""
    day = ticked_day(tick)
    items = (item for at in _TICKED for item in answers.items_of(at))
    return None if day is None else next((item for item in items if tick_item(str(item), day).id == tick), None)


def _letter(path: str) -> str:
    return "s" if path.startswith("when.") else "a"
