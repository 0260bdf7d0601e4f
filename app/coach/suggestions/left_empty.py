"""Why a place of the month is not filled by a suggestion."""

from dataclasses import dataclass
from enum import StrEnum

from app.coach.model.context import ReviewContext
from app.coach.suggestions.choosing import choices_for
from app.coach.suggestions.pattern import Place
from app.knowledge.activities import LibraryActivity
from app.plan.lists import is_full
from app.plan.paths import ListPath


class WhyNot(StrEnum):
    """What keeps an activity out of the plan."""

    NO_ROOM = "no_room"
    NO_HOURS = "no_hours"
    WEEK_FULL = "week_full"
    NOTHING_SUITS = "nothing_suits"


@dataclass(frozen=True, slots=True)
class LeftEmpty:
    """A place that stays empty, why, and what would suit it best, if anything would."""

    place: Place
    why: WhyNot
    activity: LibraryActivity | None = None


def has_room(context: ReviewContext, place: Place) -> bool:
    """Whether the day and the list of a place have room for one more activity."""
    return context.has_room(place.day) and not is_full(context.answers, ListPath(place.step, "activities"))


def left_empty(context: ReviewContext, place: Place) -> LeftEmpty:
    """Why a place that no suggestion has filled stays empty, beside all that is planned."""
    if not has_room(context, place):
        return LeftEmpty(place, WhyNot.NO_ROOM)
    if fitting := choices_for(context, place):
        return LeftEmpty(place, WhyNot.NO_HOURS, fitting[0])
    if fitting := choices_for(context, place, however_full=True):
        return LeftEmpty(place, WhyNot.WEEK_FULL, fitting[0])
    return LeftEmpty(place, WhyNot.NOTHING_SUITS)
