"""Plain text: every word, as it was typed, in lines that are never wrapped."""

from typing import get_args

import pytest

from app.document.model.blocks import (
    Block,
    Bullets,
    Checklist,
    Facts,
    Heading,
    Message,
    MonthCalendar,
    Paragraph,
    Table,
)
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.renderers.text import WRITERS, render
from app.renderers.widths import width
from tests.renderers.blocks import DAY, MONTH, ONE_OF_EACH, document_with
from tests.renderers.test_hostile import UNUSUAL, WRITABLE
from tests.renderers.typed import document_saying, kept, of_pictures, starter_document, words_shown

NAMES = [f"{number}-{type(block).__name__}" for number, (block, _) in enumerate(ONE_OF_EACH)]


def test_every_block_of_the_closed_set_is_written() -> None:
    assert set(WRITERS) == set(get_args(Block))


@pytest.mark.parametrize(("block", "words"), ONE_OF_EACH, ids=NAMES)
def test_a_block_says_its_words(block: Block, words: str) -> None:
    text = render(document_with(block)).decode()
    assert [part for part in words.split("|") if part not in text] == []


def test_a_starter_is_read_back_word_for_word(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    lines = {line.strip() for line in render(document).decode().split("\n")}
    text = "\n".join(lines)
    blocks = [block for section in document.sections for block in section.blocks]
    months = [block for block in blocks if isinstance(block, MonthCalendar)]
    days = {day.label for block in months for week in block.weeks for day in week} | of_pictures(document)
    missing = {one for words in words_shown(document) for one in words.split("\n") if one.strip() not in text}
    assert missing <= {getattr(block, "label", "") for block in blocks} | days


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL, "\x00\ud800bare"])
def test_a_text_stands_as_it_was_typed(typed: str) -> None:
    plain = render(document_saying("plain")).decode()
    assert render(document_saying(typed)).decode().count(kept(typed)) >= plain.count("plain")


def test_a_message_can_be_copied_as_it_is() -> None:
    text = render(document_with(Message("Welcome", "Come in.\n\n  Sit  down\n"))).decode()
    assert "Welcome\n-------\n-----------\nCome in.\n\n  Sit  down\n\n-----------\n" in text


def test_a_heading_is_underlined_as_wide_as_it_is() -> None:
    text = render(document_with(Heading("读书 club"), Heading("x" * 90))).decode()
    assert "读书 club\n---------\n" in text
    assert f"{'x' * 90}\n{'-' * 24}\n" in text
    assert (width("读书 club"), width("，。"), width("é")) == (9, 4, 1)


def test_a_table_is_told_in_labelled_lines() -> None:
    block = Table("People", ("Name", "Role", "What next?"), (("Priya", "seed\nuser", "ask"), ("Tom", "", "")))
    english = render(document_with(block)).decode()
    assert "Name: Priya\nRole:\nseed\nuser\nWhat next? ask\n\nName: Tom\n" in english
    assert "Name：Tom\n" in render(document_with(block, language=Language.ZH_HANS)).decode()
    assert "Name\nRole" in render(document_with(Table("Empty", ("Name", "Role"), ()))).decode()


def test_things_to_tick_have_a_box() -> None:
    text = render(document_with(Checklist(("pack tea", "bring cups\nfor all")), DAY)).decode()
    assert "☐ pack tea\n☐ bring cups\n  for all\n" in text
    assert "☐ 08:00 Digest · Ben · 10 min\n" in text
    assert "☐ 19:30 Opening\n" in text
    assert "What went well: ______" in text


def test_lists_say_their_order_only_where_it_counts() -> None:
    text = render(document_with(Bullets(("a", "b")), Bullets(("c", "d"), numbered=True))).decode()
    assert "• a\n• b\n\n1. c\n2. d\n" in text


def test_lines_are_never_wrapped() -> None:
    long = "word " * 1_000
    assert long.strip() in render(document_with(Paragraph(long), Facts((("Key", long),)))).decode()


def test_a_calendar_tells_the_days_on_which_something_happens() -> None:
    text = render(document_with(MonthCalendar("The month", tuple("MTWTFSS"), MONTH))).decode()
    assert "1/1 M\n  do11\n" in text
