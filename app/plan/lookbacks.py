"""The ids of what a team says when it looks back.

``d9`` is the evening of day 9, ``w2`` week 2, and ``w2-<id>`` tells whether an early warning came true in week 2.
"""

import re

from app.plan.answers import Answers
from app.plan.entry_ids import entry_id
from app.plan.paths import ItemPath, ListPath

EVENINGS = ListPath("run", "evenings")
WEEKS = ListPath("run", "weeks")
SIGNS = ListPath("run", "signs")
WARNINGS = ListPath("health", "warnings")

_EVENING = re.compile(r"d(\d{1,4})")
_WEEK = re.compile(r"w(\d{1,4})(?:-.+)?")


def evening_item(day: int) -> ItemPath:
    """Where the evening of a day is."""
    return EVENINGS.item(f"d{day}")


def evening_day(evening: str) -> int | None:
    """The day that an id tells; None where it is none of ours, as a plan file may hold."""
    match = _EVENING.fullmatch(evening)
    return int(match[1]) if match else None


def week_item(week: int) -> ItemPath:
    """Where what is said of a week is."""
    return WEEKS.item(f"w{week}")


def sign_item(warning: str, week: int) -> ItemPath:
    """Where it is told whether a warning came true in a week, by the warning's id."""
    return SIGNS.item(entry_id(f"w{week}-", warning))


def told_week(entry: str) -> int | None:
    """The week that the id of a week or of a sign tells; None where it is none of ours."""
    match = _WEEK.fullmatch(entry)
    return int(match[1]) if match else None


def sign_warning(answers: Answers, sign: str) -> ItemPath | None:
    """The early warning that an id is of, if it is still in the plan."""
    week = told_week(sign)
    if week is None:
        return None
    return next((one for one in answers.items_of(WARNINGS) if sign_item(one.id, week).id == sign), None)
