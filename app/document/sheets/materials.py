"""The materials: what to have ready, for what, by when, and whether it is."""

from collections.abc import Iterator

from app.document.model.sheets import Column, ColumnKind, Mark, Shade, Sheet
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.plan.steps.activities import Activity
from app.schedule.moments import day_date
from app.schedule.owners import brings
from app.schedule.timetable import launch_date, ready_day


def build(writer: SheetWriter) -> Sheet:
    """A row for each line of what an activity needs, in order of time."""
    t = writer.t
    done = t.gettext("Done")
    columns = (
        writer.column(Activity, "material"),
        Column(t.gettext("What for"), ColumnKind.LINE),
        Column(t.gettext("By when"), ColumnKind.DATE),
        Column(t.gettext("Who"), ColumnKind.LINE),
        Column(t.gettext("Status"), ColumnKind.WORD, (t.gettext("To do"), done)),
        Column(t.gettext("Note"), ColumnKind.LINE),
    )
    marks = (Mark(Shade.DONE, 4, done), Mark(Shade.TODAY, 2))
    return Sheet("materials", t.gettext("Materials"), columns, tuple(_rows(writer)), key_columns=1, marks=marks)


def _rows(writer: SheetWriter) -> Iterator[Row]:
    to_do, launch = writer.t.gettext("To do"), launch_date(writer.plan)
    for dated in writer.shown.timetable:
        activity = dated.activity
        by = day_date(launch, ready_day(dated.day)) if launch and dated.day is not None else None
        for line in filter(None, map(str.strip, activity.material.splitlines())):
            yield line, activity.title or None, by, writer.who(brings(writer.plan, activity)), to_do, None
