"""What a fix is."""

from collections.abc import Callable, Mapping

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Finding
from app.schedule.timetable import LAST_DAY

Fix = Callable[[ReviewContext, Finding], Mapping[str, str]]
"""From a plan and a finding about it to the raw answers that change, by path; empty where nothing can be done."""

AFTER_THE_FIRST_MONTH = str(LAST_DAY + 1)
"""The first day of the second month, as a raw answer."""
