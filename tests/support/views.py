"""Plans as their pages show them, without a server."""

from datetime import UTC, datetime

from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.storage.repositories.answers import StoredAnswer
from app.storage.repositories.plans import PlanRecord
from app.storage.repositories.snapshots import PlanSnapshot
from app.web.plan.view import PlanView


def view_of(answers: Answers, knowledge: Knowledge) -> PlanView:
    """A plan of these answers, in the language of the knowledge."""
    now = datetime.now(UTC)
    record = PlanRecord(
        id="plan",
        language=knowledge.language,
        version=1,
        size=answers.size,
        history_size=0,
        edit_link_kept=False,
        created_at=now,
        changed_at=now,
        calendar_id="plan",
    )
    stored = {path: StoredAnswer(raw, 1) for path, raw in answers.items()}
    return PlanView.of(PlanSnapshot(record, stored, answers, ()), knowledge, knowledge)
