"""What the coach says about the group rules."""

import pytest

from tests.coach.local_club import ABOUT_RULES, ADVERTS, SAMS_TALK, activity, in_begun, in_local_club, rule

_KIND = rule("Greet each other")


def test_rules_too_many_is_found() -> None:
    (found,) = in_local_club("rules.too-many", rules={"rules": [ADVERTS, *[_KIND] * 10]})
    assert found.values == {"count": 11, "most": 10}


def test_rules_too_many_near_miss_ten_and_an_empty_line() -> None:
    assert not in_local_club(
        "rules.too-many", rules={"rules": [ADVERTS, *[_KIND] * 9, rule("", why="", consequence="")]}
    )


def test_rules_too_few_is_found() -> None:
    (found,) = in_local_club("rules.too-few", rules={"rules": [ADVERTS, _KIND]})
    assert found.values == {"count": 2, "fewest": 3}


def test_rules_too_few_near_miss_three_exactly_or_still_writing() -> None:
    assert not in_local_club("rules.too-few")
    assert not in_begun("rules.too-few", rules={"rules": [ADVERTS, _KIND]})


def test_rules_no_advertising_is_found() -> None:
    assert in_local_club("rules.no-advertising", rules={"rules": [_KIND, _KIND, rule("Advice is given in turn")]})


@pytest.mark.parametrize(
    "what", ["Nothing is sold here, no ADVERTS", "禁止微商拉人", "Sellers ask Ruth: no selling", "不卖货"]
)
def test_rules_no_advertising_near_miss_named_under_another_topic(what: str) -> None:
    assert not in_local_club("rules.no-advertising", rules={"rules": [_KIND, _KIND, rule(what, "other")]})


def test_rules_no_advertising_near_miss_two_rules_so_far() -> None:
    assert not in_begun("rules.no-advertising", rules={"rules": [_KIND, _KIND]})


def test_rules_no_consequence_is_found() -> None:
    toothless = {**ADVERTS, "id": "ads", "consequence": ""}
    (found,) = in_local_club("rules.no-consequence", rules={"rules": [_KIND, _KIND, toothless]})
    assert (found.path, found.about) == ("rules.rules.ads.consequence", ("rules.rules.ads",))


def test_rules_no_consequence_near_miss_a_ladder_or_a_rule_that_is_no_ban() -> None:
    toothless, wish = {**ADVERTS, "consequence": ""}, {**_KIND, "consequence": ""}
    ladder = [{"step": "A word in private"}]
    assert not in_local_club("rules.no-consequence", rules={"rules": [_KIND, _KIND, toothless], "ladder": ladder})
    assert not in_local_club("rules.no-consequence", rules={"rules": [ADVERTS, _KIND, wish]})


@pytest.mark.parametrize("what", ["多帮助别人", "不懂就问", "Explain it to whoever does not know yet"])
def test_rules_no_consequence_near_miss_a_wish_that_only_sounds_like_a_ban(what: str) -> None:
    wish = rule(what, consequence="")
    assert not in_local_club("rules.no-consequence", rules={"rules": [ADVERTS, _KIND, wish]})


def test_rules_no_reason_is_found() -> None:
    bare = {**_KIND, "id": "bare", "why": ""}
    (found,) = in_local_club("rules.no-reason", rules={"rules": [*ABOUT_RULES, bare]})
    assert (found.path, found.about) == ("rules.rules.bare.why", ("rules.rules.bare",))


def test_two_rules_are_judged_as_more_are() -> None:
    bare = {"rules": [{**_KIND, "why": ""}, {**ADVERTS, "consequence": ""}], "clean_up": "The silent leave"}
    for check in ("rules.no-reason", "rules.no-consequence", "rules.clean-up"):
        assert in_local_club(check, rules=bare), check


def test_rules_no_reason_near_miss_the_rules_are_not_finished() -> None:
    assert not in_begun("rules.no-reason", rules={"rules": [{**_KIND, "why": ""}, ADVERTS]})


def test_rules_clean_up_is_found() -> None:
    (measure,) = in_local_club("rules.clean-up", when={"clean_up_day": 15})
    assert (measure.path, measure.variant) == ("rules.clean_up", "")
    (notice,) = in_local_club("rules.clean-up", rules={"clean_up": "Who missed three walks leaves"})
    assert (notice.path, notice.variant) == ("rules.clean_up_notice", "notice")
    farewell = activity("Seats given on", 28, kind="clean_up")
    assert in_local_club("rules.clean-up", month={"activities": [SAMS_TALK, farewell]})


def test_rules_clean_up_is_found_where_something_is_merely_unclear() -> None:
    (found,) = in_local_club("rules.clean-up", rules={"clean_up": "三次没来的移出，不清楚的问Ruth"})
    assert found.variant == "notice"


@pytest.mark.parametrize(
    ("clean_up", "is_vague"),
    [
        ("太久沒出現的會移出，名額留給想走的人", True),
        ("长期潜水的请出去", True),
        ("We remove people who have been silent for too long", True),
        ("Inactive members are removed", True),
        ("连续三十天没出现的移出，太久没来的先问", False),
        ("Inactive for two months means leaving", False),
    ],
)
def test_rules_clean_up_wants_a_measure_that_anybody_can_count(clean_up: str, *, is_vague: bool) -> None:
    (found,) = in_local_club("rules.clean-up", rules={"clean_up": clean_up})
    assert (found.variant == "") is is_vague


@pytest.mark.parametrize(
    ("clean_up", "is_found"),
    [
        ("Nobody is thrown out for being quiet", False),
        ("nobody removed", False),
        ("We don't kick people", False),
        ("Everyone stays", False),
        ("谁都不赶", False),
        ("不會請人走，大家都留着", False),
        ("Nobody is removed without notice, the silent go in June", True),
        ("No one is dropped unless they miss three walks", True),
        ("半年没来的请出群", True),
    ],
)
def test_rules_clean_up_speaks_only_where_somebody_has_to_go(clean_up: str, *, is_found: bool) -> None:
    assert bool(in_local_club("rules.clean-up", rules={"clean_up": clean_up})) is is_found


def test_rules_clean_up_near_miss_measure_and_notice_or_nobody_leaves() -> None:
    fair = {"clean_up": "Who missed three walks leaves", "clean_up_notice": "A word a week before"}
    assert not in_local_club("rules.clean-up", when={"clean_up_day": 15}, rules=fair)
    assert not in_local_club("rules.clean-up")
