"""What a month's activities suggest for the next one: by what became of them, each kind of event as one."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.ticks import DONE
from app.schedule.due import Due, due_on
from app.schedule.months import days_of_month
from app.schedule.timetable import RANGES

_LAUNCH_DAYS = range(RANGES["days3"][0], RANGES["days3"][1] + 1)
_OF_A_LAUNCH = frozenset({"opening", "introduction"})
_NOBODY, _NO_TIME = "nobody", "no_time"


class Verdict(StrEnum):
    """What became of an event in a month, as far as it says something of the next one."""

    WORKED = "worked"
    MIXED = "mixed"
    RARER = "rarer"
    NOBODY = "nobody"
    NO_TIME = "no_time"
    MISSED = "missed"
    AHEAD = "ahead"
    UNTOLD = "untold"
    OF_THE_LAUNCH = "of_the_launch"


PROPOSED = frozenset({Verdict.WORKED, Verdict.MIXED, Verdict.RARER})
"""What is proposed unless its founder says otherwise."""


@dataclass(frozen=True, slots=True)
class Event:
    """Activities of a month that are one event: of one title, at one time, by one owner, in the order of their days."""

    times: tuple[Due, ...]
    verdict: Verdict

    @property
    def first(self) -> Activity:
        """The first of them."""
        what = self.times[0].what
        assert isinstance(what, Activity)
        return what

    @property
    def done(self) -> int:
        """How often it took place."""
        return sum(one.outcome == DONE for one in self.times)

    @property
    def again(self) -> tuple[Due, ...]:
        """Those times that are worth another one: all, those that took place, or every second one."""
        if self.verdict is Verdict.MIXED:
            return tuple(one for one in self.times if one.outcome == DONE)
        return self.times[::2] if self.verdict is Verdict.RARER else self.times


def events_of(plan: Plan, month: int, today: int) -> tuple[Event, ...]:
    """The events of a month by their first days; fixed times of the week go on by themselves, and are none."""
    by_name: dict[tuple[object, ...], list[Due]] = {}
    for due in due_on(plan, days_of_month(month)).values():
        for one in due:
            if isinstance(one.what, Activity) and one.what.title.strip():
                key = (one.what.title.strip().casefold(), one.what.time, one.what.owner.casefold())
                by_name.setdefault(key, []).append(one)
    return tuple(Event(tuple(some), _verdict(some, today)) for some in by_name.values())


def _verdict(times: list[Due], today: int) -> Verdict:
    if all(one.day in _LAUNCH_DAYS or one.what.kind in _OF_A_LAUNCH for one in times):
        return Verdict.OF_THE_LAUNCH
    outcomes = Counter(one.outcome for one in times)
    missed = {outcome: number for outcome, number in outcomes.items() if outcome not in (DONE, "")}
    if outcomes[DONE]:
        return Verdict.WORKED if outcomes[DONE] >= sum(missed.values()) else Verdict.MIXED
    if missed:
        return _why_missed(missed, len(times))
    return Verdict.AHEAD if all(one.day > today for one in times) else Verdict.UNTOLD


def _why_missed(missed: Mapping[str, int], times: int) -> Verdict:
    most = max(missed, key=lambda outcome: missed[outcome])
    if most == _NO_TIME:
        return Verdict.RARER if times > 1 else Verdict.NO_TIME
    return Verdict.NOBODY if most == _NOBODY else Verdict.MISSED
