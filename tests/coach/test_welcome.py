"""What the coach says about a welcome text of the founder's own."""

import pytest

from tests.coach.local_club import in_begun, in_local_club, rule

_NO_LINKS, _FEW_PHOTOS = rule("No advertising and no links"), rule("No more than two photos a day")
_COMPLETE = "We walk together. Read the rules first, then say hello"


def test_welcome_breaks_rules_is_found() -> None:
    for link in ("https://walk.example/map", "www.walk.example", "walkers.org"):
        rules = {"rules": [_NO_LINKS]}
        (found,) = in_local_club("welcome.breaks-rules", rules=rules, welcome={"message": f"{_COMPLETE}: {link}"})
        assert (found.path, found.values["rule"]) == ("welcome.message", "No advertising and no links")
    pictures = {"message": "[image] Hello [photo] and [sticker]"}
    (found,) = in_local_club("welcome.breaks-rules", rules={"rules": [_FEW_PHOTOS]}, welcome=pictures)
    assert found.variant == "pictures"


def test_welcome_breaks_rules_near_miss_links_are_welcome_or_there_is_none() -> None:
    with_link, without = (
        {"message": f"{_COMPLETE}: https://walk.example"},
        {"message": f"{_COMPLETE}. No links, please."},
    )
    assert not in_local_club("welcome.breaks-rules", rules={"rules": [rule("Share links to maps")]}, welcome=with_link)
    assert not in_local_club("welcome.breaks-rules", rules={"rules": [_NO_LINKS]}, welcome=without)


def test_welcome_breaks_rules_near_miss_a_rule_on_how_to_share_links() -> None:
    rules = {
        "rules": [rule("分享链接请写明出处，方便别人看"), rule("Links are fine; say why, so that nobody has to guess")]
    }
    with_link = {"message": f"{_COMPLETE}: https://walk.example"}
    assert not in_local_club("welcome.breaks-rules", rules=rules, welcome=with_link)


def test_welcome_breaks_rules_near_miss_only_adverts_may_not_be_linked() -> None:
    with_link = {"message": f"{_COMPLETE}: https://walk.example"}
    for ban in ("禁止广告链接", "No referral links"):
        assert not in_local_club("welcome.breaks-rules", rules={"rules": [rule(ban)]}, welcome=with_link)


def test_welcome_breaks_rules_near_miss_two_pictures() -> None:
    two = {"message": "[image] Hello [photo]"}
    assert not in_local_club("welcome.breaks-rules", rules={"rules": [_FEW_PHOTOS]}, welcome=two)


@pytest.mark.parametrize(
    ("message", "variant"),
    [
        ("Hello and welcome.", "purpose"),
        ("欢迎欢迎，请坐。", "purpose"),
        ("Hello. We walk together on Saturdays.", "rules"),
        ("Hello. We walk together; mind the three rules.", ""),
    ],
)
def test_welcome_incomplete_is_found(message: str, variant: str) -> None:
    (found,) = in_local_club("welcome.incomplete", welcome={"message": message})
    assert (found.path, found.variant, found.fix) == ("welcome.message", variant, "write-again")


@pytest.mark.parametrize(
    "message",
    [
        f"{_COMPLETE}.",
        "欢迎！我们周六一起沿河走。群规三条先看一遍，再报到：说说你常走哪条路。",
        "Each Saturday: two hours of quiet paths. Wait for the slowest walker. Which bridge is nearest you?",
    ],
)
def test_welcome_incomplete_near_miss_everything_is_said_in_own_words(message: str) -> None:
    what = {"together": "Two hours on quiet paths each Saturday"}
    rules = {"rules": [rule("Wait for the slowest walker")]}
    welcome = {"message": message, "first_act": "Say which bridge is nearest to you"}
    assert not in_local_club("welcome.incomplete", what=what, rules=rules, welcome=welcome)


def test_welcome_incomplete_is_found_where_nothing_is_asked_first() -> None:
    (found,) = in_local_club("welcome.incomplete", welcome={"first_act": None})
    assert (found.path, found.variant, found.fix) == ("welcome.first_act", "unsaid", "")
    assert not in_local_club("welcome.incomplete", welcome={"first_act": None, "message": f"{_COMPLETE}."})
    assert not in_begun("welcome.incomplete", welcome={"tone": "warm"})


def test_welcome_incomplete_near_miss_the_planner_wrote_it() -> None:
    assert not in_local_club("welcome.incomplete", welcome={"message": None})
