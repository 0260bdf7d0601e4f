"""The page of a step: its question, its fields and lists, and where it leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.knowledge.principles import Principle
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind, known_zones
from app.plan.plan import STEPS, Step
from app.plan.progress import has_essentials
from app.storage.repositories.tokens import new_id
from app.web.advice.findings import Advice, step_advice
from app.web.advice.fixed import Fixed, fixed_by
from app.web.forms.field_views import Fields
from app.web.forms.list_views import list_view
from app.web.forms.views import NO_FORM_ERRORS, Entry, FieldView, FormErrors, ListView
from app.web.http.access import Owner
from app.web.plan.bar import PlanBar, plan_bar


class Via(StrEnum):
    """How one came to a step, which decides where Continue leads."""

    STEPS = ""
    ESSENTIALS = "essentials"
    PREVIEW = "preview"
    WELCOME = "welcome"


@dataclass(frozen=True, slots=True)
class Removed:
    """An item just taken out of a list, so that it can be put back."""

    list_name: str
    item: str
    place: int


@dataclass(frozen=True, slots=True)
class StepPage:
    """``first`` is shown at once, ``deeper`` under "go deeper", open where it holds something."""

    template: ClassVar[str] = "pages/step.html"

    bar: PlanBar
    step: Step
    number: int
    total: int
    question: str
    why: str
    source: str
    first: tuple[Entry, ...]
    deeper: tuple[Entry, ...]
    is_deeper_open: bool
    is_from_starter: bool
    form_errors: FormErrors
    via: Via
    back: str
    onward: str
    labels: Mapping[str, str]
    zones: tuple[str, ...]
    op_id: str
    advice: Advice
    principles: tuple[Principle, ...]
    fixed: Fixed | None
    removed: Removed | None = None


@dataclass(frozen=True, slots=True)
class ListPage:
    """One list of a step alone, to replace it on the page."""

    template: ClassVar[str] = "partials/list.html"

    bar: PlanBar
    entry: ListView
    form_errors: FormErrors
    via: Via
    removed: Removed | None

    @classmethod
    def of(cls, page: StepPage, name: str) -> "ListPage":
        """The named list of a step's page."""
        lists = (entry for entry in (*page.first, *page.deeper) if isinstance(entry, ListView))
        entry = next(entry for entry in lists if entry.name == name)
        return cls(page.bar, entry, page.form_errors, page.via, page.removed)


def step_page(
    owner: Owner, step: Step, via: Via, form_errors: FormErrors = NO_FORM_ERRORS, removed: Removed | None = None
) -> StepPage:
    """The page of a step of an owner's plan."""
    guidance = owner.knowledge.guidance.steps[step.key]
    bar = plan_bar(owner)
    path = steps_on(via)
    first, deeper = _entries(owner, step, form_errors)
    return StepPage(
        bar=bar,
        step=step,
        number=path.index(step) + 1 if step in path else STEPS.index(step) + 1,
        total=len(path),
        question=guidance.question,
        why=guidance.why,
        source=owner.knowledge.sources[guidance.source],
        first=tuple(entry for entry in first if via is not Via.ESSENTIALS or entry.essential),
        deeper=() if via is Via.ESSENTIALS else tuple(deeper),
        is_deeper_open=any(_holds_something(entry) for entry in deeper),
        is_from_starter=next(link.from_starter for link in bar.steps if link.key == step.key),
        form_errors=form_errors,
        via=via,
        back=previous_address(owner.record.id, step, via),
        onward=next_address(owner.record.id, step, via),
        labels=labels_of([*first, *deeper]),
        zones=tuple(sorted(known_zones())) if step.key == "when" else (),
        op_id=new_id(16),
        advice=step_advice(owner, step.key),
        principles=owner.knowledge.principles.at(step.key),
        fixed=fixed_by(owner),
        removed=removed,
    )


def steps_on(via: Via) -> tuple[Step, ...]:
    """The steps that one walks through when coming this way."""
    return tuple(step for step in STEPS if via is not Via.ESSENTIALS or has_essentials(step))


def next_address(plan_id: str, step: Step, via: Via) -> str:
    """Where Continue leads from a step."""
    if via is Via.PREVIEW:
        return f"/plans/{plan_id}/preview#step-{step.key}"
    if via is Via.WELCOME:
        return f"/plans/{plan_id}/welcome"
    path = steps_on(via)
    place = path.index(step) + 1 if step in path else len(path)
    if place >= len(path):
        return f"/plans/{plan_id}/preview" if via is Via.ESSENTIALS else f"/plans/{plan_id}"
    return step_address(plan_id, path[place].key, via)


def previous_address(plan_id: str, step: Step, via: Via) -> str:
    """Where Back leads from a step."""
    if via in (Via.PREVIEW, Via.WELCOME):
        return next_address(plan_id, step, via)
    path = steps_on(via)
    place = path.index(step) if step in path else 0
    return step_address(plan_id, path[place - 1].key, via) if place else f"/plans/{plan_id}"


def step_address(plan_id: str, step: str, via: Via) -> str:
    """The address of a step's page."""
    return f"/plans/{plan_id}/steps/{step}" + (f"?via={via.value}" if via.value else "")


def labels_of(entries: Iterable[Entry]) -> dict[str, str]:
    """The label of every field and list, by path."""
    labels = {entry.path: entry.label for entry in entries}
    others = (entry.other for entry in entries if isinstance(entry, FieldView) and entry.other)
    return {**labels, **{other.path: other.label for other in others}}


def _entries(owner: Owner, step: Step, form_errors: FormErrors) -> tuple[list[Entry], list[Entry]]:
    views = {view.path: view for view in Fields(owner, form_errors).of_model(step.model, step.key)}
    first: list[Entry] = []
    deeper: list[Entry] = []
    for name, kind in fields_of(step.model).items():
        path = f"{step.key}.{name}"
        place = first if kind.essential or kind.first else deeper
        if not isinstance(kind, Kind):
            place.append(list_view(owner, step.key, name, kind))
        elif path in views:
            place.append(views[path])
    return first, deeper


def _holds_something(entry: Entry) -> bool:
    if isinstance(entry, ListView):
        return bool(entry.rows)
    return bool(entry.error or (entry.is_edited if entry.is_written else entry.value))
