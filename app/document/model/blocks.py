"""The closed set of blocks that a document is made of. Every renderer handles every one of them.

All text in a block is plain: newlines are line breaks, nothing is markup.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``lead`` sets it larger."""

    text: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their texts."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``numbered`` where the order counts."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """Things to tick."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; every row has as many cells as the head. ``label`` says what the table shows."""

    label: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One cell of a card grid: a title with its English key word, and a few lines."""

    title: str
    keyword: str
    text: str


@dataclass(frozen=True, slots=True)
class CardGrid:
    """Cells side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class KeyNumbers:
    """Figures with a caption each."""

    numbers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GridDay:
    """A day of a week grid or of a calendar. ``muted`` days lie outside what the picture is about."""

    label: str
    entries: tuple[str, ...]
    muted: bool = False


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """The seven days of a week, Monday first."""

    label: str
    days: tuple[GridDay, ...]


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """Weeks of seven days each under the names of the days."""

    label: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[GridDay, ...], ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing on a timeline."""

    when: str
    title: str
    who: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Things in the order in which they happen."""

    label: str
    entries: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class RunSheet:
    """What to do for one activity, to be ticked off: when, what, who, the message to paste, and the rest as facts.

    ``tags`` are its short facts, such as its length and kind.
    """

    when: str
    title: str
    who: str
    tags: tuple[str, ...]
    message: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The run sheets of one day, after what stands fixed on it, to be ticked off too.

    ``review`` says what to write by hand on the lines at its end; without it there are none.
    """

    title: str
    fixed: tuple[str, ...]
    sheets: tuple[RunSheet, ...]
    review: str


@dataclass(frozen=True, slots=True)
class ChartBand:
    """A band of a chart. ``level`` is its height from 0 to 1; ``marked`` where the founder's own value lies."""

    label: str
    words: str
    level: float
    marked: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Bands side by side; ``mark`` says the founder's own value, ``source`` where the bands come from."""

    label: str
    bands: tuple[ChartBand, ...]
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of bars. ``promised`` and ``needed`` are lengths from 0 to 1; without a word no promise."""

    name: str
    words: str
    promised: float | None
    needed: float

    @property
    def over(self) -> float:
        """How far what is needed reaches beyond what is promised, from 0 to 1."""
        return 0 if self.promised is None else max(0, self.needed - self.promised)


@dataclass(frozen=True, slots=True)
class Bars:
    """What is needed beside what there is, a row each; ``key`` says how to read them."""

    label: str
    key: str
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One stage of a chain. ``is_open`` where nothing is done yet; then ``text`` says so."""

    title: str
    text: str
    who: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """Stages, each of which leads to the next."""

    label: str
    links: tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True)
class LifePoint:
    """A point on a line of time, at a ``place`` from 0 to 1; ``is_open`` where something is still to be decided."""

    when: str
    on: str
    title: str
    text: str
    place: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """A life on one line of time, from its first day on; the nearer the beginning, the more room a day has."""

    label: str
    points: tuple[LifePoint, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A text to paste into a chat, kept exactly as it is."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside the matter; private notes are notes."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class QRCode:
    """An address as a code to scan."""

    address: str
    caption: str


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
    | Message
    | Note
    | QRCode
)
