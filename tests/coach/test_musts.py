"""A must is only what is certain: where a plan may have it under another name, the coach is milder or quiet."""

from datetime import date
from typing import Any

import pytest

from tests.coach.cases import CHECKS_BY_NAME, look, must_names
from tests.coach.local_club import (
    ABOUT_RULES,
    INTRODUCTIONS,
    OPENING,
    ORGANISER,
    RULES_TALK,
    activity,
    in_local_club,
    local_club,
    local_club_on,
    role,
    rule,
    seed,
)

_LINK = "Sign in at riversidewalkers.org first."


def test_the_riverside_walkers_are_told_no_must() -> None:
    assert must_names(local_club()) == frozenset()


@pytest.mark.parametrize(
    "title",
    [
        "團約說明",
        "我們的默契",
        "練唱小叮嚀",
        "讲好的几件事",
        "入群必读",
        "How we behave",
        "Our charter",
    ],
)
def test_rules_under_another_word_are_heard(title: str) -> None:
    talk = {"activities": [OPENING, {**activity("", 2, kind="game"), "id": "talk", "title": title}]}
    assert not in_local_club("launch.no-rules-talk", days3=talk)


def test_rules_are_heard_where_one_is_told() -> None:
    told = activity("Walking", 2, message="On the bank we always wait for whoever is slowest, really")
    days: dict[str, Any] = {"activities": [OPENING, told]}
    assert not in_local_club("launch.no-rules-talk", days3=days, rules={"rules": [rule("Always wait for the slowest")]})
    assert in_local_club("launch.no-rules-talk", days3=days, rules={"rules": list(ABOUT_RULES)})
    assert CHECKS_BY_NAME["launch.no-rules-talk"].severity.value == "should", "words alone are never certain"


@pytest.mark.parametrize("title", ["First rehearsal", "迎新晚會", "相見歡", "首聚", "Doors open"])
def test_an_opening_under_another_word_is_heard(title: str) -> None:
    assert not in_local_club(
        "launch.no-opening", days3={"activities": [{**activity("", 1), "id": "first", "title": title}, RULES_TALK]}
    )


def test_a_first_evening_that_may_be_the_opening_is_no_must() -> None:
    tea = activity("Tea", 1, kind="meetup")
    assert "launch.no-opening" not in must_names(local_club(days3={"activities": [tea, RULES_TALK]}))
    assert "launch.no-opening" in must_names(local_club(days3={"activities": [INTRODUCTIONS, RULES_TALK]}))


@pytest.mark.parametrize(
    "name", ["Ann, Bo and Cem", "阿美、小林、老周", "三个老邻居", "Four parents from school", "Ann & Bo & Cem"]
)
def test_several_seed_users_on_one_line_count_as_several(name: str) -> None:
    people: dict[str, Any] = {"people": [{**seed(name), "id": "one"}]}
    assert not in_local_club("seed.too-few", seeds=people)


@pytest.mark.parametrize("name", ["Ann", "和平", "小三", "Anderson"])
def test_one_seed_user_counts_as_one(name: str) -> None:
    assert "seed.too-few" in must_names(local_club(seeds={"people": [{**seed(name), "id": "one"}]}))


def test_a_team_of_three_and_an_open_group_need_no_seed_users_so_badly() -> None:
    one: dict[str, Any] = {"people": [seed("Ann")]}
    three = {"roles": [ORGANISER, *(role(f"{name} helps", "helper", 2, person=name) for name in ("Al", "Bea"))]}
    assert "seed.too-few" not in must_names(local_club(seeds=one, who=three))
    assert "seed.too-few" not in must_names(local_club_on(date(2026, 12, 20), seeds=one))


def test_one_more_to_ask_is_no_must_once_three_agreed() -> None:
    people = [seed(name) for name in ("Sam", "Ada", "Tom")]
    late = local_club_on(date(2026, 12, 13), seeds={"people": [*people, seed("Max", "to_ask")]})
    assert look(late, "seed.not-asked")
    assert "seed.not-asked" not in must_names(late)
    early = local_club_on(date(2026, 12, 13), seeds={"people": [*people[:2], seed("Max", "to_ask")]})
    assert "seed.not-asked" in must_names(early)


@pytest.mark.parametrize(
    "what",
    [
        "不要只丢链接，写一句为什么", "未经同意不发链接", "No links without a word on why", "No links to other groups",
        "No suspicious links", "不发砍价、拼单链接",
    ],
)  # fmt: skip
def test_a_rule_on_some_links_is_not_broken_by_the_welcome(what: str) -> None:
    assert not in_local_club("welcome.breaks-rules", rules={"rules": [rule(what)]}, welcome={"message": _LINK})


def test_a_rule_on_all_links_is_and_an_address_for_letters_is_none() -> None:
    rules = {"rules": [rule("No links")]}
    assert in_local_club("welcome.breaks-rules", rules=rules, welcome={"message": _LINK})
    assert not in_local_club("welcome.breaks-rules", rules=rules, welcome={"message": "Write to ruth@walkers.org"})


def test_a_group_that_will_be_split_is_no_must() -> None:
    crowd: dict[str, Any] = {"target_size": 3000}
    assert "where.over-capacity" in must_names(local_club(who=crowd))
    grows = {"growth_plan": "At 900 a second group opens"}
    assert "where.over-capacity" not in must_names(local_club(who=crowd, where=grows))


@pytest.mark.parametrize(
    ("when", "why"), [({"horizon_weeks": "until the harvest"}, {"success_week": None}), ({"horizon_weeks": None}, {})]
)
def test_a_goal_that_ends_elsewhere_is_no_must(when: dict[str, Any], why: dict[str, Any]) -> None:
    assert "when.no-deadline" not in must_names(local_club(when=when, why=why))
    assert "when.no-deadline" in must_names(local_club(when={"horizon_weeks": None}, why={"success_week": None}))


def test_a_difference_that_is_told_elsewhere_is_no_must() -> None:
    assert "position.no-difference" in must_names(local_club(positioning={"only_here": None}))
    told = {"only_here": None, "alternatives": "Other walks are races"}
    assert "position.no-difference" not in must_names(local_club(positioning=told))
    assert not in_local_club("position.no-difference", positioning={"only_here": "没什么特别，就是真的有人等你"})


def test_other_words_for_a_gain_are_a_gain() -> None:
    own = {"founder_goals": [], "founder_goals_other": "I want to walk more"}
    assert not in_local_club("why.one-sided", why=own)
