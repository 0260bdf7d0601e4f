"""Several lines of text in one."""

import pytest

from app.i18n.lines import in_one_line
from app.wording.shortening import shortened


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Come at eight.\nBring water.", "Come at eight. Bring water."),
        ("走得慢也有人等。\n至少认识一位邻居。", "走得慢也有人等。至少认识一位邻居。"),
        ("两个半小时\n至少认识一位邻居", "两个半小时，至少认识一位邻居"),
        (" one \n\n two ", "one two"),
        (" \n ", ""),
    ],
)
def test_lines_follow_each_other_as_the_writing_wants(text: str, words: str) -> None:
    assert in_one_line(text) == words


def test_a_text_that_is_shortened_has_no_blank_between_chinese_lines() -> None:
    assert shortened("不用每次现约。\n遇到下雨  改室内。", 40) == "不用每次现约。遇到下雨 改室内。"
    assert shortened("Come at eight.\nBring  water.", 40) == "Come at eight. Bring water."
