"""The figures to watch: how each is counted, its target, and who counts it."""

from app.document.model.sheets import Sheet
from app.document.sheets.sheet_writer import SheetWriter


def build(writer: SheetWriter) -> Sheet:
    """A row for each figure."""
    return writer.listed("health", "metrics", writer.label("health", "metrics"))
