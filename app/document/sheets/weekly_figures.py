"""The weekly figures: a row for each week, under the target of each figure; what was entered is there already."""

from collections.abc import Collection, Iterable

from app.document.model.sheets import Cell, Column, ColumnKind, Mark, Shade, Sheet
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.document.sheets.typed_heads import typed_heads
from app.plan.figures import LAST_WEEK
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.timetable import last_slot_day, launch_date
from app.schedule.weekly_figures import Series, series

_MOST = 16
"""More figures than these don't fit on two pages side by side; all of them are in the sheet of the figures."""


def build(writer: SheetWriter) -> Sheet:
    """A column for each figure, from the week of the launch to the horizon."""
    t = writer.t
    found = series(writer.plan)[:_MOST]
    metrics = [one.metric for one in found]
    usual = (
        Column(t.gettext("Week"), ColumnKind.NUMBER),
        Column(t.gettext("From"), ColumnKind.DATE),
        Column(t.gettext("Until"), ColumnKind.DATE),
    )
    note = Column(t.gettext("Note"), ColumnKind.LINE)
    heads = typed_heads((metric.name for metric in metrics), (*usual, note))
    targets: Row = (t.gettext("Target"), None, None, *(metric.target or None for metric in metrics), None)
    weeks = [_week(writer, number, found) for number in range(1, _weeks(writer, found) + 1)]
    return Sheet(
        "weekly_figures",
        t.gettext("Weekly figures"),
        (*usual, *(Column(head, ColumnKind.WORD) for head in heads), note),
        (targets, *weeks) if metrics else (),
        key_columns=3,
        key_rows=1,
        marks=(Mark(Shade.THIS_WEEK, 1),),
    )


def _weeks(writer: SheetWriter, found: Collection[Series]) -> int:
    """How many weeks there are: until the horizon, or the last one with a figure."""
    entered = (min(week, LAST_WEEK) for one in found for week in one.figures)
    return max((-(-last_slot_day(writer.plan) // DAYS_IN_WEEK), *entered))


def _week(writer: SheetWriter, number: int, found: Iterable[Series]) -> Row:
    launch = launch_date(writer.plan)
    first: Cell = day_date(launch, (number - 1) * DAYS_IN_WEEK + 1) if launch else None
    last: Cell = day_date(launch, number * DAYS_IN_WEEK) if launch else None
    return (number, first, last, *(one.figures.get(number) for one in found), None)
