"""What the coach says about outputs, content and promises."""

from tests.coach.local_club import FIRST_SIGN, QUESTION, WALK, in_begun, in_local_club

_MAP, _WHERE = {"id": "map", "title": "A map of quiet paths"}, {"id": "where", "title": "Where to walk"}
_BIRDS = {"id": "birds", "title": "Birds of the week"}


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


def test_promise_undelivered_near_miss_the_month_is_not_reached() -> None:
    assert not in_local_club("promise.undelivered", what={"outputs": [_BIRDS]}, month={"activities": []})
    assert not in_begun("promise.undelivered", what={"outputs": [_BIRDS]}, when={"slots": [WALK]})
