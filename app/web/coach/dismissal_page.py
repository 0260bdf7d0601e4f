"""The page that asks why a finding is dismissed."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.model.finding import Finding
from app.web.advice.findings import FindingView, finding_view
from app.web.http.access import Owner
from app.web.plan.bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class DismissalPage:
    """The finding, the reason as far as it is typed, and what is wrong with it."""

    template: ClassVar[str] = "pages/dismissal.html"

    bar: PlanBar
    finding: FindingView
    next: str
    reason: str
    error: str


def dismissal_page(owner: Owner, finding: Finding, onward: str, reason: str = "", error: str = "") -> DismissalPage:
    """The page about a finding of an owner's plan that leads to an address."""
    return DismissalPage(plan_bar(owner), finding_view(owner, finding), onward, reason, error)
