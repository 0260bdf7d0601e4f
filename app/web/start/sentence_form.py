"""The sentence of the start page as a form: read strictly, and shown again with what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.base.characters import is_visible
from app.base.errors import LimitError
from app.first_draft.sentence import Sentence
from app.i18n.translator import Translator
from app.plan.cleaning import cleaned
from app.plan.fields.choices import CHOICES
from app.plan.fields.values import Unreadable
from app.plan.paths import find_field
from app.web.http.form_data import SmallForm
from app.web.http.limit_words import limit_words
from app.web.http.parameters import LanguageOrNone

LATEST_LAUNCH = timedelta(days=3 * 365)
MOST_PEOPLE = 1_000_000
FEWEST_HOURS = 0.5

_Words = Callable[[Translator], str]


class StartForm(SmallForm):
    """How a plan begins: with a starter as it is, with a sentence (`kind` and what follows), or blank.

    The plan's language is the reader's unless the form names another.
    """

    language: LanguageOrNone = None
    starter: str = ""
    kind: str = ""
    kind_other: str = ""
    name: str = ""
    for_whom: str = ""
    platform: str = ""
    platform_other: str = ""
    city: str = ""
    first_size: str = ""
    launch_date: str = ""
    hours: str = ""
    passphrase: str = ""


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
    for name, path in _PATHS.items():
        try:
            values[name] = _value(name, path, getattr(form, name), today)
        except LimitError as error:
            problems[name] = limit_words(error, t)
        except ValueError:
            problems[name] = _PROBLEMS[name](t)
    return ReadSentence(Sentence(**values), problems)


def _value(name: str, path: str, raw: str, today: date) -> Any:
    """What was typed into a field, read as the plan reads it; what nobody can see counts as not said.

    Raises `LimitError` where it is too long, `ValueError` where it can't be read or isn't fitting.
    """
    at = find_field(path)
    assert at is not None, path
    value = at.kind.read(cleaned(path, at.kind, raw.strip()) if is_visible(raw) else "")
    if isinstance(value, Unreadable) or (value is not None and not _is_fitting(name, value, today)):
        raise ValueError(name)
    return value


def _is_fitting(name: str, value: Any, today: date) -> bool:
    match name:
        case "launch_date":
            return bool(today <= value <= today + LATEST_LAUNCH)
        case "first_size":
            return bool(value <= MOST_PEOPLE)
        case "hours":
            return bool(value >= FEWEST_HOURS)
    return True


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
