"""Activities moved to other days: into the right list, with their texts, or not at all."""

import pytest

from app.base.errors import LimitError
from app.base.limits import ITEMS_LIMIT
from app.schedule.rearranging.moving import Scope, move_by, move_to_day, shift, swap, usual_scope
from app.schedule.rearranging.rearranged import NoDayError, NoRoomError
from tests.schedule.rearranging.club import after, at, calendar, days

WALK = {"id": "walk", "day": 6, "time": "10:00"}


def test_an_activity_goes_to_its_day_and_into_the_list_of_that_day_in_order_of_time() -> None:
    club = calendar(days3=[{"id": "open", "day": 1}, {"id": "late", "day": 3, "time": "21:00"}], days7=[WALK])
    moved = move_to_day(club, at("days7.walk"), 3)
    assert days(after(club, moved.changes)) == {"days3.open": "1", "days3.walk": "3 10:00", "days3.late": "3 21:00"}
    assert moved.now(at("days7.walk")) == at("days3.walk")


@pytest.mark.parametrize(("day", "step"), [(-14, "days3"), (0, "days3"), (3, "days3"), (4, "days7"), (30, "month")])
def test_each_day_has_its_list_and_preparation_is_in_the_first(day: int, step: str) -> None:
    club = calendar(month=[{"id": "visit", "day": 9}])
    assert days(after(club, move_to_day(club, at("month.visit"), day).changes)) == {f"{step}.visit": str(day)}


def test_one_in_the_wrong_list_comes_into_the_right_one() -> None:
    club = calendar(days3=[{"id": "visit", "day": 12}])
    assert days(after(club, move_to_day(club, at("days3.visit"), 12).changes)) == {"month.visit": "12"}


def test_its_own_texts_follow_where_they_surely_name_its_day() -> None:
    text = "Saturday 26 December at ten, day 6. Bring tea on Monday."
    club = calendar(days7=[{**WALK, "message": text, "title": "The walk on Saturday"}, {"id": "other", "day": 6}])
    moved = after(club, move_by(club, at("days7.walk"), 1).changes)
    assert moved.raw("days7.activities.walk.message") == "Sunday 27 December at ten, day 7. Bring tea on Monday."
    assert moved.raw("days7.activities.walk.title") == "The walk on Sunday"


def test_texts_of_other_activities_stay_as_they_are() -> None:
    club = calendar(
        days7=[{**WALK, "title": "The walk"}, {"id": "post", "day": 4, "message": "The walk is on Saturday"}]
    )
    moved = after(club, move_by(club, at("days7.walk"), 1).changes)
    assert moved.raw("days7.activities.post.message") == "The walk is on Saturday"


def test_without_a_launch_date_only_the_number_of_its_day_can_follow() -> None:
    club = calendar(launch="", month=[{"id": "visit", "day": 9, "message": "第9天，周二见"}])
    moved = after(club, move_by(club, at("month.visit"), 2).changes)
    assert moved.raw("month.activities.visit.message") == "第11天，周二见"


def test_a_text_that_would_become_too_long_stays_as_it_is() -> None:
    text = "Sunday ".ljust(200, "x")
    club = calendar(days7=[{"id": "walk", "day": 7, "title": text}])
    moved = after(club, move_by(club, at("days7.walk"), -1).changes)
    assert moved.raw("days7.activities.walk.title") == text


def test_an_activity_without_a_day_can_be_put_on_one_but_not_moved_by_some() -> None:
    club = calendar(month=[{"id": "visit", "day": "soon"}])
    assert days(after(club, move_to_day(club, at("month.visit"), 2).changes)) == {"days3.visit": "2"}
    with pytest.raises(NoDayError, match="visit"):
        move_by(club, at("month.visit"), 1)


def test_nothing_leaves_the_days_that_a_plan_has() -> None:
    club = calendar(days3=[{"id": "prepare", "day": -14}], month=[{"id": "end", "day": 30}])
    for item, by in (("days3.prepare", -1), ("month.end", 1)):
        with pytest.raises(NoRoomError):
            move_by(club, at(item), by)


def test_a_week_is_shifted_and_the_others_stay() -> None:
    month = [{"id": "a", "day": 8}, {"id": "b", "day": 14}, {"id": "c", "day": 15}]
    club = calendar(days7=[{"id": "before", "day": 7}], month=month)
    moved = after(club, shift(club, at("month.b"), -1, Scope.WEEK).changes)
    assert days(moved) == {"days7.before": "7", "days7.a": "7", "month.b": "13", "month.c": "15"}


def test_everything_after_an_activity_is_shifted_with_it_by_day_and_time() -> None:
    month = [
        {"id": "late", "day": 9, "time": "20:00"},
        {"id": "early", "day": 9, "time": "9:00"},
        {"id": "b", "day": 20},
    ]
    club = calendar(days7=[{"id": "before", "day": 7}], month=month)
    moved = after(club, shift(club, at("month.late"), 3, Scope.REST).changes)
    assert days(moved) == {
        "days7.before": "7",
        "month.late": "12 20:00",
        "month.early": "9 9:00",
        "month.b": "23",
    }


def test_what_is_shifted_unless_it_is_chosen_leaves_the_opening_on_the_launch_day() -> None:
    first = [{"id": "try", "day": -2}, {"id": "opening", "day": 1}, {"id": "second", "day": 2}]
    club = calendar(days3=first, days7=[{"id": "quiz", "day": 5}], month=[{"id": "end", "day": 30}])
    for item, day in (("days3.try", -2), ("days3.opening", 1), ("days3.second", 2)):
        moved = days(after(club, shift(club, at(item), -1, usual_scope(day)).changes))
        assert moved["days3.opening"] == "1"
        assert moved["days7.quiz"] == ("5" if day < 1 else "4")


def test_a_week_is_shifted_unless_it_is_chosen_so_that_a_full_last_day_stands_in_nobodys_way() -> None:
    club = calendar(month=[{"id": "talk", "day": 9}, {"id": "walk", "day": 14}, {"id": "end", "day": 30}])
    moved = days(after(club, shift(club, at("month.talk"), 1, usual_scope(9)).changes))
    assert moved == {"month.talk": "10", "month.walk": "15", "month.end": "30"}


def test_a_shift_that_has_no_room_for_one_names_it_and_moves_none() -> None:
    club = calendar(month=[{"id": "a", "day": 9}, {"id": "end", "day": 29}])
    with pytest.raises(NoRoomError, match="'end' would be on day 31"):
        shift(club, at("month.a"), 2, Scope.REST)


def test_a_shifted_text_may_call_another_that_is_shifted() -> None:
    month = [{"id": "talk", "day": 13}, {"id": "post", "day": 11, "message": "The talk is on Saturday"}]
    club = calendar(month=month)
    moved = after(club, shift(club, at("month.post"), 1, Scope.REST).changes)
    assert moved.raw("month.activities.post.message") == "The talk is on Sunday"


def test_two_are_swapped_with_day_and_time_and_list() -> None:
    club = calendar(days7=[WALK], month=[{"id": "quiz", "title": "Quiz", "day": 20, "owner": "Ruth"}])
    swapped = swap(club, at("days7.walk"), at("month.quiz"))
    now = after(club, swapped.changes)
    assert days(now) == {"days7.quiz": "6 10:00", "month.walk": "20"}
    assert (now.raw("days7.activities.quiz.title"), now.raw("days7.activities.quiz.owner")) == ("Quiz", "Ruth")
    assert swapped.now(at("days7.walk")) == at("month.walk")


def test_two_can_be_swapped_between_full_lists_but_none_moved_into_one() -> None:
    days7, month = (
        [{"id": f"{stem}-{number}", "day": day} for number in range(ITEMS_LIMIT)] for stem, day in (("a", 5), ("b", 9))
    )
    club = calendar(days7=days7, month=month)
    swapped = swap(club, at("days7.a-3"), at("month.b-7"))
    assert len(days(after(club, swapped.changes))) == 2 * ITEMS_LIMIT
    with pytest.raises(LimitError):
        move_to_day(club, at("days7.a-3"), 9)
