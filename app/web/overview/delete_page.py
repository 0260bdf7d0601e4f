"""The page that asks before a plan is deleted."""

from dataclasses import dataclass
from typing import ClassVar

from app.web.plan.bar import PlanBar


@dataclass(frozen=True, slots=True)
class DeletePage:
    """The question, and the two ways out. ``retention_days`` is for how long the server keeps plans, None for ever."""

    template: ClassVar[str] = "pages/delete.html"

    bar: PlanBar
    retention_days: int | None
