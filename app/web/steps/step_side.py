"""What stands beside a step's questions and follows every save: the steps, whose it is, and the advice."""

from dataclasses import dataclass
from typing import ClassVar

from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import is_asked_at_once
from app.plan.plan import Step
from app.web.advice.findings import Advice, step_advice
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.origins import Origins, origins_of
from app.web.plan.task_list import TaskList, task_list
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class StepSide:
    """What is refreshed on a step's page; ``address`` is that of the page.

    ``places`` are the paths of its questions, and ``deeper_places`` those that are folded away.
    """

    template: ClassVar[str] = "partials/step_side.html"

    bar: PlanBar
    address: str
    step: Step
    via: Via
    tasks: TaskList
    origins: Origins
    advice: Advice
    places: tuple[str, ...]
    deeper_places: tuple[str, ...]


def step_side(view: PlanView, step: Step, via: Via) -> StepSide:
    """What stands beside a step of a plan."""
    address = step_address(view.id, step.key, via)
    questions = {f"{step.key}.{name}": kind for name, kind in fields_of(step.model).items()}
    places = tuple(path for path in questions if path.removesuffix("_other") == path)
    return StepSide(
        bar=plan_bar(view),
        address=address,
        step=step,
        via=via,
        tasks=task_list(view),
        origins=origins_of(view.progress, view.origins, step),
        advice=step_advice(view, step.key, address, places),
        places=places,
        deeper_places=tuple(path for path, kind in questions.items() if not is_asked_at_once(kind)),
    )
