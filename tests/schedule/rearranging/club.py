"""A club that launches on Monday 21 December 2026, and what is in its calendar, for these tests."""

from typing import Any

from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.lists import Changes
from app.plan.paths import ItemPath, ListPath
from app.schedule.rearranging.by_time import Calendar
from tests.plan.plans import plan_file


def calendar(launch: str = "2026-12-21", **activities: list[dict[str, Any]]) -> Calendar:
    """A calendar with these activities, by step; each with a title like its id unless it has another."""
    steps = {step: {"activities": [{"title": one["id"], **one} for one in some]} for step, some in activities.items()}
    when = {"launch_date": launch, "zone": "Europe/London"}
    return Calendar.of(read_plan_file(plan_file({"when": when, **steps})).answers)


def at(path: str) -> ItemPath:
    """The activity of a step, as ``<step>.<item id>``."""
    step, _, item = path.partition(".")
    return ListPath(step, "activities").item(item)


def after(calendar: Calendar, changes: Changes) -> Answers:
    """The answers after a change."""
    return calendar.answers.with_values(changes)


def days(answers: Answers) -> dict[str, str]:
    """Every activity as ``<step>.<item id>``, in the order of its list, with its day and time."""
    lists = (ListPath(step, "activities") for step in ("days3", "days7", "month"))
    return {
        f"{item.step}.{item.id}": " ".join(filter(None, (answers.raw(item.field(one)) for one in ("day", "time"))))
        for one_list in lists
        for item in answers.items_of(one_list)
    }
