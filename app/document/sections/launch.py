"""The first 3 days, the first 7 days and the first month: goal, picture, run sheets."""

from collections.abc import Callable, Mapping
from itertools import groupby

from app.document.model.blocks import Block, GridDay, MonthCalendar, Paragraph, Timeline, TimelineEntry
from app.document.sections.day_sheets import day_sheets
from app.document.writing.holidays import holiday_words
from app.document.writing.writer import Writer
from app.i18n.dates import day_and_month, weekday_names
from app.schedule.moments import day_date
from app.schedule.timetable import LAST_DAY, DatedActivity, launch_date
from app.wording.holidays import place_below_calendar
from app.wording.shortening import shortened

_LINE = 90
_CELL = 40


def builder(step: str) -> Callable[[Writer], list[Block]]:
    """The builder of one of the three activity steps."""
    return lambda writer: _build(writer, step)


def _build(writer: Writer, step: str) -> list[Block]:
    holder = getattr(writer.plan, step)
    dated = writer.shown.timetable_of(step)
    picture = _calendar(writer) if step == "month" and dated else _timeline(writer, dated)
    return [
        *writer.facts(step, "goal"),
        *picture,
        *day_sheets(writer, dated),
        *([] if not holder.notes else writer.notes(step)),
    ]


def _timeline(writer: Writer, dated: tuple[DatedActivity, ...]) -> list[Block]:
    if not dated:
        return []
    entries = tuple(
        TimelineEntry(
            " · ".join(filter(None, (writer.when(one), holiday_words(writer.shown, one.on)))),
            shortened(writer.title_of(one.activity), _LINE),
            shortened(one.activity.owner, _CELL),
        )
        for one in dated
    )
    return [Timeline(writer.t.gettext("At a glance"), entries)]


def _calendar(writer: Writer) -> list[Block]:
    launch = launch_date(writer.plan)
    offset = launch.weekday() if launch else 0
    titles = _titles_by_day(writer)
    days = range(1 - offset, -(-(LAST_DAY + offset) // 7) * 7 - offset + 1)
    cells = [_cell(writer, day, titles.get(day, ())) for day in days]
    weeks = tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))
    names = weekday_names(writer.knowledge.language) if launch else ("",) * 7
    of_place = [Paragraph(place_below_calendar(writer.plan, writer.t))] if any(cell.holiday for cell in cells) else []
    return [MonthCalendar(writer.t.gettext("The first month at a glance"), names, weeks), *of_place]


def _titles_by_day(writer: Writer) -> Mapping[int | None, tuple[str, ...]]:
    by_day = groupby(writer.shown.timetable, key=lambda one: one.day)
    return {day: tuple(shortened(writer.title_of(one.activity), _CELL) for one in dated) for day, dated in by_day}


def _cell(writer: Writer, day: int, titles: tuple[str, ...]) -> GridDay:
    is_inside = 1 <= day <= LAST_DAY
    launch = launch_date(writer.plan)
    on = day_date(launch, day) if launch else None
    number = writer.day_words(day) if is_inside else ""
    label = day_and_month(on, writer.knowledge.language) if on else number
    if not is_inside:
        return GridDay(label, (), muted=True)
    return GridDay(label, titles, holiday=holiday_words(writer.shown, on))
