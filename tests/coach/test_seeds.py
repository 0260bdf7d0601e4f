"""What the coach says about seed users and how they are invited."""

from datetime import date

import pytest

from tests.coach.cases import look
from tests.coach.local_club import ADVERTS, OPENING, in_begun, in_local_club, local_club_on, seed

_SAM, _ADA = seed("Sam"), seed("Ada")
_TOM_TO_ASK = seed("Tom", "to_ask")


def test_seed_too_few_is_found() -> None:
    (found,) = in_local_club("seed.too-few", seeds={"people": [_SAM, _ADA, seed("Tom", "asked")]})
    assert (found.path, found.values) == ("seeds.people", {"agreed": 2, "people": 3})


def test_seed_too_few_is_found_where_there_are_none_at_all() -> None:
    for fallback in (None, "postpone"):
        (found,) = in_local_club("seed.too-few", seeds={"people": [], "fallback": fallback})
        assert (found.path, found.variant, found.fix) == ("seeds.people", "none", "three-person-team")


def test_seed_too_few_near_miss_the_seeds_are_yet_to_come() -> None:
    assert not in_begun("seed.too-few", positioning={"name": "Walkers"}, days3={"activities": [OPENING]})
    assert not in_begun("seed.too-few", days3={"activities": [OPENING]}, rules={"rules": [ADVERTS]})


def test_seed_too_few_near_miss_three_exactly_or_a_team_of_three() -> None:
    assert not in_local_club("seed.too-few", seeds={"people": [_SAM, _ADA, seed("Tom"), seed("Lee", "declined")]})
    assert not in_local_club("seed.too-few", seeds={"people": [_SAM], "fallback": "three_person_team"})
    assert not in_begun("seed.too-few", seeds={"fallback": "none"})


def test_seed_no_role_is_found() -> None:
    (found,) = in_local_club("seed.no-role", seeds={"people": [_SAM, _ADA, seed("Tom", role="")]})
    assert (found.path, found.about) == ("seeds.people.tom.role", ("seeds.people.tom",))


def test_seed_no_role_near_miss_who_declined_needs_none() -> None:
    assert not in_local_club("seed.no-role", seeds={"people": [_SAM, _ADA, seed("Tom", "declined", role="")]})


@pytest.mark.parametrize(("today", "days"), [(date(2026, 12, 11), 3), (date(2026, 12, 14), 0)])
def test_seed_not_asked_is_found(today: date, days: int) -> None:
    (found,) = look(local_club_on(today, seeds={"people": [_SAM, _ADA, _TOM_TO_ASK]}), "seed.not-asked")
    assert (found.path, found.about) == ("seeds.people.tom.state", ("seeds.people.tom",))
    assert found.values["days"] == days


@pytest.mark.parametrize("today", [date(2026, 12, 10), date(2026, 12, 15), date(2026, 12, 25)])
def test_seed_not_asked_near_miss_four_days_are_left_or_it_has_opened(today: date) -> None:
    context = local_club_on(today, seeds={"people": [_SAM, _ADA, _TOM_TO_ASK]})
    assert not look(context, "seed.not-asked")


def test_seed_not_asked_near_miss_nobody_says_whether_they_were_asked() -> None:
    context = local_club_on(date(2026, 12, 13), seeds={"people": [_SAM, _ADA, seed("Tom", "")]})
    assert not look(context, "seed.not-asked")


def test_seed_not_asked_near_miss_asked_and_waiting_for_an_answer() -> None:
    context = local_club_on(date(2026, 12, 13), seeds={"people": [_SAM, _ADA, seed("Tom", "asked")]})
    assert not look(context, "seed.not-asked")


@pytest.mark.parametrize(
    ("invitation", "variant"),
    [
        ("The chat opens on Monday.", "both"),
        ("周一开群，点进来。", "both"),
        ("We meet by the bridge at ten, all together.", "gain"),
        ("You will learn to read a map.", ""),
        ("We draw the paths together. You in?", "gain"),
        ("我们一起画地图，周末有空不", "gain"),
        ("里面有最新的选品打法和模板，能少走很多弯路。", ""),
    ],
)
def test_seed_invitation_is_found(invitation: str, variant: str) -> None:
    what = {"together": "每周讲选品打法，大家照着做模板"}
    (found,) = in_local_club("seed.invitation", seeds={"invitation": invitation}, what=what)
    assert (found.path, found.variant) == ("seeds.invitation", variant)


@pytest.mark.parametrize(
    "invitation",
    [
        "We draw a map of quiet paths, and you leave with a new one every week.",
        "周六一起沿河走两小时，不用赶路，走累了有人陪。",
        "We draw a map together, in pairs. You charge right and sleep a bit.",
        "我哋一齊行河邊，唔使再一個人行。",
        "Saturday: two hours on the paths. For people bored with walking alone, and with a friend at the end.",
    ],
)
def test_seed_invitation_near_miss_both_are_said_in_other_words(invitation: str) -> None:
    positioning = {"pain": "Bored with walking alone", "only_here": "A friend at the end"}
    what = {"together": "Two hours on quiet paths each Saturday"}
    assert not in_local_club("seed.invitation", seeds={"invitation": invitation}, positioning=positioning, what=what)
    assert not in_local_club("seed.invitation")


def test_seed_goals_short_is_found() -> None:
    goals = [{"id": "first", "by": -14, "people": 6}, {"id": "last", "by": 0, "people": 12}]
    (found,) = in_local_club("seed.goals-short", who={"first_size": 15}, seeds={"goals": goals})
    assert (found.path, found.values) == ("seeds.goals.last.people", {"people": "12", "size": "15"})


def test_seed_goals_short_near_miss_they_lead_to_the_first_size_or_it_is_open() -> None:
    goals = [{"id": "last", "by": 0, "people": 12}]
    assert not in_local_club("seed.goals-short", who={"first_size": 12}, seeds={"goals": goals})
    assert not in_local_club("seed.goals-short", who={"first_size": None}, seeds={"goals": goals})
