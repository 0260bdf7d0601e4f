"""Importing a plan file: the form, what is wrong with a file, and what was taken of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from app.base.errors import PlanFileError
from app.i18n.translator import Translator
from app.plan.fields.values import is_unreadable
from app.plan.files.plan_file import PlanFile
from app.plan.files.problems import printable, problem_words
from app.plan.paths import FieldPath, find_field
from app.web.advice.findings import field_address
from app.web.http.access import Owner

_SHOWN = 30


@dataclass(frozen=True, slots=True)
class WrongPlace:
    """One thing that is wrong. ``where`` is empty for the file as a whole."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class ImportPage:
    """The form. ``wrong`` lists what is wrong, ``more`` counts what is not listed; ``busy`` asks to wait."""

    template: ClassVar[str] = "pages/import.html"

    wrong: tuple[WrongPlace, ...] = ()
    more: int = 0
    is_nothing: bool = False
    busy: bool = False
    pasted: str = ""


@dataclass(frozen=True, slots=True)
class UnreadableAnswer:
    """An answer that was kept as typed; ``address`` is where to fix it."""

    label: str
    typed: str
    address: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken of a file. The numbers count what is not listed."""

    answers: int
    unreadable: tuple[UnreadableAnswer, ...]
    more_unreadable: int
    unknown: tuple[str, ...]
    more_unknown: int


def refused_page(error: PlanFileError, pasted: str, t: Translator) -> ImportPage:
    """The form again, with what is wrong where."""
    places = tuple(WrongPlace(one.where, problem_words(one, t)) for one in error.problems[:_SHOWN])
    return ImportPage(places, len(error.problems) - len(places), pasted=pasted)


def imported_address(plan_id: str, plan_file: PlanFile) -> str:
    """The overview of a plan just imported; the keys that were left out stand in the address, and nowhere else."""
    left_out = plan_file.unknown[:_SHOWN]
    query = [("imported", str(len(plan_file.unknown) - len(left_out))), *(("left", key) for key in left_out)]
    return f"/plans/{plan_id}?{urlencode(query)}"


def imported_by(owner: Owner) -> Imported | None:
    """What was taken, where the address says that the plan has just come from a file."""
    query = owner.request.query_params
    more = query.get("imported", "")
    if not more.isdecimal() or len(more) > 9:
        return None
    unreadable = tuple(_unreadable_answers(owner))
    return Imported(
        answers=len(owner.answers.given()),
        unreadable=unreadable[:_SHOWN],
        more_unreadable=len(unreadable[_SHOWN:]),
        unknown=tuple(printable(key) for key in query.getlist("left")[:_SHOWN]),
        more_unknown=int(more),
    )


def _unreadable_answers(owner: Owner) -> Iterator[UnreadableAnswer]:
    for path, raw in owner.answers.given().items():
        found = find_field(path)
        if found and is_unreadable(found.kind.read(raw)):
            address = f"/plans/{owner.record.id}{field_address(path)}"
            yield UnreadableAnswer(_label(owner, found), " · ".join(raw.split("\n")), address)


def _label(owner: Owner, found: FieldPath) -> str:
    guidance = owner.knowledge.guidance
    return f"{guidance.steps[found.step].title} · {guidance.of_path(found).label}"
