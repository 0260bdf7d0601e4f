"""The page that asks why a finding is set aside."""

from dataclasses import dataclass
from typing import ClassVar

from app.web.pages.advice import FindingView
from app.web.pages.plan_bar import PlanBar


@dataclass(frozen=True, slots=True)
class SetAsidePage:
    """The finding, the reason as far as it is typed, and what is wrong with it."""

    template: ClassVar[str] = "pages/set_aside.html"

    bar: PlanBar
    finding: FindingView
    key: str
    next: str
    reason: str = ""
    error: str = ""
