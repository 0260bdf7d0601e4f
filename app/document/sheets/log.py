"""The log: a dated row for everything that happens, with room for how it went."""

from dataclasses import replace

from app.document.model.editions import Edition
from app.document.model.sheets import Cell, Column, ColumnKind, Mark, Shade, Sheet
from app.document.sheets import schedule
from app.document.sheets.agenda import MOST_ROWS, Occasion
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.document.writing.message_pack import message_pack
from app.plan.fields.values import Unreadable
from app.plan.steps.activities import Activity
from app.wording.shortening import shortened

_LONG = 300
"""Bytes, so about 100 Chinese characters. Of a longer message the row has the beginning, and says where it stands."""
_OPENING = 60


def build(writer: SheetWriter) -> Sheet:
    """What happens, in order of time; those who run the group also see what to post, and fill in how it went."""
    dates = _dates(writer)
    return _to_fill(writer, dates) if dates.rows and writer.shown.edition is Edition.OPERATOR else dates


def _dates(writer: SheetWriter) -> Sheet:
    t = writer.t
    columns = (
        Column(t.gettext("Date"), ColumnKind.DATE),
        Column(t.gettext("Weekday"), ColumnKind.WORD),
        writer.column(Activity, "day"),
        writer.column(Activity, "time"),
        Column(t.gettext("What"), ColumnKind.LINE),
        Column(t.gettext("Who"), ColumnKind.LINE),
    )
    rows = [_row(writer, one) for one in writer.agenda.occasions]
    if writer.agenda.is_cut:
        rows.append((None, None, None, None, _cut(writer), None))
    marks = (Mark(Shade.TODAY, 0), Mark(Shade.WEEKEND, 0))
    return Sheet("log", t.gettext("Dates"), columns, tuple(rows), key_columns=1, marks=marks)


def _row(writer: SheetWriter, occasion: Occasion) -> Row:
    one = occasion.one
    day = occasion.day if occasion.dated is None else writer.cell(one, "day")
    at = occasion.at.raw if isinstance(occasion.at, Unreadable) else occasion.at
    return occasion.on, writer.weekday(occasion.on), day, at, writer.title_of(one), writer.who(one.owner)


def _cut(writer: SheetWriter) -> str:
    return writer.t.gettext(
        "The fixed times go on every week. More than %(rows)s rows would be slow to open and filter.", rows=MOST_ROWS
    )


def _to_fill(writer: SheetWriter, dates: Sheet) -> Sheet:
    """The dates with what to post, and with a status, a result and a note to fill in."""
    t = writer.t
    to_do, done, missed = t.gettext("To do"), t.gettext("Done"), t.gettext("Missed")
    columns = (
        Column(t.gettext("Message to post"), ColumnKind.TEXT),
        Column(t.gettext("Status"), ColumnKind.WORD, (to_do, done, missed, t.gettext("Moved"))),
        Column(t.gettext("Result"), ColumnKind.LINE),
        Column(t.gettext("Note"), ColumnKind.LINE),
    )
    status = len(dates.columns) + 1
    posts = _posts(writer)
    filled = [(*row, post, to_do, None, None) for row, post in zip(dates.rows, posts, strict=False)]
    ends = [(*row, None, None, None, None) for row in dates.rows[len(posts) :]]
    return replace(
        dates,
        title=t.gettext("Today and log"),
        columns=(*dates.columns, *columns),
        rows=(*filled, *ends),
        marks=(Mark(Shade.MISSED, status, missed), Mark(Shade.DONE, status, done), *dates.marks),
    )


def _posts(writer: SheetWriter) -> list[Cell]:
    """For each row what is posted, or where that stands."""
    texts = {one.path: one.plain.text for one in message_pack(writer.plan, writer.knowledge) if one.is_of_activity}
    numbers = schedule.row_numbers(writer)
    posts: list[Cell] = []
    for occasion in writer.agenda.occasions:
        text = texts.get(f"{occasion.key}.message")
        is_long = isinstance(occasion.one, Activity) and len(occasion.one.message.encode()) > _LONG
        posts.append(_reference(writer, text, numbers[occasion.key]) if text and is_long else text)
    return posts


def _reference(writer: SheetWriter, text: str, number: int) -> str:
    where = writer.t.gettext("All of it: sheet “%(sheet)s”, row %(row)s", sheet=schedule.title(writer), row=number)
    return f"{shortened(text, _OPENING)}\n{where}"
