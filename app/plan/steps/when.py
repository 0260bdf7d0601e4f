"""WHEN: the launch, the deadline, and the fixed times of the week."""

from dataclasses import dataclass

from app.plan.fields.declare import any_of, clock, day, line, list_of, number, one_of, text, yes_no, zone
from app.plan.fields.values import Amount, Choice, Choices, Clock, Day, TimeZone, YesOrNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A fixed time in the week."""

    id: str
    title: str = line(essential=True)
    weekdays: Choices = any_of("weekday", essential=True)
    time: Clock = clock(essential=True)
    minutes: Amount = number(low=1, high=1440, first=True)
    owner: str = line(first=True)
    kind: Choice = one_of("activity_kind")
    delivers: str = line()
    recap: YesOrNo = yes_no()


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The dates and times that everything else hangs on."""

    launch_date: Day = day(essential=True)
    launch_time: Clock = clock(first=True)
    zone: TimeZone = zone(essential=True)
    horizon_weeks: Amount = number(low=1, high=520, essential=True)
    slots: tuple[Slot, ...] = list_of(Slot, at_least=1)
    quiet_from: Clock = clock()
    quiet_to: Clock = clock()
    clean_up_day: Amount = number(low=1, high=31)
    notes: str = text(private=True)
