"""The sentence of the start page as a form: read strictly, and shown again with what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.base.errors import LimitError
from app.first_draft.sentence import Sentence
from app.i18n.translator import Translator
from app.plan.fields.choices import CHOICES
from app.plan.fields.values import Unreadable
from app.plan.paths import find_field
from app.web.http.form_data import SmallForm
from app.web.http.limit_words import limit_words
from app.web.http.parameters import CleanText, LanguageOrNone

LATEST_LAUNCH = timedelta(days=3 * 365)
MOST_PEOPLE = 1_000_000

_Words = Callable[[Translator], str]


class StartForm(SmallForm):
    """How a plan begins: with a starter as it is, with a sentence (`kind` and what follows), or blank.

    The plan's language is the reader's unless the form names another.
    """

    language: LanguageOrNone = None
    starter: str = ""
    kind: str = ""
    kind_other: CleanText = ""
    name: CleanText = ""
    for_whom: CleanText = ""
    platform: str = ""
    platform_other: CleanText = ""
    city: CleanText = ""
    first_size: str = ""
    launch_date: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """The sentence as far as it could be read, and what is wrong with the others of its fields, by their names."""

    sentence: Sentence
    problems: Mapping[str, str]


def read_sentence(form: StartForm, today: date, t: Translator) -> ReadSentence:
    """The sentence that a form says. What isn't one of the options counts as not said."""
    values: dict[str, Any] = {
        "kind": form.kind if form.kind in CHOICES["community_kind"] else "",
        "platform": form.platform if form.platform in CHOICES["platform"] else "",
    }
    problems: dict[str, str] = {}
    for name in _PATHS:
        raw = getattr(form, name).strip()
        if problem := _problem(name, raw, today, t):
            problems[name] = problem
        elif raw:
            values[name] = _field(name).kind.read(raw)
    return ReadSentence(Sentence(**values), problems)


def _problem(name: str, raw: str, today: date, t: Translator) -> str:
    """What is wrong with what was typed into a field; empty if nothing is."""
    kind = _field(name).kind
    if len(raw) > kind.limit:
        return limit_words(LimitError("line", _PATHS[name], kind.limit), t)
    value = kind.read(raw)
    if value in ("", None) or (not isinstance(value, Unreadable) and _is_fitting(name, value, today)):
        return ""
    return _PROBLEMS[name](t)


def _is_fitting(name: str, value: Any, today: date) -> bool:
    match name:
        case "launch_date":
            return bool(today <= value <= today + LATEST_LAUNCH)
        case "first_size":
            return bool(value <= MOST_PEOPLE)
        case "hours":
            return bool(value > 0)
    return True


def _field(name: str) -> Any:
    return find_field(_PATHS[name])


_PATHS = {
    "name": "positioning.name",
    "kind_other": "positioning.kind_other",
    "for_whom": "positioning.for_whom",
    "platform_other": "where.platform_other",
    "city": "where.city",
    "first_size": "who.first_size",
    "launch_date": "when.launch_date",
    "hours": "who.roles.owner.hours",
}
_PROBLEMS: Mapping[str, _Words] = {
    "first_size": lambda t: t.gettext("How many people at first? Write a whole number, such as 30."),
    "launch_date": lambda t: t.gettext("When do you launch? Choose today or a later day, within three years."),
    "hours": lambda t: t.gettext("How many hours a week do you have? Write a number from 0.5 to 168, such as 6."),
}
