"""What a part of the document says first, in one line: it stands in for the part while that is closed."""

from collections.abc import Iterable

from app.document.model.blocks import (
    Block,
    Bullets,
    Chain,
    Checklist,
    DaySheet,
    Facts,
    Lifecycle,
    Message,
    Paragraph,
    Table,
    Timeline,
    WeekCharts,
)
from app.document.model.document import Section
from app.wording.shortening import shortened

_MOST_CHARACTERS = 100
_BETWEEN = " · "


def first_line(section: Section) -> str:
    """The first words of a part, cut to a line; empty where it is all pictures."""
    said = (_words(block) for block in section.blocks)
    return shortened(next((words for words in said if words.strip()), ""), _MOST_CHARACTERS)


def _words(block: Block) -> str:
    """What a block says first. Headings and pictures say nothing without what follows them."""
    parts: Iterable[str]
    match block:
        case Paragraph(text=text) | Message(text=text):
            parts = (text,)
        case Facts(rows=rows):
            parts = (rows[0][1],)
        case Bullets(items=items) | Checklist(items=items):
            parts = items
        case Table(rows=cells):
            parts = (row[0] for row in cells)
        case Chain(links=links):
            parts = (link.title for link in links)
        case Lifecycle(points=points):
            parts = (f"{point.when} {point.title}" for point in points)
        case Timeline(entries=entries):
            parts = (entry.title for entry in entries)
        case WeekCharts(charts=charts):
            parts = (chart.label for chart in charts)
        case DaySheet(title=title):
            parts = (title,)
        case _:
            parts = ()
    return _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    return _BETWEEN.join(part for part in parts if part.strip())
