"""Long texts made short: after a whole sentence where one ends late enough, else at a word."""

import pytest

from app.wording.shortening import in_whole_sentences, shortened


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("We walk. We talk.", 40, "We walk. We talk."),
        ("We walk together every week. Then we drink coffee.", 35, "We walk together every week."),
        ("晚上一起读书。合上书说一个问题。", 10, "晚上一起读书。"),
        ("Yes. Everybody walks at nine thirty sharp", 23, "Yes. Everybody walks…"),
        ("At 9.30 we walk to the shop", 12, "At 9.30 we…"),
    ],
)
def test_a_text_ends_with_a_sentence_where_it_can(text: str, most: int, short: str) -> None:
    assert in_whole_sentences(text, most) == short
    assert len(shortened(text, most)) <= most
