"""Checks of WHEN: the deadline, the rhythm, and things that get in each other's way."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext, says_number
from app.coach.model.finding import Answer, Check, Observation, Severity
from app.i18n.dates import date_in_text, short_date
from app.i18n.translator import translator
from app.plan.fields.values import Unreadable
from app.schedule.clashes import quiet_slots
from app.schedule.pace import is_live
from app.schedule.timetable import TEAM_KINDS, launch_date
from app.wording.days import day_words
from app.wording.values import time_words

_PAIR = 2


def no_deadline(context: ReviewContext) -> Iterator[Observation]:
    """The goal has no time limit [B]."""
    if context.is_past("when") and not says_number(context.plan.when.horizon_weeks):
        severity = Severity.SHOULD if _says_when(context) else None
        yield Observation("when.horizon_weeks", fix="twelve-weeks", severity=severity)


def _says_when(context: ReviewContext) -> bool:
    """Whether something else tells when it is over: words in place of weeks, or the week of success."""
    typed = isinstance(context.plan.when.horizon_weeks, Unreadable)
    return typed or says_number(context.plan.why.success_week) or bool(context.plan.why.close_when)


def launch_holiday(context: ReviewContext) -> Iterator[Observation]:
    """The launch falls on a public holiday of the community's place, and is still to come (h)."""
    launch, holiday = launch_date(context.plan), context.holiday_ahead(1)
    if launch and holiday:
        values = {"date": short_date(launch, context.knowledge.language), "holiday": holiday}
        yield Observation("when.launch_date", values)


def launch_past(context: ReviewContext) -> Iterator[Observation]:
    """The launch date is over (h): the founder is asked whether the community is open."""
    launch = launch_date(context.plan)
    if launch and launch < context.today and context.is_past("when"):
        values = {"date": date_in_text(launch, context.knowledge.language)}
        about = (f"launch-{launch.isoformat()}",)
        yield Observation("when.launch_date", values, about=about, answer=Answer.YES)


def no_rhythm(context: ReviewContext) -> Iterator[Observation]:
    """No fixed slot in the week [C][D]."""
    if context.is_past("when") and not context.plan.when.slots:
        yield Observation("when.slots")


def slot_clash(context: ReviewContext) -> Iterator[Observation]:
    """Activities or slots of one owner overlap; slots lie in the quiet hours (h)."""
    t = translator(context.knowledge.language)
    for clash in context.clashes:
        pair = {"one": clash.one, "other": clash.other, "owner": clash.owner, "time": clash.at}
        values = {**pair, "when": day_words(clash.day, t), "count": len(clash.items)}
        if len(clash.items) > _PAIR:
            severity = None if clash.is_sure else Severity.SHOULD
            yield Observation(clash.path, values, "many", clash.items, "move-later", severity=severity)
        elif clash.is_sure:
            yield Observation(clash.path, values, about=clash.items, fix="move-later")
        else:
            yield Observation(
                clash.path, values, "unclear", clash.items, "move-later", Answer.YES, severity=Severity.SHOULD
            )
    yield from _in_quiet_hours(context)


def _in_quiet_hours(context: ReviewContext) -> Iterator[Observation]:
    """What is then posted where members sleep; what the team does, or where people meet, wakes nobody."""
    when = context.plan.when
    for slot in quiet_slots(context.plan):
        values = {
            "one": slot.title,
            "time": time_words(slot.time),
            "from": time_words(when.quiet_from),
            "to": time_words(when.quiet_to),
        }
        severity = Severity.SHOULD if slot.kind in TEAM_KINDS or is_live(slot) else None
        about = (f"when.slots.{slot.id}",)
        yield Observation(f"when.slots.{slot.id}.time", values, "quiet", about, severity=severity)


CHECKS = (
    Check("when.no-deadline", Severity.MUST, "B", no_deadline),
    Check("launch.past", Severity.SHOULD, "h", launch_past),
    Check("when.launch-holiday", Severity.SHOULD, "h", launch_holiday),
    Check("when.no-rhythm", Severity.SHOULD, "CD", no_rhythm),
    Check("when.slot-clash", Severity.MUST, "h", slot_clash),
)
