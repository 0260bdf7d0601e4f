"""The plans under measurement: a full starter, one with a full board, and one as large as plans get."""

from datetime import UTC, date, datetime
from itertools import cycle, islice

from app.exports.building import Export, build_export
from app.exports.request import ExportRequest
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from tests.support.examples import example

DAY = date(2026, 11, 22)
BOARD = 60
ACTIVITIES = 200
PEOPLE = 60
_LONG = 3_000
_LONG_TEXTS = (
    "positioning.pain", "what.not_for", "why.founder_gain", "where.growth_plan", "how.notes", "rules.sharing",
    "welcome.must_read", "seeds.invitation",
)  # fmt: skip


def starter_answers(knowledge: Knowledge) -> Answers:
    """The starter study-group as it is offered."""
    return example(knowledge, "study-group", DAY)


def starter_export(knowledge: Knowledge) -> Export:
    """The same plan in the knowledge's language as a renderer takes it."""
    language, changed_at = knowledge.language, datetime(2026, 11, 22, tzinfo=UTC)
    request = ExportRequest(
        "plan", starter_answers(knowledge), language, language, is_owners=True, changed_at=changed_at
    )
    return build_export(request, lambda _: knowledge)


def board_answers(knowledge: Knowledge, activities: int = BOARD) -> Answers:
    """The same starter with as many activities in its month as a board of thirty days holds, or so many."""
    answers = starter_answers(knowledge)
    days = {f"month.activities.x{number}.day": str(8 + number % 23) for number in range(activities)}
    return answers.with_values({**_repeated(answers, "month", "activities", activities), **days})


def huge_answers(knowledge: Knowledge) -> Answers:
    """The same starter with 200 activities in its first month, 60 seed users, and long texts."""
    answers = starter_answers(knowledge)
    text = answers.raw("what.together")
    long = (text * (_LONG // len(text) + 1))[:_LONG]
    activities = _repeated(answers, "month", "activities", ACTIVITIES)
    days = {f"month.activities.x{number}.day": str(8 + number % 23) for number in range(ACTIVITIES)}
    people = _repeated(answers, "seeds", "people", PEOPLE)
    return answers.with_values({**dict.fromkeys(_LONG_TEXTS, long), **activities, **days, **people})


def _repeated(answers: Answers, step: str, name: str, count: int) -> dict[str, str]:
    """The answers of a list that repeats its items until there are so many."""
    items = islice(cycle(answers.order(step, name)), count)
    values = {f"{step}.{name}": " ".join(f"x{number}" for number in range(count))}
    for number, item in enumerate(items):
        start = f"{step}.{name}.{item}."
        own = {path.removeprefix(start): raw for path, raw in answers.items() if path.startswith(start)}
        values |= {f"{step}.{name}.x{number}.{field}": raw for field, raw in own.items()}
    return values
