"""Columns and rows are as large as their texts need, and no wider than two pages."""

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document.model.sheets import Column, ColumnKind, Sheet
from app.renderers.digit_widths import in_digits
from app.renderers.sheet_sizes import lines_of, sheet_sizes

_READABLE = 149 / 0.7


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 10, 1), ("one two", 10, 1), ("one two three", 10, 2), ("one\n\ntwo", 10, 3), ("二十个字" * 5, 10, 4),
        ("x" * 25, 10, 3), ("a " + "x" * 25, 10, 4), ("word    " * 2, 4, 2), ("见 https://plans.example/s/1", 12, 3),
        ("illicit little lilt", 10, 1), ("MMMMM WWWWW", 10, 2),
    ],
)  # fmt: skip
def test_a_text_is_wrapped_as_spreadsheets_do(text: str, room: int, lines: int) -> None:
    assert lines_of(text, room) == lines


@given(text=st.text(max_size=300), room=st.integers(4, 120))
def test_no_text_gets_fewer_lines_than_it_fills(text: str, room: int) -> None:
    lines = lines_of(text, room)
    assert lines >= min(27, sum(max(1, ceil(in_digits(line.rstrip()) / room - 1e-9)) for line in text.split("\n")))


def test_a_sheet_with_room_left_gives_it_to_its_longest_texts() -> None:
    columns = (Column("Question", ColumnKind.LINE), Column("Answer", ColumnKind.TEXT))
    sizes = sheet_sizes(Sheet("some", "Some", columns, (("What for?", "字" * 3_000),)))
    assert sizes.pages == 1
    assert sizes.widths[1] == 110


def test_short_texts_are_squeezed_before_long_ones() -> None:
    line, text = Column("Line", ColumnKind.LINE), Column("Text", ColumnKind.TEXT)
    row = ("a few words " * 5,) * 8 + ("many words " * 40,) * 3
    sizes = sheet_sizes(Sheet("some", "Some", (line,) * 8 + (text,) * 3, (row,)))
    assert sizes.pages == 2
    assert set(sizes.widths[8:]) == {60}
    assert max(sizes.widths[:8]) < 30


@pytest.mark.parametrize("letter", ["x", "字"])
def test_the_widest_sheet_is_no_wider_than_two_pages(letter: str) -> None:
    columns = tuple(Column(f"Head {number}", ColumnKind.TEXT) for number in range(12))
    sizes = sheet_sizes(Sheet("some", "Some", columns, ((letter * 5_000,) * 12,), key_columns=1))
    assert sizes.pages == 2
    assert sum(sizes.widths) <= 2 * _READABLE


@pytest.mark.parametrize(("lines", "size"), [(31, 10), (34, 8), (50, 6), (90, 6)])
def test_a_text_that_would_be_cut_is_smaller(lines: int, size: float) -> None:
    sizes = sheet_sizes(Sheet("some", "Some", (Column("Head", ColumnKind.TEXT),), (("line\n" * lines,),)))
    text = "\n".join(["line"] * lines)
    assert sizes.text_size(text, 0) == size
    assert 340 < sizes.row_height((text,)) <= 409


def test_no_row_is_higher_than_a_spreadsheet_takes() -> None:
    sizes = sheet_sizes(Sheet("some", "Some", (Column("Head", ColumnKind.TEXT),), (("字" * 5_000,),)))
    assert sizes.row_height(("字" * 5_000,)) <= 409


@pytest.mark.parametrize("letter", ["x", "字", "word "])
def test_long_heads_are_wrapped_rather_than_widen_their_columns(letter: str) -> None:
    columns = tuple(Column(f"{letter * 60} {number}", ColumnKind.WORD) for number in range(16))
    sizes = sheet_sizes(Sheet("some", "Some", columns, ((None,) * 16,)))
    assert sum(sizes.widths) <= 2 * _READABLE
    assert sizes.head_height([column.head for column in columns]) > 3 * 12.8


def test_lines_are_as_high_as_their_script() -> None:
    sizes = sheet_sizes(Sheet("some", "Some", (Column("Head", ColumnKind.TEXT),), (("line",),)))
    assert sizes.row_height(("one\ntwo\nthree",)) < sizes.row_height(("一\n二\n三",)) == 3 * 14.5 + 4


def test_bold_heads_have_room_for_their_letters() -> None:
    """At the same length a head takes more lines than a text, whose letters are narrower."""
    sizes = sheet_sizes(Sheet("some", "Some", (Column("Head", ColumnKind.TEXT),), (("word " * 40,),)))
    text = "n" * int((sizes.widths[0]) * 0.9)
    assert sizes.head_height((text,)) > sizes.row_height((text,))
