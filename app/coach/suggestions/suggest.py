"""A schedule that suits a plan, for each of the three activity steps. The same answers give the same schedule."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.coach.model.context import ReviewContext
from app.coach.suggestions.arranging import arranged
from app.coach.suggestions.choosing import choices_for, is_filled
from app.coach.suggestions.left_empty import LeftEmpty, has_room, left_empty
from app.coach.suggestions.pattern import Place, delivering_place, easy_place
from app.coach.suggestions.places import places_of
from app.coach.suggestions.promising import promise_for
from app.knowledge.activities import LibraryActivity
from app.plan.answers import Answers
from app.plan.lists import Changes, add_items
from app.plan.paths import ListPath
from app.schedule.silence import SILENT_DAYS, longest_silence, silences
from app.schedule.timetable import RANGES, last_slot_day

LEFT_OUT = "none"

_MONTH = "month"


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


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the library proposes by day, which places it leaves empty, and the days on which nothing is planned then.

    ``empty`` are runs of days, each with its first and its last one.
    """

    suggestions: tuple[Suggestion, ...]
    left_empty: tuple[LeftEmpty, ...]
    empty: tuple[tuple[int, int], ...]


def suggest(
    context: ReviewContext, step: str, choices: Mapping[str, str] = MappingProxyType({})
) -> tuple[Suggestion, ...]:
    """What the library proposes for one of the three activity steps."""
    return suggest_for(context, (step,), choices)


def suggest_for(
    context: ReviewContext, steps: Iterable[str], choices: Mapping[str, str] = MappingProxyType({})
) -> tuple[Suggestion, ...]:
    """What the library proposes for some of the three activity steps, beside what is there already, by day.

    ``choices`` overrides places, by their keys, with the key of another activity or with ``LEFT_OUT``.
    """
    return _of_steps(_filled(context, choices), frozenset(steps))


def propose(
    context: ReviewContext, steps: Iterable[str], choices: Mapping[str, str] = MappingProxyType({})
) -> Proposal:
    """The same, with what stays empty beside it, and why."""
    of_steps, schedule = frozenset(steps), _filled(context, choices)
    wanted = _of_steps(schedule, of_steps)
    after = context.with_answers(with_suggestions(context.answers, wanted))
    days = frozenset(day for step in of_steps for day in range(RANGES[step][0], RANGES[step][1] + 1))
    return Proposal(
        suggestions=wanted,
        left_empty=tuple(one for one in schedule.left_empty() if one.place.step in of_steps),
        empty=tuple(run for run in silences(after.plan) if not days.isdisjoint(run)),
    )


def _filled(context: ReviewContext, choices: Mapping[str, str]) -> "_Schedule":
    schedule = _Schedule(context, choices)
    schedule.fill_all()
    return schedule


def _of_steps(schedule: "_Schedule", of_steps: frozenset[str]) -> tuple[Suggestion, ...]:
    wanted = [one for one in schedule.suggestions if one.place.step in of_steps]
    return tuple(sorted(wanted, key=lambda one: (one.place.day, one.fields.get("time", ""))))


def with_suggestions(answers: Answers, suggestions: tuple[Suggestion, ...]) -> Changes:
    """The answers that change when the suggestions that are taken are added."""
    after = answers
    for suggestion in suggestions:
        if suggestion.is_taken:
            after = after.with_values(suggestion.changes(after))
    return {path: raw for path, raw in after.items() if answers.raw(path) != raw}


@dataclass(slots=True)
class _Schedule:
    """A plan that grows by what is proposed for the whole month, of which a step is a part.

    What is left out keeps its place, so that nothing else comes instead.
    """

    growing: ReviewContext
    choices: Mapping[str, str]
    suggestions: list[Suggestion] = field(default_factory=list)
    unfilled: list[Place] = field(default_factory=list)

    def left_empty(self) -> Iterator[LeftEmpty]:
        """The places that were not filled, and not by another suggestion either, by day."""
        silent = _silent_day(self.growing)
        last = [easy_place(silent)] if silent else []
        for place in sorted((*self.unfilled, *last), key=lambda one: one.day):
            if not is_filled(self.growing, place):
                yield left_empty(self.growing, place)

    def fill_all(self) -> None:
        """Fill the places that matter most first, then deliver what was promised, then break silences."""
        places = [place for place in places_of(self.growing) if not is_filled(self.growing, place)]
        left = [place for place in sorted(places, key=lambda place: place.priority) if not self._fill(place)]
        for place in left:
            is_due = place.step == _MONTH and self.growing.undelivered
            if not (is_due and self._fill(place, however_full=True)):
                self.unfilled.append(place)
        while self.growing.undelivered and self._fill(delivering_place(_emptiest_day(self.growing))):
            pass
        while (day := _silent_day(self.growing)) and self._fill(easy_place(day)):
            pass

    def _fill(self, place: Place, *, however_full: bool = False) -> bool:
        if not has_room(self.growing, place):
            return False
        suggestion = _suggestion(self.growing, place, self.choices.get(place.key, ""), however_full=however_full)
        if suggestion:
            self.suggestions.append(suggestion)
            self.growing = self.growing.with_answers(suggestion.changes(self.growing.answers))
        return suggestion is not None


def _suggestion(context: ReviewContext, place: Place, choice: str, *, however_full: bool = False) -> Suggestion | None:
    """The best that somebody has time for; what was chosen, and what is needed, also if nobody has."""
    fitting = choices_for(context, place, however_full=however_full)
    chosen = [one for one in fitting if one.key == choice]
    possible: list[Suggestion] = []
    for one in chosen or fitting:
        fields = arranged(context, one, place.day, promise_for(context, place, one))
        possible.append(Suggestion(place, one, fitting, fields, is_taken=choice != LEFT_OUT))
        if chosen or _can_be_held(context, place, fields):
            return possible[-1]
    return possible[0] if possible and place.is_needed else None


def _can_be_held(context: ReviewContext, place: Place, fields: Mapping[str, str]) -> bool:
    has_owner = bool(fields.get("owner")) or not context.plan.who.roles
    return has_owner and (place.is_before or bool(fields.get("time")))


def _silent_day(context: ReviewContext) -> int | None:
    """The day in the middle of the longest silence, if that is too long, rather not a public holiday."""
    first, last = longest_silence(context.plan)
    days = range(first, last + 1)
    if len(days) < SILENT_DAYS:
        return None
    return min(days, key=lambda day: (bool(context.holiday(day)), abs(2 * day - first - last)))


def _emptiest_day(context: ReviewContext) -> int:
    """The day of the month farthest from all others with something planned, rather not a public holiday."""
    first, last = RANGES[_MONTH]
    busy = [one.day for one in context.activities if isinstance(one.day, int)]

    def rank(day: int) -> tuple[bool, int]:
        return not context.holiday(day), min((abs(day - one) for one in busy), default=last)

    return max(range(first, max(first, min(last, last_slot_day(context.plan))) + 1), key=rank)
