"""The page of one item of a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.knowledge.principles import Principle
from app.plan.answers import is_private
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import Lists, StagesOf
from app.plan.plan import Step
from app.storage.repositories.tokens import new_id
from app.web.advice.findings import Advice, item_advice
from app.web.advice.fixed import Fixed, fixed_by
from app.web.forms.field_views import Fields
from app.web.forms.views import NO_FORM_ERRORS, FieldView, FormErrors
from app.web.http.access import Owner
from app.web.plan.bar import PlanBar, plan_bar
from app.web.steps.page import Via, labels_of, step_address


@dataclass(frozen=True, slots=True)
class ItemPage:
    """``place`` counts from 1; a stage of the journey has no place and cannot be moved or removed."""

    template: ClassVar[str] = "pages/item.html"

    bar: PlanBar
    step: Step
    step_title: str
    list_name: str
    item: str
    title: str
    hint: str
    add: str
    place: int
    count: int
    is_fixed: bool
    is_private: bool
    first: tuple[FieldView, ...]
    deeper: tuple[FieldView, ...]
    is_deeper_open: bool
    form_errors: FormErrors
    via: Via
    back: str
    labels: Mapping[str, str]
    op_id: str
    advice: Advice
    principles: tuple[Principle, ...]
    fixed: Fixed | None


def item_page(
    owner: Owner, at: tuple[Step, str, str], holder: Lists, via: Via, form_errors: FormErrors = NO_FORM_ERRORS
) -> ItemPage:
    """The page of the item at (step, list, item id)."""
    step, name, item = at
    guidance = owner.knowledge.guidance
    order = owner.answers.order(step.key, name)
    views = tuple(Fields(owner, form_errors).of_model(holder.item, step.key, name, item))
    is_fixed = isinstance(holder, StagesOf)
    deeper = tuple(view for view in views if not _is_first(view, holder))
    return ItemPage(
        bar=plan_bar(owner),
        step=step,
        step_title=guidance.steps[step.key].title,
        list_name=name,
        item=item,
        title=guidance.stages[item].title if is_fixed else guidance.of_item(holder.item).title,
        hint=guidance.stages[item].hint if is_fixed else "",
        add=guidance.of_step_field(step.key, name).add,
        place=order.index(item) + 1,
        count=len(order),
        is_fixed=is_fixed,
        is_private=is_private(f"{step.key}.{name}"),
        first=tuple(view for view in views if _is_first(view, holder)),
        deeper=deeper,
        is_deeper_open=any(view.value or view.error for view in deeper),
        form_errors=form_errors,
        via=via,
        back=f"{step_address(owner.record.id, step.key, via)}#list-{step.key}-{name}",
        labels=labels_of(views),
        op_id=new_id(16),
        advice=item_advice(owner, f"{step.key}.{name}.{item}"),
        principles=owner.knowledge.principles.at(f"{step.key}.{name}.{item}") if is_fixed else (),
        fixed=fixed_by(owner),
    )


def _is_first(view: FieldView, holder: Lists) -> bool:
    kind = fields_of(holder.item)[view.path.rsplit(".", 1)[1]]
    return kind.essential or kind.first
