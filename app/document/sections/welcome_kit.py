"""The welcome kit: how a newcomer is received, and every text that goes with it."""

from app.document.blocks import Block, Message
from app.document.writing import Writing

TEXTS = (
    "message", "introduction_form", "must_read", "announcement",
    "thanks", "warning", "removal", "farewell", "digest_form",
)  # fmt: skip


def build(writing: Writing) -> list[Block]:
    """The first act, the tone, and the texts to paste."""
    facts = writing.facts("welcome", "first_act", "tone", "honorific", "repost_every", "old_members_too")
    notes = writing.notes("welcome")
    edited = any(getattr(writing.plan.welcome, name) for name in TEXTS)
    if not (facts or notes or edited):
        return []
    texts = ((writing.label("welcome", name), writing.text(f"welcome.{name}")) for name in TEXTS)
    return [*facts, *(Message(title, text) for title, text in texts if text), *notes]
