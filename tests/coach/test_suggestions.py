"""A schedule made of the library: it suits the plan, gets in nobody's way, and is the same for the same answers."""

from collections.abc import Iterable
from datetime import time
from functools import cache

import pytest

from app.coach.model.context import ReviewContext
from app.coach.review import review
from app.coach.suggestions.left_empty import WhyNot
from app.coach.suggestions.suggest import LEFT_OUT, Suggestion, propose, suggest
from app.i18n.languages import Language
from app.plan.mentions.watched import ROLES
from app.schedule.timetable import MOST_A_DAY, RANGES
from tests.coach.cases import LANGUAGES, starter_case, starter_keys, weighty_names
from tests.support.calendars import CALENDARS, EMPTY, clashes, filled

starters = pytest.mark.parametrize("key", starter_keys())


@starters
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)
def test_a_starter_filled_anew_passes_every_check_that_it_must_or_should(key: str, language: Language) -> None:
    full = _filled(key, language)
    assert len(full.activities) > 10
    assert weighty_names(full) == frozenset()


@starters
def test_the_same_answers_get_the_same_schedule(key: str) -> None:
    again = filled(starter_case(key, Language.EN).with_answers(EMPTY))
    assert again.answers == _filled(key, Language.EN).answers


@starters
def test_nobody_is_to_be_in_two_places_and_no_more_than_two_things_are_on_a_day(key: str) -> None:
    full = _filled(key, Language.EN)
    assert clashes(full) == []
    assert [name for name, _ in _found(full) if name == "when.slot-clash"] == []
    days = [one.day for one in full.activities]
    assert max(days.count(day) for day in days) <= MOST_A_DAY


@starters
def test_on_the_first_day_the_opening_comes_before_the_introductions(key: str) -> None:
    context = starter_case(key, Language.EN).with_answers(EMPTY)
    opening, introductions, *_ = _from_launch(suggest(context, "days3"))
    assert (opening.activity.facts.kind, introductions.activity.facts.kind) == ("opening", "introduction")
    assert (opening.place.day, introductions.place.day) == (1, 1)
    ends = _minute(opening) + opening.activity.facts.minutes
    assert ends <= _minute(introductions)


@starters
def test_every_proposal_is_complete_and_lies_in_the_days_of_its_step(key: str) -> None:
    context = starter_case(key, Language.EN).with_answers(EMPTY)
    for step in CALENDARS:
        first, last = RANGES[step]
        for one in _from_launch(suggest(context, step)):
            assert first <= int(one.fields["day"]) <= last
            names = ("title", "kind", "purpose", "minutes", "script", "message", "expected", "if_silent", "material")
            assert [name for name in names if not one.fields.get(name)] == []
            assert "{" not in one.fields["message"] + one.fields["script"]
            assert one.activity in one.suiting


def test_the_team_prepares_before_the_launch_and_nobody_is_called_to_that() -> None:
    context = starter_case("local-club", Language.EN).with_answers(EMPTY)
    before = [one for one in suggest(context, "days3") if one.place.is_before]
    assert [one.place.day for one in before] == [-14, -10, -8, -5, -2, 0]
    assert "Go and see the place" in [one.fields["title"] for one in before]
    assert all(one.fields["owner"] and not {"time", "message"} & set(one.fields) for one in before)
    asking = {"days3.activities": "a", "days3.activities.a.title": "Ask Tom", "days3.activities.a.day": "-9"}
    own = context.with_answers(asking)
    assert not any(one.place.is_before for one in suggest(own, "days3")), "the founder prepares otherwise"


def test_what_is_left_out_is_not_taken_and_its_place_stays_to_be_filled() -> None:
    context = starter_case("study-group", Language.EN).with_answers(EMPTY)
    place = suggest(context, "days7")[0].place.key
    suggestions = suggest(context, "days7", {place: LEFT_OUT})
    assert [one.is_taken for one in suggestions] == [False, *[True] * (len(suggestions) - 1)]
    assert [one.place.key for one in suggestions] == [one.place.key for one in suggest(context, "days7")]


def test_another_that_suits_may_be_taken_and_nothing_else() -> None:
    context = starter_case("study-group", Language.EN).with_answers(EMPTY)
    first = suggest(context, "days7")[0]
    other = first.suiting[1]
    swapped = suggest(context, "days7", {first.place.key: other.key})[0]
    assert (swapped.activity, swapped.fields["title"]) == (other, other.words.title)
    for nonsense in ("no-such-activity", "", "none at all", "opening-ceremony"):
        assert suggest(context, "days7", {first.place.key: nonsense})[0] == first


def test_no_activity_is_proposed_more_often_than_it_may_be_repeated() -> None:
    for key in starter_keys():
        full = _filled(key, Language.EN)
        for one in full.knowledge.activities.values():
            assert sum(activity.title == one.words.title for activity in full.activities) <= one.facts.spread, one.key


def test_a_schedule_that_holds_what_it_needs_gets_no_proposals() -> None:
    for key in starter_keys():
        full = _filled(key, Language.EN)
        assert [suggest(full, step) for step in ("days3", "days7")] == [(), ()], key


def test_nothing_is_proposed_for_a_public_holiday_and_no_place_is_lost() -> None:
    emptied = starter_case("study-group", Language.ZH_HANS).with_answers(EMPTY)
    before, around = (filled(_launched(emptied, launch)) for launch in ("2027-03-08", "2027-01-25"))
    assert [around.holiday(day) for day in (11, 12, 17, 18)] == ["", "农历除夕", "春节", ""]
    assert [one.title for one in around.activities if around.holiday(one.day)] == []
    assert len(around.activities) == len(before.activities)
    assert suggest(around, "month") == suggest(before, "month") == ()


def test_no_meetup_is_proposed_for_a_weekend_day_that_people_work_for_a_holiday() -> None:
    emptied = starter_case("study-group", Language.ZH_HANS).with_answers(EMPTY)
    around = _launched(emptied, "2026-09-01")
    assert [day for day in range(1, 31) if around.is_worked(day)] == [20]
    assert 20 not in [one.place.day for one in suggest(around, "month") if "meetup" in one.place.kinds]


def test_a_place_stays_on_a_holiday_that_fills_the_days_of_its_step() -> None:
    emptied = starter_case("study-group", Language.ZH_HANS).with_answers(EMPTY)
    in_spring_festival = _launched(emptied, "2027-02-05")
    assert [one.place.day for one in _from_launch(suggest(in_spring_festival, "days3"))] == [1, 1, 2, 3]
    assert [one.place.day for one in suggest(in_spring_festival, "days7")] == [4, 7]


@cache
def _filled(key: str, language: Language) -> ReviewContext:
    """A starter of which only the activities are new."""
    emptied = starter_case(key, language).with_answers(EMPTY)
    assert emptied.activities == ()
    return filled(emptied)


def _from_launch(suggestions: tuple[Suggestion, ...]) -> list[Suggestion]:
    return [one for one in suggestions if one.place.day >= 1]


def _launched(context: ReviewContext, launch: str) -> ReviewContext:
    return context.with_answers({"when.launch_date": launch})


def _minute(one: Suggestion) -> int:
    at = time.fromisoformat(one.fields["time"])
    return at.hour * 60 + at.minute


def _found(context: ReviewContext) -> list[tuple[str, str]]:
    return [(one.name, one.message) for one in review(context).standing]


def test_what_stays_empty_is_told_with_its_reason() -> None:
    context = starter_case("study-group", Language.EN).with_answers(EMPTY)
    tired = context.with_answers({str(item.field("hours")): "0.1" for item in context.answers.items_of(ROLES)})
    told = propose(tired, CALENDARS)
    assert {one.why for one in told.left_empty} == {WhyNot.NO_HOURS, WhyNot.WEEK_FULL}
    assert _days(told.empty).isdisjoint(one.place.day for one in told.suggestions)
    assert all(one.activity for one in told.left_empty)
    full = propose(_filled("study-group", Language.EN), CALENDARS)
    assert (full.suggestions, [one for one in full.left_empty if one.why is WhyNot.NO_HOURS]) == ((), [])


def test_a_day_is_empty_when_what_is_proposed_for_it_is_left_out() -> None:
    context = starter_case("study-group", Language.EN).with_answers({**EMPTY, "when.slots": ""})
    first = suggest(context, "days7")[0].place
    assert first.day in _days(propose(context, ("days7",), {first.key: LEFT_OUT}).empty)
    assert first.day not in _days(propose(context, ("days7",)).empty)


def _days(runs: Iterable[tuple[int, int]]) -> set[int]:
    return {day for first, last in runs for day in range(first, last + 1)}
