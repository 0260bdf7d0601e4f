"""The welcome kit: how a newcomer is received, and every text that goes with it."""

from app.document.model.blocks import Block, Message
from app.document.writing.writer import Writer

TEXTS = (
    "message", "introduction_form", "must_read", "announcement",
    "thanks", "warning", "removal", "farewell", "digest_form",
)  # fmt: skip


def build(writer: Writer) -> list[Block]:
    """The first act, the tone, and the texts to paste."""
    facts = writer.facts("welcome", "first_act", "tone", "honorific", "repost_every", "old_members_too")
    notes = writer.notes("welcome")
    edited = any(getattr(writer.plan.welcome, name) for name in TEXTS)
    if not (facts or notes or edited):
        return []
    texts = ((writer.label("welcome", name), writer.text(f"welcome.{name}")) for name in TEXTS)
    return [*facts, *(Message(title, text) for title, text in texts if text), *notes]
