"""The first 3 days, the first 7 days and the first month: one shape of activity, three steps."""

from dataclasses import dataclass

from app.plan.fields.declare import clock, day_number, line, list_of, number, one_of, text, yes_no
from app.plan.fields.values import Amount, Choice, Clock, YesOrNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something that happens on one day, counted from the launch date as day 1."""

    id: str
    title: str = line(essential=True)
    day: Amount = day_number(essential=True)
    time: Clock = clock(first=True)
    owner: str = line(essential=True)
    kind: Choice = one_of("activity_kind", first=True)
    message: str = text(first=True)
    if_silent: str = text(first=True)
    post_before: Choice = one_of("post_before")
    minutes: Amount = number(low=1, high=1440)
    purpose: str = line()
    script: str = text()
    material: str = text()
    expected: str = line()
    led_by: Choice = one_of("led_by")
    interactive: YesOrNo = yes_no()
    offline: YesOrNo = yes_no()
    promotes: YesOrNo = yes_no()
    series: str = line()
    recap: YesOrNo = yes_no()
    delivers: str = line()
    cost: Amount = number(whole=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days3:
    """The first three days."""

    goal: str = line(first=True)
    activities: tuple[Activity, ...] = list_of(Activity, at_least=1)
    notes: str = text(private=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days7:
    """Days four to seven."""

    goal: str = line(first=True)
    activities: tuple[Activity, ...] = list_of(Activity, first=True)
    notes: str = text(private=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Days eight to thirty."""

    goal: str = line(first=True)
    activities: tuple[Activity, ...] = list_of(Activity, first=True)
    notes: str = text(private=True)
