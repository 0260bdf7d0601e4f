"""Names that mean the same though they are not written alike."""

import pytest

from app.plan.near_names import first_alike, is_same_name, kept_among

NOTHING = frozenset[str]()


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("每月沙龙", "Salon"), ("Monthly salon", "沙龍之夜"), ("每月沙龙", "沙龙：谁来过上海"),
        ("二手交換", "二手交換第一波"), ("二手交換", "二手物資交換表"), ("週六公園放電", "週六公園第一次放電"),
        ("Lore theories", "Lore theory night"), ("Lore theories", "Theories about the lore"),
        ("A map of quiet paths", "Quiet paths: we draw the map"), ("Readers' letters", "Letter of a reader"),
        ("选品会", "选品会①：Q1机会类目"), ("Weekly meeting", "weekly MEETING"), ("Swap day", "交换日"),
        ("读书会", "读书会"), ("每周一番", "每周一番"),
    ],
)  # fmt: skip
def test_a_near_name_is_the_same(name: str, other: str) -> None:
    assert kept_among([name], [other]) == (frozenset([name]), frozenset([other]))
    assert is_same_name(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("每月选品报告", "选品会"), ("Neighbourhood cookbook", "Cookbook evening with Ana"),
        ("附近兒科/托育清單", "一起做托育清單"), ("Lore theories", "Theories of everything"),
    ],
)  # fmt: skip
def test_a_name_that_shares_only_some_words_may_be_another(name: str, other: str) -> None:
    assert kept_among([name], [other]) == (NOTHING, NOTHING)
    assert first_alike([name], ["", other]) == {name: 1}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("大佬讲座", "漫展团建"), ("Birds of the week", "First path of the week"), ("封号申诉模板库", "月度对账"),
        ("Map", ""), ("", "Map"), ("🧵", "Yarn"), ("Our weekly talk", "The weekly walk"), ("每周问答", "每周散步"),
    ],
)  # fmt: skip
def test_names_that_share_only_their_rhythm_are_far(name: str, other: str) -> None:
    assert kept_among([name], [other]) == (NOTHING, NOTHING)
    assert first_alike([name], [other]) == {}
