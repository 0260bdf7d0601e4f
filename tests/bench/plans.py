"""The plans under measurement: a full starter, and one as large as plans get."""

from datetime import date
from itertools import cycle, islice

from app.knowledge.content import Knowledge
from app.plan.answers import Answers

DAY = date(2026, 11, 22)
ACTIVITIES = 200
PEOPLE = 60
_LONG = 3_000
_LONG_TEXTS = (
    "positioning.pain", "what.not_for", "why.founder_gain", "where.growth_plan", "how.notes", "rules.sharing",
    "welcome.must_read", "seeds.invitation",
)  # fmt: skip


def starter_answers(knowledge: Knowledge) -> Answers:
    """The starter study-group as it is offered."""
    return knowledge.starters["study-group"].answers_from(DAY)


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
