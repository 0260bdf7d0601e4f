"""The places of the pattern as they suit a plan's dates: none on a day off or at work where another day will do."""

from dataclasses import replace

from app.coach.model.context import ReviewContext
from app.coach.suggestions.pattern import PATTERN, Place
from app.schedule.timetable import RANGES

_MEETUP = "meetup"


def places_of(context: ReviewContext, step: str) -> tuple[Place, ...]:
    """The places of a step. They depend on the dates alone, so that one that was filled is found again.

    What is on a public holiday moves to the nearest day of the step without one and without another place, and so does
    a meet-up on a weekend day that people work for a holiday. The launch stays where it is.
    """
    places = [place for place in PATTERN if place.step == step]
    taken = {place.day for place in places}
    moved = []
    for place in places:
        day = _day(context, place, taken)
        taken.add(day)
        moved.append(replace(place, day=day))
    return tuple(moved)


def _day(context: ReviewContext, place: Place, taken: set[int]) -> int:
    if place.day == 1 or _suits(context, place, place.day):
        return place.day
    first, last = RANGES[place.step]
    free = (day for day in range(first, last + 1) if day not in taken and _suits(context, place, day))
    return min(free, key=lambda day: abs(day - place.day), default=place.day)


def _suits(context: ReviewContext, place: Place, day: int) -> bool:
    return not context.holiday(day) and not (_MEETUP in place.kinds and context.is_worked(day))
