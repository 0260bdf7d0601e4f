"""All fixes by name."""

from collections.abc import Mapping

from app.coach.fixes import answers, lists, schedule
from app.coach.fixes.fix import Fix
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Finding

FIXES: Mapping[str, Fix] = {**answers.FIXES, **lists.FIXES, **schedule.FIXES}


def fixed(context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """The answers that the finding's fix changes, by path; empty where one tap can do nothing."""
    return FIXES[finding.fix](context, finding) if finding.fix else {}
