"""The ids of the months that a plan goes on for, and of what is decided at its checkpoints.

``m2`` is the second month, the days 31 to 60; the first has none, since every plan begins with it. ``c3`` is the
checkpoint three months after the launch.
"""

import re

from app.plan.paths import ItemPath, ListPath

CYCLES = ListPath("run", "cycles")
DECISIONS = ListPath("run", "decisions")
LAST_MONTH = 33
"""Day numbers are typed with three digits at most."""

_CYCLE = re.compile(r"m(\d{1,2})")
_DECISION = re.compile(r"c(\d{1,3})")


def cycle_item(month: int) -> ItemPath:
    """Where it is said that a month was begun, and what it is for."""
    return CYCLES.item(f"m{month}")


def cycle_month(cycle: str) -> int | None:
    """The month that an id tells; None where it is none of ours, as a plan file may hold."""
    match = _CYCLE.fullmatch(cycle)
    month = int(match[1]) if match else 0
    return month if 1 < month <= LAST_MONTH else None


def decision_item(month: int) -> ItemPath:
    """Where it is said what was decided so many months after the launch."""
    return DECISIONS.item(f"c{month}")


def decision_month(decision: str) -> int | None:
    """The months after the launch that an id tells; None where it is none of ours."""
    match = _DECISION.fullmatch(decision)
    return int(match[1]) if match else None
