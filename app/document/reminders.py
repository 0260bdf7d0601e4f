"""What comes up within a span of time: what begins, and the texts to post by then, in order of time."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from app.document.writing.message_pack import message_pack
from app.knowledge.content import Knowledge
from app.plan.paths import ItemPath, find_path
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.schedule.due import Due, day_of, due_on
from app.schedule.moments import day_date, moment, zone_of
from app.schedule.ticked import Ticked
from app.schedule.timetable import launch_date

MORNING = time(9)
"""When what has no time of its own is told."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do ``at`` a moment of the plan's zone, which is `MORNING` where the plan has no time for it.

    ``text`` is what to post as it is typed, and ``path`` the answer that holds it, or the activity or slot that begins.
    """

    at: datetime
    what: Literal["post", "begin"]
    title: str
    who: str
    text: str
    if_silent: str
    path: str


def reminders(plan: Plan, knowledge: Knowledge, begins: datetime, ends: datetime) -> tuple[Reminder, ...]:
    """What is to be done from one moment on until before another; nothing without a launch date.

    What was ticked already is left out. Both moments know their zone.
    """
    if launch_date(plan) is None:
        return ()
    posts = tuple(_posts(plan, knowledge))
    posted = {one.path for one in posts}
    found = (*posts, *(_beginning(plan, due, posted) for due in _open(plan, begins, ends)))
    return tuple(
        sorted((one for one in found if begins <= one.at < ends), key=lambda one: (one.at, one.what, one.path))
    )


def _posts(plan: Plan, knowledge: Knowledge) -> Iterator[Reminder]:
    """The texts that go out at a moment of their own: what an activity begins with is told where it begins."""
    ticked = Ticked.of(plan)
    for one in message_pack(plan, knowledge):
        dated = one.words.dated if one.words else None
        day = dated.day if dated else None
        item = find_path(one.path.rpartition(".")[0])
        tick = ticked.tick(item, day) if isinstance(item, ItemPath) and day is not None else None
        if one.on and not one.posting.is_at_start and not (tick and tick.outcome):
            at = _moment(plan, one.on, one.posting.at)
            yield Reminder(at, "post", one.title, one.who, one.plain.text, "", one.path)


def _open(plan: Plan, begins: datetime, ends: datetime) -> Iterator[Due]:
    """What is due on the days that a span touches, and not ticked."""
    first, last = (day_of(plan, at.astimezone(zone_of(plan)).date()) or 0 for at in (begins, ends))
    for due in due_on(plan, range(first, last + 1)).values():
        yield from (one for one in due if not one.outcome)


def _beginning(plan: Plan, due: Due, posted: Collection[str]) -> Reminder:
    """What begins, with its text unless that is posted before."""
    what, launch = due.what, launch_date(plan)
    text, if_silent = (what.message, what.if_silent) if isinstance(what, Activity) else ("", "")
    if f"{due.item}.message" in posted:
        text = ""
    on = day_date(launch, due.day) if launch else None
    assert on, "days of a span have dates"
    at = _moment(plan, on, what.time if isinstance(what.time, time) else None)
    return Reminder(at, "begin", what.title, what.owner, text, if_silent, str(due.item))


def _moment(plan: Plan, on: date, at: time | None) -> datetime:
    return moment(on, at or MORNING, zone_of(plan)).at
