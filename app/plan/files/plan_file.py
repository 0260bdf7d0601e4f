"""A plan file: `{"format": "community-playbook/1", "language": ..., "answers": {step: {field: ...}}}`.

It may also hold what was dismissed, the paths of the answers that are still an example's (`drafted`), and the
`calendar_id` of its plan. Entries of a calendar are made with that id, so all plans that were imported from one file,
and the plan that the file is of, make calendars that update one another.
"""

from dataclasses import dataclass

from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal

FORMAT = "community-playbook/1"
KEYS = ("format", "language", "calendar_id", "answers", "drafted", "dismissed")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a plan file holds. ``unknown`` lists the keys it had that this program does not know.

    ``calendar_id`` is empty where the file has none.
    """

    language: Language
    answers: Answers
    unknown: tuple[str, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    calendar_id: str = ""
    drafted: frozenset[str] = frozenset()
