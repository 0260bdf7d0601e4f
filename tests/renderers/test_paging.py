"""Where the pages of a printed document end: between things, and nothing of them stands alone."""

import re
from collections import Counter
from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from app.document.model.blocks import Block, Bullets, Checklist, Message, Paragraph, Table
from app.renderers import pdf
from tests.renderers.blocks import document_with

ABOVE = (52, 56, 58)
"""How many lines stand above, so that the page ends in what follows."""


@pytest.mark.parametrize("above", ABOVE)
def test_no_row_of_a_table_stands_alone(above: int) -> None:
    rows = tuple((f"row{row}", "half of all") for row in range(7))
    assert min(_parts(above, Table("Figures", ("Name", "Target"), rows), "row")) > 1


@pytest.mark.parametrize("above", ABOVE)
def test_a_short_list_stays_together(above: int) -> None:
    assert _parts(above, Bullets(tuple(f"row{row}" for row in range(5)), numbered=True), "row") == [5]


def test_many_short_things_to_tick_share_lines() -> None:
    assert _parts(46, Checklist(tuple(f"row{row}" for row in range(14))), "row") == [14]


@pytest.mark.parametrize("above", ABOVE)
def test_a_card_ends_a_page_between_its_paragraphs(above: int) -> None:
    paragraphs = [" ".join(f"row{number} and" for _ in range(70)) for number in range(9)]
    pages = _pages(above, Message("Must read", "", "\n\n".join(paragraphs)))
    assert all(sum(f"row{number}" in page for page in pages) == 1 for number in range(9))
    assert len(pages) > 1


def _parts(above: int, block: Block, word: str) -> list[int]:
    """How many of the things that begin with a word stand on each page that has any."""
    counts = Counter(at for at, page in enumerate(_pages(above, block)) for _ in re.findall(rf"{word}\d", page))
    return list(counts.values())


def _pages(above: int, block: Block) -> list[str]:
    lines = Paragraph("\n".join(["Above"] * above))
    with closing(PdfDocument(pdf.render(document_with(lines, block)))) as printed:
        return [page.get_textpage().get_text_bounded() for page in printed][1:]
