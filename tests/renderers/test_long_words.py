"""Words longer than a line wrap wherever they are printed, and cost little more than others."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from pypdfium2 import PdfDocument, PdfPage

from app.document.model.blocks import Block, Bullets, Card, CardGrid, GridDay, Message, Note, Paragraph, Table, WeekGrid
from app.renderers import pdf
from tests.renderers.blocks import document_with
from tests.renderers.reading import pdf_text

MARGIN = 50
LINE, TEXT = 200, 5_000


@pytest.mark.parametrize("letter", ["-", "x", "W", "é", "ж"])
def test_a_long_word_wraps_within_the_margins_and_keeps_all_its_letters(letter: str) -> None:
    content = pdf.render(document_with(*_blocks(letter * TEXT)))
    assert _room_at_the_right(content) >= MARGIN
    assert pdf_text(content).count(letter) >= 6 * TEXT + LINE
    assert len(content) < 60 * TEXT, "it is set in pieces, not letter by letter"


def test_an_address_is_broken_at_any_letter_without_a_mark() -> None:
    address = f"https://example.org/{'0123456789' * 8}"
    content = pdf.render(document_with(*_blocks(address)))
    assert _room_at_the_right(content) >= MARGIN
    assert pdf_text(content).count(address) == len(_blocks(address))


def _blocks(word: str) -> tuple[Block, ...]:
    """The word as a text, in lists, and in narrow cells at the right margin."""
    return (
        Paragraph(word),
        Bullets((word,)),
        Message("Hello", f"Come {word}"),
        Note("Only for me", word),
        Table("Names", ("Name", "What"), (("Nora", word),)),
        CardGrid((Card("One", "ONE", ""), Card("Two", "TWO", ""), Card("Three", "THREE", word))),
        WeekGrid("The week", (*(GridDay(f"day{number}", ()) for number in range(6)), GridDay("day7", (word[:LINE],)))),
    )


def _room_at_the_right(content: bytes) -> float:
    """How far from the right edge of its page all text ends, in points."""
    with closing(PdfDocument(content)) as document:
        return min(float(page.get_width()) - right for page in document for right in _ends(page))


def _ends(page: PdfPage) -> Iterator[float]:
    text = page.get_textpage()
    for number in range(text.count_rects()):
        yield text.get_rect(number)[2]
