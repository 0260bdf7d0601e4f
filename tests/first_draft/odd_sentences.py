"""Five odd sentences for every starter, and what is wrong with the plans that they make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Severity
from app.coach.review import review
from app.first_draft.draft import first_draft
from app.first_draft.sentence import Sentence
from app.i18n.dates import weekday_name
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.plan.fields.kinds import Line, Text
from app.plan.paths import find_field
from app.schedule.timetable import timetable
from tests.coach.cases import content

TODAY = date(2026, 11, 28)


@dataclass(frozen=True, slots=True)
class OddSentence:
    """A sentence, and what the coach finds because of it: names of checks, by the place that the plan is of."""

    sentence: Sentence
    causes: Mapping[Language, frozenset[str]]

    def caused(self, language: Language) -> frozenset[str]:
        """What the coach finds in a plan of this language because of the sentence."""
        return self.causes.get(language, frozenset())


_HOLIDAY = frozenset({"when.launch-holiday"})
ODD: Mapping[str, OddSentence] = {
    "name": OddSentence(
        Sentence(name="Los 3 “Amigos” & Co. 🦉 'n' \"Friends\" 夜猫子"),
        dict.fromkeys(Language, frozenset({"position.too-long"})),
    ),
    "festival": OddSentence(
        Sentence(launch_date=date(2027, 2, 11)), {Language.ZH_HANS: _HOLIDAY, Language.ZH_HANT: _HOLIDAY}
    ),
    "2 hours": OddSentence(Sentence(hours=2), {}),
    "8 people": OddSentence(Sentence(first_size=8), {}),
    "platform": OddSentence(Sentence(platform="telegram"), {}),
}


@cache
def troubles(key: str, language: Language, odd: str) -> tuple[str, ...]:
    """What is wrong with the plan that a starter makes of an odd sentence; nothing if all is well."""
    knowledge = content()[language]
    return tuple(_troubles(knowledge, key, ODD[odd]))


def _troubles(knowledge: Knowledge, key: str, odd: OddSentence) -> Iterator[str]:
    starter, language = knowledge.starters[key], knowledge.language
    answers = first_draft(starter, knowledge, TODAY, odd.sentence).answers
    context = ReviewContext.of(answers, knowledge, knowledge, TODAY)
    weighty = (one.name for one in review(context).standing if one.severity is not Severity.COULD)
    yield from sorted(set(weighty) - odd.caused(language))
    texts = {path: raw for path, raw in answers.items() if _is_text(path)}
    if odd.sentence.name:
        name = starter.answers["positioning.name"].casefold()
        yield from (f"{path}: the starter's name" for path, raw in texts.items() if name in raw.casefold())
    if odd.sentence.platform:
        theirs = knowledge.platform_nouns[starter.answers["where.platform"]].name
        yield from (f"{path}: {theirs}" for path, raw in texts.items() if theirs in raw)
    strange = _strange_weekdays(context, language)
    yield from (f"{path}: {day}" for path, raw in texts.items() for day in strange if day in raw)
    yield from (f"{path}: an open place" for path, raw in texts.items() if "{" in raw)


def _strange_weekdays(context: ReviewContext, language: Language) -> frozenset[str]:
    """The days of the week on which nothing of the plan happens."""
    slots = {int(str(day)) for slot in context.plan.when.slots if slot.kind != "review" for day in slot.weekdays}
    dates = {one.on.isoweekday() for one in timetable(context.plan) if one.on}
    return frozenset(weekday_name(day, language) for day in {*range(1, 8)} - slots - dates)


def _is_text(path: str) -> bool:
    at = find_field(path)
    return at is not None and isinstance(at.kind, Line | Text)
