"""Checks of the activities, one by one and in series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import time

from app.base.characters import is_visible
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.naming import called
from app.i18n.dates import join_words
from app.i18n.translator import translator
from app.plan.steps.activities import Activity
from app.schedule.months import last_day
from app.schedule.timetable import EARLIEST_DAY, RANGES, TEAM_KINDS
from app.schedule.workload import activities_of
from app.wording.days import day_words

FEWEST_OF_A_SERIES = 3

_ENOUGH_ACTIVITIES = 2
_LONG_MINUTES = 60
_AFTER_WORK = time(18)
_OF_THE_TEAM = TEAM_KINDS | {"digest"}


def series_dependent(context: ReviewContext) -> Iterator[Observation]:
    """A series of three or more with no recap for who missed one [D]."""
    series: dict[str, dict[str, Activity]] = defaultdict(dict)
    for path, one in context.activity_paths.items():
        if one.series:
            series[one.series.casefold()][path] = one
    for members in series.values():
        if len(members) >= FEWEST_OF_A_SERIES and not any(one.recap is True for one in members.values()):
            paths = tuple(members)
            values = {"series": members[paths[0]].series, "count": len(members)}
            yield Observation(f"{paths[1]}.recap", values, about=paths, fix="recap-series")


def no_title(context: ReviewContext) -> Iterator[Observation]:
    """An activity of which nobody can say what it is (h)."""
    nameless = [
        (f"{step}.activities.{one.id}", one)
        for step in RANGES
        for one in activities_of(context.plan, step)
        if not is_visible(one.title) and (one.day is not None or one.message or context.is_past(step))
    ]
    if nameless:
        days = _days_words(context, (one for _, one in nameless))
        values = {"count": len(nameless), "days": days}
        paths = tuple(path for path, _ in nameless)
        yield Observation(f"{paths[0]}.title", values, variant="" if days else "undated", about=paths)


def outside(context: ReviewContext) -> Iterator[Observation]:
    """An activity on a day that no calendar of the plan shows, most often mistyped (h)."""
    lost = {
        path: one
        for path, one in context.activity_paths.items()
        if isinstance(one.day, int) and not EARLIEST_DAY <= one.day <= last_day(context.plan)
    }
    if lost:
        yield _of_days(context, tuple(lost), {"days": _days_words(context, lost.values())})


def no_owner(context: ReviewContext) -> Iterator[Observation]:
    """An activity that nobody owns [B]."""
    orphans = {path: one for path, one in context.activity_paths.items() if not one.owner}
    if orphans and len(context.activities) >= _ENOUGH_ACTIVITIES:
        yield _about(context, orphans, "owner", fix="owner-to-all")


def no_fallback(context: ReviewContext) -> Iterator[Observation]:
    """A discussion with no plan for silence [A][C]."""
    activities = context.activity_paths.items()
    risky = {path: one for path, one in activities if one.kind == "discussion" and not one.if_silent}
    if risky and len(context.activities) >= _ENOUGH_ACTIVITIES:
        yield _about(context, risky, "if_silent", fix="plan-for-silence")


def on_holiday(context: ReviewContext) -> Iterator[Observation]:
    """What takes members out of the house, or an hour, is on a public holiday or in the hours of a make-up workday (h).

    What is over is left alone; of the launch itself another check speaks.
    """
    long = {path: one for path, one in context.activity_paths.items() if _takes_long(one)}
    later = ((path, one) for path, one in long.items() if not _is_launch(one))
    holidays = {path: name for path, one in later if (name := context.holiday_ahead(one.day))}
    if holidays:
        names = join_words(list(dict.fromkeys(holidays.values()))[:3], context.knowledge.language)
        yield _of_days(context, tuple(holidays), {"holidays": names})
    worked = tuple(path for path, one in long.items() if _is_by_day(one) and context.is_worked_ahead(one.day))
    if worked:
        yield _of_days(context, worked, {}, "worked")


def _is_launch(one: Activity) -> bool:
    return one.day == 1 and one.kind == "opening"


def _takes_long(one: Activity) -> bool:
    is_long = isinstance(one.minutes, int | float) and one.minutes >= _LONG_MINUTES
    return one.kind not in _OF_THE_TEAM and (is_long or one.offline is True)


def _is_by_day(one: Activity) -> bool:
    return not isinstance(one.time, time) or one.time < _AFTER_WORK


def _of_days(
    context: ReviewContext, paths: tuple[str, ...], values: Mapping[str, str], variant: str = ""
) -> Observation:
    titles = _names(context, [context.activity_paths[path] for path in paths])
    of_all = {"titles": titles, "count": len(paths)}
    return Observation(f"{paths[0]}.day", {**of_all, **values}, variant, about=paths)


def _days_words(context: ReviewContext, activities: Iterable[Activity]) -> str:
    """The first few days that activities say, in words where these are numbers."""
    language = context.knowledge.language
    days = [one.day for one in activities if one.day is not None][:3]
    words = [day_words(day, translator(language)) if isinstance(day, int) else str(day) for day in days]
    return join_words(words, language)


def _about(context: ReviewContext, activities: Mapping[str, Activity], field: str, fix: str) -> Observation:
    titles = _names(context, list(activities.values()))
    paths = tuple(activities)
    return Observation(f"{paths[0]}.{field}", {"titles": titles, "count": len(paths)}, about=paths, fix=fix)


def _names(context: ReviewContext, activities: Sequence[Activity]) -> str:
    """What the first few of some activities are called."""
    return join_words([called(one, context.knowledge) for one in activities[:3]], context.knowledge.language)


CHECKS = (
    Check("activity.no-title", Severity.SHOULD, "h", no_title),
    Check("activity.outside", Severity.SHOULD, "h", outside),
    Check("activity.series-dependent", Severity.SHOULD, "D", series_dependent),
    Check("activity.no-owner", Severity.SHOULD, "B", no_owner),
    Check("activity.no-fallback", Severity.SHOULD, "AC", no_fallback),
    Check("activity.on-holiday", Severity.COULD, "h", on_holiday),
)
