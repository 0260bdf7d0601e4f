"""The page that asks why a finding is dismissed."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.model.finding import Finding
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class DismissalPage:
    """The finding, the reason as far as it is typed, and what is wrong with it. ``next`` is where Back leads."""

    template: ClassVar[str] = "pages/dismissal.html"

    bar: PlanBar
    finding: Finding
    next: str
    reason: str
    error: str


def dismissal_page(view: PlanView, finding: Finding, onward: str, reason: str = "", error: str = "") -> DismissalPage:
    """The page about a finding of a plan."""
    return DismissalPage(plan_bar(view), finding, onward, reason, error)
