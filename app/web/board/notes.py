"""What the coach finds about the thirty days, as short notes beside them, each with what one tap can do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app.coach.model.finding import Finding
from app.coach.model.naming import called
from app.knowledge.principles import Principle
from app.plan.fields.declare import fields_of
from app.plan.paths import ListPath, find_field
from app.plan.plan import STEPS_BY_KEY
from app.schedule.months import month_of
from app.schedule.timetable import RANGES
from app.schedule.workload import activities_of
from app.web.advice.findings import FindingView, finding_view
from app.web.board.addresses import board_address
from app.web.board.cards import card_path
from app.web.plan.arrival import BoardPlace
from app.web.plan.view import PlanView
from app.wording.days import day_words
from app.wording.shortening import shortened

_DAY = "day-"
_MOST_PLACES = 4
_LONGEST = 24
_OF_OTHER_STEPS = frozenset({"when.slot-clash", "who.hours"})


@dataclass(frozen=True, slots=True)
class Place:
    """A day or an activity that a note is about. ``key`` is that of an activity, which opens for it."""

    words: str
    address: str
    key: str


@dataclass(frozen=True, slots=True)
class Note:
    """A finding, the places on the board that it is about, and where to fix it by hand if that is not here."""

    finding: FindingView
    places: tuple[Place, ...]
    elsewhere: str
    is_of_opened: bool


@dataclass(frozen=True, slots=True)
class BoardNotes:
    """The notes, those about the activity that is open first, then those that can be seen on the board.

    ``dismissed`` counts what the founder dismissed, ``pairs_at_once`` what members could be at only one of, which may
    be meant and is no advice. ``principles`` is what experience says, where there is a note that
    it may belong to.
    """

    notes: tuple[Note, ...]
    dismissed: int
    pairs_at_once: int
    principles: tuple[Principle, ...]


def board_notes(view: PlanView, step: str, place: BoardPlace, here: str) -> BoardNotes:
    """The notes of the board as it was opened at the days of a step."""
    found = [one for one in view.review.standing if _is_here(one) and _is_of_month(view, one, place.month)]
    notes = sorted((_note(view, one, step, place, here) for one in found), key=_order)
    is_needed = any(note.is_of_opened for note in notes) if place.opened else bool(notes)
    return BoardNotes(
        notes=tuple(notes),
        dismissed=sum(_is_here(finding) for finding, _ in view.review.dismissed),
        pairs_at_once=view.review_context.pairs_at_once,
        principles=tuple({one.key: one for one in _principles(view)}.values()) if is_needed else (),
    )


def _order(note: Note) -> tuple[bool, bool]:
    return not note.is_of_opened, not (note.places or note.elsewhere)


def _is_here(finding: Finding) -> bool:
    return finding.step in RANGES or finding.name in _OF_OTHER_STEPS


def _is_of_month(view: PlanView, finding: Finding, month: int) -> bool:
    """Whether a finding is shown at a month: at the first whatever isn't about one day, at a later one its own days."""
    if month <= 1:
        return True
    days = (_day_of(view, path) for path in (_item_of(finding.field), *finding.about))
    return any(day is not None and month_of(day) == month for day in days)


def _day_of(view: PlanView, path: str) -> int | None:
    """The day that a finding is about, or that of the activity."""
    if path.startswith(_DAY):
        return int(path.removeprefix(_DAY))
    activity = view.review_context.activity_paths.get(path)
    return activity.day if activity and isinstance(activity.day, int) else None


def _principles(view: PlanView) -> Iterator[Principle]:
    for step in RANGES:
        for path in (step, *(f"{step}.{name}" for name in fields_of(STEPS_BY_KEY[step].model))):
            yield from view.knowledge.principles.at(path)


def _note(view: PlanView, finding: Finding, step: str, place: BoardPlace, here: str) -> Note:
    shown = finding_view(view, finding, here)
    found = dict.fromkeys((_item_of(finding.field), *finding.about))
    places = (one for path in found if (one := _place(view, path, step, place)))
    return Note(
        finding=shown,
        places=tuple(islice(places, _MOST_PLACES)),
        elsewhere="" if finding.step in RANGES else shown.address,
        is_of_opened=_is_about(finding, place.opened),
    )


def _item_of(path: str) -> str:
    at = find_field(path)
    return str(ListPath(at.step, at.list).item(at.item)) if at and at.list else ""


def _place(view: PlanView, path: str, step: str, place: BoardPlace) -> Place | None:
    """What a finding is about, as a path or as a day, where that is on the board."""
    day = path.removeprefix(_DAY)
    if day != path:
        month = month_of(int(day))
        is_here = place.month in (0, month)
        there = "" if is_here else board_address(view.id, step, place.view, month=month)
        return Place(day_words(int(day), view.t), f"{there}#day-{day}", "")
    key = path.replace(".activities.", ".")
    item = card_path(key)
    found = activities_of(view.plan, item.step) if item else ()
    activity = next((one for one in found if item and one.id == item.id), None)
    if activity is None or key == place.opened:
        return None
    words = shortened(called(activity, view.knowledge), _LONGEST)
    return Place(words, f"{board_address(view.id, step, place.view, key, place.month)}#panel", key)


def _is_about(finding: Finding, opened: str) -> bool:
    step, _, item = opened.partition(".")
    path = f"{step}.activities.{item}"
    return bool(item) and (path in finding.about or finding.field.startswith(f"{path}."))
