"""A plan file: `{"format": "community-playbook/1", "language": ..., "answers": {step: {field: ...}}}`."""

from dataclasses import dataclass

from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal

FORMAT = "community-playbook/1"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a plan file holds. ``unknown`` lists the keys it had that this program does not know."""

    language: Language
    answers: Answers
    unknown: tuple[str, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
