"""What a moved launch does to days and people: only what wasn't so before is told."""

from datetime import date
from typing import Any

from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.reading import read_plan
from app.schedule.move_effects import crowded_days, loses_weekday, new_clashes
from app.schedule.moving import Keep, LaunchMove, move_launch
from tests.plan.plans import plan_file

MONDAY, THURSDAY = date(2026, 12, 21), date(2026, 12, 24)
SLOT = {"id": "walk", "title": "Walk", "weekdays": [6], "time": "10:00", "minutes": 60, "owner": "Ann"}


def test_a_day_is_too_full_only_if_it_was_not_so_before() -> None:
    _, move = _moved(days3=[_activity("rules", 3), _activity("names", 3)], days7=[_activity("visit", 6)])
    assert crowded_days(move) == {3: ["rules", "names", "visit"]}
    _, move = _moved(days7=[_activity("a", 6), _activity("b", 6), _activity("c", 6)])
    assert crowded_days(move) == {}


def test_a_clash_is_new_only_if_the_same_did_not_clash_before() -> None:
    opening = _activity("open", 3, time="10:30", minutes=60, owner="Ann")
    answers, move = _moved(days3=[opening])
    assert [(clash.one, clash.other) for clash in _clashes(answers, move)] == [("Walk", "open")]
    answers, move = _moved(days7=[{**opening, "day": 6}])
    assert _clashes(answers, move) == []


def test_an_activity_that_can_not_keep_its_weekday_is_told() -> None:
    _, move = _moved(days3=[_activity("open", 1)], days7=[_activity("early", 4), _activity("late", 6)])
    lost = {before.activity.id for before, after in move.activities if loses_weekday(move, before, after)}
    assert lost == {"early"}


def _clashes(answers: Answers, move: LaunchMove) -> list[Any]:
    return list(new_clashes(move, read_plan(answers), read_plan(answers.with_values(move.changes))))


def _moved(**activities: list[dict[str, Any]]) -> tuple[Answers, LaunchMove]:
    """A plan whose launch is on a Monday, and its move to the Thursday after."""
    steps = {step: {"activities": items} for step, items in activities.items()}
    when = {"launch_date": MONDAY.isoformat(), "zone": "Europe/London", "slots": [SLOT]}
    answers = read_plan_file(plan_file({"when": when, **steps})).answers
    return answers, move_launch(answers, THURSDAY, Keep.WEEKDAYS)


def _activity(key: str, day: int, **more: Any) -> dict[str, Any]:
    return {"id": key, "title": key, "day": day, **more}
