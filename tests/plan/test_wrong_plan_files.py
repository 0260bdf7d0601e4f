"""Plan files of wrong structure are refused, with what is wrong where; nothing of them is taken."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import PlanFileError
from app.base.limits import ITEMS_LIMIT, PLAN_LIMIT
from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file

PEOPLE = "answers.seeds.people"

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=4,
)
_steps = st.sampled_from(["positioning", "seeds", "how", "when", "rules", "moods"])
_names = st.sampled_from(["name", "people", "stages", "slots", "rules", "notes", "id", "hear", "weekdays"])
_items = st.lists(st.dictionaries(_names, _json, max_size=2), max_size=2)
_near = st.dictionaries(_steps, st.dictionaries(_names, _items | _json, max_size=3), max_size=3)


@pytest.mark.parametrize("data", [None, [], "plan", 7, True])
def test_what_is_no_object_is_refused(data: Any) -> None:
    assert _wrong(data) == {"file"}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({}, {"format", "language", "answers"}),
        ({"name": "a foreign file"}, {"format", "language", "answers"}),
        (plan_file(format="community-playbook/2"), {"format"}),
        (plan_file(format=["community-playbook/1"]), {"format"}),
        (plan_file(language="xx"), {"language"}),
        ({**plan_file(), "language": {}}, {"language"}),
        (plan_file(answers=[]), {"answers"}),
        (plan_file(answers="none"), {"answers"}),
    ],
)
def test_a_foreign_or_newer_or_cut_off_file_is_refused(data: Any, where: set[str]) -> None:
    assert _wrong(data) == where


@pytest.mark.parametrize(
    ("answers", "where"),
    [
        ({"positioning": []}, {"answers.positioning"}),
        ({"positioning": None}, {"answers.positioning"}),
        ({"positioning": {"name": ["a"]}}, {"answers.positioning.name"}),
        ({"positioning": {"name": True}}, {"answers.positioning.name"}),
        ({"positioning": {"strengths": "content"}}, {"answers.positioning.strengths"}),
        ({"positioning": {"strengths": [["content"]]}}, {"answers.positioning.strengths"}),
        ({"seeds": {"people": "Priya"}}, {PEOPLE}),
        ({"seeds": {"people": {"a": {"name": "Priya"}}}}, {PEOPLE}),
        ({"seeds": {"people": [{"id": "a", "name": {}}]}}, {f"{PEOPLE}.a.name"}),
        ({"seeds": {"people": [{"id": "A b"}]}}, {f"{PEOPLE}[0].id"}),
        ({"seeds": {"people": [{"id": 5}]}}, {f"{PEOPLE}[0].id"}),
        ({"seeds": {"people": [{"id": "a"}, {"id": "b"}, {"id": "a"}]}}, {f"{PEOPLE}[2].id"}),
        ({"how": {"stages": []}}, {"answers.how.stages"}),
        ({"how": {"stages": {"hear": "friends"}}}, {"answers.how.stages.hear"}),
        ({"why": {"founder_gain": "x" * 5_001}}, {"answers.why.founder_gain"}),
        ({"positioning": {"name": "x" * 201}}, {"answers.positioning.name"}),
        ({"seeds": {"people": [{}] * (ITEMS_LIMIT + 1)}}, {PEOPLE}),
    ],
)
def test_a_wrong_structure_is_refused_with_its_place(answers: Any, where: set[str]) -> None:
    assert _wrong(plan_file(answers)) == where


@pytest.mark.parametrize("item_id", [{}, [], {"a": 1}])
def test_an_id_that_is_an_object_or_an_array_is_refused_with_its_place(item_id: Any) -> None:
    assert _wrong(plan_file({"seeds": {"people": [{"id": item_id}]}})) == {f"{PEOPLE}[0].id"}


def test_an_item_that_is_no_object_is_named_by_its_place_in_the_file() -> None:
    people = [{"id": "a", "name": "Priya"}, {"id": "b", "name": "Tom"}, "Ms. Hale"]
    assert _wrong(plan_file({"seeds": {"people": people}})) == {f"{PEOPLE}[2]"}


def test_everything_that_is_wrong_is_listed_at_once() -> None:
    answers = {"positioning": {"name": [], "pain": {}}, "seeds": {"people": 1}, "when": 2}
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(plan_file(answers))
    assert {problem.where for problem in refusal.value.problems} == {
        "answers.positioning.name", "answers.positioning.pain", PEOPLE, "answers.when",
    }  # fmt: skip
    assert all(f"{problem.where}: {problem.what}" in str(refusal.value) for problem in refusal.value.problems)


def test_a_plan_that_is_too_large_as_a_whole_is_refused_as_a_file() -> None:
    share = {"id": "", "title": "x", "script": "读" * 5_000, "message": "书" * 5_000}
    activities = [{**share, "id": f"a{number}"} for number in range(PLAN_LIMIT // 30_000 + 1)]
    with pytest.raises(PlanFileError, match=str(PLAN_LIMIT)):
        read_plan_file(plan_file({"month": {"activities": activities}}))


@given(_json | _json.map(plan_file) | _near.map(plan_file))
def test_any_data_is_taken_or_refused_as_a_file(data: Any) -> None:
    with suppress(PlanFileError):
        read_plan_file(data)


def _wrong(data: Any) -> set[str]:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(data)
    return {problem.where for problem in refusal.value.problems}
