"""The overview of a plan: its task list, where to go on, and what can be done with it."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.readiness import readiness
from app.i18n.languages import Language
from app.plan.progress import Status
from app.web.http.access import Owner
from app.web.imports.page import Imported
from app.web.plan.bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """``next_step`` is the first step that is not done; ``edit_link`` is shown until the owner has saved it.

    ``percent`` is how far the plan stands. ``imported`` is there just after the plan came from a file.
    """

    template: ClassVar[str] = "pages/overview.html"

    bar: PlanBar
    plan_language: Language
    next_step: str
    minutes_left: int
    edit_link: str
    percent: int
    imported: Imported | None


def overview_page(owner: Owner, imported: Imported | None = None) -> OverviewPage:
    """The overview of an owner's plan."""
    bar = plan_bar(owner)
    open_steps = [step for step in bar.steps if step.status is not Status.DONE]
    return OverviewPage(
        bar=bar,
        plan_language=owner.record.language,
        next_step=open_steps[0].key if open_steps else "",
        minutes_left=sum(step.minutes for step in open_steps),
        edit_link=f"{owner.base_url}/e/{owner.token}",
        percent=readiness(owner.context.progress, owner.review.standing).percent,
        imported=imported,
    )
