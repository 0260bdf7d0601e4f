"""What the library proposes to whom: by place, hours, size, what is there already, and how much of it is known."""

from typing import Any

import pytest

from app.base.limits import TEXT_LIMIT
from app.coach.model.context import ReviewContext
from app.coach.suggestions.arranging import arranged
from app.coach.suggestions.filling import fill_days
from app.coach.suggestions.suggest import Suggestion, suggest
from app.coach.suggestions.suiting import suitable
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.paths import find_field
from tests.coach.cases import case_of, content, starter_case
from tests.coach.local_club import INTRODUCTIONS, ORGANISER, REVIEW, activity, begun, local_club, role, slot
from tests.support.calendars import CALENDARS, EMPTY, NOTHING, clashes, filled


def test_the_opening_stands_at_the_launch_time_where_its_owner_is_free() -> None:
    online: dict[str, Any] = {"where": {"city": None}, "positioning": {"kind": "study"}, **NOTHING}
    free = local_club(when={"launch_time": "18:30", "slots": [REVIEW]}, **online)
    assert _opening(free).fields["time"] == "18:30"
    booked = slot("Supper of Ruth", [1], "18:30", minutes=30)
    busy = local_club(when={"launch_time": "18:30", "slots": [booked]}, **online)
    assert _opening(busy).fields["time"] == "19:00"


def test_a_group_that_opens_on_a_platform_is_opened_there_and_nobody_meets_on_a_working_morning() -> None:
    context = local_club(
        positioning={"kind": "sport"},
        where={"platform": "wechat_group"},
        who={"first_size": 12, "roles": [ORGANISER]},
        when={"launch_date": "2026-12-18", "launch_time": "20:00", "slots": [REVIEW]},
        **NOTHING,
    )
    opening = _opening(context)
    assert (opening.activity.facts.place, opening.fields["time"]) == ("online", "20:00")
    meetup = next(one for one in suitable(context, "month") if one.facts.kind == "meetup")
    assert arranged(context, meetup, 15)["time"] >= "17:00", "a Friday"


def test_what_the_founder_has_planned_is_not_doubled() -> None:
    own = activity("Opening on the lawn", 1, time="18:00", kind="opening")
    context = local_club(days3={"activities": [own, INTRODUCTIONS]})
    kinds = [one.activity.facts.kind for one in suggest(context, "days3")]
    assert "opening" not in kinds
    assert "introduction" not in kinds
    assert kinds, "the rules are still to be explained"


def test_nothing_is_planned_against_a_slot_of_the_same_person() -> None:
    booked = slot("Choir practice of Ruth", [1, 2, 3, 4, 5, 6, 7], "18:00", minutes=180)
    context = local_club(
        when={"slots": [booked, REVIEW], "launch_time": "18:30"}, who={"roles": [ORGANISER]}, **NOTHING
    )
    full = filled(context)
    assert full.activities
    assert clashes(full) == []


def test_who_has_no_hours_left_is_given_only_what_cannot_be_left_out() -> None:
    busy = role("Organiser", "owner", 1, person="Ruth")
    context = local_club(who={"roles": [busy]}, when={"slots": [REVIEW]}, **NOTHING)
    suggestions = [one for step in CALENDARS for one in suggest(context, step) if not one.place.is_before]
    assert suggestions
    assert all(one.place.is_needed for one in suggestions)
    assert [one for one in suggestions if one.fields.get("owner")] == []


def test_offline_activities_are_for_people_of_one_place() -> None:
    anywhere = local_club(where={"city": None}, positioning={"kind": "study"})
    assert not any(one.facts.place == "offline" for step in CALENDARS for one in suitable(anywhere, step))
    assert any(one.facts.place == "offline" for one in suitable(local_club(), "month"))


@pytest.mark.parametrize(
    ("kind", "main"), [("sport", "Out together: nobody is left behind"), ("study", "One chapter, one talk")]
)
def test_empty_days_get_what_the_group_meets_for_once_a_week(kind: str, main: str) -> None:
    context = local_club(positioning={"kind": kind}, when={"slots": []}, **NOTHING)
    after = context.with_answers(fill_days(context, (10, 11, 17)))
    assert [one.day for one in after.activities if one.title == main] == [10, 17]
    assert len(after.activities) == len(context.activities) + 3


def test_what_is_made_for_other_communities_or_sizes_or_pushes_a_product_is_not_proposed() -> None:
    context = local_club(who={"first_size": 500, "target_size": 500})
    for step in CALENDARS:
        for one in suitable(context, step):
            assert one.facts.sizes[0] <= 500 <= one.facts.sizes[1]
            assert not one.facts.communities or "local" in one.facts.communities
            assert not one.facts.promotes


@pytest.mark.parametrize(
    "context",
    [
        case_of(Answers()),
        begun(positioning={"name": "Night Readers"}),
        local_club(who={"roles": []}, **NOTHING),
        local_club(when={"launch_date": None, "launch_time": None, "zone": None}, **NOTHING),
        local_club(when={"launch_date": "9999-12-31"}, **NOTHING),
        local_club(when={"launch_date": "in spring", "zone": "Mars", "slots": []}, days3={"activities": []}),
        local_club(who={"roles": [{**role("Host", "owner", 3), "title": ""}, role("Guide", "kol", 0)]}, **NOTHING),
        local_club(who={"first_size": "dozens", "target_size": "many"}, days3={"activities": []}),
        local_club(when={"quiet_from": "00:00", "quiet_to": "23:59"}, **NOTHING),
    ],
    ids=["blank", "a name", "no roles", "no dates", "the last day", "odd dates", "odd roles", "odd sizes", "quiet"],
)  # fmt: skip
def test_an_unfinished_or_odd_plan_gets_a_sensible_schedule(context: ReviewContext) -> None:
    kinds = {one.activity.facts.kind for one in suggest(context, "days3")}
    assert {"opening", "introduction"} <= kinds
    full = filled(context)
    assert clashes(full) == []


def test_a_message_made_of_long_answers_still_fits_its_field() -> None:
    long = dict.fromkeys(
        ("what.together", "what.per_visit", "positioning.for_whom", "positioning.pain"), "字" * TEXT_LIMIT
    )
    context = starter_case("study-group", Language.EN).with_answers({**EMPTY, **long})
    for one in (one for step in CALENDARS for one in suggest(context, step)):
        for path, raw in one.changes(context.answers).items():
            found = find_field(path)
            assert found is None or len(raw) <= found.kind.limit, path


def test_proposals_are_in_the_language_of_the_plan() -> None:
    context = starter_case("study-group", Language.ZH_HANS).with_answers(EMPTY)
    in_english = ReviewContext.of(context.answers, content()[Language.EN], context.plan_knowledge, context.today)
    titles = {one.words.title for one in content()[Language.ZH_HANS].activities.values()}
    assert {one.fields["title"] for one in suggest(in_english, "month")} <= titles


def _opening(context: ReviewContext) -> Suggestion:
    return next(one for one in suggest(context, "days3") if one.activity.facts.kind == "opening")
