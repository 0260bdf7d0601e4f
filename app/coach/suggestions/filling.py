"""Days with nothing planned, filled from the activity library: with what the group is there for, or something easy."""

from collections.abc import Callable, Iterable

from app.coach.model.context import ReviewContext
from app.coach.suggestions.arranging import arranged
from app.coach.suggestions.suiting import has_main, mains_of, suitable, times_used
from app.knowledge.activities import LibraryActivity
from app.plan.lists import Changes, add_items
from app.plan.paths import ListPath
from app.schedule.silence import SILENT_DAYS, busy_days, longest_silence
from app.schedule.timetable import step_of
from app.schedule.workload import week_of

_EASY = frozenset({"discussion", "game", "check_in", "task"})

Suits = Callable[[LibraryActivity], bool]


def fill_silences(context: ReviewContext, month: int = 1) -> Changes:
    """Put something into the middle of every silence of a month, rather not on a public holiday."""
    changes: dict[str, str] = {}
    first, last = longest_silence(context.plan, month)
    while last - first + 1 >= SILENT_DAYS:
        day = _middle(context, first, last)
        added = _fitting(context, day)
        if not added:
            break
        changes.update(added)
        context = context.with_answers(added)
        if day not in busy_days(context.plan):
            break
        first, last = longest_silence(context.plan, month)
    return changes


def fill_days(context: ReviewContext, days: Iterable[int]) -> Changes:
    """Put something on each of these days that has room for it; before the launch there is nobody to do it with."""
    changes: dict[str, str] = {}
    for day in days:
        added = _fitting(context, day) if day > 0 and context.has_room(day) else {}
        if added:
            changes.update(added)
            context = context.with_answers(added)
    return changes


def with_fitting(context: ReviewContext, step: str, day: int, suits: Suits) -> Changes:
    """Add the first fitting activity of the library on a day, rather one that the plan doesn't have."""
    used = {activity.title.casefold() for activity in context.activities}
    fitting = [one for one in suitable(context, step) if suits(one)]
    fresh = [one for one in fitting if one.words.title.casefold() not in used] or fitting
    return _added(context, fresh[0], step, day) if fresh else {}


def _fitting(context: ReviewContext, day: int) -> Changes:
    """What the group meets for once a week, as a running group runs; beside that something easy."""
    step = step_of(day)
    of_step = (one for one in mains_of(context) if step in one.facts.steps)
    mains = [one for one in of_step if times_used(context, one) < one.facts.spread]
    if mains and not has_main(context, week_of(day)):
        return _added(context, min(mains, key=lambda one: times_used(context, one)), step, day)
    return with_fitting(context, step, day, lambda one: one.facts.kind in _EASY)


def _added(context: ReviewContext, one: LibraryActivity, step: str, day: int) -> Changes:
    return add_items(context.answers, ListPath(step, "activities"), one.key, [arranged(context, one, day)])


def _middle(context: ReviewContext, first: int, last: int) -> int:
    days = range(first, last + 1)
    return min(days, key=lambda day: (bool(context.holiday(day)), abs(2 * day - first - last)))
