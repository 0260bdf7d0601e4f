"""The overview of a plan: what to do next, what each step says and who wrote it, and what can be done with the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.coach.readiness import readiness
from app.i18n.languages import Language
from app.plan.paths import step_of
from app.plan.progress import Status
from app.schedule.timetable import launch_date
from app.storage.repositories.origins import Origin
from app.web.imports.imported import Imported
from app.web.overview.confirm_first import ConfirmRow, confirm_rows
from app.web.overview.first_page import FirstPage, first_page
from app.web.overview.rows import overview_chapters
from app.web.overview.step_lines import step_lines
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.task_list import Chapter, StepLink, TaskList, task_list
from app.web.plan.view import PlanView
from app.wording.launch import launch_words


@dataclass(frozen=True, slots=True)
class Arrived:
    """What the overview was opened by: a plan file, or a tap that confirmed a step."""

    imported: Imported | None = None
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """``next_step`` is where to go on, None where nothing is left; ``edit_link`` is empty once the owner has saved it.

    ``tasks`` are all steps, ``chapters`` the rows that show them, and ``lines`` what these say, by their keys.
    ``percent`` is how ready the plan is, by what is the founder's own. ``imported`` is there just after the plan came
    from a file, and ``confirmed`` is the row that was confirmed just now.
    """

    template: ClassVar[str] = "pages/overview.html"

    bar: PlanBar
    tasks: TaskList
    chapters: tuple[Chapter, ...]
    lines: Mapping[str, str]
    first_page: FirstPage
    plan_language: Language
    launch: str
    next_step: StepLink | None
    question: str
    minutes_left: int
    confirm_first: tuple[ConfirmRow, ...]
    edit_link: str
    percent: int
    imported: Imported | None
    confirmed: str


def overview_page(view: PlanView, edit_link: str, arrived: Arrived = Arrived()) -> OverviewPage:  # a frozen value
    """The overview of a plan."""
    tasks, figure = task_list(view), readiness(view.progress, view.review.standing)
    next_step, lines = tasks.next_step, step_lines(view.plan, view.knowledge)
    return OverviewPage(
        bar=plan_bar(view),
        tasks=tasks,
        chapters=overview_chapters(tasks, view.t),
        lines=lines,
        first_page=first_page(view, lines),
        plan_language=view.record.language,
        launch=launch_words(launch_date(view.plan), view.today, view.t),
        next_step=next_step,
        question=view.knowledge.guidance.steps[next_step.key].question if next_step else "",
        minutes_left=sum(step.minutes for step in tasks.steps if step.status is not Status.DONE),
        confirm_first=confirm_rows(view),
        edit_link="" if view.record.edit_link_kept else edit_link,
        percent=figure.percent,
        imported=arrived.imported,
        confirmed=arrived.confirmed if _is_confirmed(view, arrived.confirmed) else "",
    )


def _is_confirmed(view: PlanView, step: str) -> bool:
    return any(answer.origin is Origin.CONFIRMED for path, answer in view.stored.items() if step_of(path) == step)
