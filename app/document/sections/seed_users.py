"""Seed users and the invitation."""

from app.document.blocks import Block, Message
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """The first people, where more are found, and what they are told."""
    filled = [
        *writing.table("seeds", "people"),
        *writing.facts("seeds", "fallback"),
        *writing.table("seeds", "channels"),
        *writing.notes("seeds"),
    ]
    invitation = writing.text("seeds.invitation")
    is_wanted = bool(filled) or bool(writing.plan.seeds.invitation)
    return [*filled, Message(writing.label("seeds", "invitation"), invitation)] if is_wanted and invitation else filled
