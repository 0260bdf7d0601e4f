"""What could fill a place of the month, the best first, and whether the founder's own activities fill it already."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.suggestions.fullness import is_gathering, is_week_full
from app.coach.suggestions.pattern import Place
from app.coach.suggestions.suiting import BEFORE, has_main, suitable, times_used
from app.knowledge.activities import LibraryActivity
from app.schedule.workload import activities_of, week_of

MOST_TO_CHOOSE = 7

_SHARING = frozenset({"sharing", "expert_talk"})
_WITHIN_A_DAY = ("same_day", "next_day")


def choices_for(context: ReviewContext, place: Place, *, however_full: bool = False) -> tuple[LibraryActivity, ...]:
    """The activities that suit a place, the best first; only what needs no gathering where the week is full."""
    fitting = sorted(_fitting(context, place), key=lambda one: _rank(context, place, one))
    if place.is_needed or place.is_before or however_full or not is_week_full(context, week_of(place.day)):
        return tuple(fitting[:MOST_TO_CHOOSE])
    apart = [one for one in fitting if not is_gathering(one.facts.kind)]
    return tuple((apart or (fitting if place.is_extra else []))[:MOST_TO_CHOOSE])


def is_filled(context: ReviewContext, place: Place) -> bool:
    """Whether the founder's own activities already do what a place is there for."""
    there = activities_of(context.plan, place.step)
    if place.is_before:
        return any(one.day == place.day for one in there) or _prepares_otherwise(context)
    if place.teaches_rules:
        return any(
            context.lexicon.has("rules", f"{one.title} {one.purpose} {one.script} {one.message}") for one in there
        )
    if place.part == "main":
        return has_main(context, week_of(place.day))
    if place.day == 1:
        return any(one.kind == place.of[0] for one in there)
    if place.part == "member_led":
        return any(one.led_by == "member" for one in there)
    return any(one.day == place.day for one in there)


def _prepares_otherwise(context: ReviewContext) -> bool:
    """Whether the founder has preparations of their own, which the library knows nothing of."""
    library = {one.words.title for one in suitable(context, BEFORE)}
    days = (one.day for one in context.activities if one.title not in library)
    return any(isinstance(day, int) and day < 1 for day in days)


def _fitting(context: ReviewContext, place: Place) -> Iterator[LibraryActivity]:
    for one in suitable(context, BEFORE if place.is_before else place.step):
        is_led = place.part != "member_led" or one.facts.led_by == "member"
        teaches = not place.teaches_rules or one.facts.teaches_rules
        is_of_place = place.rank(one) is not None and is_led and teaches
        is_new = is_of_place and times_used(context, one) < one.facts.spread
        if is_new and (place.is_needed or not _needs_more(context, one)):
            yield one


def _rank(context: ReviewContext, place: Place, one: LibraryActivity) -> tuple[bool, bool, bool, int, int, bool, int]:
    """The best first. Where a group opens on a platform, an opening in person comes last."""
    is_elsewhere = one.facts.kind == "opening" and one.facts.place == "offline" and bool(context.plan.where.platform)
    return (
        is_elsewhere,
        _needs_more(context, one),
        place.is_instead(one),
        times_used(context, one),
        place.rank(one) or 0,
        not one.facts.communities,
        list(context.plan_knowledge.activities).index(one.key),
    )


def _needs_more(context: ReviewContext, one: LibraryActivity) -> bool:
    """Whether an activity asks for something that the plan doesn't have: a digest, or someone who acts on answers."""
    how, kind = context.plan.how, one.facts.kind
    lacks_digest = kind in _SHARING and how.digest not in _WITHIN_A_DAY
    lacks_answer = kind == "survey" and not how.feedback_who
    return (lacks_digest or lacks_answer) and (context.is_past("how") or context.is_reached("how"))
