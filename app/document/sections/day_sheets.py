"""Run sheets, a day at a time: what stands fixed, what to do for each activity, and lines for the evening review."""

from collections.abc import Sequence
from itertools import groupby

from app.document.model.blocks import DaySheet, RunSheet
from app.document.model.editions import Edition
from app.document.writing.holidays import holiday_words
from app.document.writing.writer import Writer
from app.i18n.dates import short_date
from app.plan.fields.values import Unreadable, YesOrNo
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import day_date, weekday_of
from app.schedule.timetable import DatedActivity, launch_date, slots_on

_FACTS = ("purpose", "script", "material", "expected", "if_silent", "series", "delivers")


def day_sheets(writer: Writer, timetable: Sequence[DatedActivity]) -> list[DaySheet]:
    """The run sheets of these activities, day by day. What stands fixed and the review are for operators alone."""
    by_day = groupby(timetable, key=lambda one: one.day)
    return [_day_sheet(writer, day, tuple(_run_sheet(writer, one) for one in dated)) for day, dated in by_day]


def _day_sheet(writer: Writer, day: int | None, sheets: tuple[RunSheet, ...]) -> DaySheet:
    if day is None:
        return DaySheet(writer.t.gettext("No day set yet"), (), sheets, "")
    title, is_operators = _title(writer, day), writer.edition is Edition.OPERATOR
    review = writer.t.gettext("Evening review: what went well, what didn't, what to change tomorrow")
    fixed = _fixed_times(writer, day)
    return DaySheet(title, fixed if is_operators else (), sheets, review if is_operators else "", day)


def _title(writer: Writer, day: int) -> str:
    launch = launch_date(writer.plan)
    on = day_date(launch, day) if launch else None
    date_words = short_date(on, writer.knowledge.language) if on else ""
    return " · ".join(filter(None, (writer.day_words(day), date_words, holiday_words(writer.shown, on))))


def _fixed_times(writer: Writer, day: int) -> tuple[str, ...]:
    """The fixed slots of a day from the launch on; with the launch date, its day of the week is known."""
    launch = launch_date(writer.plan)
    slots = slots_on(writer.plan, weekday_of(launch, day)) if launch and day > 0 else ()
    return tuple(line for line in (_slot_line(writer, slot) for slot in slots) if line)


def _slot_line(writer: Writer, slot: Slot) -> str:
    at_and_what = " ".join(part for part in (writer.words(slot, "time"), slot.title) if part)
    return " · ".join(part for part in (at_and_what, slot.owner) if part)


def _run_sheet(writer: Writer, dated: DatedActivity) -> RunSheet:
    activity = dated.activity
    facts = writer.item_facts(activity, *_FACTS)
    outside = writer.t.gettext("Day %(day)s falls outside the days this part covers.", day=dated.day)
    remark = ((writer.t.gettext("Note"), outside),) if dated.is_outside else ()
    return RunSheet(
        when=writer.when(dated),
        title=writer.title_of(activity),
        who=activity.owner,
        tags=_tags(writer, activity),
        message=activity.message,
        facts=facts + remark,
    )


def _tags(writer: Writer, activity: Activity) -> tuple[str, ...]:
    """The short facts of an activity: its length, its kind, who leads it, and its yes-or-no answers in words."""
    t = writer.t
    minutes, kind, led_by = (writer.words(activity, name) for name in ("minutes", "kind", "led_by"))
    tags = (
        t.gettext("%(minutes)s min", minutes=minutes) if minutes else "",
        kind,
        t.gettext("led by: %(who)s", who=led_by) if led_by else "",
        _either(activity.interactive, t.gettext("everyone takes part"), t.gettext("just watch or read")),
        _either(activity.offline, t.gettext("in person"), t.gettext("online")),
        _either(activity.promotes, t.gettext("promotes the product"), t.gettext("no promotion")),
        _either(activity.recap, t.gettext("with a recap"), t.gettext("no recap")),
    )
    return tuple(tag for tag in tags if tag)


def _either(answer: YesOrNo, yes: str, no: str) -> str:
    if answer is None or isinstance(answer, Unreadable):
        return answer.raw if answer else ""
    return yes if answer else no
