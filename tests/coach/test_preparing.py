"""What the coach says about the days before the launch."""

from datetime import date
from typing import Any

from app.coach.fixes.registry import FIXES
from app.plan.ticks import tick_item
from tests.coach.cases import look
from tests.coach.local_club import OPENING, activity, local_club_on, seed

NOBODY_ASKED = {"people": [seed("Sam", "to_ask"), seed("Ada", "to_ask")], "fallback": "three_person_team"}
TWO_WEEKS_BEFORE = date(2026, 11, 30)


def _names(today: date, **changes: Any) -> list[str]:
    return [found.path for found in look(local_club_on(today, **changes), "launch.nothing-prepared")]


def test_launch_nothing_prepared_is_found() -> None:
    (found,) = look(local_club_on(TWO_WEEKS_BEFORE, seeds=NOBODY_ASKED), "launch.nothing-prepared")
    assert (found.path, found.values["days"]) == ("days3.activities", 14)


def test_launch_preparation_over_is_found_until_it_is_ticked_or_spread_over_the_days_left() -> None:
    steps = [activity("Ask people", -13), activity("Try it", -2), OPENING]
    plan = local_club_on(date(2026, 12, 9), days3={"activities": steps})
    (found,) = look(plan, "launch.preparation-over")
    assert (found.values["titles"], found.fix) == ("Ask people", "spread-preparation")
    spread = plan.with_answers(FIXES[found.fix](plan, found))  # type: ignore[arg-type]  # it asks for nothing of it
    assert [one.day for one in spread.plan.days3.activities] == [-4, -1, 1]
    assert not look(spread, "launch.preparation-over")
    (path,) = found.about
    tick = tick_item(path, -13)
    ticked = {str(tick.list): tick.id, tick.field("outcome"): "done"}
    assert not look(plan.with_answers(ticked), "launch.preparation-over")


def test_launch_preparation_over_near_miss_it_is_for_today() -> None:
    steps = [activity("Try it", -2), OPENING]
    assert not look(local_club_on(date(2026, 12, 9), days3={"activities": steps}), "launch.preparation-over")


def test_launch_nothing_prepared_near_miss_there_is_time() -> None:
    assert not _names(date(2026, 11, 29), seeds=NOBODY_ASKED)
    blank: dict[str, Any] = {step: {"activities": []} for step in ("days3", "days7", "month")}
    assert not _names(TWO_WEEKS_BEFORE, seeds=NOBODY_ASKED, **blank)
    assert not _names(date(2026, 12, 15), seeds=NOBODY_ASKED)


def test_launch_nothing_prepared_near_miss_something_is_done() -> None:
    early = {"activities": [activity("Ask people", -5), OPENING]}
    assert not _names(TWO_WEEKS_BEFORE, seeds=NOBODY_ASKED, days3=early)
    assert not _names(TWO_WEEKS_BEFORE, seeds={"people": [seed("Sam", "asked")], "fallback": "three_person_team"})


def test_launch_nothing_prepared_near_miss_the_seeds_say_it_already() -> None:
    too_few = {"people": NOBODY_ASKED["people"], "fallback": "none"}
    assert not _names(TWO_WEEKS_BEFORE, seeds=too_few)
    assert not _names(date(2026, 12, 10), seeds=too_few)
    assert _names(date(2026, 12, 11), seeds=too_few)
    assert _names(date(2026, 12, 12), seeds=NOBODY_ASKED)


def test_launch_nothing_prepared_near_miss_nothing_is_planned_yet() -> None:
    empty: dict[str, Any] = {step: {"activities": []} for step in ("days3", "days7", "month")}
    assert not _names(TWO_WEEKS_BEFORE, seeds=NOBODY_ASKED, **empty)
