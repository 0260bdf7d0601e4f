"""Metrics and early warnings."""

from app.document.model.blocks import Block
from app.document.writing.writer import Writer


def build(writer: Writer) -> list[Block]:
    """The figures to watch, and the signs that something is wrong."""
    return [*writer.table("health", "metrics"), *writer.table("health", "warnings"), *writer.notes("health")]
