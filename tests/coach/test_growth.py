"""The coach's work grows with the size of a plan and no faster, whatever fills the plan."""

from collections.abc import Callable
from typing import Any

import pytest

from app.coach.model.context import ReviewContext
from app.coach.readiness import readiness
from app.coach.review import review
from app.plan.dismissals import Dismissal
from app.plan.progress import plan_progress
from tests.coach.local_club import local_club
from tests.support.counting import calls

Part = dict[str, Any]

_FEW, _MANY = 75, 300
_MOST = _MANY / _FEW * 1.25


def _slots(count: int) -> dict[str, Part]:
    """So many slots of one owner at the same time."""
    one = {"title": "Talk", "weekdays": list(range(1, 8)), "time": "20:00", "minutes": 60, "owner": "Ruth"}
    return {"when": {"slots": [{**one, "id": f"s{number}"} for number in range(count)]}}


def _activities(count: int) -> dict[str, Part]:
    """So many activities of one owner at the same time, without a plan for silence."""
    one = {"title": "Talk", "day": 9, "time": "20:00", "kind": "discussion", "owner": "Ruth", "promotes": True}
    return {"month": {"activities": [{**one, "id": f"a{number}"} for number in range(count)]}}


def _nobodys(count: int) -> dict[str, Part]:
    """So many activities that nobody owns, each one of its own series."""
    items = [{"id": f"a{n}", "title": f"Talk {n}", "day": 9, "series": f"S{n % 9}"} for n in range(count)]
    return {"month": {"activities": items}}


def _roles(count: int) -> dict[str, Part]:
    """So many people without a job in the plan."""
    return {"who": {"roles": [{"id": f"r{n}", "title": f"Role {n}", "hours": 1} for n in range(count)]}}


def _rules(count: int) -> dict[str, Part]:
    """So many rules without a reason."""
    return {"rules": {"rules": [{"id": f"r{n}", "what": f"Rule {n}"} for n in range(count)]}}


def _seeds(count: int) -> dict[str, Part]:
    """So many seed users with nothing to do."""
    return {"seeds": {"people": [{"id": f"p{n}", "name": f"Person {n}", "state": "agreed"} for n in range(count)]}}


def _pillars(count: int) -> dict[str, Part]:
    """So many promises that nothing delivers."""
    return {"what": {"pillars": [{"id": f"p{n}", "title": f"Pillar {n}", "supplier": "founder"} for n in range(count)]}}


def _introductions(count: int) -> dict[str, Part]:
    """A form, and as many steps that list a part of it, and rounds that ask with it."""
    lines = "\n".join(f"Line {n}:" for n in range(count))
    steps = [{"id": f"s{n}", "step": f"Say your name: {n}, line 1, line 2"} for n in range(count)]
    rounds = [{"id": f"a{n}", "title": f"Round {n}", "kind": "introduction", "message": "A:\nB:"} for n in range(count)]
    ritual, days3 = {"ritual": steps}, {"activities": rounds}
    return {"how": ritual, "days3": days3, "welcome": {"introduction_form": f"Your name: {lines}"}}


def _told_times(count: int) -> dict[str, Part]:
    """So many slots, and as many activities, whose messages tell of the last of them."""
    one = {"title": "Talk", "day": 9, "time": "20:00", "kind": "discussion", "message": "Saturday at 08:00: our walk."}
    talks = [{**one, "id": f"a{number}"} for number in range(count - 1)]
    walk = {"id": "walk", "title": "Walk", "day": 27, "time": "08:00"}
    slots = [{"id": f"s{n}", "title": "Slot", "weekdays": list(range(1, 8)), "time": "09:00"} for n in range(count)]
    return {"when": {"slots": slots}, "month": {"activities": [*talks, walk]}}


_FILLED = (_slots, _activities, _nobodys, _roles, _rules, _seeds, _pillars, _introductions, _told_times)


@pytest.mark.parametrize("filled", _FILLED, ids=lambda one: one.__name__[1:])
def test_a_review_of_four_times_as_much_takes_four_times_as_long(filled: Callable[[int], dict[str, Part]]) -> None:
    few, many = (_review_of(filled(count)) for count in (_FEW, _MANY))
    assert calls(many) <= _MOST * calls(few)


def _review_of(parts: dict[str, Part]) -> Callable[[], object]:
    context = local_club(**parts)
    dismissals = [Dismissal("rules.no-reason", (f"rules.rules.r{number}",), "Known") for number in range(_FEW)]

    def work() -> None:
        fresh = ReviewContext.of(context.answers, context.knowledge, context.plan_knowledge, context.today)
        readiness(plan_progress(fresh.answers), review(fresh, dismissals).standing)

    work()  # what is read once is read before the count
    return work
