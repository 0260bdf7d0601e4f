"""Long texts made short: after a whole sentence where one ends late enough, else at a word."""

import pytest

from app.wording.shortening import in_two_lines, in_whole_sentences, shortened


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("We walk. We talk.", 40, "We walk. We talk."),
        ("We walk together every week. Then we drink coffee.", 35, "We walk together every week."),
        ("晚上一起读书。合上书说一个问题。", 10, "晚上一起读书。"),
        ("Yes. Everybody walks at nine thirty sharp", 23, "Yes. Everybody walks…"),
        ("At 9.30 we walk to the shop", 12, "At 9.30 we…"),
        ("First the room is paid; then come the prints.", 30, "First the room is paid…"),
        ("先付场地费和印刷费；余下的留到下个月。", 14, "先付场地费和印刷费…"),
    ],
)
def test_a_text_ends_with_a_sentence_where_it_can(text: str, most: int, short: str) -> None:
    assert in_whole_sentences(text, most) == short
    assert len(shortened(text, most)) <= most


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Say whom you want.", "Say whom you want."),
        ("The clearer the benefit and the more urgent the need, the better people stick.", None),
        ("x" * 72, "x" * 72),
        (
            "Two kinds of group last: people who keep each other company, and people who help",
            "Two kinds of group last: people who keep each other company, and people…",
        ),
        (
            "Two kinds of group last: people who keep each other company, and neighbours who help",
            "Two kinds of group last: people who keep each other company, and…",
        ),
        (
            "群主是社群长出来的根，先选一个名字、一个样子和一个信念，写下来，然后每天都照着做，不要三天两头换",
            "群主是社群长出来的根，先选一个名字、一个样子和一个信念，写下来…",
        ),
    ],
)
def test_advice_of_more_than_two_lines_is_cut_at_a_word(text: str, short: str | None) -> None:
    told = in_two_lines(text)
    assert told == short or (short is None and text.startswith(f"{told[:-1]} ") and told.endswith("…"))
