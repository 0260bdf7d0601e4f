"""The page that asks why a finding is set aside."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.finding import Finding
from app.web.access import Owner
from app.web.pages.advice import FindingView, finding_view
from app.web.pages.plan_bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class SetAsidePage:
    """The finding, the reason as far as it is typed, and what is wrong with it."""

    template: ClassVar[str] = "pages/set_aside.html"

    bar: PlanBar
    finding: FindingView
    next: str
    reason: str
    error: str


def set_aside_page(owner: Owner, finding: Finding, onward: str, reason: str = "", error: str = "") -> SetAsidePage:
    """The page about a finding of an owner's plan that leads to an address."""
    return SetAsidePage(plan_bar(owner), finding_view(owner, finding), onward, reason, error)
