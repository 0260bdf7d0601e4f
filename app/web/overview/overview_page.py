"""The overview of a plan: its task list, where to go on, and what can be done with it."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.readiness import readiness
from app.i18n.languages import Language
from app.plan.progress import Status
from app.web.imports.imported import Imported
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.task_list import TaskList, task_list
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """``next_step`` is the first step that is not done; ``edit_link`` is empty once the owner has saved it.

    ``percent`` is how ready the plan is. ``imported`` is there just after the plan came from a file.
    """

    template: ClassVar[str] = "pages/overview.html"

    bar: PlanBar
    tasks: TaskList
    plan_language: Language
    next_step: str
    minutes_left: int
    edit_link: str
    percent: int
    imported: Imported | None


def overview_page(view: PlanView, edit_link: str, imported: Imported | None = None) -> OverviewPage:
    """The overview of a plan."""
    tasks = task_list(view)
    open_steps = [step for step in tasks.steps if step.status is not Status.DONE]
    return OverviewPage(
        bar=plan_bar(view),
        tasks=tasks,
        plan_language=view.record.language,
        next_step=open_steps[0].key if open_steps else "",
        minutes_left=sum(step.minutes for step in open_steps),
        edit_link="" if view.record.edit_link_kept else edit_link,
        percent=readiness(view.progress, view.review.standing).percent,
        imported=imported,
    )
