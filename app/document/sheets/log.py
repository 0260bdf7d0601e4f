"""The log: a dated row for everything that happens or is posted, with room for how it went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import time

from app.document.model.editions import Edition
from app.document.model.sheets import Cell, Column, ColumnKind, Mark, Shade, Sheet
from app.document.sheets import rest, schedule
from app.document.sheets.agenda import MOST_ROWS, Occasion
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.document.writing.message_pack import PackMessage, message_pack
from app.document.writing.opening import opening_title
from app.document.writing.writer import Writer
from app.plan.fields.values import Unreadable
from app.plan.steps.activities import Activity
from app.schedule.owners import opener
from app.schedule.posting import opening_posting, posting_order
from app.wording.shortening import shortened

_LONG = 300
"""Bytes, so about 100 Chinese characters. Of a longer message the row has the beginning, and says where it stands."""
_OPENING = 60


def build(writer: SheetWriter) -> Sheet:
    """What happens, in order of time; those who run the group also see what to post, and fill in how it went."""
    if writer.agenda.occasions and writer.shown.edition is Edition.OPERATOR:
        return _to_fill(writer)
    return _dates(writer, [_row(writer, one) for one in writer.agenda.occasions])


def _dates(writer: SheetWriter, rows: Iterable[Row]) -> Sheet:
    t = writer.t
    columns = (
        Column(t.gettext("Date"), ColumnKind.DATE),
        Column(t.gettext("Weekday"), ColumnKind.WORD),
        writer.column(Activity, "day"),
        writer.column(Activity, "time"),
        Column(t.gettext("What"), ColumnKind.LINE),
        Column(t.gettext("Who"), ColumnKind.LINE),
    )
    ends = [(None, None, None, None, _cut(writer), None)] if writer.agenda.is_cut else []
    marks = (Mark(Shade.TODAY, 0), Mark(Shade.WEEKEND, 0))
    return Sheet("log", t.gettext("Dates"), columns, (*rows, *ends), key_columns=1, marks=marks)


def _row(writer: SheetWriter, occasion: Occasion) -> Row:
    one = occasion.one
    day = writer.cell(one, "day") if occasion.day is None else writer.day(occasion.day)
    at = occasion.at.raw if isinstance(occasion.at, Unreadable) else occasion.at
    return occasion.on, writer.weekday(occasion.on), day, at, writer.title_of(one), writer.who(one.owner)


def _cut(writer: SheetWriter) -> str:
    return writer.t.gettext(
        "The fixed times go on every week. More than %(rows)s rows would be slow to open and filter.", rows=MOST_ROWS
    )


def _to_fill(writer: SheetWriter) -> Sheet:
    """The dates with what to post, and with a status, a result and a note to fill in."""
    t = writer.t
    to_do, done, missed = t.gettext("To do"), t.gettext("Done"), t.gettext("Missed")
    columns = (
        Column(t.gettext("Message to post"), ColumnKind.TEXT),
        Column(t.gettext("Status"), ColumnKind.WORD, (to_do, done, missed, t.gettext("Moved"))),
        Column(t.gettext("Result"), ColumnKind.LINE),
        Column(t.gettext("Note"), ColumnKind.LINE),
    )
    entries = _entries(writer)
    dates = _dates(writer, (one.row for one in entries))
    status = len(dates.columns) + 1
    filled = [(*one.row, one.post, to_do, None, None) for one in entries]
    ends = [(*row, None, None, None, None) for row in dates.rows[len(filled) :]]
    return replace(
        dates,
        title=t.gettext("Today and log"),
        columns=(*dates.columns, *columns),
        rows=(*filled, *ends),
        marks=(Mark(Shade.MISSED, status, missed), Mark(Shade.DONE, status, done), *dates.marks),
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the log with what is posted then, and what rows are sorted by."""

    order: tuple[bool, int, bool, time]
    row: Row
    post: Cell


def _entries(writer: SheetWriter) -> list[_Entry]:
    """Everything that happens, in order of time; a message that goes out before its activity stands by itself."""
    pack = message_pack(writer.plan, writer.knowledge)
    entries = [
        _Entry(posting_order(one.posting), _text_row(writer, one), one.plain.text) for one in pack if one.is_of_day
    ]
    for occasion in writer.agenda.occasions:
        message = writer.messages.get(f"{occasion.key}.message")
        post = _post(writer, occasion, message) if message else None
        if message and message.is_apart:
            entries.append(_Entry(posting_order(message.posting), _post_row(writer, occasion, message), post))
            post = None
        entries.append(_Entry(occasion.order, _row(writer, occasion), post))
    return sorted((*_opening(writer), *entries), key=lambda one: one.order)


def _opening(writer: SheetWriter) -> Iterator[_Entry]:
    """What is posted and pinned before the group opens, and where its texts stand."""
    what, posted = opening_title(Writer(writer.shown, writer.t)), opening_posting(writer.plan)
    if what:
        who = writer.who(opener(writer.plan))
        row = (posted.on, writer.weekday(posted.on), posted.day, posted.at, what, who)
        yield _Entry(posting_order(posted), row, writer.t.gettext("Texts: sheet “%(sheet)s”", sheet=rest.title(writer)))


def _post_row(writer: SheetWriter, occasion: Occasion, message: PackMessage) -> Row:
    title = writer.t.gettext("Post the message for “%(title)s”", title=message.title)
    posted, who = message.posting, writer.who(occasion.one.owner)
    return posted.on, writer.weekday(posted.on), writer.day(posted.day), posted.at, title, who


def _text_row(writer: SheetWriter, message: PackMessage) -> Row:
    """What is posted on a day without an activity."""
    posted = message.posting
    day = writer.day(posted.day)
    return posted.on, writer.weekday(posted.on), day, posted.at, message.title, writer.who(message.who)


def _post(writer: SheetWriter, occasion: Occasion, message: PackMessage) -> str:
    """What is posted, or where that stands."""
    text = message.plain.text
    is_long = isinstance(occasion.one, Activity) and len(occasion.one.message.encode()) > _LONG
    return _reference(writer, text, message.title) if is_long else text


def _reference(writer: SheetWriter, text: str, title: str) -> str:
    """The beginning of a text, and where all of it is; not in which row, since rows get sorted."""
    sheet = schedule.title(writer)
    where = writer.t.gettext("All of it: “%(title)s” on the sheet “%(sheet)s”", title=title, sheet=sheet)
    return f"{shortened(text, _OPENING)}\n{where}"
