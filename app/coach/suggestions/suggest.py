"""A schedule that suits a plan, for each of the three activity steps. The same answers give the same schedule."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.coach.model.context import ReviewContext
from app.coach.suggestions.arranging import arranged
from app.coach.suggestions.pattern import Place
from app.coach.suggestions.places import places_of
from app.knowledge.activities import LibraryActivity
from app.plan.answers import Answers
from app.plan.lists import Changes, add_items, is_full
from app.plan.paths import ListPath
from app.plan.steps.what import Output, Pillar
from app.schedule.workload import activities_of

MOST_TO_CHOOSE = 7
LEFT_OUT = "none"

FACE_TO_FACE = frozenset({"local", "sport"})
"""Kinds of communities that meet in person, also where the plan names no city."""

_MAKING = frozenset({"task", "digest", "award", "reading_club", "sharing"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An activity proposed for a place, and all that suit it, the best first. ``is_taken`` unless it is left out."""

    place: Place
    activity: LibraryActivity
    suiting: tuple[LibraryActivity, ...]
    fields: Mapping[str, str]
    is_taken: bool = True

    def changes(self, answers: Answers) -> Changes:
        """The answers that change when the activity is added to the plan, by path."""
        return add_items(answers, ListPath(self.place.step, "activities"), self.activity.key, [self.fields])


def suggest(
    context: ReviewContext, step: str, choices: Mapping[str, str] = MappingProxyType({})
) -> tuple[Suggestion, ...]:
    """What the library proposes for one of the three activity steps."""
    return suggest_for(context, (step,), choices)


def suggest_for(
    context: ReviewContext, steps: Iterable[str], choices: Mapping[str, str] = MappingProxyType({})
) -> tuple[Suggestion, ...]:
    """What the library proposes for some of the three activity steps, beside what is there already.

    ``choices`` overrides places, by their keys, with the key of another activity or with ``LEFT_OUT``.
    """
    suggestions: list[Suggestion] = []
    growing = context
    for place in (place for step in steps for place in places_of(context, step)):
        if _is_taken(context, place) or not _has_room(growing, place):
            continue
        suggestion = _suggestion(growing, place, choices.get(place.key, ""))
        if suggestion:
            suggestions.append(suggestion)
        if suggestion and suggestion.is_taken:
            growing = growing.with_answers(suggestion.changes(growing.answers))
    return tuple(suggestions)


def lacks_hours(context: ReviewContext, steps: Iterable[str]) -> bool:
    """Whether something is missing in these steps that the library has, and that only the team has no hours for."""
    places = (place for step in steps for place in places_of(context, step))
    return any(
        not _is_taken(context, place)
        and _has_room(context, place)
        and any(_fitting(context, place))
        and _suggestion(context, place, "") is None
        for place in places
    )


def with_suggestions(answers: Answers, suggestions: tuple[Suggestion, ...]) -> Changes:
    """The answers that change when the suggestions that are taken are added."""
    after = answers
    for suggestion in suggestions:
        if suggestion.is_taken:
            after = after.with_values(suggestion.changes(after))
    return {path: raw for path, raw in after.items() if answers.raw(path) != raw}


def suitable(context: ReviewContext, step: str) -> tuple[LibraryActivity, ...]:
    """The activities of the library that suit a plan and a step, those made for its kind of community first."""
    return tuple(one for one in suitable_any_day(context) if step in one.facts.steps)


def suitable_any_day(context: ReviewContext) -> tuple[LibraryActivity, ...]:
    """The activities of the library that suit a plan, those made for its kind of community first."""
    fitting = (one for one in context.plan_knowledge.activities.values() if _suits(context, one))
    return tuple(sorted(fitting, key=lambda one: not one.facts.communities))


def _suggestion(context: ReviewContext, place: Place, choice: str) -> Suggestion | None:
    fitting = sorted(_fitting(context, place), key=lambda one: _rank(context, place, one))[:MOST_TO_CHOOSE]
    if not fitting:
        return None
    best = next((one for one in fitting if one.key == choice), fitting[0])
    fields = arranged(context, best, place.day, _promise(context, place, best))
    nobody_can = bool(context.plan.who.roles) and not fields.get("owner")
    if not place.is_needed and (nobody_can or not fields.get("time")):
        return None
    return Suggestion(place, best, tuple(fitting), fields, is_taken=choice != LEFT_OUT)


def _promise(context: ReviewContext, place: Place, activity: LibraryActivity) -> str:
    """What the activity could deliver: an output if something is made, a pillar if something is shared.

    By day 7 and later in the month something has to be shown, and any promise not yet delivered will do.
    """
    if not place.shows:
        return ""
    wanted = Output if activity.facts.kind in _MAKING else Pillar
    fitting = [promise.title for promise in context.undelivered if isinstance(promise, wanted)]
    others = context.undelivered if place.is_needed or place.step == "month" else ()
    return next(iter([*fitting, *(promise.title for promise in others)]), "")


def _fitting(context: ReviewContext, place: Place) -> Iterator[LibraryActivity]:
    for one in suitable(context, place.step):
        facts = one.facts
        is_of_place = facts.kind in place.kinds and (not place.led_by or facts.led_by == place.led_by)
        teaches = not place.teaches_rules or facts.teaches_rules
        if is_of_place and teaches and _times_used(context, one) < facts.spread:
            yield one


def _rank(context: ReviewContext, place: Place, one: LibraryActivity) -> tuple[bool, bool, int, bool, int]:
    """The best first. Where a group opens on a platform, an opening in person comes last."""
    is_elsewhere = one.facts.kind == "opening" and one.facts.place == "offline" and bool(context.plan.where.platform)
    return (
        is_elsewhere,
        _times_used(context, one) > 0,
        place.kinds.index(one.facts.kind),
        not one.facts.communities,
        list(context.plan_knowledge.activities).index(one.key),
    )


def _suits(context: ReviewContext, one: LibraryActivity) -> bool:
    plan, facts = context.plan, one.facts
    if facts.communities and plan.positioning.kind not in facts.communities:
        return False
    if facts.place == "offline" and not (plan.where.city or plan.positioning.kind in FACE_TO_FACE):
        return False
    size = plan.who.first_size if isinstance(plan.who.first_size, int | float) else plan.who.target_size
    is_of_size = not isinstance(size, int | float) or facts.sizes[0] <= size <= facts.sizes[1]
    return is_of_size and not facts.promotes


def _times_used(context: ReviewContext, one: LibraryActivity) -> int:
    return sum(activity.title.casefold() == one.words.title.casefold() for activity in context.activities)


def _has_room(context: ReviewContext, place: Place) -> bool:
    return context.has_room(place.day) and not is_full(context.answers, ListPath(place.step, "activities"))


def _is_taken(context: ReviewContext, place: Place) -> bool:
    """Whether the founder's own activities already do what a place is there for."""
    there = activities_of(context.plan, place.step)
    if place.teaches_rules:
        return any(
            context.lexicon.has("rules", f"{one.title} {one.purpose} {one.script} {one.message}") for one in there
        )
    if place.step == "days3" and place.is_needed:
        return any(one.kind == place.kinds[0] for one in there)
    if place.led_by and place.is_needed:
        return any(one.led_by == place.led_by for one in there)
    return any(one.day == place.day for one in there)
