"""What the coach says about size, entry and the team."""

import pytest

from tests.coach.local_club import GUIDE, ORGANISER, SAMS_TALK, WALK, activity, in_begun, in_local_club, role, seed

_ALLIANCE = activity("Alliance of shops", 25, kind="alliance")


GROWS = {"growth_plan": "A second group with its own keeper from 200 on"}


@pytest.mark.parametrize(("size", "variant"), [(41, ""), (99, ""), (301, "large"), (3000, "large")])
def test_who_size_band_is_found(size: int, variant: str) -> None:
    (found,) = in_local_club("who.size-band", who={"target_size": size, "first_size": 20}, where=GROWS)
    assert (found.path, found.variant, found.values) == ("who.target_size", variant, {"size": str(size)})


@pytest.mark.parametrize("size", [12, 40, 100, 300])
def test_who_size_band_near_miss_the_edges_of_the_lively_bands(size: int) -> None:
    assert not in_local_club("who.size-band", who={"target_size": size})


def test_who_size_band_near_miss_a_large_number_that_the_plan_for_growth_is_asked_for() -> None:
    large = {"target_size": 1500, "first_size": 200}
    assert not in_local_club("who.size-band", who=large, where={"growth_plan": None})


def test_who_size_band_near_miss_a_large_number_that_was_only_wished_for() -> None:
    assert not in_local_club("who.size-band", who={"target_size": 1500, "first_size": None})


def test_who_split_early_is_found() -> None:
    groups = [{"id": "n", "name": "North", "from_day": 31}, {"id": "s", "name": "South", "from_day": 29}]
    (found,) = in_local_club("who.split-early", who={"groups": groups})
    assert (found.about, found.values) == (("who.groups.s",), {"name": "South", "day": 29})


def test_who_split_early_near_miss_after_the_first_month() -> None:
    groups = [{"name": "North", "from_day": 30}, {"name": "South", "from_day": 31}]
    assert not in_local_club("who.split-early", who={"groups": groups})
    assert not in_local_club("who.split-early", who={"groups": [{"name": "Everybody", "from_day": 1}]})


def test_who_no_screening_is_found() -> None:
    assert in_local_club("who.no-screening", who={"entry": ["open"]})
    assert in_local_club("who.no-screening", who={"entry": []})


def test_who_no_screening_near_miss_a_word_is_asked_for() -> None:
    assert not in_local_club("who.no-screening", who={"entry": [], "entry_note": "Ruth rings them first"})
    assert not in_local_club("who.no-screening", who={"entry": ["open", "form"]})
    assert not in_begun("who.no-screening", who={"target": "Neighbours"})


def test_who_keepers_is_found() -> None:
    (few,) = in_local_club("who.keepers", who={"target_size": 101})
    assert (few.path, few.values) == ("who.roles", {"size": "101", "keepers": 1})
    (idle,) = in_local_club("who.keepers", who={"roles": [{**ORGANISER, "hours": None}, GUIDE]})
    assert (idle.path, idle.variant) == ("who.roles.organiser.hours", "hours")


def test_who_keepers_near_miss_a_hundred_each() -> None:
    assert not in_local_club("who.keepers", who={"target_size": 100})
    helper = role("Helper", "helper", 1)
    assert not in_local_club("who.keepers", who={"target_size": 200, "roles": [ORGANISER, helper]})
    assert not in_local_club("who.keepers", who={"roles": [ORGANISER, {**GUIDE, "hours": None}]})


def test_who_hours_is_found() -> None:
    (found,) = in_local_club("who.hours", who={"roles": [role("Organiser", "owner", 4, person="ruth "), GUIDE]})
    assert found.about == ("who.roles.organiser",)
    assert (found.values["role"], found.values["hours"]) == ("Organiser", "4")
    assert float(found.values["needed"]) > 4


def test_who_hours_near_miss_hours_exactly_enough() -> None:
    two_hours = role("Walk leader", "events", 2, person="Lee")
    walk = {**WALK, "owner": "walk LEADER"}
    assert not in_local_club("who.hours", who={"roles": [ORGANISER, two_hours]}, when={"slots": [walk]})


def test_who_hours_near_miss_two_jobs_of_one_person() -> None:
    jobs = [role("Organiser", "owner", 3, person="Ruth"), role("Keeper", "operator", 3, person="RUTH"), GUIDE]
    assert not in_local_club("who.hours", who={"roles": jobs})


def test_who_hours_near_miss_another_person_of_almost_the_same_name() -> None:
    other = role("Baker", "helper", 0.5, person="Ruth B.")
    assert not in_local_club("who.hours", who={"roles": [ORGANISER, other, GUIDE]})


def test_who_unpaid_team_is_found() -> None:
    (found,) = in_local_club("who.unpaid-team", why={"founder_goals": ["public_good"]})
    assert found.path == "why.founder_gain"


def test_who_unpaid_team_near_miss_something_comes_back() -> None:
    good = ["public_good"]
    assert not in_local_club("who.unpaid-team", why={"founder_goals": good, "founder_gain": "Friends next door"})
    assert not in_local_club("who.unpaid-team", why={"founder_goals": good}, who={"fee": "£5 a year"})
    assert not in_local_club("who.unpaid-team", why={"founder_goals": [*good, "trust"]})


def test_who_rivals_is_found() -> None:
    peers = {"kind": "peers"}
    assert in_local_club("who.rivals", positioning=peers, who={"rivals_apart": "no"})
    (same,) = in_local_club("who.rivals", positioning=peers, seeds={"people": _two_bakers()})
    assert (same.variant, same.values) == ("same", {"business": "bakery, Leeds"})
    assert in_local_club("who.rivals", month={"activities": [SAMS_TALK, _ALLIANCE]}, who={"rivals_apart": "no"})


def test_who_rivals_is_found_where_competitors_pay_for_one_circle() -> None:
    paid = {"positioning": {"kind": "paid"}, "who": {"rivals_apart": "no"}}
    assert in_local_club("who.rivals", **paid, seeds={"people": _two_bakers()})
    assert not in_local_club("who.rivals", **paid)


def test_who_rivals_near_miss_no_alliance_or_rivals_apart() -> None:
    assert not in_local_club("who.rivals", who={"rivals_apart": "no"}, seeds={"people": _two_bakers()})
    apart = {"rivals_apart": "yes"}
    assert not in_local_club("who.rivals", positioning={"kind": "peers"}, who=apart, seeds={"people": _two_bakers()})
    two_towns = [seed("Ada", business="Bakery, Leeds"), seed("Tom", business="Bakery, York")]
    assert not in_local_club("who.rivals", positioning={"kind": "peers"}, seeds={"people": two_towns})


def test_who_no_core_is_found() -> None:
    assert in_local_club("who.no-core", who={"roles": [ORGANISER, {**GUIDE, "from_members": "no"}]})
    assert in_local_club("who.no-core", who={"roles": [ORGANISER]})


def test_who_no_core_near_miss_one_member_among_the_team() -> None:
    helper = role("Helper", "helper", None, from_members="yes")
    assert not in_local_club("who.no-core", who={"roles": [ORGANISER, {**ORGANISER, "id": "second"}, helper]})
    assert not in_begun("who.no-core", who={"target": "Neighbours", "roles": [ORGANISER]})


def _two_bakers() -> list[object]:
    return [seed("Ada", business="Bakery, Leeds"), seed("Tom", business="bakery, Leeds")]
