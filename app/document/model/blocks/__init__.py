"""The closed set of blocks that a document is made of. Every renderer handles every one of them.

All text in a block is plain: newlines are line breaks, nothing is markup.
"""

from app.document.model.blocks.days import (
    DaySheet,
    GridDay,
    MonthCalendar,
    SheetItem,
    Timeline,
    TimelineEntry,
    Tone,
    WeekGrid,
)
from app.document.model.blocks.pictures import (
    Bar,
    Bars,
    Chain,
    ChainLink,
    Chart,
    ChartBand,
    Lifecycle,
    LifePoint,
    WeekBar,
    WeekChart,
    WeekCharts,
)
from app.document.model.blocks.tables import Card, CardGrid, KeyNumbers, Table
from app.document.model.blocks.text import Bullets, Checklist, Facts, Heading, Message, Note, Paragraph, QRCode, SeeAlso

Block = (
    Heading
    | Paragraph
    | Facts
    | Bullets
    | Checklist
    | Table
    | CardGrid
    | KeyNumbers
    | WeekGrid
    | MonthCalendar
    | Timeline
    | DaySheet
    | Chart
    | Bars
    | Chain
    | Lifecycle
    | WeekCharts
    | Message
    | Note
    | QRCode
    | SeeAlso
)

__all__ = [
    "Bar",
    "Bars",
    "Block",
    "Bullets",
    "Card",
    "CardGrid",
    "Chain",
    "ChainLink",
    "Chart",
    "ChartBand",
    "Checklist",
    "DaySheet",
    "Facts",
    "GridDay",
    "Heading",
    "KeyNumbers",
    "LifePoint",
    "Lifecycle",
    "Message",
    "MonthCalendar",
    "Note",
    "Paragraph",
    "QRCode",
    "SeeAlso",
    "SheetItem",
    "Table",
    "Timeline",
    "TimelineEntry",
    "Tone",
    "WeekBar",
    "WeekChart",
    "WeekCharts",
    "WeekGrid",
]
