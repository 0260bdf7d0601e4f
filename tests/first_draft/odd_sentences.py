"""Five odd sentences for every starter, and what is wrong with the plans that they make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Severity
from app.coach.review import review
from app.first_draft.draft import first_draft
from app.first_draft.places import PLACE, places_of
from app.first_draft.sentence import Sentence
from app.i18n.dates import weekday_name
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.knowledge.starters import Starter
from app.plan.fields.kinds import Line, Text
from app.plan.paths import find_field
from app.plan.plan import Plan
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
    "platform": OddSentence(Sentence(platform="telegram"), {Language.ZH_HANS: frozenset({"where.out-of-reach"})}),
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
    yield from _strange_weekdays(starter, context.plan, texts)
    yield from (f"{path}: an open place" for path, raw in texts.items() if "{" in raw)


def _strange_weekdays(starter: Starter, plan: Plan, texts: Mapping[str, str]) -> Iterator[str]:
    """Days of the week in texts that are none of the slots and activities that the starter's text asks for."""
    written = {_without_step(path): raw for path, raw in starter.answers.items()}
    days = _days_by_item(plan)
    for path, raw in texts.items():
        origin = written.get(_without_step(path), "")
        asked = {day for place in places_of(origin) for day in days.get(_item_of(place, path), ())}
        names = [weekday_name(day, starter.language) for day in {*range(1, 8)} - asked]
        # In Chinese, "once a week" begins like "Monday": what stands outside of places is no day of the week.
        yield from (f"{path}: {name}" for name in names if name in raw and name not in PLACE.sub("", origin))


def _days_by_item(plan: Plan) -> Mapping[str, frozenset[int]]:
    slots = {f"when.slots.{slot.id}": frozenset(int(str(day)) for day in slot.weekdays) for slot in plan.when.slots}
    dated = ((one.activity.id, one.on) for one in timetable(plan))
    return slots | {f"activities.{key}": frozenset({on.isoweekday()}) for key, on in dated if on}


def _item_of(place: str, path: str) -> str:
    """The slot or activity whose days a place asks for; one without a dot is of the item that its text belongs to."""
    whole = place if "." in place else f"{path.rpartition('.')[0]}.{place}"
    item, _, name = whole.rpartition(".")
    return _without_step(item) if name == "weekday" else ""


def _without_step(path: str) -> str:
    """The path of an activity's answer without its list, as an activity may be in another one now."""
    return path.partition(".")[2] if path.split(".")[1:2] == ["activities"] else path


def _is_text(path: str) -> bool:
    at = find_field(path)
    return at is not None and isinstance(at.kind, Line | Text)
