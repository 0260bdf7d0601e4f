"""Starters as printed handbooks, set once for all tests of a process."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest
from pypdfium2 import PdfDocument

from app.document.model.blocks import DaySheet, Message
from app.document.model.document import Document
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import Knowledge, knowledge_in
from app.plan.answers import Answers
from app.renderers import pdf
from app.renderers.papers import Paper
from tests.document.plans import document_of
from tests.renderers.printed import PrintedPage, headings_in, printed_page
from tests.renderers.reading import squeezed
from tests.support.examples import example

EACH = pytest.mark.parametrize("starter", ["study-group", "local-club", "peer-circle"])
IN_BOTH_SCRIPTS = pytest.mark.parametrize(
    "language", [Language.EN, Language.ZH_HANS], ids=lambda language: str(language.value)
)
"""The two writing systems: the traditional characters are as wide as the simplified ones."""


@dataclass(frozen=True)
class PrintedBook:
    """A printed plan: its pages, for each part the numbers of its pages, and headings with page and height on it."""

    document: Document
    content: bytes
    pages: tuple[PrintedPage, ...]
    parts: dict[Part, list[int]]
    headings: tuple[tuple[str, int, float], ...]


@cache
def printed_book(starter: str, language: Language, paper: Paper = Paper.A4) -> PrintedBook:
    """The handbook of a starter that somebody takes as it is, as its operators print it."""
    document = document_of(starter_answers(starter, knowledge_in(language)), knowledge_in(language), is_private=True)
    content = pdf.render(document, paper)
    with closing(PdfDocument(content)) as printed:
        pages = tuple(printed_page(page) for page in printed)
    headings = tuple(headings_in(content))
    return PrintedBook(document, content, pages, _part_pages(document, headings, len(pages)), headings)


def starter_answers(starter: str, knowledge: Knowledge) -> Answers:
    """The answers of a starter, on the day of all these tests."""
    return example(knowledge, starter, date(2026, 11, 22))


def _part_pages(document: Document, headings: tuple[tuple[str, int, float], ...], pages: int) -> dict[Part, list[int]]:
    """The pages from the first section of a part to that of the next; the cover belongs to the brief."""
    first = {squeezed(title): page for title, page, _ in reversed(headings)}
    numbers = {section.key: number for number, section in enumerate(document.sections, 1)}
    begins = {
        part.part: first[squeezed(f"{numbers[part.sections[0].key]}{part.sections[0].title}")]
        for part in document.parts
    }
    begins[Part.BRIEF] = 0
    ends = [*list(begins.values())[1:], pages]
    return {part: list(range(begin, end)) for (part, begin), end in zip(begins.items(), ends, strict=True)}


def day_sheets(document: Document) -> list[DaySheet]:
    """The sheets of its days, in their order."""
    return [block for section in document.sections for block in section.blocks if isinstance(block, DaySheet)]


def texts_to_post(document: Document) -> Iterator[str]:
    """Every text to post, among the messages and on the sheets of days."""
    for section in document.sections:
        yield from (block.text for block in section.blocks if isinstance(block, Message))
    yield from (item.message for sheet in day_sheets(document) for item in sheet.items if item.message)
