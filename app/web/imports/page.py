"""Importing a plan file: the form, and what is wrong with a file."""

from dataclasses import dataclass
from typing import ClassVar

from app.base.errors import PlanFileError
from app.i18n.translator import Translator
from app.plan.files.problems import problem_words

_SHOWN = 30


@dataclass(frozen=True, slots=True)
class WrongPlace:
    """One thing that is wrong. ``where`` is empty for the file as a whole."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class ImportPage:
    """The form. ``wrong`` lists what is wrong, ``more`` counts what is not listed; ``busy`` asks to wait.

    ``edit_link`` is the token of an edit link whose file was sent instead of a plan's, empty where none was.
    """

    template: ClassVar[str] = "pages/import.html"

    wrong: tuple[WrongPlace, ...] = ()
    more: int = 0
    is_nothing: bool = False
    busy: bool = False
    pasted: str = ""
    edit_link: str = ""


def refused_page(error: PlanFileError, pasted: str, t: Translator) -> ImportPage:
    """The form again, with what is wrong where."""
    places = tuple(WrongPlace(one.where, problem_words(one, t)) for one in error.problems[:_SHOWN])
    return ImportPage(places, len(error.problems) - len(places), pasted=pasted)
