"""What the coach says of the running group, as pages show it."""

from dataclasses import dataclass

from app.coach.living import living_findings
from app.web.plan.addresses import field_address
from app.web.plan.view import PlanView

_PAGES = {"living.checkpoint": "/checkpoint"}
"""Findings that lead to a page of their own, not to an answer."""


@dataclass(frozen=True, slots=True)
class LivingView:
    """A finding about the running group: what was found, what to do, why and whose experience, and where to go."""

    key: str
    message: str
    advice: str
    why: str
    source: str
    address: str


def living_views(view: PlanView) -> tuple[LivingView, ...]:
    """What is found in the group now."""
    return tuple(
        LivingView(
            one.name.replace(".", "-"),
            one.message,
            one.advice,
            one.why,
            one.source,
            view.address + (_PAGES.get(one.name) or field_address(one.field)),
        )
        for one in living_findings(view.review_context)
    )
