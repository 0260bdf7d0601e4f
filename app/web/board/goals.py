"""What the days of the board are to lead to, and the founder's own notes on them."""

from collections.abc import Iterator

from app.plan.cycles import cycle_item
from app.plan.plan import STEPS_BY_KEY
from app.plan.steps.run import Cycle
from app.schedule.timetable import RANGES
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.view import PlanView

_SECOND = 2


def goals_of(view: PlanView, month: int, form_errors: FormErrors) -> Iterator[tuple[str, FieldView]]:
    """What the days are to lead to: the goals of the first month's three parts, or what a later month is for."""
    if month < _SECOND:
        yield from fields_of_steps(view, "goal", form_errors)
        return
    at, fields = cycle_item(month), Fields(view, form_errors)
    for field in fields.of_model(Cycle, at.step, at.list.name, at.id):
        if field.path == at.field("focus"):
            yield field.label, field


def fields_of_steps(view: PlanView, name: str, form_errors: FormErrors) -> Iterator[tuple[str, FieldView]]:
    """One field of each of the three steps, by what it is called here."""
    t = view.t
    labels = {
        "days3": t.gettext("After 3 days"),
        "days7": t.gettext("After 7 days"),
        "month": t.gettext("After a month"),
    }
    for step in RANGES:
        (field,) = (
            one
            for one in Fields(view, form_errors).of_model(STEPS_BY_KEY[step].model, step)
            if one.path == f"{step}.{name}"
        )
        yield labels[step] if name == "goal" else view.knowledge.guidance.steps[step].title, field
