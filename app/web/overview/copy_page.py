"""The page that asks what of a plan a new one begins with."""

from dataclasses import dataclass
from typing import ClassVar

from app.web.plan.bar import PlanBar


@dataclass(frozen=True, slots=True)
class CopyPage:
    """The choice."""

    template: ClassVar[str] = "pages/copy.html"

    bar: PlanBar
