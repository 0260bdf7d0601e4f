"""Answers: an immutable mapping, and what of it others may see."""

import pytest
from hypothesis import given

from app.base.limits import PLAN_LIMIT
from app.plan.answers import Answers, is_private
from app.plan.plan import STEPS
from tests.plan.plans import night_readers
from tests.plan.strategies import plan_answers

PRIVATE = (
    *(f"{step.key}.notes" for step in STEPS),
    "seeds.people.priya.state", "seeds.people.priya.contact", "seeds.people.priya.notes",
    "health.failures", "health.failures.a.how", "health.failures.a.sign", "health.failures.a.counter",
)  # fmt: skip
SHARED = (
    "positioning.name", "seeds.people", "seeds.people.priya.name", "seeds.people.priya.business",
    "seeds.invitation", "how.stages", "how.stages.hear.lives", "health.metrics",
    "health.warnings.a.sign", "health.ending",
)  # fmt: skip


@pytest.mark.parametrize("path", PRIVATE)
def test_private_answers_are_gone_from_what_others_see(path: str) -> None:
    answers = Answers({path: "for the owner only", "positioning.name": "Night Readers"})
    assert dict(answers.without_private()) == {"positioning.name": "Night Readers"}


@pytest.mark.parametrize("path", SHARED)
def test_other_answers_are_shown_to_others(path: str) -> None:
    assert path in Answers({path: "for all"}).without_private()


@pytest.mark.parametrize(
    "path", ["", "name", "moods.name", "positioning.mood", "seeds.people.k3f9", "seeds.people.a.b.c"]
)
def test_an_answer_at_an_unknown_path_counts_as_private(path: str) -> None:
    assert is_private(path)


@given(plan_answers())
def test_leaving_out_what_is_private_changes_nothing_else(answers: Answers) -> None:
    shown = answers.without_private()
    assert all(answers[path] == raw for path, raw in shown.items())
    assert shown.without_private() == shown


def test_answers_cannot_be_changed_in_place() -> None:
    typed = {"positioning.name": "Night Readers"}
    answers = Answers(typed)
    typed["positioning.name"] = "Day Sleepers"
    changed = answers.with_values({"positioning.name": "Dawn Readers"})
    assert (answers.raw("positioning.name"), changed.raw("positioning.name")) == ("Night Readers", "Dawn Readers")
    with pytest.raises(TypeError):
        answers.values_by_path["positioning.name"] = "x"  # type: ignore[index]


def test_a_list_has_the_order_of_its_own_answer_and_the_journey_a_fixed_one() -> None:
    answers = night_readers()
    assert answers.order("seeds", "people") == ("priya", "tom")
    assert answers.order("seeds", "channels") == ()
    assert answers.order("how", "stages") == ("hear", "join", "talk", "like", "active", "pay", "feedback", "refer")


def test_the_answers_of_a_mapping_are_all_there() -> None:
    answers = Answers({"why.close_when": "x"})
    assert list(answers) == ["why.close_when"]
    assert len(answers) == 1
    assert answers.raw("why.notes") == ""


def test_a_whole_plan_is_measured_in_bytes() -> None:
    fitting = {f"why.notes{number}": "读" * 5_000 for number in range(PLAN_LIMIT // 15_000)}
    assert Answers(fitting).size <= PLAN_LIMIT
    assert Answers({**fitting, "why.more": "读" * 5_000}).size > PLAN_LIMIT


def test_a_digest_tells_answers_apart_whatever_their_order() -> None:
    answers = Answers({"positioning.name": "A", "positioning.pain": "B"})
    assert answers.digest == Answers({"positioning.pain": "B", "positioning.name": "A"}).digest
    others = (
        Answers(),
        Answers({"positioning.name": "A"}),
        Answers({"positioning.name": "B", "positioning.pain": "A"}),
        Answers({"positioning.name": 'A"], ["positioning.pain', "B": ""}),
    )
    assert len({answers.digest, *(other.digest for other in others)}) == 1 + len(others)
