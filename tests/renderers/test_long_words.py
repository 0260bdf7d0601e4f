"""Words longer than a line wrap wherever they are printed, and cost little more than others."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from pypdfium2 import PdfDocument, PdfPage

from app.document.model.blocks import (
    Block,
    Bullets,
    Card,
    CardGrid,
    Facts,
    GridDay,
    Message,
    Note,
    Paragraph,
    Table,
    WeekGrid,
)
from app.renderers import pdf
from tests.renderers.blocks import document_with
from tests.renderers.reading import pdf_text

MARGIN = 33
LINE, TEXT = 200, 5_000
ADDRESS = "https://example.org/readers/of/the/night"
# Its lines break otherwise where they are filled simply.
PROSE = (
    "We meet every Thursday at the library, read a chapter together, and everyone says in a sentence what stayed with "
    "them; nobody prepares anything, and whoever has missed an evening can come to the next one without catching up, "
    "because each chapter stands by itself and the two hosts sum up in three minutes what happened before. "
) * 3
CYRILLIC = "Мы читаем по вечерам и говорим о том, что нас тронуло. " * 80


@pytest.mark.parametrize("letter", ["-", "x", "W", "é", "ж"])
def test_a_long_word_wraps_within_the_margins_and_keeps_all_its_letters(letter: str) -> None:
    content = pdf.render(document_with(*_blocks(letter * TEXT)))
    assert _room_at_the_right(content) >= MARGIN
    assert pdf_text(content).count(letter) >= 6 * TEXT + LINE
    assert len(content) < 60 * TEXT, "it is set in pieces, not letter by letter"


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_text_may_have_any_number_of_long_words(between: str) -> None:
    words = between.join(["x" * 30] * 600)
    content = pdf.render(document_with(Paragraph(words), Facts((("Pillars", words),))))
    assert pdf_text(content).count("xx") == len(words.replace(between, ""))


def test_an_address_is_broken_without_a_mark() -> None:
    address = f"https://example.org/{'0123456789' * 8}"
    content = pdf.render(document_with(*_blocks(address)))
    assert _room_at_the_right(content) >= MARGIN
    assert pdf_text(content).count(address) == len(_blocks(address))


def test_a_word_wider_than_a_day_is_broken_in_its_cell() -> None:
    week = WeekGrid("The week", (*(GridDay(f"day{number}", ()) for number in range(6)), GridDay("day7", ("W" * 29,))))
    assert _room_at_the_right(pdf.render(document_with(week))) >= MARGIN


@pytest.mark.parametrize("neighbour", [ADDRESS, f"{ADDRESS} " * 12, CYRILLIC], ids=["one", "many", "prose"])
def test_what_is_long_does_not_change_how_the_lines_beside_it_break(neighbour: str) -> None:
    # The plan on a page is set wider where there is more of it.
    documents = [document_with(Bullets(items), section="what") for items in ((PROSE,), (PROSE, neighbour))]
    alone, beside = (_lines(pdf.render(document)) for document in documents)
    assert [line for line in alone if line not in beside] == []


def _lines(content: bytes) -> list[str]:
    with closing(PdfDocument(content)) as document:
        return [line.strip() for page in document for line in page.get_textpage().get_text_bounded().splitlines()]


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
