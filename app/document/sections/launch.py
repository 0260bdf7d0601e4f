"""The first 3 days, the first 7 days and the first month: goal, picture, run sheets."""

from collections.abc import Callable, Mapping
from itertools import groupby

from app.document.blocks import Block, GridDay, MonthCalendar, Timeline, TimelineEntry
from app.document.sections.day_sheets import day_sheets
from app.document.writing import Writing, shortened
from app.i18n.dates import day_and_month, weekday_names
from app.schedule.moments import day_date
from app.schedule.timetable import LAST_DAY, DatedActivity, launch_date, step_timetable, timetable

_LINE = 90
_CELL = 40


def builder(step: str) -> Callable[[Writing], list[Block]]:
    """The builder of one of the three activity steps."""
    return lambda writing: _build(writing, step)


def _build(writing: Writing, step: str) -> list[Block]:
    holder = getattr(writing.plan, step)
    dated = step_timetable(writing.plan, step)
    picture = _calendar(writing) if step == "month" and dated else _timeline(writing, dated)
    return [
        *writing.facts(step, "goal"),
        *picture,
        *day_sheets(writing, dated),
        *([] if not holder.notes else writing.notes(step)),
    ]


def _timeline(writing: Writing, dated: tuple[DatedActivity, ...]) -> list[Block]:
    if not dated:
        return []
    entries = tuple(
        TimelineEntry(writing.when(one), shortened(one.activity.title, _LINE), shortened(one.activity.owner, _CELL))
        for one in dated
    )
    return [Timeline(writing.say.gettext("At a glance"), entries)]


def _calendar(writing: Writing) -> list[Block]:
    launch = launch_date(writing.plan)
    offset = launch.weekday() if launch else 0
    titles = _titles_by_day(writing)
    days = range(1 - offset, -(-(LAST_DAY + offset) // 7) * 7 - offset + 1)
    cells = [_cell(writing, day, titles.get(day, ())) for day in days]
    weeks = tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))
    names = weekday_names(writing.knowledge.language) if launch else ("",) * 7
    return [MonthCalendar(writing.say.gettext("The first month at a glance"), names, weeks)]


def _titles_by_day(writing: Writing) -> Mapping[int | None, tuple[str, ...]]:
    by_day = groupby(timetable(writing.plan), key=lambda one: one.day)
    return {day: tuple(shortened(one.activity.title, _CELL) for one in dated) for day, dated in by_day}


def _cell(writing: Writing, day: int, titles: tuple[str, ...]) -> GridDay:
    is_inside = 1 <= day <= LAST_DAY
    launch = launch_date(writing.plan)
    on = day_date(launch, day) if launch else None
    number = writing.day_words(day) if is_inside else ""
    label = day_and_month(on, writing.knowledge.language) if on else number
    return GridDay(label, titles if is_inside else (), muted=not is_inside)
