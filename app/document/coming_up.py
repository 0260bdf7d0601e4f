"""What comes next in a plan, for those who read it: at most three things, the nearest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.document.shown.shown_plan import ShownPlan
from app.document.writing.writer import Writer
from app.i18n.dates import short_date
from app.i18n.translator import translator
from app.plan.steps.when import Slot
from app.schedule.main_slot import main_events, main_slots
from app.schedule.moments import DAYS_IN_WEEK, day_date, horizon_days
from app.schedule.opening import comes_on
from app.schedule.team_work import is_preparation
from app.schedule.timetable import DatedActivity, last_slot_day, launch_date
from app.wording.values import time_words

_MOST = 3


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that comes next: when, what, and who leads it, empty where nobody is named."""

    when: str
    title: str
    who: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """What comes, and where it belongs in the order of time; what has no time comes last on its day."""

    place: tuple[date, time]
    coming: Coming


def coming_up(shown: ShownPlan, now: datetime) -> tuple[Coming, ...]:
    """What is not over yet by the clocks of the community, which ``now`` is told by; preparations are left out.

    What all leads up to is named even if other things are nearer. While activities are to come, of the fixed slots only
    the one that matters most is named, so that the daily ones don't push them out. Without a launch date nothing has a
    date.
    """
    writer, launch = Writer(shown, translator(shown.language)), launch_date(shown.plan)
    if launch is None:
        return ()
    to_come = [one for one in shown.timetable if _is_to_come(one, now)]
    activities = [_activity(writer, one, now) for one in to_come]
    events = [_activity(writer, one, now) for one in main_events(shown.plan) if one in to_come]
    slots = main_slots(shown.plan)[: 1 if activities else None]
    found = [*activities, *(one for slot in slots for one in _slot(writer, slot, launch, now))]
    nearest = sorted(found, key=lambda one: one.place)[:_MOST]
    is_told = not events or events[0] in nearest
    return tuple(one.coming for one in (nearest if is_told else [*nearest[: _MOST - 1], events[0]]))


def _is_to_come(dated: DatedActivity, now: datetime) -> bool:
    activity = dated.activity
    is_over = dated.on is None or _is_over(dated.on, activity.time, activity.minutes, now)
    return not is_over and not is_preparation(activity)


def _is_over(on: date, at: object, minutes: object, now: datetime) -> bool:
    """Whether something has ended; without a time it lasts until its day is over."""
    if not isinstance(at, time):
        return on < now.date()
    lasts = timedelta(minutes=minutes if isinstance(minutes, int | float) else 0)
    return datetime.combine(on, at) <= now.replace(tzinfo=None) - lasts


def _activity(writer: Writer, dated: DatedActivity, now: datetime) -> _Placed:
    assert dated.on is not None
    when = " ".join(filter(None, (_day_words(writer, dated.on, now), time_words(dated.activity.time))))
    coming = Coming(when, writer.title_of(dated.activity), dated.activity.owner)
    return _Placed((dated.on, _clock(dated.activity.time)), coming)


def _slot(writer: Writer, slot: Slot, launch: date, now: datetime) -> Iterator[_Placed]:
    """The next time of a slot, within a week from now or from the launch, as long as the plan lasts."""
    first = max(launch, now.date())
    lasts = last_slot_day(writer.plan) if horizon_days(writer.plan) else None
    for on in filter(None, (day_date(first, number) for number in range(1, DAYS_IN_WEEK + 2))):
        day = (on - launch).days + 1
        is_planned = comes_on(writer.plan, slot, launch, day) and (lasts is None or day <= lasts)
        if is_planned and not _is_over(on, slot.time, slot.minutes, now):
            when = " ".join(filter(None, (_day_words(writer, on, now), time_words(slot.time))))
            yield _Placed((on, _clock(slot.time)), Coming(when, slot.title, slot.owner))
            return


def _day_words(writer: Writer, on: date, now: datetime) -> str:
    words = {0: writer.t.gettext("Today"), 1: writer.t.gettext("Tomorrow")}
    return words.get((on - now.date()).days) or short_date(on, writer.shown.language)


def _clock(at: object) -> time:
    return at if isinstance(at, time) else time.max
