"""The gallery of starters, and the page of one of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.document.model.document import Document
from app.i18n.dates import join_words
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.knowledge.starter_fit import QUESTIONS, Fit, Reason, best_starters
from app.knowledge.starters import AboutStarter, Starter
from app.plan.plan import Plan
from app.schedule.timetable import LAST_DAY, timetable
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
    document: Document


def starters_page(knowledge: Knowledge, answers: Mapping[str, str]) -> StartersPage:
    """The gallery for the answers given, by question; each is an option of its question."""
    t, starters = translator(knowledge.language), knowledge.starters
    return StartersPage(
        questions=tuple(_question(t, key, answers.get(key, "")) for key in QUESTIONS),
        answers=tuple(_OPTIONS[question][answer](t) for question, answer in answers.items()),
        best=tuple(
            _card(knowledge, starters[match.key], match.reasons)
            for match in best_starters(answers, knowledge.starter_fits)
        ),
        starters=tuple(_card(knowledge, starter) for starter in starters.values()),
    )


def _question(t: Translator, key: str, answer: str) -> Question:
    options = (Option(option, _OPTIONS[key][option](t), option == answer) for option in QUESTIONS[key])
    return Question(key, _LEGENDS[key](t), tuple(options))


def _card(knowledge: Knowledge, starter: Starter, reasons: tuple[Reason, ...] = ()) -> StarterCard:
    t, sizes = translator(knowledge.language), _sizes(starter.plan, knowledge)
    lines = tuple(ReasonLine(_reason_words(t, reason, sizes), reason.fit) for reason in reasons)
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


def _reason_words(t: Translator, reason: Reason, sizes: Mapping[str, str]) -> str:
    words = _OPTIONS[reason.question]
    places = {"answer": words[reason.answer](t), "made_for": words[reason.made_for](t), **sizes}
    return _REASONS[reason.question, reason.fit](t) % places


_Words = Callable[[Translator], str]

_LEGENDS: Mapping[str, _Words] = {
    "purpose": lambda t: t.gettext("What is it mainly for?"),
    "people": lambda t: t.gettext("Who will be in it?"),
    "size": lambda t: t.gettext("How many people do you expect?"),
}

_OPTIONS: Mapping[str, Mapping[str, _Words]] = {
    "purpose": {
        "learn": lambda t: t.gettext("learn or finish something together"),
        "exchange": lambda t: t.gettext("help each other with real problems"),
        "serve": lambda t: t.gettext("look after customers"),
        "launch": lambda t: t.gettext("find a product's first users"),
        "earn": lambda t: t.gettext("run a paid membership"),
        "meet": lambda t: t.gettext("bring people nearby together"),
        "build": lambda t: t.gettext("build something in the open"),
        "event": lambda t: t.gettext("run a single event or sale"),
    },
    "people": {
        "strangers": lambda t: t.gettext("people who share an interest but haven't met"),
        "fans": lambda t: t.gettext("people who follow your work"),
        "colleagues": lambda t: t.gettext("people in the same line of work"),
        "neighbours": lambda t: t.gettext("people who live near each other"),
        "customers": lambda t: t.gettext("your customers"),
        "users": lambda t: t.gettext("users of a product or tool"),
    },
    "size": {
        "up_to_40": lambda t: t.gettext("up to 40 people"),
        "up_to_100": lambda t: t.gettext("41 to 100 people"),
        "up_to_300": lambda t: t.gettext("101 to 300 people"),
        "more": lambda t: t.gettext("more than 300 people"),
    },
}

_REASONS: Mapping[tuple[str, Fit], _Words] = {
    ("purpose", Fit.WELL): lambda t: t.gettext("It's made to %(answer)s."),
    ("purpose", Fit.PARTLY): lambda t: t.gettext("It's made to %(made_for)s, and it can also %(answer)s."),
    ("purpose", Fit.NOT): lambda t: t.gettext("It's made to %(made_for)s, but you want to %(answer)s."),
    ("people", Fit.WELL): lambda t: t.gettext("It's written for %(answer)s."),
    ("people", Fit.PARTLY): lambda t: t.gettext("It's written for %(made_for)s, and it suits %(answer)s too."),
    ("people", Fit.NOT): lambda t: t.gettext("It's written for %(made_for)s, but you expect %(answer)s."),
    ("size", Fit.WELL): lambda t: t.gettext(
        "It plans for %(first)s people at first and %(target)s later, as you expect."
    ),
    ("size", Fit.PARTLY): lambda t: t.gettext(
        "It plans for %(first)s people at first and %(target)s later. For %(answer)s, you'd change a few numbers."
    ),
    ("size", Fit.NOT): lambda t: t.gettext(
        "It plans for %(first)s people at first and %(target)s later, but you expect %(answer)s."
    ),
}
