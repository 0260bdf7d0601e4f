"""People: members, entry, size, roles with hours and cover, tiers and groups."""

from app.document.blocks import Block
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """Who belongs, how one gets in, and who does the work."""
    return [
        *writing.facts("who", "target", "not_for", "entry", "entry_note", "fee", "first_size", "target_size"),
        *writing.facts("who", "structure", "rivals_apart"),
        *writing.table("who", "roles"),
        *writing.table("who", "tiers"),
        *writing.table("who", "groups"),
        *writing.notes("who"),
    ]
