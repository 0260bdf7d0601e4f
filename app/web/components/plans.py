"""Plans in memory that components are shown with: a blank one, an example's draft, and a founder's own."""

from datetime import UTC, date, datetime

from app.first_draft.draft import first_draft
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.storage.repositories.answers import StoredAnswer
from app.storage.repositories.origins import Origin
from app.storage.repositories.plans import PlanRecord
from app.storage.repositories.snapshots import PlanSnapshot
from app.web.plan.view import PlanView


def blank_plan(knowledge: Knowledge) -> PlanView:
    """A plan without a single answer."""
    return view_of(Answers({}), Origin.OWN, knowledge)


def drafted_plan(knowledge: Knowledge, today: date) -> PlanView:
    """The first example, as it begins."""
    return view_of(example(knowledge, today), Origin.STARTER, knowledge)


def own_plan(knowledge: Knowledge, today: date) -> PlanView:
    """The same with all its answers the founder's, and without rules, which the coach has something to say about."""
    return view_of(example(knowledge, today).with_values({"rules.rules": ""}), Origin.OWN, knowledge)


def example(knowledge: Knowledge, today: date) -> Answers:
    """The answers of the first example."""
    starter = next(iter(knowledge.starters.values()))
    return first_draft(starter, knowledge, today).answers


def view_of(answers: Answers, origin: Origin, knowledge: Knowledge) -> PlanView:
    """A plan of these answers, all of one origin."""
    now = datetime.now(UTC)
    record = PlanRecord(
        id="components",
        language=knowledge.language,
        version=1,
        size=answers.size,
        history_size=0,
        edit_link_kept=True,
        created_at=now,
        changed_at=now,
        calendar_id="components",
    )
    stored = {path: StoredAnswer(raw, 1, origin) for path, raw in answers.items()}
    return PlanView.of(PlanSnapshot(record, stored, answers, ()), knowledge, knowledge)
