"""Characters that the fonts lack: found, taken from the system where it has them, and never dropped silently."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pypdf import PdfReader

from app.document.model.blocks import Heading, Paragraph, Table
from app.knowledge.content import Content
from app.renderers import pdf, typesetting
from app.renderers.compilers import TYPST
from app.renderers.glyphs import BOX, boxed_characters, missing_characters, undrawn_characters
from tests.document.plans import document_of, marked_plan
from tests.renderers.blocks import document_with
from tests.renderers.reading import pdf_text, squeezed
from tests.support.examples import example

FONTS = sorted(path for path in (TYPST / "fonts").iterdir() if path.suffix in {".otf", ".ttf"})
CODECS = ("gbk", "big5", "cp950", "big5hkscs")
NO_FONT = "𓀀"  # an Egyptian hieroglyph
EMOJI = "😀👍🏽👨‍👩‍👧‍👦🇭🇰1️⃣❤️🏃🏾‍♀️🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿🫠⏰✅"


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_character_of_a_font_is_in_the_coverage(path: Path) -> None:
    with TTFont(path) as font:
        assert missing_characters("".join(map(chr, font.getBestCmap()))) == ()


@pytest.mark.parametrize("codec", CODECS)
def test_every_chinese_character_of_a_usual_encoding_is_there(codec: str) -> None:
    text = "".join(letter for letter in _decoded(codec) if ord(letter) > 0x2E7F)
    assert len(text) > 13_000
    assert missing_characters(text) == ()


def test_names_of_people_are_there() -> None:
    assert missing_characters("𠮷野家 𡃁仔 赵䶮 王𬀩 李㛃 喆堃犇翀 綉衞啓裏 Žluťoučký kůň Đặng Nguyễn Ōsaka") == ()


def test_emoji_are_there() -> None:
    assert missing_characters(EMOJI) == ()


def test_the_coverage_is_what_typst_can_draw() -> None:
    sample = [chr(number) for number in (*range(0x21, 0x3000, 37), *range(0x3001, 0xD7FF, 499), 0x20BB7, 0x13000)]
    printable = [letter for letter in sample if letter.isprintable()]
    assert undrawn_characters(printable, with_system_fonts=False) == missing_characters("".join(printable))


def test_nothing_to_be_drawn_is_not_missing() -> None:
    assert missing_characters("a\tb\nc\u200b\u200d\ufe0f\u2060\u00ad\ufeff") == ()


def test_a_format_character_that_is_drawn_is_missing_where_no_font_has_it() -> None:
    signs = "\u0600\u06dd\u070f\U000110bd"
    assert missing_characters(signs) == tuple(signs)
    assert pdf.render(document_with(Paragraph(f"sura {signs}"))).startswith(b"%PDF")


def test_each_missing_character_is_named_once() -> None:
    assert missing_characters(f"{NO_FONT}{NO_FONT} 𓀁 word") == (NO_FONT, "𓀁")


def test_no_text_of_the_product_has_a_missing_character(content: Content) -> None:
    for knowledge in content.values():
        answers = example(knowledge, "study-group", date(2026, 11, 22))
        for one in (answers, marked_plan()):
            assert pdf.missing_glyphs(document_of(one, knowledge, is_private=True)) == ()


def test_a_character_without_any_font_is_a_box_in_an_accessible_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    _without_system_fonts(monkeypatch)
    content = pdf.render(document_with(Paragraph(f"before {NO_FONT} after")))
    assert squeezed(f"before {BOX} after") in pdf_text(content)
    assert _is_accessible(content)


def test_a_character_of_the_systems_fonts_is_printed_as_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "missing_characters", lambda text: tuple({"夜"} & set(text)))
    content = pdf.render(document_with(Paragraph("夜读")))
    assert "夜读" in pdf_text(content)


def test_headings_and_names_take_the_systems_fonts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "missing_characters", lambda text: tuple({"夜"} & set(text)))
    document = document_with(Heading("夜读"), Table("夜读", ("夜读",), (("夜读",),)))
    for is_compact in (False, True):
        cover = replace(document.cover, name="夜读", slogan="夜读", is_compact=is_compact)
        text = pdf_text(pdf.render(replace(document, cover=cover)))
        assert (text.count("夜读") >= 5, BOX in text) == (True, False)


def test_a_long_line_of_a_script_without_fonts_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    _without_system_fonts(monkeypatch)
    assert pdf.render(document_with(Paragraph("ޕޖޗޘޙޚޛޜޝޞޟޠޡޢޣޤޥ" * 20 + " ޕޖ" * 60))).startswith(b"%PDF-")


def test_what_the_system_has_is_not_boxed() -> None:
    assert boxed_characters(()) == ()
    assert boxed_characters(("a", "夜")) == ()


def _without_system_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has no fonts of its own."""
    monkeypatch.setattr(typesetting, "boxed_characters", lambda missing: missing)


def _is_accessible(content: bytes) -> bool:
    root: Any = PdfReader(io.BytesIO(content)).trailer["/Root"]
    return b"pdfuaid:part" in root["/Metadata"].get_data()


def _decoded(codec: str) -> Iterator[str]:
    for first in range(0x81, 0xFF):
        for second in range(0x40, 0xFF):
            text = bytes((first, second)).decode(codec, errors="ignore")
            if len(text) == 1:
                yield text
