"""What the coach says about the first three days and the first week."""

from typing import Any

import pytest

from tests.coach.local_club import (
    FIRST_SIGN,
    INTRODUCTIONS,
    OPENING,
    RULES_TALK,
    STAGES,
    WALK,
    activity,
    in_begun,
    in_local_club,
)


def test_launch_no_opening_is_found() -> None:
    (found,) = in_local_club("launch.no-opening", days3={"activities": [INTRODUCTIONS, RULES_TALK]})
    assert found.path == "days3.activities"
    on_day_four = {**FIRST_SIGN, "kind": "opening"}
    late = {"activities": [on_day_four]}
    assert in_local_club("launch.no-opening", days3={"activities": [INTRODUCTIONS, RULES_TALK]}, days7=late)


def test_launch_no_opening_near_miss_only_one_activity_is_written_so_far() -> None:
    assert not in_begun("launch.no-opening", how={"stages": STAGES}, days3={"activities": [RULES_TALK]})


def test_launch_no_rules_talk_is_found() -> None:
    assert in_local_club("launch.no-rules-talk", days3={"activities": [OPENING, INTRODUCTIONS]})
    unruly = activity("Cooking an unruly pot", 3)
    assert in_local_club("launch.no-rules-talk", days3={"activities": [OPENING, INTRODUCTIONS, unruly]})


def test_launch_no_rules_talk_near_miss_the_opening_speaks_of_them() -> None:
    for field, words in (
        ("script", "1. Greet. 2. Three rules."),
        ("message", "群规只有三条"),
        ("purpose", "House rules"),
    ):
        opening = {**OPENING, field: words}
        assert not in_local_club("launch.no-rules-talk", days3={"activities": [opening, INTRODUCTIONS]}), field


@pytest.mark.parametrize(
    "title",
    ["群規說明", "圈规三条", "我们的公约", "约法三章", "守則五條", "Code of conduct", "Netiquette"],
)
def test_launch_no_rules_talk_near_miss_under_another_word(title: str) -> None:
    opening = {**OPENING, "title": title}
    assert not in_local_club("launch.no-rules-talk", days3={"activities": [opening, INTRODUCTIONS]})


def test_launch_no_opening_and_no_introductions_near_miss_the_title_says_so() -> None:
    names = {**activity("", 2, kind="game"), "id": "names", "title": "互相认识一下"}
    games = {"activities": [activity("Kick-off", 1, kind="game"), names]}
    assert not in_local_club("launch.no-opening", days3=games)
    assert not in_local_club("launch.no-introductions", days3=games)


def test_launch_no_introductions_is_found() -> None:
    assert in_local_club("launch.no-introductions", days3={"activities": [OPENING, RULES_TALK]})


def test_launch_no_introductions_is_found_where_only_the_seeds_say_hello_on_the_eve() -> None:
    eve = {**INTRODUCTIONS, "day": 0}
    assert in_local_club("launch.no-introductions", days3={"activities": [OPENING, RULES_TALK, eve]})


def test_launch_no_introductions_near_miss_by_another_kind() -> None:
    named = {**INTRODUCTIONS, "title": "Who's who on the towpath", "kind": "game"}
    assert not in_local_club("launch.no-introductions", days3={"activities": [OPENING, RULES_TALK, named]})


def test_launch_one_way_introductions_is_found() -> None:
    (found,) = in_begun("launch.one-way-introductions", welcome={"old_members_too": "no"})
    assert found.path == "welcome.old_members_too"


def test_launch_one_way_introductions_near_miss_not_asked_yet() -> None:
    assert not in_local_club("launch.one-way-introductions", welcome={"old_members_too": None})


def test_launch_no_show_is_found() -> None:
    bare = {**FIRST_SIGN, "delivers": ""}
    (found,) = in_local_club("launch.no-show", days7={"activities": [bare]}, when={"slots": []})
    assert found.values == {"promise": "A map of quiet paths"}
    on_day_eight = {**FIRST_SIGN, "day": 8}
    assert in_local_club("launch.no-show", days7={"activities": [on_day_eight]}, when={"slots": []})
    nothing_promised: dict[str, Any] = {"outputs": [], "pillars": []}
    (plain,) = in_local_club("launch.no-show", days7={"activities": [bare]}, when={"slots": []}, what=nothing_promised)
    assert plain.variant == "plain"


def test_launch_no_show_near_miss_on_the_seventh_day_or_every_saturday() -> None:
    on_day_seven = {**FIRST_SIGN, "day": 7}
    assert not in_local_club("launch.no-show", days7={"activities": [on_day_seven]}, when={"slots": []})
    bare = {**FIRST_SIGN, "delivers": ""}
    assert not in_local_club("launch.no-show", days7={"activities": [bare]}, when={"slots": [WALK]})
    assert not in_local_club("launch.no-show", days7={"activities": []}, when={"slots": []})
