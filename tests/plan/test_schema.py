"""The JSON Schema of a plan file."""

import copy
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.knowledge.content import Knowledge
from app.plan.files.schema import plan_file_schema
from app.plan.files.writing import write_plan_file
from tests.plan.plans import plan_file
from tests.support.examples import example

VALIDATOR = Draft202012Validator(plan_file_schema())


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(plan_file_schema())


def test_every_starter_is_valid(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        data = write_plan_file(example(knowledge, starter.key, date(2026, 11, 22)), knowledge.language)
        assert [error.message for error in VALIDATOR.iter_errors(data)] == []


def test_a_plan_that_was_begun_is_valid() -> None:
    assert VALIDATOR.is_valid(plan_file())


@pytest.mark.parametrize(
    "damage",
    [
        {"format": "community-playbook/2"}, {"language": "xx"}, {"answers": []}, {"answers": {"moods": {}}},
        {"answers": {"positioning": {"mood": "calm"}}}, {"answers": {"positioning": {"name": ["a"]}}},
        {"answers": {"positioning": {"kind": "salon"}}}, {"answers": {"when": {"slots": [{"weekdays": [8]}]}}},
        {"answers": {"seeds": {"people": [{"id": "A B"}]}}}, {"answers": {"seeds": {"people": [{}] * 301}}},
        {"answers": {"how": {"stages": {"wander": {}}}}}, {"answers": {"positioning": {"name": "x" * 201}}},
    ],
)  # fmt: skip
def test_a_damaged_plan_is_not_valid(damage: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid({**copy.deepcopy(plan_file()), **damage})
