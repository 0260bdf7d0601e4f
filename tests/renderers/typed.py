"""Documents that say the same typed text everywhere, and what a document says."""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Any

from app.document.model.blocks import Card, CardGrid, DaySheet, GridDay, MonthCalendar, Paragraph
from app.document.model.document import Document, Section
from app.knowledge.content import Knowledge
from app.plan.cleaning import cleaned
from app.plan.fields.kinds import Text
from tests.document.plans import document_of, words_of
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.support.examples import example


def starter_document(knowledge: Knowledge) -> Document:
    """The document of a whole starter, as its owner downloads it."""
    answers = example(knowledge, "study-group", date(2026, 11, 22))
    return document_of(answers, knowledge, is_private=True)


def words_shown(document: Document) -> Iterator[str]:
    """Every text that a reader of a document must find; an address may hide behind words or in a code.

    Titles that a calendar has for a page without room for whole ones are nowhere else, short names of days only in
    a row of jumps to them, and key words only beside titles in other languages.
    """
    cover = dataclasses.replace(document.cover, share_address="")
    sections = ((section.title, *section.blocks) for section in document.sections)
    texts = words_of((cover, document.contents, document.foot, *sections))
    cut = {words for day in _days(document) for words in day.shorter if words not in day.entries}
    cut |= {block.short for section in document.sections for block in section.blocks if isinstance(block, DaySheet)}
    cut |= {card.keyword for card in _cards(document) if not card.gloss}
    return (words for words in texts if words and words not in cut)


def of_pictures(document: Document) -> set[str]:
    """What is said of colours: files without any leave it out."""
    return {words for one in _calendars(document) for _, words in one.legend}


def _cards(document: Document) -> list[Card]:
    blocks = (block for section in document.sections for block in section.blocks)
    return [card for block in blocks if isinstance(block, CardGrid) for card in block.cards]


def _calendars(document: Document) -> list[MonthCalendar]:
    return [one for section in document.sections for one in section.blocks if isinstance(one, MonthCalendar)]


def _days(document: Document) -> list[GridDay]:
    return [day for one in _calendars(document) for week in one.weeks for day in week]


def document_saying(typed: str) -> Document:
    """One of each block, and a cover, with a typed text in every place."""
    document = document_with(*(_saying(block, typed) for block, _ in ONE_OF_EACH))
    sections = tuple(dataclasses.replace(section, title=typed) for section in document.sections)
    return dataclasses.replace(_of_sections(sections), cover=_saying(document.cover, typed))


def parts_saying(texts: Sequence[str]) -> Document:
    """A part for each text, with one of each block that has it in every place."""
    parts = [
        dataclasses.replace(section, key=f"part{number}")
        for number, typed in enumerate(texts)
        for section in document_saying(typed).sections
    ]
    return _of_sections(tuple(parts))


def covered(typed: str) -> Document:
    """A short document with a typed text in every place of its cover."""
    document = document_with(Paragraph("words"))
    return dataclasses.replace(document, cover=_saying(document.cover, typed))


def kept(typed: str) -> str:
    """What is stored of a typed text."""
    return cleaned("what.together", Text(), typed)


def _of_sections(sections: tuple[Section, ...]) -> Document:
    document = document_with()
    return dataclasses.replace(document, parts=(dataclasses.replace(document.parts[0], sections=sections),))


def _saying(value: Any, typed: str) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return typed
    if isinstance(value, tuple):
        return tuple(_saying(part, typed) for part in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    names = (one.name for one in dataclasses.fields(value) if not one.name.endswith(("address", "target")))
    return dataclasses.replace(value, **{name: _saying(getattr(value, name), typed) for name in names})
