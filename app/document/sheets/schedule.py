"""The schedule: activities by day and time with all their answers, then what comes every week."""

from app.document.model.sheets import SCHEDULE, Cell, Column, ColumnKind, Sheet
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.document.writing.activity_texts import posted_words
from app.document.writing.holidays import holiday_words
from app.plan.fields.declare import fields_of
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.months import month_of
from app.schedule.timetable import LAST_DAY, DatedActivity

_ACTIVITY = (
    "time", "minutes", "title", "kind", "owner", "led_by", "purpose", "script", "message", "post_before", "material",
    "expected", "if_silent", "delivers", "offline", "interactive", "promotes", "series", "recap", "cost",
)  # fmt: skip


def build(writer: SheetWriter) -> Sheet:
    """Each activity and each slot once; a slot is told by its days of the week."""
    columns = (
        writer.part(),
        writer.column(Activity, "day"),
        Column(writer.t.gettext("Date"), ColumnKind.DATE),
        writer.column(Slot, "weekdays"),
        Column(writer.t.gettext("Holiday"), ColumnKind.WORD),
        *(writer.column(Activity, name) for name in _ACTIVITY),
    )
    activities = (_activity(writer, dated) for dated in writer.shown.timetable)
    slots = (_slot(writer, slot) for slot in writer.plan.when.slots)
    return Sheet(SCHEDULE, title(writer), columns, (*activities, *slots), key_columns=3)


def title(writer: SheetWriter) -> str:
    """The name of the sheet, which others refer to."""
    return writer.t.gettext("Schedule")


def _activity(writer: SheetWriter, dated: DatedActivity) -> Row:
    activity, starts = dated.activity, dated.starts
    at = starts.at.time() if starts and starts.moved else writer.cell(activity, "time")
    on = starts.at.date() if starts else dated.on
    others = (_cell(writer, dated, name) for name in _ACTIVITY[1:])
    day = writer.cell(activity, "day") if dated.day is None else writer.day(dated.day)
    holiday = holiday_words(writer.shown, on) or None
    return (_part(writer, dated), day, on, writer.weekday(on), holiday, at, *others)


def _cell(writer: SheetWriter, dated: DatedActivity, name: str) -> Cell:
    """An answer; of when its message is posted, what follows from it."""
    if name != "post_before":
        return writer.cell(dated.activity, name)
    message = writer.messages.get(f"{dated.step}.activities.{dated.activity.id}.message")
    return posted_words(dated.activity, message, writer.knowledge) or None


def _part(writer: SheetWriter, dated: DatedActivity) -> str:
    """The list that it stands in; what is done before the launch is a part of its own."""
    if dated.day is not None and dated.day < 1:
        return writer.t.gettext("Before the launch")
    if dated.day is not None and LAST_DAY < dated.day <= dated.last:
        return writer.t.gettext("Month %(month)s", month=month_of(dated.day))
    return writer.knowledge.guidance.steps[dated.step].title


def _slot(writer: SheetWriter, slot: Slot) -> Row:
    own = fields_of(Slot)
    cells = (writer.cell(slot, name) if name in own else None for name in _ACTIVITY)
    return (writer.label("when", "slots"), None, None, writer.cell(slot, "weekdays"), None, *cells)
