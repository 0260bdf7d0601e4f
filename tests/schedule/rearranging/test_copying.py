"""Activities copied to other days and repeated weekly."""

import pytest

from app.base.errors import LimitError
from app.base.limits import ITEMS_LIMIT
from app.schedule.rearranging.copying import copy_to_days, repeat_weekly
from app.schedule.rearranging.rearranged import NoDayError, NoRoomError
from tests.schedule.rearranging.club import after, at, calendar, days


def test_copies_go_into_the_lists_of_their_days_with_all_fields_and_ids_of_their_own() -> None:
    month = [{"id": "quiz", "day": 9, "time": "20:00", "owner": "Ruth", "series": "Quiz"}, {"id": "end", "day": 30}]
    club = calendar(month=month)
    copied = copy_to_days(club, at("month.quiz"), (2, 16))
    now = after(club, copied.changes)
    assert days(now) == {
        "days3.quiz-2": "2 20:00",
        "month.quiz": "9 20:00",
        "month.quiz-3": "16 20:00",
        "month.end": "30",
    }
    assert (now.raw("month.activities.quiz-3.owner"), now.raw("month.activities.quiz-3.series")) == ("Ruth", "Quiz")
    assert [copy for _, copy in copied.items] == [at("days3.quiz-2"), at("month.quiz-3")]


def test_the_texts_of_a_copy_name_its_own_day() -> None:
    club = calendar(month=[{"id": "quiz", "day": 9, "message": "Tuesday, 29 December. Day 9!"}])
    now = after(club, copy_to_days(club, at("month.quiz"), (12,)).changes)
    assert now.raw("month.activities.quiz-2.message") == "Friday, 1 January. Day 12!"
    assert now.raw("month.activities.quiz.message") == "Tuesday, 29 December. Day 9!"


def test_what_repeats_weekly_is_on_the_same_weekday_until_the_day_and_never_twice() -> None:
    club = calendar(days3=[{"id": "quiz", "day": 2}], month=[{"id": "again", "title": "quiz", "day": 16}])
    now = after(club, repeat_weekly(club, at("days3.quiz"), 29).changes)
    assert days(now) == {"days3.quiz": "2", "month.quiz-2": "9", "month.again": "16", "month.quiz-3": "23"}
    assert not copy_to_days(club, at("days3.quiz"), (2,)).changes


def test_what_cannot_be_copied_is_not_copied_at_all() -> None:
    club = calendar(month=[{"id": f"a{number}", "day": 9} for number in range(ITEMS_LIMIT - 1)])
    with pytest.raises(LimitError):
        copy_to_days(club, at("month.a1"), (10, 11))
    with pytest.raises(NoRoomError):
        copy_to_days(club, at("month.a1"), (10, 31))
    with pytest.raises(NoDayError):
        repeat_weekly(calendar(month=[{"id": "quiz"}]), at("month.quiz"), 30)
