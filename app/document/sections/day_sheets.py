"""Run sheets, a day at a time: what stands fixed, what to do for each activity, and lines for the evening review."""

from collections.abc import Sequence
from itertools import groupby

from app.document.blocks import DaySheet, RunSheet
from app.document.editions import Edition
from app.document.writing import Writing
from app.i18n.dates import short_date
from app.plan.kinds import Odd, YesOrNo
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import day_date, weekday_of
from app.schedule.timetable import DatedActivity, launch_date, slots_on

_FACTS = ("purpose", "script", "material", "expected", "if_silent", "series", "delivers")


def day_sheets(writing: Writing, timetable: Sequence[DatedActivity]) -> list[DaySheet]:
    """The run sheets of these activities, day by day. What stands fixed and the review are for operators alone."""
    by_day = groupby(timetable, key=lambda one: one.day)
    return [_day_sheet(writing, day, tuple(_run_sheet(writing, one) for one in dated)) for day, dated in by_day]


def _day_sheet(writing: Writing, day: int | None, sheets: tuple[RunSheet, ...]) -> DaySheet:
    if day is None:
        return DaySheet(writing.say.gettext("Without a day yet"), (), sheets, "")
    title, is_operators = _title(writing, day), writing.edition is Edition.OPERATOR
    review = writing.say.gettext("Evening review: what went well, what did not, what changes tomorrow")
    fixed = _fixed_times(writing, day)
    return DaySheet(title, fixed if is_operators else (), sheets, review if is_operators else "")


def _title(writing: Writing, day: int) -> str:
    launch = launch_date(writing.plan)
    on = day_date(launch, day) if launch else None
    return " · ".join([writing.day_words(day), *([short_date(on, writing.knowledge.language)] if on else [])])


def _fixed_times(writing: Writing, day: int) -> tuple[str, ...]:
    """The fixed slots of a day from the launch on; with the launch date, its day of the week is known."""
    launch = launch_date(writing.plan)
    slots = slots_on(writing.plan, weekday_of(launch, day)) if launch and day > 0 else ()
    return tuple(line for line in (_slot_line(writing, slot) for slot in slots) if line)


def _slot_line(writing: Writing, slot: Slot) -> str:
    at_and_what = " ".join(part for part in (writing.words(slot, "time"), slot.title) if part)
    return " · ".join(part for part in (at_and_what, slot.owner) if part)


def _run_sheet(writing: Writing, dated: DatedActivity) -> RunSheet:
    activity = dated.activity
    facts = writing.item_facts(activity, *_FACTS)
    outside = writing.say.gettext("Day %(day)s is outside the days of this part.", day=dated.day)
    remark = ((writing.say.gettext("Note"), outside),) if dated.is_outside else ()
    return RunSheet(
        when=writing.when(dated),
        title=activity.title,
        who=activity.owner,
        tags=_tags(writing, activity),
        message=activity.message,
        facts=facts + remark,
    )


def _tags(writing: Writing, activity: Activity) -> tuple[str, ...]:
    """The short facts of an activity: its length, its kind, who leads it, and its yes-or-no answers in words."""
    say = writing.say
    minutes, kind, led_by = (writing.words(activity, name) for name in ("minutes", "kind", "led_by"))
    tags = (
        say.gettext("%(minutes)s min", minutes=minutes) if minutes else "",
        kind,
        say.gettext("led by: %(who)s", who=led_by) if led_by else "",
        _either(activity.interactive, say.gettext("all take part"), say.gettext("to watch or read")),
        _either(activity.offline, say.gettext("in person"), say.gettext("online")),
        _either(activity.promotes, say.gettext("promotes the product"), say.gettext("no promotion")),
        _either(activity.recap, say.gettext("with a recap"), say.gettext("no recap")),
    )
    return tuple(tag for tag in tags if tag)


def _either(answer: YesOrNo, yes: str, no: str) -> str:
    if answer is None or isinstance(answer, Odd):
        return answer.raw if answer else ""
    return yes if answer else no
