"""What every page of a plan's owner shows around its content."""

from dataclasses import dataclass

from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A plan's id and name."""

    id: str
    name: str


def plan_bar(view: PlanView) -> PlanBar:
    """The bar of a plan."""
    return PlanBar(view.id, view.answers.raw("positioning.name").strip())
