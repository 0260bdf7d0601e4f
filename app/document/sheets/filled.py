"""Sheets for those who read and don't fill in: without the columns of what they are not shown."""

from dataclasses import replace

from app.document.model.sheets import Sheet


def filled(sheet: Sheet) -> Sheet:
    """The sheet without columns that are empty in every row."""
    kept = [at for at in range(len(sheet.columns)) if any(row[at] is not None for row in sheet.rows)]
    if not kept:
        return sheet
    return replace(
        sheet,
        columns=tuple(sheet.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in sheet.rows),
        key_columns=sum(at < sheet.key_columns for at in kept),
        marks=tuple(replace(mark, column=kept.index(mark.column)) for mark in sheet.marks if mark.column in kept),
    )
