"""Plans as founders left them, with what an expert hears in each, and what the coach must be quiet about."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.coach.model.context import ReviewContext
from app.i18n.languages import Language
from app.plan.files.reading import read_plan_file
from tests.coach.cases import CHECKS_BY_NAME, case_of, found_names, look

_FOLDER = Path(__file__).parent / "heard"
_TODAY = date(2026, 12, 1)
NAMES = ("anime-qq", "crossborder-paid", "taipei-parents")


@pytest.mark.parametrize("name", NAMES)
def test_an_expert_is_heard_and_what_is_fine_is_left_in_peace(name: str) -> None:
    expected = json.loads((_FOLDER / f"{name}.expected.json").read_text(encoding="utf-8"))
    hear = {one["name"] for one in expected["hear"] if one["name"] in CHECKS_BY_NAME}
    found = found_names(_case(name))
    assert hear - found == set()
    assert found & set(expected["quiet"]) == set()


def test_only_what_one_person_would_really_do_at_once_is_called_a_clash() -> None:
    assert [one.about[-1] for one in look(_case("taipei-parents"), "when.slot-clash")] == ["when.slots.i2"]
    opening = "days3.activities.i1"
    assert not [one for one in look(_case("crossborder-paid"), "when.slot-clash") if opening in one.about]


def test_rules_under_another_word_and_promises_under_a_near_name_are_seen() -> None:
    assert not look(_case("crossborder-paid"), "launch.no-rules-talk")
    assert not look(_case("taipei-parents"), "promise.undelivered")
    assert not look(_case("taipei-parents"), "how.no-digest")
    assert not look(_case("taipei-parents"), "who.hours")


def _case(name: str) -> ReviewContext:
    data = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return case_of(read_plan_file(data).answers, Language(data["language"]), _TODAY)
