"""What we do and why: outputs, pillars, success, and when we would close it."""

from app.document.model.blocks import Block, Heading
from app.document.sections import messages
from app.document.writing.phases import Phase
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """The community as a product, and the reasons on both sides."""
    return [
        *writer.facts("what", "together", "per_visit", "not_for"),
        *writer.bullets("what", "outputs"),
        *writer.table("what", "pillars"),
        *_topics(writer),
        *writer.notes("what"),
        *_why(writer),
    ]


def _topics(writer: Writer) -> list[Block]:
    """The posts that are ready; those for a quiet moment stand among the messages, the others on their days."""
    topics = writer.plan.what.topics
    later = any(one.message and not isinstance(one.day, int) for one in topics)
    see = messages.see_also(writer, writer.t.gettext("For a quiet moment:"), Phase.NEEDED) if later else []
    return [*writer.table("what", "topics", but=("message",)), *see]


def _why(writer: Writer) -> list[Block]:
    facts = writer.facts(
        "why", "member_gains", "member_gain", "founder_goals", "founder_gain",
        "success_metric", "success_target", "success_week", "close_when",
    )  # fmt: skip
    notes = writer.notes("why")
    return [Heading(writer.knowledge.guidance.steps["why"].title), *facts, *notes] if facts or notes else []
