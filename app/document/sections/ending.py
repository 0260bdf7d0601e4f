"""Pre-mortem, checkpoints and ending."""

from app.document.blocks import Block
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """How it could fail, when to decide, and how it closes well."""
    return [
        *writing.table("health", "failures"),
        *writing.table("health", "checkpoints"),
        *writing.facts("health", "ending"),
    ]
