"""The ids of the months that a plan goes on for: ``m2`` is the second, the days 31 to 60.

The first month has none, since every plan begins with it.
"""

import re

from app.plan.paths import ItemPath, ListPath

CYCLES = ListPath("run", "cycles")
LAST_MONTH = 33
"""Day numbers are typed with three digits at most."""

_CYCLE = re.compile(r"m(\d{1,2})")


def cycle_item(month: int) -> ItemPath:
    """Where it is said that a month was begun, and what it is for."""
    return CYCLES.item(f"m{month}")


def cycle_month(cycle: str) -> int | None:
    """The month that an id tells; None where it is none of ours, as a plan file may hold."""
    match = _CYCLE.fullmatch(cycle)
    month = int(match[1]) if match else 0
    return month if 1 < month <= LAST_MONTH else None
