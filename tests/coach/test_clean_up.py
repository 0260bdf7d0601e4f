"""What the coach says about a clean-up against the members whom the plan expects."""

from typing import Any

import pytest

from tests.coach.local_club import in_local_club

CHECK = "rules.clean-up-onlookers"
ONLOOKERS = [
    {"id": "walk", "name": "Walkers", "share": 50, "does": "Come on Saturdays"},
    {"id": "look", "name": "Onlookers", "share": 40, "does": "Look at the pictures"},
]
ASKED_BEFORE = "A message in private a week before"


def _found(clean_up: str, notice: str = ASKED_BEFORE, **changes: Any) -> list[str]:
    steps = {"who": {"tiers": ONLOOKERS}, **changes}
    return [
        one.variant for one in in_local_club(CHECK, rules={"clean_up": clean_up, "clean_up_notice": notice}, **steps)
    ]


@pytest.mark.parametrize(
    "clean_up",
    [
        "Anyone who hasn't posted for a month is removed",
        "一个月不说话的请出群",
        "太久沒講話的就請出去",
        "Who missed three walks is removed",
        "每月清理不活跃的人，新人头三十天不算",
    ],
)
def test_rules_clean_up_onlookers_is_found(clean_up: str) -> None:
    (found,) = in_local_club(CHECK, rules={"clean_up": clean_up}, who={"tiers": ONLOOKERS})
    assert (found.path, found.about) == ("rules.clean_up", ("who.tiers.look",))
    assert found.values == {"tier": "Onlookers", "share": "40"}


def test_rules_clean_up_onlookers_is_found_where_nobody_counted_them() -> None:
    tiers = [{"id": "look", "name": "看熱鬧的", "share": "三成", "does": "按讚"}]
    assert _found("Silent members leave", who={"tiers": tiers}) == ["unmeasured"]


@pytest.mark.parametrize("kind", ["local", "support", "hobby", "family"])
def test_rules_clean_up_onlookers_is_found_in_a_tiny_group(kind: str) -> None:
    size = {"target_size": 20}
    assert _found("Anyone silent for two weeks is removed", who=size, positioning={"kind": kind}) == ["tiny"]


@pytest.mark.parametrize(
    ("clean_up", "notice"),
    [
        ("Nobody is removed for being silent", ""),
        ("不踢人，半年没动静的打个电话", ""),
        ("One month of silence, but onlookers stay", ""),
        ("三十天没说过话的请出", "先私信问，回一句“想留”就留下"),
        ("Those who have been silent for ninety days move to the mailing list", ""),
        ("People who advertise are removed", ""),
        ("Once a year, people who have moved away", ""),
    ],
)
def test_rules_clean_up_onlookers_near_miss_they_may_stay(clean_up: str, notice: str) -> None:
    assert _found(clean_up, notice) == []


def test_rules_clean_up_onlookers_near_miss_seats_count() -> None:
    silent = "Anyone silent for two weeks is removed"
    assert _found(silent, who={"target_size": 20}, positioning={"kind": "study"}) == []
    assert _found(silent, who={"target_size": 20, "entry": ["fee"]}) == []
    assert _found(silent, who={"target_size": 21}) == []
    assert _found("Who missed three walks is removed", who={"target_size": 12}) == []
