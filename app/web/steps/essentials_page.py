"""The page of a step on the essentials path: the essential questions, lists filled in place, all else folded away."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.zones import likely_zones
from app.knowledge.principles import Principle
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.paths import ListPath
from app.plan.plan import Step
from app.plan.progress import Status
from app.storage.repositories.tokens import new_id
from app.web.advice.findings import Advice, step_advice
from app.web.advice.fixed import Fixed, fixed_by
from app.web.advice.mentioned import Offer, offer
from app.web.forms.field_views import Fields
from app.web.forms.views import NO_FORM_ERRORS, FieldView, FormErrors, labels_of
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Arrival, Removed, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.navigation import ESSENTIAL_STEPS, next_address, previous_address
from app.web.plan.origins import Origins, origins_of
from app.web.plan.view import PlanView
from app.web.steps.essential_lists import RowList, row_list
from app.wording.holidays import place_beside_zone


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of the path as the line above its question shows it."""

    title: str
    address: str
    is_done: bool
    is_here: bool


@dataclass(frozen=True, slots=True)
class EssentialsPage:
    """``more`` is where all questions of the step are, ``more_questions`` how many that adds."""

    template: ClassVar[str] = "pages/essentials.html"

    bar: PlanBar
    address: str
    step: Step
    number: int
    milestones: tuple[Milestone, ...]
    question: str
    origins: Origins
    why: str
    source: str
    entries: tuple[FieldView | RowList, ...]
    more: str
    more_questions: int
    form_errors: FormErrors
    back: str
    onward: str
    labels: Mapping[str, str]
    zones: Mapping[str, str]
    holidays: str
    op_id: str
    advice: Advice
    principles: tuple[Principle, ...]
    fixed: Fixed | None
    offer: Offer
    removed: Removed | None
    restored: str


def essentials_page(
    view: PlanView, step: Step, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS
) -> EssentialsPage:
    """The page of a step of the path."""
    guidance, via = view.knowledge.guidance.steps[step.key], Via.ESSENTIALS
    address = step_address(view.id, step.key, via)
    entries, origins = tuple(_entries(Fields(view, form_errors), step)), origins_of(view.progress, view.origins, step)
    return EssentialsPage(
        bar=plan_bar(view),
        address=address,
        step=step,
        number=ESSENTIAL_STEPS.index(step) + 1,
        milestones=_milestones(view, step),
        question=guidance.question,
        origins=origins,
        why=guidance.why,
        source=view.knowledge.sources[guidance.source],
        entries=entries,
        more=step_address(view.id, step.key, Via.MORE),
        more_questions=len(fields_of(step.model)) - len(entries),
        form_errors=form_errors,
        back=previous_address(view.id, step, via),
        onward=next_address(view.id, step, via),
        labels=labels_of(_fields(entries)),
        zones=likely_zones(view.language),
        holidays=place_beside_zone(view.plan, view.record.language, view.t) if step.key == "when" else "",
        op_id=new_id(16),
        advice=step_advice(view, step.key, address),
        principles=view.knowledge.principles.at(step.key),
        fixed=fixed_by(view, arrival.fixed, address),
        offer=offer(view, arrival, address),
        removed=arrival.removed,
        restored=arrival.restored,
    )


def _entries(fields: Fields, step: Step) -> Iterator[FieldView | RowList]:
    views = {one.path: one for one in fields.of_model(step.model, step.key)}
    for name, kind in fields_of(step.model).items():
        if kind.essential:
            yield views[f"{step.key}.{name}"] if isinstance(kind, Kind) else row_list(fields, ListPath(step.key, name))


def _fields(entries: tuple[FieldView | RowList, ...]) -> Iterator[FieldView]:
    for entry in entries:
        if isinstance(entry, FieldView):
            yield entry
        else:
            yield from (field for row in entry.rows for field in row.fields)


def _milestones(view: PlanView, here: Step) -> tuple[Milestone, ...]:
    done = {one.step.key for one in view.progress if one.status is Status.DONE}
    return tuple(
        Milestone(
            title=view.knowledge.guidance.steps[step.key].title,
            address=step_address(view.id, step.key, Via.ESSENTIALS),
            is_done=step.key in done,
            is_here=step is here,
        )
        for step in ESSENTIAL_STEPS
    )
