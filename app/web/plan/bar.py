"""What every page of a plan's owner shows around its content."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A plan's id and name, and the key of its time zone; empty while it has none."""

    id: str
    name: str
    zone: str = ""


def plan_bar(view: PlanView) -> PlanBar:
    """The bar of a plan."""
    zone = view.plan.when.zone
    key = zone.key if isinstance(zone, ZoneInfo) else ""
    return PlanBar(view.id, view.answers.raw("positioning.name").strip(), key)
