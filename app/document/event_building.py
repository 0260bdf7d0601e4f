"""Plan -> events of a calendar: each activity with a date, each slot as something that comes every week.

A time that a clock change skips moves forward, as everywhere. A calendar program may leave such a time of a weekly slot
out, or may move it: so it is taken out of the week's rhythm and stands as an event of its own.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.base.clock_changes import clock_changes
from app.document.model.events import CalendarEvent, Weekly
from app.document.posting_reminder import posting_reminder
from app.document.shown.shown_plan import ShownPlan
from app.document.team_dates import TeamDate, team_dates
from app.document.writing.activity_texts import activity_messages, posted_words
from app.document.writing.holidays import holiday_words
from app.document.writing.message_pack import PackMessage
from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import YesNo
from app.plan.fields.values import Unreadable
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.main_slot import is_in_person
from app.schedule.moments import day_date, moment
from app.schedule.opening import first_slot_day
from app.schedule.own_place import own_place
from app.schedule.timetable import DatedActivity, last_slot_day, launch_date
from app.schedule.workload import minutes_of
from app.wording.values import field_words

_HALF_AN_HOUR = timedelta(minutes=30)
_BEFORE = -_HALF_AN_HOUR
_THE_EVENING_BEFORE = timedelta(hours=-6)
_SEEN_IN_THE_CALENDAR = ("title", "day", "weekdays", "time", "minutes")


def build_events(shown: ShownPlan, calendar_id: str, stamp: datetime, sequence: int) -> tuple[CalendarEvent, ...]:
    """The events of a plan, without anything private; none before the launch date is set.

    Activities come first, by day and time, then slots: from the opening until the horizon, or until the last day of the
    first month where none is set. ``stamp`` is the moment from which they hold, and ``sequence`` is higher in a later
    calendar; with ``calendar_id`` and an item's path the ids of the events are made, which stay when anything else
    changes. Those who run the group are also reminded of messages that go out before their activity begins.
    """
    plan = shown.plan
    building = _Building(shown, stamp, sequence, calendar_id, _days_of_changes(plan), activity_messages(shown))
    activities = (building.of_activity(dated, dated.on) for dated in shown.timetable if dated.on is not None)
    slots = (event for slot in plan.when.slots for event in building.of_slot(slot))
    return (*activities, *slots)


def build_team_events(shown: ShownPlan, calendar_id: str, stamp: datetime, sequence: int) -> tuple[CalendarEvent, ...]:
    """What those who run the group have to think of besides: the opening, what is ready by when, and deadlines."""
    building = _Building(shown, stamp, sequence, calendar_id)
    return tuple(building.of_team(one) for one in team_dates(shown))


@dataclass(frozen=True, slots=True)
class _Building:
    shown: ShownPlan
    stamp: datetime
    sequence: int
    calendar_id: str
    days_of_changes: tuple[date, ...] = ()
    messages: Mapping[str, PackMessage] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self.shown.plan

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge in the language of the calendar."""
        return self.shown.knowledge

    def of_activity(self, dated: DatedActivity, on: date) -> CalendarEvent:
        path = f"{dated.step}.activities.{dated.activity.id}"
        starts, message = self._start(on, dated.activity), self.messages.get(f"{path}.message")
        event = self._event(path, dated.activity, starts, message=message)
        t = translator(self.shown.language)
        return replace(event, reminder=posting_reminder(message, starts, self._zone, t)) if message else event

    def of_team(self, one: TeamDate) -> CalendarEvent:
        """Something of the team's own, which takes half an hour where it has a time."""
        is_timed = isinstance(one.starts, datetime)
        return CalendarEvent(
            uid=self._uid(one.path),
            title=one.title,
            description=one.description,
            location="",
            category="",
            starts=one.starts,
            length=_HALF_AN_HOUR if is_timed else timedelta(days=1),
            alarm=_BEFORE if is_timed else _THE_EVENING_BEFORE,
            stamp=self.stamp,
            sequence=self.sequence,
        )

    def of_slot(self, slot: Slot) -> Iterator[CalendarEvent]:
        """A slot as a weekly event, and each of its times that a clock change moves."""
        days = _Days.of(slot, self.plan)
        moved = [day for day in self.days_of_changes if day in days and self._is_moved(day, slot)]
        first, last = _next_day(days, moved), _next_day(reversed(days), moved)
        path = f"when.slots.{slot.id}"
        if first is not None and last is not None:
            times = (datetime.combine(day, slot.time, self._zone) for day in moved if isinstance(slot.time, time))
            skipped = tuple(at for at in times if first < at.date() < last)
            weekly = Weekly(_weekdays(slot), self._start(last, slot), skipped)
            yield self._event(path, slot, self._start(first, slot), weekly)
        for number, day in enumerate(moved, 1):
            yield self._event(f"{path}.moved.{number}", slot, self._start(day, slot))

    @property
    def _zone(self) -> ZoneInfo | None:
        return self.plan.when.zone if isinstance(self.plan.when.zone, ZoneInfo) else None

    def _is_moved(self, day: date, slot: Slot) -> bool:
        return self._zone is not None and isinstance(slot.time, time) and moment(day, slot.time, self._zone).moved

    def _start(self, day: date, one: Slot | Activity) -> date:
        """The moment at which something begins on a day; the day alone where its time is not known."""
        if not isinstance(one.time, time):
            return day
        return moment(day, one.time, self._zone).at if self._zone else datetime.combine(day, one.time)

    def _event(
        self,
        path: str,
        one: Slot | Activity,
        starts: date,
        repeats: Weekly | None = None,
        message: PackMessage | None = None,
    ) -> CalendarEvent:
        is_timed = isinstance(starts, datetime)
        return CalendarEvent(
            uid=self._uid(path),
            title=one.title or self._words(one, "kind") or self.knowledge.guidance.of_item(type(one)).title,
            description="\n\n".join(filter(None, (self._holiday(one, starts), self._description(one, message)))),
            location=self._place(one),
            category=self._words(one, "kind"),
            starts=starts,
            length=timedelta(minutes=minutes_of(one)) if is_timed else timedelta(days=1),
            alarm=_BEFORE if is_timed else _THE_EVENING_BEFORE,
            stamp=self.stamp,
            sequence=self.sequence,
            repeats=repeats,
        )

    def _uid(self, path: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"community-playbook/{self.calendar_id}/{path}"))

    def _holiday(self, one: Slot | Activity, starts: date) -> str:
        """What public holiday an activity is on. What comes every week is on many days."""
        day = starts.date() if isinstance(starts, datetime) else starts
        name = holiday_words(self.shown, day) if isinstance(one, Activity) else ""
        return f"{translator(self.shown.language).gettext('Holiday')}\n{name}" if name else ""

    def _description(self, one: Slot | Activity, message: PackMessage | None) -> str:
        """Each answer under its label: who is responsible first, then what is posted, said, needed and expected."""
        labels = self.knowledge.guidance.of_item(type(one)).fields
        fields = fields_of(type(one)).items()
        names = [name for name, kind in fields if not kind.private and not _goes_without_saying(one, name)]
        words = ((labels[name].label, self._words(one, name, message)) for name in sorted(names, key=_rank))
        return "\n\n".join(f"{label}\n{said}" for label, said in words if said)

    def _place(self, one: Slot | Activity) -> str:
        """Where people meet: the place that an activity names, else that of the plan; nothing where they don't."""
        own = own_place(one) if isinstance(one, Activity) else ""
        if own or not is_in_person(one):
            return own
        where = self.plan.where
        return "\n".join(part for part in (where.venue, where.city) if part)

    def _words(self, one: Slot | Activity, name: str, message: PackMessage | None = None) -> str:
        if name == "post_before" and isinstance(one, Activity):
            return posted_words(one, message if message and message.is_apart else None, self.knowledge)
        return field_words(one, name, self.knowledge)


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of some weekdays (1 is Monday) within a length of time, which ends with the calendar at the latest."""

    first: date
    length: int
    weekdays: tuple[int, ...]

    @classmethod
    def of(cls, slot: Slot, plan: Plan) -> "_Days":
        launch, first = launch_date(plan), first_slot_day(plan, slot)
        begins = day_date(launch, first) if launch else None
        return cls(begins or date.max, last_slot_day(plan) - first + 1 if begins else 0, _weekdays(slot))

    @property
    def last(self) -> date:
        return day_date(self.first, self.length) or date.max

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last and day.isoweekday() in self.weekdays

    def __iter__(self) -> Iterator[date]:
        return (day for number in range(self.length) if (day := day_date(self.first, number + 1)) and day in self)

    def __reversed__(self) -> Iterator[date]:
        numbers = range(self.length, 0, -1)
        return (day for number in numbers if (day := day_date(self.first, number)) and day in self)


def _days_of_changes(plan: Plan) -> tuple[date, ...]:
    """The days on which the clocks change while the slots of a plan come."""
    launch, zone = launch_date(plan), plan.when.zone
    if launch is None or not isinstance(zone, ZoneInfo) or not plan.when.slots:
        return ()
    changes = clock_changes(zone, launch, day_date(launch, last_slot_day(plan)) or date.max)
    return tuple(sorted({day for change in changes for day in change.days}))


def _next_day(days: Iterable[date], moved: list[date]) -> date | None:
    return next((day for day in days if day not in moved), None)


def _weekdays(slot: Slot) -> tuple[int, ...]:
    return tuple(int(day) for day in slot.weekdays if isinstance(day, str))


def _goes_without_saying(one: Slot | Activity, name: str) -> bool:
    """Whether an answer needs no words: a yes or no, or what the calendar itself shows. What is odd needs them."""
    is_plain = name in _SEEN_IN_THE_CALENDAR or isinstance(fields_of(type(one))[name], YesNo)
    return is_plain and not isinstance(getattr(one, name), Unreadable)


def _rank(name: str) -> int:
    first = ("time", "minutes", "owner", "message", "script", "material")
    return first.index(name) if name in first else len(first)
