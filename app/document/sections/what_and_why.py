"""What we do and why: outputs, pillars, success, and when we would close it."""

from app.document.blocks import Block, Heading
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """The community as a product, and the reasons on both sides."""
    return [
        *writing.facts("what", "together", "per_visit", "not_for"),
        *writing.bullets("what", "outputs"),
        *writing.table("what", "pillars"),
        *writing.notes("what"),
        *_why(writing),
    ]


def _why(writing: Writing) -> list[Block]:
    facts = writing.facts(
        "why", "member_gains", "member_gain", "founder_goals", "founder_gain",
        "success_metric", "success_target", "success_week", "close_when",
    )  # fmt: skip
    notes = writing.notes("why")
    return [Heading(writing.knowledge.guidance.steps["why"].title), *facts, *notes] if facts or notes else []
