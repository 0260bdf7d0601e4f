"""The seed users: a row for each."""

from app.document.model.sheets import Sheet
from app.document.sheets.sheet_writer import SheetWriter


def build(writer: SheetWriter) -> Sheet:
    """Who is asked before the group opens, with what may be shown of each."""
    return writer.listed("seeds", "people", writer.knowledge.guidance.steps["seeds"].title)
