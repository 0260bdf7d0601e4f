"""Seed users, and where more are found."""

from app.document.model.blocks import Block
from app.document.sections import messages
from app.document.writing.phases import Phase
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """The first people, where more are found, and what happens if too few say yes."""
    return [
        *writer.table("seeds", "people"),
        *writer.facts("seeds", "fallback"),
        *writer.table("seeds", "channels", but=("message",)),
        *messages.see_also(writer, writer.t.gettext("What to say to them:"), Phase.BEFORE),
        *writer.notes("seeds"),
    ]
