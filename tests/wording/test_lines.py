"""Several lines of text in one."""

import pytest

from app.i18n.lines import in_one_line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Come at eight.\nBring water.", "Come at eight. Bring water."),
        ("走得慢也有人等。\n至少认识一位邻居。", "走得慢也有人等。至少认识一位邻居。"),
        ("两个半小时\n至少认识一位邻居", "两个半小时，至少认识一位邻居"),
        (" one \n\n two ", "one two"),
    ],
)
def test_lines_follow_each_other_as_the_writing_wants(text: str, words: str) -> None:
    assert in_one_line(text) == words
