"""The page of a step: its question, its fields and lists, and where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.zones import likely_zones
from app.knowledge.principles import Principle
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import is_asked_at_once
from app.plan.mentions.watched import is_watched
from app.plan.plan import STEPS, Step
from app.storage.repositories.tokens import new_id
from app.web.advice.findings import Advice
from app.web.advice.fixed import Fixed, fixed_by
from app.web.advice.mentioned import Offer, offer
from app.web.forms.field_views import Fields
from app.web.forms.list_views import list_view
from app.web.forms.views import NO_FORM_ERRORS, Entry, FormErrors, has_trouble, labels_of
from app.web.plan.arrival import Added, Arrival, Removed, Via
from app.web.plan.bar import PlanBar
from app.web.plan.navigation import next_address, previous_address
from app.web.plan.origins import Origins
from app.web.plan.task_list import TaskList
from app.web.plan.view import PlanView
from app.web.steps.step_side import step_side
from app.wording.holidays import place_beside_zone


@dataclass(frozen=True, slots=True)
class StepPage:
    """``first`` is shown at once, ``deeper`` under "go deeper", of which ``answered`` tells how many are answered.

    ``origins`` tell whose its answers are.
    ``continues`` names the step that Continue leads to, where it is the next. ``zones`` are those to choose from, and
    ``holidays`` says whose the calendars show.
    """

    template: ClassVar[str] = "pages/step.html"

    bar: PlanBar
    address: str
    step: Step
    number: int
    question: str
    why: str
    source: str
    first: tuple[Entry, ...]
    deeper: tuple[Entry, ...]
    answered: int
    is_deeper_open: bool
    origins: Origins
    form_errors: FormErrors
    via: Via
    back: str
    onward: str
    continues: str
    labels: Mapping[str, str]
    zones: Mapping[str, str]
    holidays: str
    op_id: str
    tasks: TaskList
    comments: int
    advice: Advice
    places: tuple[str, ...]
    deeper_places: tuple[str, ...]
    principles: tuple[Principle, ...]
    fixed: Fixed | None
    offer: Offer | None
    removed: Removed | None
    added: Added | None
    restored: str


def step_page(view: PlanView, step: Step, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS) -> StepPage:
    """The page of a step of a plan."""
    guidance, via = view.knowledge.guidance.steps[step.key], arrival.via
    side = step_side(view, step, via)
    first, deeper = _entries(view, step, form_errors)
    return StepPage(
        bar=side.bar,
        address=side.address,
        step=step,
        number=STEPS.index(step) + 1,
        question=guidance.question,
        why=guidance.why,
        source=view.knowledge.sources[guidance.source],
        first=tuple(first),
        deeper=tuple(deeper),
        answered=sum(entry.is_answered for entry in deeper),
        is_deeper_open=any(has_trouble(entry, form_errors) for entry in deeper),
        origins=side.origins,
        form_errors=form_errors,
        via=via,
        back=previous_address(view.id, step, via),
        onward=next_address(view.id, step, via),
        continues=_next_title(view, step) if via is Via.STEPS else "",
        labels=labels_of([*first, *deeper]),
        zones=likely_zones(view.language),
        holidays=place_beside_zone(view.plan, view.record.language, view.t) if step.key == "when" else "",
        op_id=new_id(16),
        tasks=side.tasks,
        comments=view.comments_on(step.key),
        advice=side.advice,
        places=side.places,
        deeper_places=side.deeper_places,
        principles=view.knowledge.principles.at(step.key),
        fixed=fixed_by(view, arrival.fixed, side.address),
        offer=offer(view, arrival, side.address) if _is_mentioned(step) or arrival.earlier else None,
        removed=arrival.removed,
        added=arrival.added,
        restored=arrival.restored,
    )


def _is_mentioned(step: Step) -> bool:
    """Whether other answers may mention one that the step's own form asks for."""
    return any(is_watched(f"{step.key}.{name}") for name in fields_of(step.model))


def _entries(view: PlanView, step: Step, form_errors: FormErrors) -> tuple[list[Entry], list[Entry]]:
    views = {one.path: one for one in Fields(view, form_errors).of_model(step.model, step.key)}
    first: list[Entry] = []
    deeper: list[Entry] = []
    for name, kind in fields_of(step.model).items():
        path = f"{step.key}.{name}"
        place = first if is_asked_at_once(kind) else deeper
        if not isinstance(kind, Kind):
            place.append(list_view(view, step.key, name, kind))
        elif path in views:
            place.append(views[path])
    return first, deeper


def _next_title(view: PlanView, step: Step) -> str:
    following = STEPS[STEPS.index(step) + 1 :]
    return view.knowledge.guidance.steps[following[0].key].title if following else ""
