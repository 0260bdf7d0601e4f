"""Seed users and the invitation."""

from app.document.model.blocks import Block, Message
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """The first people, where more are found, and what they are told."""
    filled = [
        *writer.table("seeds", "people"),
        *writer.facts("seeds", "fallback"),
        *writer.table("seeds", "channels"),
        *writer.notes("seeds"),
    ]
    invitation = writer.text("seeds.invitation")
    is_wanted = bool(filled) or bool(writer.plan.seeds.invitation)
    return [*filled, Message(writer.label("seeds", "invitation"), invitation)] if is_wanted and invitation else filled
