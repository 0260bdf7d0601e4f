"""The step of activities that an address names."""

from typing import Annotated

from fastapi import Depends
from starlette.exceptions import HTTPException

from app.plan.plan import Step
from app.schedule.timetable import RANGES
from app.web.http.parameters import StepOf


async def read_activity_step(step: StepOf) -> Step:
    """One of the three steps with activities, or 404."""
    if step.key not in RANGES:
        raise HTTPException(404)
    return step


ActivityStepOf = Annotated[Step, Depends(read_activity_step)]
