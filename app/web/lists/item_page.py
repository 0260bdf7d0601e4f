"""The page of one item of a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.knowledge.principles import Principle
from app.plan.answers import is_private
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import Lists, StagesOf, is_asked_at_once
from app.plan.following import former_places
from app.plan.mentions.watched import is_watched
from app.plan.paths import ItemPath, ListPath
from app.plan.plan import Step
from app.storage.repositories.tokens import new_id
from app.web.advice.findings import Advice, item_advice
from app.web.advice.fixed import Fixed, fixed_by
from app.web.advice.mentioned import Offer, offer
from app.web.forms.field_views import Fields
from app.web.forms.list_views import in_shown_order
from app.web.forms.views import NO_FORM_ERRORS, FieldView, FormErrors, has_trouble, labels_of
from app.web.plan.addresses import item_address, list_address
from app.web.plan.arrival import Arrival, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.shortening import shortened

_MOST_OF_A_NAME = 60


@dataclass(frozen=True, slots=True)
class ItemPage:
    """``name`` is what the item itself is called, empty where it says nothing yet; ``title`` is what items like it are.

    ``place`` counts from 1; a stage of the journey has no place and cannot be moved or removed.

    ``deeper`` is under "go deeper", of which ``answered`` tells how many are answered. ``former`` are the places in
    other lists that the item was moved from.
    """

    template: ClassVar[str] = "pages/item.html"

    bar: PlanBar
    address: str
    step: Step
    step_title: str
    list_name: str
    item: str
    title: str
    name: str
    hint: str
    add: str
    place: int
    count: int
    is_fixed: bool
    is_private: bool
    first: tuple[FieldView, ...]
    deeper: tuple[FieldView, ...]
    answered: int
    former: tuple[ItemPath, ...]
    is_deeper_open: bool
    form_errors: FormErrors
    via: Via
    back: str
    labels: Mapping[str, str]
    op_id: str
    advice: Advice
    principles: tuple[Principle, ...]
    fixed: Fixed | None
    offer: Offer | None


def item_page(
    view: PlanView, at: tuple[Step, str, str], holder: Lists, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS
) -> ItemPage:
    """The page of the item at (step, list, item id)."""
    step, name, item = at
    guidance, is_fixed = view.knowledge.guidance, isinstance(holder, StagesOf)
    order = [one.id for one in in_shown_order(view.plan, step.key, name)]
    fields = tuple(Fields(view, form_errors).of_model(holder.item, step.key, name, item))
    deeper = tuple(field for field in fields if not _is_first(field, holder))
    address, path = item_address(view.id, step.key, name, item, arrival.via), f"{step.key}.{name}.{item}"
    return ItemPage(
        bar=plan_bar(view),
        address=address,
        step=step,
        step_title=guidance.steps[step.key].title,
        list_name=name,
        item=item,
        title=guidance.stages[item].title if is_fixed else guidance.of_item(holder.item).title,
        name="" if is_fixed else _name(fields[0]),
        hint=guidance.stages[item].hint if is_fixed else "",
        add=guidance.of_step_field(step.key, name).add,
        place=order.index(item) + 1 if item in order else 0,
        count=len(order),
        is_fixed=is_fixed,
        is_private=is_private(f"{step.key}.{name}"),
        first=tuple(field for field in fields if _is_first(field, holder)),
        deeper=deeper,
        answered=sum(field.is_answered for field in deeper),
        former=former_places(view.answers, ListPath(step.key, name).item(item)),
        is_deeper_open=any(has_trouble(field, form_errors) for field in deeper),
        form_errors=form_errors,
        via=arrival.via,
        back=list_address(view.id, step.key, name, arrival.via),
        labels=labels_of(fields),
        op_id=new_id(16),
        advice=item_advice(view, path, address),
        principles=view.knowledge.principles.at(path) if is_fixed else (),
        fixed=fixed_by(view, arrival.fixed, address),
        offer=offer(view, arrival, address) if _is_mentioned(fields) or arrival.earlier else None,
    )


def _name(first: FieldView) -> str:
    """The first answer names an item where it is words; other kinds, such as a time, don't."""
    return shortened(first.value, _MOST_OF_A_NAME) if first.kind in ("line", "text") else ""


def _is_mentioned(fields: Iterable[FieldView]) -> bool:
    """Whether other answers may mention one of these."""
    return any(is_watched(field.path) for field in fields)


def _is_first(field: FieldView, holder: Lists) -> bool:
    return is_asked_at_once(fields_of(holder.item)[field.path.rsplit(".", 1)[1]])
