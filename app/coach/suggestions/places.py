"""The places of an arc as they suit a plan's dates: weekends and days off as its kind of community uses them."""

from dataclasses import replace

from app.coach.model.context import ReviewContext
from app.coach.suggestions.pattern import Place, arc_of, place_of
from app.coach.suggestions.suiting import mains_of
from app.schedule.moments import day_date
from app.schedule.timetable import RANGES, last_slot_day, launch_date
from app.schedule.weekends import is_weekend

_MEETUP = "meetup"
_KEPT_AT_THE_END = ("member_led", "ending")
_NEAR = 3


def places_of(context: ReviewContext) -> tuple[Place, ...]:
    """The places of the first month. They depend on the dates alone, so that one that was filled is found again.

    What is on a public holiday moves to the nearest day of its step without one and without another place, and so does
    what the group meets for on a weekend day that people work for a holiday. The launch stays where it is.
    """
    places = _within(context)
    taken = {place.day for place in places}
    moved = []
    for place in places:
        day = place.day if place.day <= 1 else _day(context, place, taken)
        taken.add(day)
        moved.append(replace(place, day=day))
    return tuple(moved)


def _within(context: ReviewContext) -> tuple[Place, ...]:
    """The places until the end of the plan, and from today on before the launch."""
    last, launch, mains = last_slot_day(context.plan), launch_date(context.plan), mains_of(context)
    places = []
    for place in (place_of(context, one, mains) for one in arc_of(context).places):
        on = day_date(launch, place.day) if launch else None
        is_over = place.is_before and on is not None and on < context.today
        if place.part in _KEPT_AT_THE_END:
            places.append(replace(place, day=min(place.day, last)))
        elif place.day <= last and not is_over:
            places.append(place)
    return tuple(places)


def _day(context: ReviewContext, place: Place, taken: set[int]) -> int:
    first, last = RANGES[place.step]
    free = (day for day in range(first, last + 1) if day == place.day or day not in taken)
    return min(free, key=lambda day: (*_unsuited(context, place, day), abs(day - place.day), day))


def _unsuited(context: ReviewContext, place: Place, day: int) -> tuple[bool, bool]:
    """How badly a day suits: a day off or at work first, then one on which such a group does not come together."""
    weekends, is_main = arc_of(context).facts.weekends, place.part == "main"
    meets = _MEETUP in place.kinds or (is_main and weekends == "for_main")
    is_off = bool(context.holiday(day)) or (meets and context.is_worked(day))
    if launch_date(context.plan) is None or abs(day - place.day) > _NEAR:
        return is_off, False
    weekend = is_weekend(context.plan, day)
    return is_off, (weekends == "free" and weekend) or (weekends == "for_main" and is_main and not weekend)
