"""Findings dismissed, in plan files and against what is found later."""

from typing import Any

import pytest

from app.base.errors import PlanFileError
from app.base.limits import ITEMS_LIMIT
from app.i18n.languages import Language
from app.plan.dismissals import Dismissal
from app.plan.files.reading import read_plan_file
from app.plan.files.schema import plan_file_schema
from app.plan.files.writing import write_plan_file
from tests.plan.plans import night_readers, plan_file

RIVALS = {"name": "who.rivals", "about": [], "reason": "We are of three towns"}
PICNIC = {
    "name": "activity.no-owner",
    "about": ["month.activities.picnic", "month.activities.tea"],
    "reason": "当天再定 & “later”",
}


@pytest.mark.parametrize(
    ("dismissed", "found", "covered"),
    [
        (("a", "b"), ("a", "b"), True),
        (("a", "b"), ("b", "a"), True),
        (("a", "b"), ("a",), True),
        (("a",), ("a", "b"), False),
        (("a",), ("b",), False),
        ((), (), True),
        ((), ("a",), False),
        (("a",), (), False),
    ],
)
def test_a_finding_stays_aside_as_long_as_it_is_about_nothing_new(
    dismissed: tuple[str, ...], found: tuple[str, ...], *, covered: bool
) -> None:
    dismissal = Dismissal("seed.no-role", dismissed, "They know")
    assert dismissal.covers("seed.no-role", found) == covered
    assert not dismissal.covers("seed.too-few", found)


def test_a_plan_file_keeps_what_was_dismissed() -> None:
    read = read_plan_file(plan_file(dismissed=[RIVALS, PICNIC]))
    assert read.unknown == ()
    assert [one.reason for one in read.dismissals] == [RIVALS["reason"], PICNIC["reason"]]
    written = write_plan_file(read.answers, read.language, read.dismissals)
    assert written == plan_file(dismissed=[RIVALS, PICNIC])


def test_a_plan_file_without_any_does_not_mention_it() -> None:
    assert "dismissed" not in write_plan_file(night_readers(), Language.EN)
    assert read_plan_file(plan_file()).dismissals == ()
    assert read_plan_file(plan_file(dismissed=[])).dismissals == ()


def test_what_a_finding_was_about_may_be_left_out() -> None:
    read = read_plan_file(plan_file(dismissed=[{"name": "who.rivals", "reason": "Three towns"}]))
    assert read.dismissals == (Dismissal("who.rivals", (), "Three towns"),)


def test_a_check_that_this_program_does_not_know_is_kept_for_one_that_does() -> None:
    future = {"name": "mood.too-calm", "about": ["x"], "reason": "We like it"}
    read = read_plan_file(plan_file(dismissed=[future]))
    assert write_plan_file(read.answers, read.language, read.dismissals)["dismissed"] == [future]


def test_control_characters_are_taken_out() -> None:
    (one,) = read_plan_file(plan_file(dismissed=[{**RIVALS, "name": "who\x00.rivals", "reason": "a\x00b"}])).dismissals
    assert (one.name, one.reason) == ("who.rivals", "ab")


@pytest.mark.parametrize(
    "dismissed",
    [
        None, "none", 7, {}, {"who.rivals": "Three towns"}, ["who.rivals"], [None], [[]],
        [{}], [{"name": "who.rivals"}], [{"reason": "Three towns"}], [{**RIVALS, "name": None}],
        [{**RIVALS, "reason": ["x"]}], [{**RIVALS, "reason": "x" * 201}], [{**RIVALS, "name": "x" * 201}],
        [{**RIVALS, "about": "picnic"}], [{**RIVALS, "about": [7]}], [{**RIVALS, "about": ["A b"]}],
        [{**RIVALS, "about": [""]}],
        [{**RIVALS, "about": None}], [RIVALS, {**PICNIC, "about": [{}]}], [RIVALS] * (ITEMS_LIMIT + 1),
    ],
)  # fmt: skip
def test_a_wrong_structure_is_refused_with_its_place(dismissed: Any) -> None:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(plan_file(dismissed=dismissed))
    assert [problem.where.partition("[")[0] for problem in refusal.value.problems] == ["dismissed"]


def test_it_is_named_together_with_all_else_that_is_wrong() -> None:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file({**plan_file(dismissed="x"), "format": "other"})
    assert {problem.where for problem in refusal.value.problems} == {"format", "dismissed"}


def test_the_schema_describes_it() -> None:
    assert "dismissed" in plan_file_schema()["properties"]
    assert "dismissed" not in plan_file_schema()["required"]
