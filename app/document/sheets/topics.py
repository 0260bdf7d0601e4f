"""The posts that are ready: when each goes out, who posts it, and whether it is out."""

from dataclasses import replace

from app.document.model.sheets import Column, ColumnKind, Mark, Shade, Sheet
from app.document.sheets.sheet_writer import SheetWriter


def build(writer: SheetWriter) -> Sheet:
    """A row for each post."""
    t, bare = writer.t, writer.listed("what", "topics", writer.label("what", "topics"))
    to_do, done = t.gettext("To do"), t.gettext("Done")
    status = Column(t.gettext("Status"), ColumnKind.WORD, (to_do, done))
    rows = tuple((*row, to_do) for row in bare.rows)
    marks = (Mark(Shade.DONE, len(bare.columns), done),)
    return replace(bare, columns=(*bare.columns, status), rows=rows, marks=marks)
