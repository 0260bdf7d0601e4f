"""The widths of a table's columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document.model.blocks import Table
from app.renderers.columns import column_shares, is_stacked
from app.renderers.widths import width

LONG = "Hosts the forty minutes each weekday evening, settles the books, answers suggestions and invites guests"
TABLES = st.integers(1, 9).flatmap(
    lambda columns: st.lists(st.tuples(*[st.text(max_size=120)] * columns), min_size=1, max_size=6)
)


@given(TABLES)
def test_columns_fill_the_line_and_none_is_without_width(rows: list[tuple[str, ...]]) -> None:
    shares = column_shares(Table("Any", rows[0], tuple(rows[1:])))
    assert sum(shares) == pytest.approx(1)
    assert min(shares) > 0


def test_a_date_with_its_time_stays_on_one_line_beside_long_texts() -> None:
    when, _, _ = column_shares(Table("Days", ("When", "What", "Then"), (("Mon 14 Dec 20:05", LONG, LONG),)))
    assert when * 106 >= width("Mon 14 Dec 20:05")


@pytest.mark.parametrize("line", [106, 60])
def test_a_long_head_over_short_answers_has_room_for_its_words(line: int) -> None:
    table = Table("Roles", ("Who", "Is it a job for a member?"), ((LONG, "Yes"), (LONG, "No")))
    assert column_shares(table, line)[1] * line >= width("a member?") + 2


def test_longer_texts_get_more_of_the_line() -> None:
    first, second = column_shares(Table("Texts", ("One", "Two"), ((LONG, LONG[:40]),)))
    assert first > second


def test_chinese_characters_count_twice() -> None:
    assert (width("晚自习 club"), width("")) == (11, 0)


def test_a_table_is_stacked_where_a_row_would_take_a_third_of_a_page() -> None:
    head = ("Role", "Does", "Then", "Else")
    short = ("Host", LONG, LONG, LONG)
    assert not is_stacked(Table("Roles", head, (short, short)))
    assert is_stacked(Table("Roles", head, (short, ("Host", LONG * 10, LONG * 10, LONG * 10))))
    assert is_stacked(Table("Roles", head + head[:2], (("W" * 200,) * 6,)))
