"""The plan to be read on a screen: a page that says it all in short, and chapters to be opened."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.document.first_line import first_line
from app.document.model.blocks import DaySheet
from app.document.model.document import Document, Section

_SUMMARY = "page"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the document while it is closed: its number on paper, and what it says first.

    ``anchors`` are those of its steps that lead here; a step that fills two parts leads to the first.
    """

    number: int
    section: Section
    says: str
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class DayLink:
    """A day on which something is planned: its number, its date, and the id of its place."""

    number: int
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The document, the part of it that is a summary, the chapters, and the days. Members get no summary."""

    document: Document
    summary: Section | None
    chapters: tuple[Chapter, ...]
    days: tuple[DayLink, ...]


def reading_of(document: Document) -> Reading:
    """How a document is read on a screen."""
    summary = next((section for section in document.sections if section.key == _SUMMARY), None)
    return Reading(document, summary, tuple(_chapters(document)), tuple(_days(document)))


def _chapters(document: Document) -> Iterator[Chapter]:
    led_to = set[str]()
    for number, section in enumerate(document.sections, 1):
        if section.key != _SUMMARY:
            yield Chapter(number, section, first_line(section), frozenset(section.steps) - led_to)
            led_to |= set(section.steps)


def _days(document: Document) -> Iterator[DayLink]:
    """The days in their order, each once: a day that stands in two parts is led to in the first."""
    found: dict[int, DayLink] = {}
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, DaySheet) and block.day is not None:
                found.setdefault(block.day, DayLink(block.day, block.title, f"{section.key}-day-{block.day}"))
    return (found[day] for day in sorted(found))
