"""Metrics and early warnings."""

from app.document.blocks import Block
from app.document.writing import Writing


def build(writing: Writing) -> list[Block]:
    """The figures to watch, and the signs that something is wrong."""
    return [*writing.table("health", "metrics"), *writing.table("health", "warnings"), *writing.notes("health")]
