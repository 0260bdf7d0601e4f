"""Planned against done: what became of what was due on some days, and who did it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.ticks import DONE, ticked_day
from app.schedule.due import Due, due_on
from app.schedule.owners import named_in

SILENT_FOR = 3
"""So many days in a row on which nothing was done for members are a silence."""
FEWEST_DONE = 6
"""Of fewer things that were done, nobody can be said to have done most."""
MOST_BY_ONE = 0.6
"""The share of all that was done above which one person does nearly everything."""
_ALONE_AT_FIRST = 7
"""In the first days a founder carries nearly everything, and nobody is told of it."""
_LOOKS_BACK = 14
_FEWEST_DUE = 2


@dataclass(frozen=True, slots=True)
class Tally:
    """Of what was due: how much was done, what became of the rest, by outcome, and of how much nobody has said."""

    done: int
    missed: Mapping[str, int]
    untold: int

    @property
    def planned(self) -> int:
        """All that was due."""
        return self.done + sum(self.missed.values()) + self.untold

    @classmethod
    def of(cls, due: Iterable[Due]) -> "Tally":
        """What became of what was due."""
        outcomes = Counter(one.outcome for one in due)
        missed = {outcome: number for outcome, number in outcomes.items() if outcome not in (DONE, "")}
        return cls(outcomes[DONE], missed, outcomes[""])


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What was due on some days, and what became of it; by kind and by whom it was done, the most first."""

    days: Mapping[int, tuple[Due, ...]]
    total: Tally
    by_kind: Mapping[str, Tally]
    by_holder: Mapping[str, Tally]

    @property
    def missed(self) -> tuple[Due, ...]:
        """What didn't happen, for whatever reason."""
        return tuple(one for due in self.days.values() for one in due if one.outcome not in (DONE, ""))

    @property
    def led_by_members(self) -> Tally:
        """What members were to lead."""
        every = (one for due in self.days.values() for one in due)
        return Tally.of(one for one in every if isinstance(one.what, Activity) and one.what.led_by == "member")

    @property
    def is_told(self) -> bool:
        """Whether anything was ticked."""
        return self.total.untold < self.total.planned


def carried_out(plan: Plan, days: Iterable[int]) -> CarriedOut:
    """What became of what was due on some days."""
    found = due_on(plan, days)
    named, every = named_in(plan), [one for due in found.values() for one in due]
    return CarriedOut(
        found,
        Tally.of(every),
        _grouped(every, lambda one: (one.what.kind,) if isinstance(one.what.kind, str) and one.what.kind else ()),
        _grouped(every, lambda one: named(one.what.owner)),
    )


def silence_lately(plan: Plan, today: int) -> range:
    """The days before today on which nothing was done for members since the last time; empty if these are too few.

    A group that doesn't tick is silent on no day that anyone knows of, and neither is one that had nothing to do.
    """
    days = range(max(1, today - _LOOKS_BACK), today)
    ticked = {ticked_day(one.id) for one in plan.run.ticks if one.outcome}
    if not ticked.intersection(days):
        return range(0)
    found_on = due_on(plan, range(days.start, today + 1))
    due = {day: [one for one in found if one.is_for_members] for day, found in found_on.items()}
    last = max((day for day, found in due.items() if any(one.outcome == DONE for one in found)), default=days[0] - 1)
    silent = range(last + 1, today)
    is_long = len(silent) >= SILENT_FOR and sum(len(due[day]) for day in silent) >= _FEWEST_DUE
    return silent if is_long else range(0)


@dataclass(frozen=True, slots=True)
class MostDone:
    """Somebody who did most of what was done: so many of so many things, on the days from one on."""

    name: str
    done: int
    of: int
    since: int


def did_nearly_everything(plan: Plan, today: int) -> MostDone | None:
    """Who did most of what was done lately by anyone who is named; None where the work is shared, or too little."""
    if today <= _ALONE_AT_FIRST:
        return None
    since = max(1, today - _LOOKS_BACK)
    shares = carried_out(plan, range(since, today + 1))
    done = [one for due in shares.days.values() for one in due if one.outcome == DONE and one.what.owner.strip()]
    name, most = next(((name, tally.done) for name, tally in _by_done(shares.by_holder)), ("", 0))
    is_most = len(done) >= FEWEST_DONE and most > MOST_BY_ONE * len(done)
    return MostDone(name, most, len(done), since) if is_most else None


def _by_done(tallies: Mapping[str, Tally]) -> list[tuple[str, Tally]]:
    return sorted(tallies.items(), key=lambda pair: -pair[1].done)


def _grouped(due: Iterable[Due], keys: Callable[[Due], Iterable[str]]) -> Mapping[str, Tally]:
    found: dict[str, list[Due]] = {}
    for one, key in _pairs(due, keys):
        found.setdefault(key, []).append(one)
    return dict(_by_done({key: Tally.of(some) for key, some in found.items()}))


def _pairs(due: Iterable[Due], keys: Callable[[Due], Iterable[str]]) -> Iterator[tuple[Due, str]]:
    return ((one, key) for one in due for key in keys(one))
