"""Checks of WHEN: the deadline, the rhythm, and things that get in each other's way."""

from collections.abc import Iterator

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.schedule.clashes import clashes, quiet_slots
from app.wording.values import time_words


def no_deadline(case: Case) -> Iterator[Found]:
    """The goal has no time limit [B]."""
    if case.is_past("when") and not isinstance(case.plan.when.horizon_weeks, int | float):
        yield Found("when.horizon_weeks", mend="twelve-weeks")


def no_rhythm(case: Case) -> Iterator[Found]:
    """No fixed slot in the week [C][D]."""
    if case.is_past("when") and not case.plan.when.slots:
        yield Found("when.slots")


def slot_clash(case: Case) -> Iterator[Found]:
    """Two activities or slots of one owner overlap; a slot lies in the quiet hours (h)."""
    for clash in clashes(case.plan):
        values = {"one": clash.one, "other": clash.other, "owner": clash.owner, "time": clash.at}
        yield Found(clash.path, values, about=clash.items, mend="move-later")
    when = case.plan.when
    for slot in quiet_slots(case.plan):
        values = {
            "one": slot.title,
            "time": time_words(slot.time),
            "from": time_words(when.quiet_from),
            "to": time_words(when.quiet_to),
        }
        yield Found(f"when.slots.{slot.id}.time", values, variant="quiet", about=(f"when.slots.{slot.id}",))


CHECKS = (
    Check("when.no-deadline", Severity.MUST, "B", no_deadline),
    Check("when.no-rhythm", Severity.SHOULD, "CD", no_rhythm),
    Check("when.slot-clash", Severity.MUST, "h", slot_clash),
)
