"""Which of a plan's promises a proposed activity delivers."""

from app.coach.model.context import ReviewContext
from app.coach.suggestions.pattern import Place
from app.knowledge.activities import LibraryActivity
from app.plan.steps.what import Output, Pillar
from app.schedule.timetable import TEAM_KINDS

_MAKING = frozenset({"task", "digest", "award", "reading_club", "sharing"})
_SHOWS_NOTHING = TEAM_KINDS | {"opening", "introduction", "red_packet", "survey"}


def promise_for(context: ReviewContext, place: Place, activity: LibraryActivity) -> str:
    """What the activity could deliver: an output if something is made, a pillar if something is shared.

    What the group meets for, what cannot be left out, and all later in the month may deliver any promise that is not
    delivered yet.
    """
    if place.is_before or place.teaches_rules or activity.facts.kind in _SHOWS_NOTHING:
        return ""
    wanted = Output if activity.facts.kind in _MAKING else Pillar
    fitting = [promise.title for promise in context.undelivered if isinstance(promise, wanted)]
    takes_any = place.is_needed or place.part == "main" or place.step == "month"
    others = context.undelivered if takes_any else ()
    return next(iter([*fitting, *(promise.title for promise in others)]), "")
