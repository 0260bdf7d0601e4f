"""Which steps one walks through, and where Back and Continue lead."""

from app.plan.plan import STEPS, Step
from app.plan.progress import has_essentials
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via


def steps_on(via: Via) -> tuple[Step, ...]:
    """The steps that one walks through when coming this way."""
    return tuple(step for step in STEPS if via is not Via.ESSENTIALS or has_essentials(step))


def next_address(plan_id: str, step: Step, via: Via) -> str:
    """Where Continue leads from a step."""
    if via is Via.PREVIEW:
        return f"/plans/{plan_id}/preview#step-{step.key}"
    if via is Via.WELCOME:
        return f"/plans/{plan_id}/welcome"
    path = steps_on(via)
    place = path.index(step) + 1 if step in path else len(path)
    if place >= len(path):
        return f"/plans/{plan_id}/preview" if via is Via.ESSENTIALS else f"/plans/{plan_id}"
    return step_address(plan_id, path[place].key, via)


def previous_address(plan_id: str, step: Step, via: Via) -> str:
    """Where Back leads from a step."""
    if via in (Via.PREVIEW, Via.WELCOME):
        return next_address(plan_id, step, via)
    path = steps_on(via)
    place = path.index(step) if step in path else 0
    return step_address(plan_id, path[place - 1].key, via) if place else f"/plans/{plan_id}"
