"""What can go wrong: who acts, how soon, and in which words."""

from app.document.model.sheets import Sheet
from app.document.sheets.sheet_writer import SheetWriter


def build(writer: SheetWriter) -> Sheet:
    """A row for each incident."""
    return writer.listed("health", "incidents", writer.label("health", "incidents"))
