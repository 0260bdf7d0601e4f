"""The promise beside the name."""

import pytest

from app.wording.naming import without_name


@pytest.mark.parametrize(
    ("sentence", "name", "said"),
    [
        ("Study Hall is for working people. Come.", "Study Hall", "For working people. Come."),
        ("Study Hall: forty minutes an evening", "Study Hall", "Forty minutes an evening"),
        ("玉林漫步：每到周六都有邻居等你。", "玉林漫步", "每到周六都有邻居等你。"),
        ("Study Hallway is for all", "Study Hall", "Study Hallway is for all"),
        ("Study Hall is open", "Study Hall", "Study Hall is open"),
        ("Study Hall:", "Study Hall", "Study Hall:"),
        ("For everybody", "", "For everybody"),
    ],
)
def test_a_promise_under_the_name_does_not_begin_with_it(sentence: str, name: str, said: str) -> None:
    assert without_name(sentence, name) == said
