"""Blocks in a Word file: their words, and what Word can do with them."""

import io
import zipfile
from typing import Any, get_args

import pytest
from docx.oxml.ns import qn

from app.document.model.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Chart,
    Checklist,
    Lifecycle,
    LifePoint,
    Paragraph,
    QRCode,
    Table,
)
from app.renderers.docx import render
from app.renderers.docx.blocks import WRITERS
from app.renderers.docx.markup import TEXT_WIDTH
from app.renderers.widths import width
from tests.renderers.blocks import BANDS, DAY, ONE_OF_EACH, document_with
from tests.renderers.test_hostile import UNUSUAL, WRITABLE
from tests.renderers.typed import document_saying, kept
from tests.renderers.word_files import captions, open_word, text_of

NAMES = [f"{number}-{type(block).__name__}" for number, (block, _) in enumerate(ONE_OF_EACH)]


def test_every_block_of_the_closed_set_is_written() -> None:
    assert set(WRITERS) == set(get_args(Block))


@pytest.mark.parametrize(("block", "words"), ONE_OF_EACH, ids=NAMES)
def test_a_block_says_its_words(block: Block, words: str) -> None:
    text = text_of(open_word(render(document_with(block))))
    assert [part for part in words.split("|") if part not in text] == []


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL, "one\n\ntwo", "x" * 5_000, "\x00\x01\ud800\x0b\x85bare"])
def test_a_text_stands_as_it_was_typed(typed: str) -> None:
    same = _plain(kept(typed).strip())
    plain, opened = (open_word(render(document_saying(words))) for words in (same, typed))
    assert [element.tag for element in _structure(opened)] == [element.tag for element in _structure(plain)]
    assert text_of(opened).count(kept(typed).strip()) >= text_of(plain).count(same)


def test_a_chinese_text_takes_its_quotation_marks_from_the_chinese_face() -> None:
    opened = open_word(render(document_with(Paragraph("“读”"), Paragraph("“read”"))))
    chinese, english = (paragraph for paragraph in opened.paragraphs if paragraph.text in ("“读”", "“read”"))
    assert 'w:hint="eastAsia"' in chinese._p.xml
    assert "w:hint" not in english._p.xml


def test_a_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    rows = (("Priya", "seed"), ("Tom", "x" * 1_600))
    opened = open_word(render(document_with(Table("People", ("Name", "Role"), rows))))
    table = next(table for table in opened.tables if table.cell(0, 0).text == "Name")
    assert [_has(row, "w:tblHeader") for row in table.rows] == [True, False, False]
    assert [_has(row, "w:cantSplit") for row in table.rows] == [True, True, False]
    assert "People" in captions(opened)


def test_a_table_with_a_very_tall_row_becomes_a_card_for_each_row() -> None:
    rows = (("Priya", "seed", ""), ("Tom", "x" * 3_000, "late"))
    opened = open_word(render(document_with(Table("People", ("Name", "Role", "Comes"), rows))))
    titles = [one.text for one in opened.paragraphs if one.style.name == "Plan Row Card Title"]
    texts = [one.text for one in opened.paragraphs if one.style.name == "Plan Row Card"]
    assert titles == ["Name  Priya", "Name  Tom"]
    assert texts == ["Role  seed", f"Role  {'x' * 3_000}", "Comes  late"]


@pytest.mark.parametrize("columns", [1, 3, 9, 30])
def test_a_table_stays_between_the_margins(columns: int) -> None:
    head = tuple(f"column{number}" for number in range(columns))
    block = Table("Wide", head, (("word " * 40,) * columns, ("",) * columns))
    opened = open_word(render(document_with(block, Table("Empty", head, ()))))
    for table in opened.tables:
        assert sum(int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))) <= TEXT_WIDTH


def test_every_numbered_list_counts_from_one() -> None:
    blocks = [Bullets((f"one{number}", f"two{number}"), numbered=True) for number in range(2)]
    opened = open_word(render(document_with(*blocks)))
    numbers = [
        paragraph._p.pPr.numPr.numId.val for paragraph in opened.paragraphs if paragraph.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    starts = {one.numId: one.xpath("w:lvlOverride/w:startOverride/@w:val") for one in _numberings(opened)}
    assert [starts[number] for number in {*numbers}] == [["1"], ["1"]]


def test_boxes_can_be_ticked() -> None:
    opened = open_word(render(document_with(Checklist(("tea", "cups")), DAY)))
    kinds = [str(part.tag).rpartition("}")[2] for part in opened.element.body.iter()]
    assert kinds.count("checkbox") == 5
    assert [text.text for box in opened.element.body.iter(qn("w:sdt")) for text in box.iter(qn("w:t"))] == ["☐"] * 5


def test_pictures_say_what_they_show() -> None:
    bars = Bars(
        "Hours", "Filled: needed", (Bar("Nora", "needs 3 h of 2 h", 0.5, 0.75), Bar("Tom", "needs 1 h", None, 0.25))
    )
    points = (
        LifePoint("Day 1", "", "Launch", "", 0, is_open=False),
        LifePoint("Month 3", "", "Check", "", 1, is_open=True),
    )
    code = QRCode("https://plans.example/s/reader", "Read it online")
    content = render(document_with(Chart("Size", BANDS, "Yours: 36", "Seen"), bars, Lifecycle("Life", points), code))
    assert [one.get("descr") for one in open_word(content).element.body.iter(qn("wp:docPr"))] == [
        "Read this plan online: https://plans.example/s/cover",
        "Size. 1-40: lively; 41+: calm. Yours: 36",
        "Nora: needs 3 h of 2 h",
        "Tom: needs 1 h",
        "Life. Day 1: Launch; Month 3: Check",
        "Read it online: https://plans.example/s/reader",
    ]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        pictures = [package.read(name) for name in package.namelist() if "/media/" in name]
    assert [picture[:8] for picture in pictures] == [b"\x89PNG\r\n\x1a\n"] * 6


def _plain(typed: str) -> str:
    """A text of the same width and with the same breaks, of letters that say nothing."""
    return "".join(one if one.isspace() else "读" if width(one) == 2 else "q" for one in typed)


def _structure(opened: Any) -> list[Any]:
    """All elements but those that hold the typed text itself."""
    words = {qn(name) for name in ("w:t", "w:br", "w:tab", "w:r", "w:rPr", "w:rFonts", "w:cantSplit", "w:trPr")}
    return [element for element in opened.element.body.iter() if element.tag not in words]


def _has(row: Any, name: str) -> bool:
    return next(row._tr.iter(qn(name)), None) is not None


def _numberings(opened: Any) -> list[Any]:
    return list(opened.part.numbering_part.element.iter(qn("w:num")))
