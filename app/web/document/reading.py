"""The plan to be read on a screen: a page that says it all in short, and chapters to be opened."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.document.first_line import first_line
from app.document.model.document import Document, Section
from app.document.model.parts import Part
from app.document.report.build import is_report_section

_SUMMARY = "page"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the document while it is closed: its number on paper, and what it says first.

    ``anchors`` are those of its steps that lead here; a step that fills two sections leads to the first. Those of a
    report are open: it is read at one go.
    """

    number: int
    section: Section
    says: str
    anchors: frozenset[str]
    is_open: bool


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """The chapters of a part, under its title."""

    part: Part
    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The document, the section of it that is a summary, and the other sections by part. Members get no summary."""

    document: Document
    summary: Section | None
    parts: tuple[ReadingPart, ...]


def reading_of(document: Document) -> Reading:
    """How a document is read on a screen."""
    summary = next((section for section in document.sections if section.key == _SUMMARY), None)
    return Reading(document, summary, tuple(_parts(document)))


def _parts(document: Document) -> Iterator[ReadingPart]:
    chapters = {chapter.section.key: chapter for chapter in _chapters(document)}
    for part in document.parts:
        found = tuple(chapters[section.key] for section in part.sections if section.key in chapters)
        if found:
            yield ReadingPart(part.part, part.title, found)


def _chapters(document: Document) -> Iterator[Chapter]:
    led_to = set[str]()
    for number, section in enumerate(document.sections, 1):
        if section.key != _SUMMARY:
            anchors, is_open = frozenset(section.steps) - led_to, is_report_section(section.key)
            yield Chapter(number, section, first_line(section), anchors, is_open)
            led_to |= set(section.steps)
