"""What a mend is."""

from collections.abc import Callable, Mapping

from app.coach.case import Case
from app.coach.finding import Finding

Mend = Callable[[Case, Finding], Mapping[str, str]]
"""From a plan and a finding about it to the raw answers that change, by path; empty where nothing can be done."""
