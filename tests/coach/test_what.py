"""What the coach says about outputs, content and promises."""

from typing import Any

import pytest

from app.coach.review import review
from app.plan.dismissals import Dismissal
from tests.coach.cases import look
from tests.coach.local_club import (
    FIRST_SIGN,
    QUESTION,
    SAMS_TALK,
    WALK,
    activity,
    in_begun,
    in_local_club,
    local_club,
    slot,
)

_MAP, _WHERE = {"id": "map", "title": "A map of quiet paths"}, {"id": "where", "title": "Where to walk"}
_BIRDS = {"id": "birds", "title": "Birds of the week"}
_COOKING: dict[str, dict[str, Any]] = {
    "what": {"outputs": [_MAP, {"id": "book", "title": "Neighbourhood cookbook"}]},
    "month": {"activities": [SAMS_TALK, activity("Cookbook evening", 18)]},
}
_COOKBOOKS = ("what.outputs.book", "month.activities.cookbook")


def test_what_no_output_is_found() -> None:
    (found,) = in_local_club("what.no-output", what={"outputs": []})
    assert found.path == "what.outputs"


def test_what_no_output_near_miss_the_step_is_half_written() -> None:
    assert not in_local_club("what.no-output", what={"outputs": [], "per_visit": None})


def test_what_founder_only_content_is_found() -> None:
    pillars = [{**_WHERE, "supplier": "founder"}, {**_BIRDS, "supplier": "founder"}]
    (found,) = in_local_club("what.founder-only-content", what={"pillars": pillars})
    assert found.path == "what.pillars.where.supplier"
    assert found.values["count"] == 2


def test_what_founder_only_content_near_miss_one_of_two_is_shared() -> None:
    pillars = [{**_WHERE, "supplier": "founder"}, {**_BIRDS, "supplier": "mixed"}]
    assert not in_local_club("what.founder-only-content", what={"pillars": pillars})
    undecided = [{**_WHERE, "supplier": "founder"}, _BIRDS]
    assert not in_local_club("what.founder-only-content", what={"pillars": undecided})


def test_topics_all_expert_is_found() -> None:
    pillars = [{**_WHERE, "difficulty": "expert"}, {**_BIRDS, "difficulty": "expert"}]
    assert in_local_club("topics.all-expert", what={"pillars": pillars})


def test_topics_all_expert_near_miss_one_medium_among_them() -> None:
    pillars = [{**_WHERE, "difficulty": "expert"}, {**_BIRDS, "difficulty": "medium"}]
    assert not in_local_club("topics.all-expert", what={"pillars": pillars})
    assert not in_local_club("topics.all-expert", what={"pillars": []})


def test_promise_undelivered_is_found() -> None:
    (found,) = in_local_club("promise.undelivered", what={"outputs": [_MAP, _BIRDS]})
    assert found.about == ("what.outputs.birds",)
    assert "Birds of the week" in found.values["titles"]


def test_promise_undelivered_near_miss_named_in_other_letters() -> None:
    slots = [{**WALK, "delivers": " a MAP of quiet paths "}, QUESTION]
    unnamed = {**FIRST_SIGN, "delivers": ""}
    assert not in_local_club("promise.undelivered", when={"slots": slots}, days7={"activities": [unnamed]})


@pytest.mark.parametrize(
    ("promise", "title"),
    [
        ("每月沙龙", "Salon"),
        ("二手交換", "二手交換第一波"),
        ("Lore theories", "Theory night: the lore so far"),
        ("Readers' letters", "A reader's letter"),
    ],
)
def test_promise_undelivered_near_miss_under_a_near_name(promise: str, title: str) -> None:
    what = {"outputs": [_MAP, {"id": "new", "title": promise}]}
    month = {"activities": [SAMS_TALK, {**activity("", 18), "id": "new", "title": title}]}
    assert not in_local_club("promise.undelivered", what=what, month=month)
    assert not in_local_club("promise.unclear", what=what, month=month)
    weekly = {"slots": [WALK, QUESTION, {**slot("", [5], "20:00"), "id": "new", "title": title}]}
    assert not in_local_club("promise.undelivered", what=what, when=weekly)


def test_promise_undelivered_near_miss_of_the_series_or_the_message() -> None:
    for field, words in (("series", "Bird of the week"), ("message", "Today we count the birds"), ("purpose", "Birds")):
        month = {"activities": [SAMS_TALK, {**activity("By the weir", 18), field: words}]}
        assert not in_local_club("promise.undelivered", what={"outputs": [_MAP, _BIRDS]}, month=month), field


def test_promise_unclear_is_found() -> None:
    (found,) = look(local_club(**_COOKING), "promise.unclear")
    assert (found.path, found.about) == ("month.activities.cookbook.delivers", _COOKBOOKS)
    assert found.values == {"title": "Cookbook evening", "promise": "Neighbourhood cookbook", "when": "Day 18"}
    assert not look(local_club(**_COOKING), "promise.undelivered")
    weekly = {"slots": [WALK, QUESTION, slot("Cookbook evening", [5], "20:00")]}
    (found,) = in_local_club("promise.unclear", what=_COOKING["what"], when=weekly)
    assert (found.path, found.variant) == ("when.slots.cookbook.delivers", "plain")


def test_promise_unclear_is_found_once_and_after_no_the_promise_is_undelivered() -> None:
    denied = review(local_club(**_COOKING), [Dismissal("promise.unclear", _COOKBOOKS, "No")])
    assert [finding.name for finding in denied.standing] == ["promise.undelivered"]
    assert [finding.name for finding, _ in denied.dismissed] == ["promise.unclear"]


def test_promise_unclear_near_miss_it_delivers_something_else_already() -> None:
    evening = {**activity("Cookbook evening", 18), "delivers": "Where to walk"}
    month = {"activities": [SAMS_TALK, evening]}
    assert not in_local_club("promise.unclear", what=_COOKING["what"], month=month)
    assert in_local_club("promise.undelivered", what=_COOKING["what"], month=month)


def test_promise_undelivered_near_miss_the_month_is_not_reached() -> None:
    assert not in_local_club("promise.undelivered", what={"outputs": [_BIRDS]}, month={"activities": []})
    assert not in_begun("promise.undelivered", what={"outputs": [_BIRDS]}, when={"slots": [WALK]})
