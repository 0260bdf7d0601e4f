"""What stands beside a step's questions and follows every save: the steps, and the advice."""

from dataclasses import dataclass
from typing import ClassVar

from app.plan.plan import Step
from app.web.advice.findings import Advice, step_advice
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.task_list import TaskList, task_list
from app.web.plan.view import PlanView

BLOCKS = ("steps_nav", "advice_count", "advice")


@dataclass(frozen=True, slots=True)
class StepSide:
    """The values of the blocks that are refreshed on a step's page; ``address`` is that of the page."""

    template: ClassVar[str] = "pages/step.html"

    bar: PlanBar
    address: str
    step: Step
    via: Via
    tasks: TaskList
    advice: Advice


def step_side(view: PlanView, step: Step, via: Via) -> StepSide:
    """What stands beside a step of a plan."""
    address = step_address(view.id, step.key, via)
    tasks = task_list(view)
    return StepSide(plan_bar(view), address, step, via, tasks, step_advice(view, step.key, address))
