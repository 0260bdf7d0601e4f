"""The first draft of a plan: a starter, with all that a founder said in one sentence put in its places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.first_draft.fitting import fitted, without_item
from app.first_draft.places import fill_places
from app.first_draft.scaling import scaled_hours, scaled_sizes
from app.first_draft.sentence import NOTHING_SAID, Sentence
from app.i18n.dates import number_words
from app.i18n.holidays import holiday_name
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.knowledge.starters import Starter
from app.plan.answers import Answers
from app.plan.known_paths import LAUNCH_DATE
from app.plan.place import place_of
from app.plan.reading import read_plan
from app.schedule.moving import Keep, move_launch
from app.schedule.preparation import open_preparation, squeezed
from app.schedule.timetable import RANGES, launch_date, timetable
from app.schedule.workload import week_of

WEEKS_UNTIL_LAUNCH = 3

_FRIDAY = 4
_TOO_CLOSE = frozenset({2, 3})
"""A launch on these days, moved from a Monday, would take two or three days from those that prepare an event."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers of a first draft, and the paths of those that are the founder's own words."""

    answers: Answers
    own: frozenset[str]

    @property
    def drafted(self) -> frozenset[str]:
        """The paths of the answers that the starter wrote."""
        return frozenset(self.answers) - self.own


BLANK = Draft(Answers(), frozenset())
"""What a founder gets who says nothing and takes no starter."""


def first_draft(starter: Starter, knowledge: Knowledge, today: date, sentence: Sentence = NOTHING_SAID) -> Draft:
    """The plan that a founder gets for a sentence. Knowledge is that of the starter's language.

    The launch moves with the weekdays kept, and an event never comes more than a day nearer to it; hours that don't
    suffice cost the lightest activities, and preparation comes on the days from today on. Days that are left without an
    activity have no goal.
    """
    proposed = _proposed_launch_of(starter, today)
    base = starter.answers.with_values({LAUNCH_DATE: proposed.isoformat()})
    given = _given(sentence, fill_places(base, (), starter.words, knowledge))
    answers = base.with_values({**given, **_adapted(given, base, sentence, knowledge)})
    if sentence.launch_date and sentence.launch_date != proposed:
        answers = _launched_on(sentence.launch_date, answers, starter)
        given = {**given, LAUNCH_DATE: sentence.launch_date.isoformat()}
    answers = _with_time_left(answers, today)
    own = frozenset(given) | _chosen(sentence)
    drafted = fitted(answers, lambda raw: fill_places(raw, own, starter.words, knowledge), knowledge, today)
    return Draft(drafted.with_values({f"{step}.goal": "" for step in _steps_without_activities(drafted)}), own)


def proposed_sentence(starter: Starter, knowledge: Knowledge, today: date) -> Sentence:
    """What the starter says by itself in the blanks of the sentence."""
    answers = starter.answers.with_values({LAUNCH_DATE: _proposed_launch_of(starter, today).isoformat()})
    filled = fill_places(answers, (), starter.words, knowledge)
    plan = read_plan(filled)
    owner = next(role for role in plan.who.roles if role.kind == "owner")
    return Sentence(
        name=plan.positioning.name,
        for_whom=plan.positioning.for_whom,
        kind=str(plan.positioning.kind),
        platform=str(plan.where.platform),
        first_size=plan.who.first_size if isinstance(plan.who.first_size, int) else None,
        launch_date=launch_date(plan),
        hours=float(owner.hours) if isinstance(owner.hours, int | float) else None,
    )


def proposed_launch(today: date, country: str) -> date:
    """The first Monday that leaves three full weeks from today and is no public holiday of the country."""
    later = today + timedelta(weeks=WEEKS_UNTIL_LAUNCH)
    monday = later + timedelta(days=-later.weekday() % 7)
    while holiday_name(country, monday, Language.EN):
        monday += timedelta(weeks=1)
    return monday


def _launched_on(launch: date, answers: Answers, starter: Starter) -> Answers:
    """The answers with another launch. An event that it would come too close to is held a week later.

    Then the launch moves by way of the Friday after: to it, and back from it, everything goes to a later day.
    """
    via = launch + timedelta(days=(_FRIDAY - launch.weekday()) % 7)
    is_too_close = starter.plan.positioning.kind == "event" and launch.weekday() in _TOO_CLOSE
    for day in (via, launch) if is_too_close else (launch,):
        answers = answers.with_values(move_launch(answers, day, Keep.WEEKDAYS).changes)
    return answers.with_values(_enough_weeks(answers))


def _with_time_left(answers: Answers, today: date) -> Answers:
    """The answers with preparation from today on; without it where the launch is today, as no day is left for it."""
    plan = read_plan(answers)
    if launch_date(plan) != today:
        return answers.with_values(squeezed(answers, today))
    for one in open_preparation(plan):
        answers = without_item(answers, one.item)
    return answers


def _enough_weeks(answers: Answers) -> Mapping[str, str]:
    """The weeks of the plan and of its goal, raised where they end before the last activity."""
    plan = read_plan(answers)
    needed = 1 + max((week_of(one.day) for one in timetable(plan) if one.day is not None), default=0)
    weeks = {"when.horizon_weeks": plan.when.horizon_weeks, "why.success_week": plan.why.success_week}
    return {path: str(needed) for path, number in weeks.items() if isinstance(number, int | float) and number < needed}


def _steps_without_activities(answers: Answers) -> Iterator[str]:
    return (step for step in RANGES if not answers.order(step, "activities"))


def _proposed_launch_of(starter: Starter, today: date) -> date:
    return proposed_launch(today, place_of(starter.plan, starter.language))


def _given(sentence: Sentence, proposed: Answers) -> Mapping[str, str]:
    """The answers that the sentence gives in the founder's own words, by path; not those that the starter proposes."""
    roles = proposed.order("who", "roles")
    owner = next((key for key in roles if proposed.raw(f"who.roles.{key}.kind") == "owner"), "")
    said = {
        "positioning.name": sentence.name,
        "positioning.for_whom": sentence.for_whom,
        "positioning.kind": sentence.kind,
        "positioning.kind_other": sentence.kind_other,
        "where.platform": sentence.platform,
        "where.platform_other": sentence.platform_other,
        "where.city": sentence.city,
        "who.first_size": "" if sentence.first_size is None else str(sentence.first_size),
        f"who.roles.{owner}.hours": "" if sentence.hours is None else number_words(sentence.hours),
    }
    return {path: raw for path, raw in said.items() if raw and raw != proposed.raw(path)}


def _chosen(sentence: Sentence) -> frozenset[str]:
    """What the sentence names by a choice; it is the founder's own even where the starter proposes the same."""
    said = {"positioning.kind": sentence.kind, "where.platform": sentence.platform}
    return frozenset(path for path, choice in said.items() if choice)


def _adapted(given: Mapping[str, str], base: Answers, sentence: Sentence, knowledge: Knowledge) -> Mapping[str, str]:
    """The starter's answers that follow from what was given: other numbers, and why this platform."""
    plan = read_plan(base.with_values(given))
    changes: dict[str, str] = {}
    platform = knowledge.platforms.get(str(plan.where.platform))
    if "where.platform" in given:
        changes["where.platform_reason"] = knowledge.platform_nouns[given["where.platform"]].reason
    if sentence.first_size is not None and "who.first_size" in given:
        starter = read_plan(base).who
        changes.update(scaled_sizes(starter, sentence.first_size, platform.limit if platform else None))
    if sentence.hours is not None:
        changes.update(scaled_hours(read_plan(base).who, sentence.hours))
    return changes
