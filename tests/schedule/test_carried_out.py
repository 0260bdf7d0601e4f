"""Planned against done, days of silence, and who does nearly everything."""

from typing import Any

import pytest

from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.carried_out import MostDone, carried_out, did_nearly_everything, silence_lately
from tests.plan.plans import plan_file

DAILY = {"weekdays": [1, 2, 3, 4, 5, 6, 7], "time": "12:00", "owner": "Mei"}
NOON = {**DAILY, "id": "noon", "title": "Noon", "kind": "sharing"}
REVIEW = {**NOON, "id": "look", "title": "Look back", "kind": "review"}
QUIZ = {"id": "quiz", "title": "Quiz", "day": 9, "kind": "game", "owner": "Host and Tom", "led_by": "member"}
ROLES = [{"id": "host", "title": "Host", "kind": "operator", "person": "Mei"}]


def _plan(slots: Any = (NOON,), **ticks: str) -> Plan:
    when = {"launch_date": "2026-12-21", "zone": "Europe/London", "horizon_weeks": 6, "slots": [*slots]}
    told = {key.replace("_", "-"): {"outcome": outcome} for key, outcome in ticks.items()}
    parts = {"when": when, "who": {"roles": ROLES}, "month": {"activities": [QUIZ]}, "run": {"ticks": told}}
    return read_plan(read_plan_file(plan_file(parts)).answers)


def test_what_was_due_is_counted_by_what_became_of_it_by_kind_and_by_whom() -> None:
    found = carried_out(_plan(s8_noon="done", s9_noon="no_time", a9_quiz="nobody", s20_noon="done"), range(8, 11))
    assert (found.total.done, found.total.missed, found.total.untold) == (1, {"no_time": 1, "nobody": 1}, 1)
    assert [one.what.title for one in found.missed] == ["Noon", "Quiz"]
    assert {kind: (one.done, one.planned) for kind, one in found.by_kind.items()} == {"sharing": (1, 3), "game": (0, 1)}
    assert {who: (one.done, one.planned) for who, one in found.by_holder.items()} == {"Mei": (1, 4), "Tom": (0, 1)}
    assert (found.led_by_members.done, found.led_by_members.planned) == (0, 1)
    assert (found.is_told, carried_out(_plan(), range(8, 11)).is_told) == (True, False)


@pytest.mark.parametrize(
    ("slots", "ticks", "silent"),
    [
        ([NOON], {}, []),
        ([NOON], {"s5_noon": "done"}, [6, 7, 8]),
        ([NOON], {"s5_noon": "done", "s6_noon": "nobody", "s8_noon": "nobody"}, [6, 7, 8]),
        ([NOON], {"s5_noon": "done", "s6_noon": "done"}, []),
        ([NOON], {"s5_noon": "done", "s9_noon": "done"}, []),
        ([NOON, REVIEW], {"s5_noon": "done", "s7_look": "done"}, [6, 7, 8]),
        ([NOON], {"s1_noon": "nobody"}, [*range(1, 9)]),
        ([], {"a9_quiz": "done"}, []),
    ],
)
def test_days_are_silent_on_which_nothing_was_done_for_members(
    slots: list[Any], ticks: dict[str, str], silent: list[int]
) -> None:
    assert [*silence_lately(_plan(slots, **ticks), 9)] == silent


def test_who_does_nearly_everything_is_told_once_enough_was_done() -> None:
    ticks = {f"s{day}_noon": "done" for day in range(2, 7)}
    assert did_nearly_everything(_plan(**ticks), 9) is None
    assert did_nearly_everything(_plan(**ticks, a9_quiz="done"), 9) == MostDone("Mei", 6, 6, 1)
    assert did_nearly_everything(_plan([NOON, REVIEW], **ticks, s2_look="done"), 7) is None
    quiet = {**NOON, "id": "eve", "title": "Evening", "time": "20:00", "owner": "Tom"}
    shared = {f"s{day}_eve": "done" for day in range(2, 7)}
    assert did_nearly_everything(_plan([NOON, quiet], **ticks, **shared), 9) is None
