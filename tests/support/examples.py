"""Starters as the plans that they make when a founder says nothing else."""

from datetime import date

from app.first_draft.draft import first_draft
from app.knowledge.content import Knowledge
from app.plan.answers import Answers


def example(knowledge: Knowledge, key: str, today: date) -> Answers:
    """The answers of a starter that somebody takes as it is."""
    return first_draft(knowledge.starters[key], knowledge, today).answers
