"""Raw answers in words: as one would type them into a form, and as people read them."""

from app.i18n.languages import Language
from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.kinds import DayNumber, Kind, YesNo, Zone
from app.wording.days import day_words
from app.wording.values import plain_words, value_words


def typed_words(raw: str, kind: Kind, language: Language) -> str:
    """A raw answer as one would type it into a form.

    A time zone is there by its name, a day before the launch by how many days that is; all else as it is stored.
    """
    value = kind.read(raw)
    if isinstance(kind, DayNumber) and isinstance(value, int) and value < 1:
        return day_words(value, translator(language))
    return plain_words(value, language) if isinstance(kind, Zone) else raw


def answer_words(raw: str, kind: Kind, knowledge: Knowledge) -> str:
    """A raw answer as people read it: choices in their words, all else as one would type it."""
    if isinstance(kind, OneOf | AnyOf | YesNo):
        return value_words(kind.read(raw), kind, knowledge)
    return typed_words(raw, kind, knowledge.language)
