"""Whose each step is: the founder's, or a draft of an example."""

from collections.abc import Collection

import pytest

from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.plan import STEPS
from app.plan.progress import Ownership, StepProgress, plan_progress
from tests.plan.plans import study_group

FRESH = {"when.slots": "a b", **{f"when.slots.{item}.{name}": "1" for item in "ab" for name in ("title", "minutes")}}


def test_a_plan_without_an_example_is_all_the_founders(content: Content) -> None:
    for answers in (Answers(), study_group(content)):
        assert {one.ownership for one in plan_progress(answers)} == {Ownership.OWN}
        assert not any(one.drafts for one in plan_progress(answers))


def test_an_untouched_example_is_a_draft_in_every_step_and_every_essential_answer(content: Content) -> None:
    answers = study_group(content)
    progress = plan_progress(answers, answers.keys())
    assert {one.ownership for one in progress} == {Ownership.DRAFT}
    assert [len(one.drafts) for one in progress] == [one.essential for one in progress]


@pytest.mark.parametrize("step", [step for step in STEPS if step.key != "how"], ids=lambda step: str(step.key))
def test_a_step_is_the_founders_when_nothing_essential_is_the_examples(content: Content, step: object) -> None:
    answers = study_group(content)
    draft = next(one for one in plan_progress(answers, answers.keys()) if one.step is step)
    own = next(one for one in plan_progress(answers, answers.keys() - set(draft.drafts)) if one.step is step)
    assert (own.ownership, own.drafts) == (Ownership.OWN, ())


def test_an_item_of_ones_own_stands_for_an_item_that_the_list_asks_for() -> None:
    drafted = {path for path in FRESH if path.startswith("when.slots.a")}
    assert "when.slots" in _progress(FRESH, FRESH, "when").drafts
    assert _progress(FRESH, drafted, "when").drafts == ("when.slots.a.title",)


def test_the_journey_is_the_founders_when_every_stage_was_touched() -> None:
    stages = {f"how.stages.{key}.{name}": "Something" for key in ("join", "talk") for name in ("lives", "sign")}
    assert _progress(stages, stages, "how").drafts == ("how.stages",)
    assert _progress(stages, stages.keys() - {"how.stages.join.sign"}, "how").drafts == ("how.stages",)
    touched = stages.keys() - {"how.stages.join.sign", "how.stages.talk.lives"}
    assert _progress(stages, touched, "how").ownership is Ownership.OWN


def test_without_an_essential_answer_any_of_ones_own_makes_a_step_ones_own() -> None:
    answers = {"days7.goal": "Everyone has spoken", "days7.notes": "Ask Tom"}
    assert _progress(answers, answers, "days7").ownership is Ownership.DRAFT
    assert _progress(answers, {"days7.goal"}, "days7").ownership is Ownership.OWN


def test_a_draft_tells_how_many_of_its_answers_are_the_founders_own() -> None:
    answers = {**FRESH, "when.zone": "Asia/Tokyo", "when.launch_time": "19:20", "when.notes": " "}
    untouched = _progress(answers, answers, "when")
    assert (untouched.own, untouched.answered) == (0, 4), "the zone, the time, and two slots"
    touched = _progress(answers, answers.keys() - {"when.zone", "when.slots.a.title"}, "when")
    assert (touched.ownership, touched.own) == (Ownership.DRAFT, 2)


def test_an_item_with_an_essential_answer_of_the_example_is_not_the_founders_yet() -> None:
    drafted = FRESH.keys() - {"when.slots.a.minutes"}
    assert _progress(FRESH, drafted, "when").own == 0


def _progress(answers: dict[str, str], drafted: Collection[str], step: str) -> StepProgress:
    return next(one for one in plan_progress(Answers(answers), drafted) if one.step.key == step)
