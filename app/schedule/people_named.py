"""The people whom a plan names: those with a role, seed users, and who does something without either."""

import re
from collections.abc import Iterable, Iterator

from app.plan.plan import Plan
from app.schedule.timetable import RANGES
from app.schedule.workload import activities_of

_BETWEEN = re.compile(r"[、，,;；/&()（）+\n]|\s(?:and|or)\s|[和与與或及]")
_LEAST_LETTERS, _LEAST_HAN = 3, 2
_NO_NAMES = frozenset({"the", "our", "all", "team"})


def names_in(plan: Plan) -> frozenset[str]:
    """Their names, whole and in parts, such as the first name alone; no title of a role, which names nobody."""
    titles = {role.title.strip().casefold() for role in plan.who.roles}
    known = {*_each(role.person for role in plan.who.roles), *_each(one.name for one in plan.seeds.people)}
    others = {name for name in _each(_who_does(plan)) if name.casefold() not in titles}
    return frozenset({*known, *(part for name in known for part in _parts(name)), *others} - {""})


def _who_does(plan: Plan) -> Iterator[str]:
    """Who owns an activity or a slot, or stands in."""
    yield from (one.owner for step in RANGES for one in activities_of(plan, step))
    yield from (slot.owner for slot in plan.when.slots)
    yield from (role.stand_in for role in plan.who.roles)


def _each(fields: Iterable[str]) -> Iterator[str]:
    """Each name of fields that may hold several; of those, none of a single character."""
    for names in fields:
        yield names.strip()
        yield from (one.strip() for one in _BETWEEN.split(names) if len(one.strip()) >= _LEAST_HAN)


def _parts(name: str) -> Iterator[str]:
    """First and last name of somebody whose name is written as names are: each word with a capital."""
    words = name.split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        yield from (word for word in words if len(word) >= _LEAST_LETTERS and word.casefold() not in _NO_NAMES)
