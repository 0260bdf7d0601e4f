"""All mends by name."""

from collections.abc import Mapping

from app.coach.case import Case
from app.coach.finding import Finding
from app.coach.mends import answers, lists, schedule
from app.coach.mends.mend import Mend

MENDS: Mapping[str, Mend] = {**answers.MENDS, **lists.MENDS, **schedule.MENDS}


def mended(case: Case, finding: Finding) -> Mapping[str, str]:
    """The answers that the finding's mend changes, by path; empty where one tap can do nothing."""
    return MENDS[finding.mend](case, finding) if finding.mend else {}
