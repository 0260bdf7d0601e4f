"""What the coach finds about the thirty days, as short notes beside them, each with what one tap can do about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.model.finding import Finding
from app.knowledge.principles import Principle
from app.plan.fields.declare import fields_of
from app.plan.paths import find_field
from app.plan.plan import STEPS_BY_KEY
from app.schedule.timetable import RANGES
from app.web.advice.findings import FindingView, finding_view
from app.web.board.addresses import board_address
from app.web.plan.arrival import BoardPlace
from app.web.plan.view import PlanView

_OF_OTHER_STEPS = frozenset({"when.slot-clash", "who.hours"})


@dataclass(frozen=True, slots=True)
class Note:
    """A finding, and where to fix it by hand, if not here. ``key`` is that of the activity to open for it."""

    finding: FindingView
    address: str
    key: str
    is_of_opened: bool


@dataclass(frozen=True, slots=True)
class BoardNotes:
    """The notes, those about the activity that is open first; how many were dismissed, and what experience says."""

    notes: tuple[Note, ...]
    dismissed: int
    principles: tuple[Principle, ...]


def board_notes(view: PlanView, step: str, place: BoardPlace, here: str) -> BoardNotes:
    """The notes of the board as it was opened at the days of a step."""
    found = [one for one in view.review.standing if _is_here(one)]
    notes = sorted((_note(view, one, step, place, here) for one in found), key=lambda note: not note.is_of_opened)
    return BoardNotes(
        notes=tuple(notes),
        dismissed=sum(_is_here(finding) for finding, _ in view.review.dismissed),
        principles=tuple({one.key: one for one in _principles(view)}.values()),
    )


def _is_here(finding: Finding) -> bool:
    return finding.step in RANGES or finding.name in _OF_OTHER_STEPS


def _principles(view: PlanView) -> Iterator[Principle]:
    for step in RANGES:
        for path in (step, *(f"{step}.{name}" for name in fields_of(STEPS_BY_KEY[step].model))):
            yield from view.knowledge.principles.at(path)


def _note(view: PlanView, finding: Finding, step: str, place: BoardPlace, here: str) -> Note:
    shown, at = finding_view(view, finding, here), find_field(finding.field)
    is_of_opened = _is_about(finding, place.opened)
    if at and at.step in RANGES and at.list:
        key = f"{at.step}.{at.item}"
        return Note(shown, f"{board_address(view.id, step, place.view, key)}#panel", key, is_of_opened)
    return Note(shown, "" if finding.step in RANGES else shown.address, "", is_of_opened)


def _is_about(finding: Finding, opened: str) -> bool:
    step, _, item = opened.partition(".")
    path = f"{step}.activities.{item}"
    return bool(item) and (path in finding.about or finding.field.startswith(f"{path}."))
