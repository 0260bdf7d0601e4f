"""The first 3 days, the first 7 days and the first month: goal, picture, run sheets."""

from collections.abc import Callable
from datetime import date, timedelta

from app.document.blocks import Block, GridDay, MonthCalendar, RunSheet, Timeline, TimelineEntry
from app.document.writing import Writing, shortened
from app.i18n.dates import weekday_names
from app.schedule.moments import day_date
from app.schedule.timetable import DatedActivity, launch_date, step_timetable, timetable

_LAST_DAY = 30
_ENTRY = 40


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
        *(_run_sheet(writing, one) for one in dated),
        *([] if not holder.notes else writing.notes(step)),
    ]


def _timeline(writing: Writing, dated: tuple[DatedActivity, ...]) -> list[Block]:
    if not dated:
        return []
    entries = tuple(
        TimelineEntry(writing.when(one), shortened(one.activity.title, _ENTRY), one.activity.owner) for one in dated
    )
    return [Timeline(writing.say.gettext("At a glance"), entries)]


def _calendar(writing: Writing) -> list[Block]:
    label = writing.say.gettext("The first month at a glance")
    launch = launch_date(writing.plan)
    first = launch - timedelta(days=launch.weekday()) if launch else None
    offset = launch.weekday() if launch else 0
    cells = [_cell(writing, first, index, offset) for index in range(-(-(_LAST_DAY + offset) // 7) * 7)]
    weeks = tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))
    names = weekday_names(writing.knowledge.language) if launch else ("",) * 7
    return [MonthCalendar(label, names, weeks)]


def _cell(writing: Writing, first: date | None, index: int, offset: int) -> GridDay:
    day = index - offset + 1
    is_inside = 1 <= day <= _LAST_DAY
    entries = tuple(
        shortened(one.activity.title, _ENTRY) for one in timetable(writing.plan) if one.day == day and is_inside
    )
    on = day_date(first, index + 1) if first else None
    label = f"{on.month}/{on.day}" if on else writing.day_words(day)
    return GridDay(label if is_inside or on else "", entries, muted=not is_inside)


def _run_sheet(writing: Writing, dated: DatedActivity) -> RunSheet:
    activity = dated.activity
    facts = writing.item_facts(
        activity, "minutes", "kind", "purpose", "script", "material", "expected", "if_silent", "led_by",
        "interactive", "offline", "promotes", "series", "recap", "delivers",
    )  # fmt: skip
    outside = writing.say.gettext("Day %(day)s is outside the days of this part.", day=dated.day)
    remark = ((writing.say.gettext("Note"), outside),) if dated.is_outside else ()
    return RunSheet(writing.when(dated), activity.title, activity.owner, activity.message, facts + remark)
