"""What the coach says about the first month as a whole."""

from typing import Any

import pytest

from tests.coach.local_club import (
    FIRST_SIGN,
    INTRODUCTIONS,
    OPENING,
    PICNIC,
    QUESTION,
    REVIEW,
    RULES_TALK,
    SAMS_TALK,
    WALK,
    activity,
    in_begun,
    in_local_club,
    role,
)

_NOTHING: dict[str, Any] = {"activities": []}
_VISIT = activity("Visit", 15, kind="visit")


def test_month_too_few_is_found() -> None:
    (found,) = in_local_club("month.too-few", days3=_NOTHING, days7=_NOTHING, month={"activities": [SAMS_TALK, _VISIT]})
    assert (found.path, found.values) == ("month.activities", {"count": 1})


def test_month_too_few_near_miss_two_exactly() -> None:
    assert not in_local_club("month.too-few", days3=_NOTHING, days7=_NOTHING)
    taking_part = {**_VISIT, "interactive": "yes"}
    month = {"activities": [SAMS_TALK, taking_part]}
    assert not in_local_club("month.too-few", days3=_NOTHING, days7=_NOTHING, month=month)


def test_month_too_many_is_found() -> None:
    crowd = [activity(title, 12) for title in ("Tea", "Cake")]
    (found,) = in_local_club("month.too-many", month={"activities": [SAMS_TALK, *crowd]})
    assert (found.path, found.values) == ("month.activities", {"day": 12, "count": 3, "days": 1})


def test_month_too_many_near_miss_two_on_a_day_and_the_day_before_the_launch() -> None:
    assert not in_local_club("month.too-many", month={"activities": [SAMS_TALK, activity("Tea", 12)]})
    eve = [activity(title, 0) for title in ("Chairs", "Kettle", "Signs")]
    assert not in_local_club("month.too-many", days3={"activities": [OPENING, INTRODUCTIONS, RULES_TALK, *eve]})


def test_month_silence_is_found() -> None:
    month = {"activities": [SAMS_TALK, PICNIC, activity("Ask", 9), activity("Tea", 24)]}
    twice = {**WALK, "weekdays": [6, 7]}
    (found,) = in_local_club("month.silence", when={"slots": [twice, REVIEW]}, month=month)
    assert (found.values, found.about) == ({"first": 15, "last": 19, "count": 5}, ("day-15",))


def test_month_silence_names_each_of_several() -> None:
    (found,) = in_local_club("month.silence", when={"slots": [{**WALK, "weekdays": [6, 7]}, REVIEW]})
    assert (found.variant, found.about) == ("many", ("day-8", "day-15", "day-22"))
    assert found.values == {"runs": 3, "days": "8–11, 15–19, 22–26"}


def test_month_silence_near_miss_a_weekly_club_keeps_its_day_and_a_forum_has_none() -> None:
    weekly = [activity("Tea", 27)]
    assert not in_local_club("month.silence", when={"slots": [WALK, REVIEW]}, month={"activities": weekly})
    assert in_local_club("month.silence", when={"slots": [REVIEW]}, month={"activities": weekly})
    on_a_list = {"platform": "mailing_list"}
    assert not in_local_club("month.silence", when={"slots": [REVIEW]}, month={"activities": weekly}, where=on_a_list)


def test_month_silence_near_miss_a_slot_that_is_every_day_in_words() -> None:
    for title in ("每天早八点读一页", "A page every morning"):
        slots = [{"id": "page", "title": title, "time": "08:00", "owner": "Ruth"}]
        assert not in_local_club("month.silence", when={"slots": slots})


def test_month_silence_near_miss_three_days_of_rest() -> None:
    slots = [{**WALK, "weekdays": [2, 6]}, REVIEW]
    month = {"activities": [SAMS_TALK, PICNIC]}
    assert not in_local_club("month.silence", when={"slots": slots}, month=month)


def test_month_silence_near_miss_a_community_of_two_weeks() -> None:
    slots = [{**WALK, "weekdays": [2, 6]}, REVIEW]
    rest = {**slots[0], "weekdays": [6]}
    days = [activity(f"e{day} evening", day) for day in (8, 10)]
    two_weeks = {"slots": [rest, REVIEW], "horizon_weeks": 2}
    assert not in_local_club("month.silence", when=two_weeks, month={"activities": days})


def test_month_no_member_led_is_found() -> None:
    assert in_local_club("month.no-member-led", month={"activities": [{**SAMS_TALK, "led_by": "guest"}, PICNIC]})


def test_month_no_member_led_near_miss_a_member_leads_in_the_first_week() -> None:
    first = {**FIRST_SIGN, "led_by": "member"}
    assert not in_local_club("month.no-member-led", month={"activities": [PICNIC]}, days7={"activities": [first]})
    assert not in_local_club("month.no-member-led", month=_NOTHING)


MANY, HUNDREDS = {"target_size": 40}, {"target_size": 250}


def test_month_no_review_is_found() -> None:
    four_days = {**REVIEW, "weekdays": [1, 2, 3, 4]}
    (found,) = in_local_club("month.no-review", when={"slots": [WALK, QUESTION, four_days]}, who=HUNDREDS)
    assert found.path == "when.slots"


def test_month_no_review_near_miss_a_weekly_club() -> None:
    for slots in ([WALK], [WALK, {**WALK, "id": "tea", "time": "12:30"}], [WALK, {**REVIEW, "weekdays": [7]}]):
        assert not in_local_club("month.no-review", when={"slots": slots}, who=MANY)
    assert in_local_club("month.no-review", when={"slots": []}, who=MANY)


def test_month_no_review_near_miss_a_group_in_which_everybody_sees_how_it_goes() -> None:
    for size, is_found in ((39, False), (40, True)):
        found = in_local_club("month.no-review", when={"slots": []}, who={"target_size": size})
        assert bool(found) is is_found


def test_month_no_review_of_a_small_group_with_a_team_and_a_busy_week() -> None:
    week = [{**WALK, "id": f"d{day}", "weekdays": [day]} for day in (1, 3, 5)]
    keeper, cook = role("Keeper", "owner", 4, person="Ruth"), role("Cook", "helper", 2, person="Sam")
    two = {"target_size": 12, "roles": [keeper, cook]}
    assert in_local_club("month.no-review", when={"slots": week}, who=two)
    assert not in_local_club("month.no-review", when={"slots": week[:2]}, who=two)
    assert not in_local_club("month.no-review", when={"slots": week}, who={**two, "roles": [keeper]})
    assert not in_local_club("month.no-review", when={"slots": [*week, REVIEW]}, who=two)
    assert in_local_club("month.no-review", when={"slots": week[:1]}, who={"target_size": 2000})


@pytest.mark.parametrize("title", ["Team call", "运营碰头", "幹部會", "How it went"])
def test_month_no_review_near_miss_weekly_or_under_another_word(title: str) -> None:
    call = {"id": "call", "title": title, "weekdays": [1], "time": "21:00", "owner": "Ruth"}
    assert not in_local_club("month.no-review", when={"slots": [WALK, QUESTION, call]}, who=MANY)
    daily = {**call, "weekdays": [1, 2, 3, 4, 5]}
    assert not in_local_club("month.no-review", when={"slots": [WALK, QUESTION, daily]}, who=HUNDREDS)
    assert in_local_club("month.no-review", when={"slots": [WALK, QUESTION, call]}, who=HUNDREDS)


def test_month_no_review_near_miss_a_forum_and_a_keeper_who_looks_back() -> None:
    slots = {"slots": [WALK, QUESTION]}
    assert in_local_club("month.no-review", when=slots, who=HUNDREDS)
    forum = {"platform": "discourse"}
    assert not in_local_club("month.no-review", when=slots, who=HUNDREDS, where=forum)
    assert in_local_club("month.no-review", when=slots, who={**HUNDREDS, "target_size": 3000}, where=forum)
    keeper = role("Keeper", "operator", 4, duties="每晚花十分钟复盘当天")
    assert not in_local_club("month.no-review", when=slots, who={**HUNDREDS, "roles": [keeper]})


def test_month_no_review_near_miss_five_days_a_week() -> None:
    weekdays = {**REVIEW, "weekdays": [1, 2, 3, 4, 5]}
    assert not in_local_club("month.no-review", when={"slots": [WALK, QUESTION, weekdays]}, who=MANY)


def test_month_no_review_near_miss_a_review_is_planned_on_most_days() -> None:
    reviews = [activity(f"e{day} review", day, kind="review") for day in range(8, 29)]
    two = {"slots": [WALK, QUESTION]}
    assert not in_local_club("month.no-review", when=two, month={"activities": reviews}, who=MANY)


def test_month_promotion_heavy_is_found() -> None:
    ours = [{**one, "promotes": "yes"} for one in (OPENING, INTRODUCTIONS, RULES_TALK)]
    (found,) = in_local_club("month.promotion-heavy", days3={"activities": ours}, days7={"activities": []})
    assert found.values == {"count": 3, "of": 5}


def test_month_promotion_heavy_near_miss_half_of_them() -> None:
    ours = [{**one, "promotes": "yes"} for one in (OPENING, INTRODUCTIONS, RULES_TALK)]
    assert not in_local_club("month.promotion-heavy", days3={"activities": ours})
    assert not in_begun("month.promotion-heavy", days3=_NOTHING)


def test_month_no_offline_is_found() -> None:
    at_home = {"when": {"slots": [QUESTION, REVIEW]}, "month": {"activities": [SAMS_TALK]}}
    (found,) = in_local_club("month.no-offline", **at_home)
    assert (found.values, found.variant) == ({"city": "Leeds"}, "")
    (plain,) = in_local_club("month.no-offline", **at_home, where={"city": None})
    assert plain.variant == "plain"


def test_month_no_offline_near_miss_they_meet_every_saturday() -> None:
    assert not in_local_club("month.no-offline", month={"activities": [SAMS_TALK]})


def test_month_no_offline_near_miss_people_of_many_places() -> None:
    at_home = {"when": {"slots": [QUESTION, REVIEW]}, "month": {"activities": [SAMS_TALK]}}
    assert not in_local_club("month.no-offline", **at_home, where={"city": None}, positioning={"kind": "study"})
