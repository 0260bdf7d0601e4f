"""What changes in a plan when activities of the library are added to it, or put in the place of others."""

from collections.abc import Mapping
from itertools import count

from app.coach.suggestions.arranging import Kept, arranged
from app.knowledge.activities import LibraryActivity
from app.plan.lists import add_item, fresh_id
from app.plan.paths import ListPath
from app.schedule.months import last_day
from app.schedule.rearranging.by_time import list_of
from app.schedule.timetable import LAST_DAY, RANGES
from app.web.plan.view import PlanView

_MOST_DIGITS = 3
_KEPT_WHEN_SWAPPED = ("day", "time", "owner", "delivers")


def with_activity(view: PlanView, activity: LibraryActivity, day: int) -> tuple[str, Mapping[str, str]]:
    """The id of an activity that is added on a day, in the list of that day, and the answers that change."""
    fields = arranged(view.review_context, activity, day)
    item = list_of(day).item(_fresh_id(view, activity.key))
    return item.id, add_item(view.answers, item, fields)


def with_swap(view: PlanView, step: str, item: str, activity: LibraryActivity) -> Mapping[str, str]:
    """The answers that change when an activity becomes another; when it is, and whose it is, stays."""
    at = ListPath(step, "activities").item(item)
    kept = {name: raw for name in _KEPT_WHEN_SWAPPED if (raw := view.answers.raw(at.field(name)).strip())}
    stays = Kept(kept.get("time", ""), kept.get("owner", ""))
    fields = arranged(view.review_context, activity, _day(view, step, kept.get("day", "")), kept=stays)
    return {**{at.field(name): value for name, value in fields.items() if name not in kept}, at.field("series"): ""}


def _fresh_id(view: PlanView, stem: str) -> str:
    """An id that no list of activities has, so that it tells the activity wherever it goes."""
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    lists = [ListPath(step, "activities") for step in RANGES]
    return next(name for name in names if all(fresh_id(view.answers, at, name) == name for at in lists))


def _day(view: PlanView, step: str, typed: str) -> int:
    """The day of an activity where it is one of the step's, else the step's first."""
    first, last = RANGES[step]
    last = last if last < LAST_DAY else last_day(view.plan)
    is_in_range = typed.isdecimal() and len(typed) <= _MOST_DIGITS and first <= int(typed) <= last
    return int(typed) if is_in_range else first
