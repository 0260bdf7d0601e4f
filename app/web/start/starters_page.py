"""The gallery of starters, and the page of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import join_words
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.knowledge.starter_fit import QUESTIONS, Fit, Reason, best_starters
from app.knowledge.starters import AboutStarter, Starter
from app.plan.plan import Plan
from app.schedule.timetable import LAST_DAY, timetable
from app.web.document.reading import Reading
from app.web.start.starters_words import legend, option_words, reason_words
from app.wording.values import field_words


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that may be chosen."""

    key: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One of the three questions, with its options."""

    key: str
    legend: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """How a starter suits one answer, in words."""

    words: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the first month: whether something happens, and whether people meet in person."""

    day: int
    is_active: bool
    is_offline: bool


@dataclass(frozen=True, slots=True)
class Month:
    """The first thirty days as a picture, and the same in words."""

    days: tuple[MonthDay, ...]
    words: str


@dataclass(frozen=True, slots=True)
class StarterCard:
    """A starter at a glance. ``facts`` are labels with words; there are reasons only where answers were given."""

    key: str
    about: AboutStarter
    facts: tuple[tuple[str, str], ...]
    month: Month
    reasons: tuple[ReasonLine, ...]


@dataclass(frozen=True, slots=True)
class StartersPage:
    """The gallery. ``answers`` are those given, in words; ``best`` is empty without any."""

    template: ClassVar[str] = "pages/starters.html"

    questions: tuple[Question, ...]
    answers: tuple[str, ...]
    best: tuple[StarterCard, ...]
    starters: tuple[StarterCard, ...]


@dataclass(frozen=True, slots=True)
class StarterPage:
    """One starter as the plan that it begins."""

    template: ClassVar[str] = "pages/starter.html"

    starter: Starter
    reading: Reading


def starters_page(knowledge: Knowledge, answers: Mapping[str, str]) -> StartersPage:
    """The gallery for the answers given, by question; each is an option of its question."""
    t, starters = translator(knowledge.language), knowledge.starters
    return StartersPage(
        questions=tuple(_question(t, key, answers.get(key, "")) for key in QUESTIONS),
        answers=tuple(option_words(t, question, answer) for question, answer in answers.items()),
        best=tuple(
            _card(knowledge, starters[match.key], match.reasons)
            for match in best_starters(answers, knowledge.starter_fits)
        ),
        starters=tuple(_card(knowledge, starter) for starter in starters.values()),
    )


def _question(t: Translator, key: str, answer: str) -> Question:
    options = (Option(option, option_words(t, key, option), option == answer) for option in QUESTIONS[key])
    return Question(key, legend(t, key), tuple(options))


def _card(knowledge: Knowledge, starter: Starter, reasons: tuple[Reason, ...] = ()) -> StarterCard:
    t, sizes = translator(knowledge.language), _sizes(starter.plan, knowledge)
    lines = tuple(ReasonLine(reason_words(t, reason, sizes), reason.fit) for reason in reasons)
    facts = _facts(starter.plan, knowledge, sizes)
    return StarterCard(starter.key, starter.about, facts, _month(starter.plan, t), lines)


def _facts(plan: Plan, knowledge: Knowledge, sizes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    t, weeks = translator(knowledge.language), field_words(plan.when, "horizon_weeks", knowledge)
    return (
        (t.gettext("Length"), t.gettext("%(weeks)s weeks", weeks=weeks)),
        (t.gettext("People"), t.gettext("%(first)s at first, later %(target)s", **sizes)),
        (t.gettext("First month"), t.ngettext("%(n)s activity", "%(n)s activities", len(_active_days(plan)))),
    )


def _sizes(plan: Plan, knowledge: Knowledge) -> dict[str, str]:
    return {
        "first": field_words(plan.who, "first_size", knowledge),
        "target": field_words(plan.who, "target_size", knowledge),
    }


def _active_days(plan: Plan) -> list[tuple[int, bool]]:
    """The day of every activity of the first month, and whether it is offline."""
    days = ((dated.day, bool(dated.activity.offline)) for dated in timetable(plan))
    return [(day, is_offline) for day, is_offline in days if day is not None and 1 <= day <= LAST_DAY]


def _month(plan: Plan, t: Translator) -> Month:
    activities = _active_days(plan)
    active = {day for day, _ in activities}
    offline = {day for day, is_offline in activities if is_offline}
    days = tuple(MonthDay(day, day in active, day in offline) for day in range(1, LAST_DAY + 1))
    return Month(days, _month_words(t, len(activities), sorted(active), sorted(offline)))


def _month_words(t: Translator, activities: int, active: list[int], offline: list[int]) -> str:
    count = t.ngettext("%(n)s activity", "%(n)s activities", activities)
    if not offline:
        return t.gettext("%(activities)s; days %(days)s; online only", activities=count, days=_days(t, active))
    return t.ngettext(
        "%(activities)s; days %(days)s; in person on day %(offline)s",
        "%(activities)s; days %(days)s; in person on days %(offline)s",
        len(offline),
        activities=count,
        days=_days(t, active),
        offline=_days(t, offline),
    )


def _days(t: Translator, days: list[int]) -> str:
    return join_words([str(day) for day in days], t.language)
