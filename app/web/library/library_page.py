"""The activity library as one step of a plan sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.coach.suggestions.suggest import suitable
from app.knowledge.activities import LibraryActivity
from app.plan.fields.choices import CHOICES
from app.plan.plan import Step
from app.schedule.timetable import RANGES
from app.schedule.workload import activities_of
from app.web.plan.arrival import Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class Shelf:
    """The activities of one kind."""

    kind: str
    title: str
    activities: tuple[LibraryActivity, ...]


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """``swap`` is the id of the activity to be replaced, ``swap_title`` its title; empty where one is to be added."""

    template: ClassVar[str] = "pages/library.html"

    bar: PlanBar
    step: Step
    step_title: str
    shelves: tuple[Shelf, ...]
    days: tuple[int, ...]
    day: int
    swap: str
    swap_title: str
    via: Via


def library_page(view: PlanView, step: Step, swap: str, via: Via) -> LibraryPage:
    """The activities that suit a plan and a step, by kind; when swapping, those of the same kind first."""
    swapped = next((one for one in activities_of(view.plan, step.key) if one.id == swap), None)
    words = view.knowledge.guidance.choices["activity_kind"]
    first, last = RANGES[step.key]
    days = tuple(range(first, last + 1))
    return LibraryPage(
        bar=plan_bar(view),
        step=step,
        step_title=view.knowledge.guidance.steps[step.key].title,
        shelves=_shelves(suitable(view.review_context, step.key), words, str(swapped.kind) if swapped else ""),
        days=days,
        day=min(days, key=lambda day: sum(one.day == day for one in view.review_context.activities)),
        swap=swapped.id if swapped else "",
        swap_title=swapped.title if swapped else "",
        via=via,
    )


def _shelves(activities: tuple[LibraryActivity, ...], words: Mapping[str, str], first: str) -> tuple[Shelf, ...]:
    kinds = sorted(CHOICES["activity_kind"], key=lambda kind: kind != first)
    by_kind = {kind: tuple(one for one in activities if one.facts.kind == kind) for kind in kinds}
    return tuple(Shelf(kind, words[kind], found) for kind, found in by_kind.items() if found)
