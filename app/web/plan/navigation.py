"""Which steps one walks through, and where Back and Continue lead. The three on the board count as one."""

from app.plan.plan import STEPS, Step
from app.plan.progress import has_essentials
from app.schedule.timetable import RANGES
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via

ESSENTIAL_STEPS = tuple(step for step in STEPS if has_essentials(step))
"""The steps of the essentials path."""


def next_address(plan_id: str, step: Step, via: Via) -> str:
    """Where Continue leads from a step; the essentials path ends at the plan itself."""
    if via in (Via.PREVIEW, Via.WELCOME, Via.MORE):
        return _origin(plan_id, step, via)
    path, place = _steps_around(step, via), STEPS.index(step)
    following = (one for one in path if STEPS.index(one) > place)
    end = f"/plans/{plan_id}/preview" if via is Via.ESSENTIALS else f"/plans/{plan_id}"
    return next((step_address(plan_id, one.key, via) for one in following), end)


def previous_address(plan_id: str, step: Step, via: Via) -> str:
    """Where Back leads from a step."""
    if via in (Via.PREVIEW, Via.WELCOME, Via.MORE):
        return _origin(plan_id, step, via)
    path, place = _steps_around(step, via), STEPS.index(step)
    before = (one for one in reversed(path) if STEPS.index(one) < place)
    return next((step_address(plan_id, one.key, via) for one in before), f"/plans/{plan_id}")


def _steps_around(step: Step, via: Via) -> tuple[Step, ...]:
    """The steps that one walks through, but those that the same page shows."""
    if via is Via.ESSENTIALS:
        return ESSENTIAL_STEPS
    return tuple(one for one in STEPS if not {one.key, step.key} <= RANGES.keys())


def _origin(plan_id: str, step: Step, via: Via) -> str:
    """Where one came from to a step alone; on the essentials path, that step, or the one before it."""
    if via is Via.PREVIEW:
        return f"/plans/{plan_id}/preview#step-{step.key}"
    if via is Via.WELCOME:
        return f"/plans/{plan_id}/welcome"
    place = STEPS.index(step)
    on_path = max((one for one in ESSENTIAL_STEPS if STEPS.index(one) <= place), key=STEPS.index)
    return step_address(plan_id, on_path.key, Via.ESSENTIALS)
