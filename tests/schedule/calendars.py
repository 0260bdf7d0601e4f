"""Arbitrary calendars for property tests: slots and activities of a few people, in zones whose clocks change."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.plan.steps.when import Slot
from tests.plan.plans import plan_file

ROLES = [
    {"id": "lead", "title": "Lead", "kind": "owner", "person": "Ruth", "hours": 5},
    {"id": "guide", "title": "Guide", "kind": "kol", "person": "Sam", "hours": 2.5},
    {"id": "keeper", "title": "Keeper", "kind": "operator", "person": "ruth", "hours": 1},
    {"id": "helper", "title": "Helper", "kind": "helper"},
]
OWNERS = ("Ruth", "Lead", "KEEPER", "sam", "Guide", "Helper", "A guest", "")
PEOPLE = {"ruth": "ruth", "lead": "ruth", "keeper": "ruth", "sam": "sam", "guide": "sam"}
STEPS = ("days3", "days7", "month")

_ZONES = st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai"])
# Slots and activities that begin at one time or have one name would be one event.
_SLOT_TIMES = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 20]))
_TIMES = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([30, 45, 59]))
_LENGTHS = st.integers(1, 200) | st.sampled_from([1440, 600]) | st.none()
_KINDS = st.sampled_from(["review", "meetup", "task"])


def calendars(launches: st.SearchStrategy[date | None] | None = None) -> st.SearchStrategy[dict[str, Any]]:
    """The steps of a plan that hold times, as a plan file holds them."""
    when = st.fixed_dictionaries(
        {
            "launch_date": (st.dates(date(2027, 2, 20), date(2027, 11, 10)) if launches is None else launches).map(
                _iso
            ),
            "launch_time": st.none() | _TIMES,
            "zone": _ZONES,
            "slots": st.lists(_slots(), max_size=4).map(_numbered("slot")),
        }
    )
    steps = {
        step: st.fixed_dictionaries({"activities": st.lists(_activities(), max_size=3).map(_numbered(step))})
        for step in STEPS
    }
    return st.fixed_dictionaries({"when": when, "who": st.just({"roles": ROLES}), **steps})


def plan_of(calendar: dict[str, Any]) -> Plan:
    """The plan that a calendar makes."""
    return read_plan(read_plan_file(plan_file(calendar)).answers)


def pairs_at_once(plan: Plan) -> set[frozenset[str]]:
    """The paths of what one person would have to do at the same time, by comparing everything with everything."""
    moments = [*_slot_moments(plan), *_activity_moments(plan)]
    return {
        frozenset((one[0], other[0]))
        for one, other in combinations(moments, 2)
        if one[0] != other[0] and one[1] and one[1] == other[1] and one[2] < other[3] and other[2] < one[3]
    }


_Moment = tuple[str, str, datetime, datetime]


def _slot_moments(plan: Plan) -> list[_Moment]:
    days = range(1, 31)
    return [
        _moment(plan, f"when.slots.{slot.id}.time", day, slot)
        for slot in plan.when.slots
        for day in days
        if str(_date(plan, day).isoweekday()) in slot.weekdays and not is_before_opening(plan, slot, day)
    ]


def is_before_opening(plan: Plan, slot: Slot, day: int) -> bool:
    """Whether a slot would be on the launch day before the group opens."""
    opens = plan.when.launch_time
    return day == 1 and isinstance(opens, time) and isinstance(slot.time, time) and slot.time < opens


def _activity_moments(plan: Plan) -> list[_Moment]:
    return [
        _moment(plan, f"{step}.activities.{one.id}.time", one.day, one)
        for step in STEPS
        for one in getattr(plan, step).activities
    ]


def _moment(plan: Plan, path: str, day: int, one: Any) -> _Moment:
    assert isinstance(plan.when.zone, ZoneInfo)
    assert isinstance(one.time, time)
    begins = datetime.combine(_date(plan, day), one.time, plan.when.zone).astimezone(UTC)
    name = one.owner.casefold()
    return path, PEOPLE.get(name, name), begins, begins + timedelta(minutes=one.minutes or 30)


def _date(plan: Plan, day: int) -> date:
    assert isinstance(plan.when.launch_date, date)
    return plan.when.launch_date + timedelta(days=day - 1)


def _slots() -> st.SearchStrategy[dict[str, Any]]:
    weekdays = st.lists(st.integers(1, 7), min_size=1, max_size=7, unique=True)
    return st.fixed_dictionaries({**_common("Walk", _SLOT_TIMES), "weekdays": weekdays})


def _activities() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({**_common("Talk", _TIMES), "day": st.integers(-3, 34)})


def _common(title: str, times: st.SearchStrategy[str]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "title": st.just(title),
        "time": times,
        "minutes": _LENGTHS,
        "owner": st.sampled_from(OWNERS),
        "kind": _KINDS,
    }


def _numbered(stem: str) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    return lambda items: [{"id": f"{stem}-{number}", **item} for number, item in enumerate(items)]


def _iso(launch: date | None) -> str | None:
    return launch.isoformat() if launch else None
