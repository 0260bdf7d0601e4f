"""How far each step has come: done, in progress, not started."""

import pytest

from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.plan import STEPS, STEPS_BY_KEY
from app.plan.progress import Status, StepProgress, has_essentials, plan_progress
from tests.plan.plans import study_group

ESSENTIAL = {
    "positioning": "name kind for_whom pain draw only_here fit_shared_goal fit_connection fit_joint_work",
    "what": "together per_visit",
    "why": "founder_goals member_gains success_metric success_target success_week",
    "where": "platform found_at",
    "who": "target target_size",
    "when": "launch_date zone horizon_weeks",
    "welcome": "first_act",
}
# The list, the essential fields of its items, and another field that makes an item one that is there.
ESSENTIAL_IN_ITEMS = (
    ("what.pillars", "title", "rhythm"), ("where.spaces", "place", "purpose"), ("who.groups", "name", "lead"),
    ("who.tiers", "name", "does"), ("who.roles", "title kind", "person"),
    ("when.slots", "title weekdays time", "owner"), ("how.incentives", "behaviour", "reward"),
    ("seeds.people", "name", "notes"), ("seeds.channels", "place", "message"),
    ("days3.activities", "title day owner", "purpose"), ("days7.activities", "title day owner", "recap"),
    ("month.activities", "title day owner", "time"), ("rules.rules", "what", "why"), ("health.metrics", "name", "who"),
    ("health.warnings", "sign", "act"), ("health.failures", "how", "sign"),
    ("health.checkpoints", "month", "criterion"),
)  # fmt: skip
FIELDS = [f"{step}.{name}" for step, names in ESSENTIAL.items() for name in names.split()]
ITEM_FIELDS = [(path, name, other) for path, names, other in ESSENTIAL_IN_ITEMS for name in names.split()]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: str(step.key))
def test_a_step_without_answers_is_not_started(step: object) -> None:
    found = next(progress for progress in plan_progress(Answers()) if progress.step is step)
    assert found.status is Status.NOT_STARTED


def test_a_full_plan_is_done_in_every_step(content: Content) -> None:
    assert {progress.status for progress in plan_progress(study_group(content))} == {Status.DONE}


@pytest.mark.parametrize("path", FIELDS)
def test_a_step_that_lacks_one_essential_answer_is_in_progress(content: Content, path: str) -> None:
    found = _progress(study_group(content).with_values({path: " "}), path)
    assert (found.status, found.missing) == (Status.IN_PROGRESS, (path,))


@pytest.mark.parametrize(("path", "name", "other"), ITEM_FIELDS)
def test_an_item_that_lacks_one_essential_answer_keeps_its_step_open(
    content: Content, path: str, name: str, other: str
) -> None:
    answers = study_group(content)
    item = {path: f"{answers.raw(path)} new", f"{path}.new.{other}": "something"}
    rest = {f"{path}.new.{field}": "1" for listed, field, _ in ITEM_FIELDS if listed == path and field != name}
    found = _progress(answers.with_values({**item, **rest}), path)
    assert (found.status, found.missing) == (Status.IN_PROGRESS, (f"{path}.new.{name}",))


@pytest.mark.parametrize("path", ["who.roles", "when.slots", "seeds.people", "days3.activities", "health.metrics"])
def test_an_essential_list_needs_an_item(content: Content, path: str) -> None:
    found = _progress(study_group(content).with_values({path: ""}), path)
    assert path in found.missing
    assert found.status is not Status.DONE


def test_the_rules_need_three(content: Content) -> None:
    answers = study_group(content)
    two = " ".join(answers.order("rules", "rules")[:2])
    assert _progress(answers.with_values({"rules.rules": two}), "rules").missing == ("rules.rules",)


def test_an_empty_item_does_not_fill_an_essential_list() -> None:
    found = _progress(Answers({"seeds.people": "a", "seeds.fallback": "postpone"}), "seeds")
    assert (found.status, found.missing) == (Status.IN_PROGRESS, ("seeds.people",))


def test_the_journey_needs_one_filled_stage() -> None:
    assert _progress(Answers({"how.digest": "weekly"}), "how").missing == ("how.stages",)
    assert _progress(Answers({"how.stages.talk.sign": "They answer"}), "how").status is Status.DONE


def test_a_private_note_alone_begins_a_step() -> None:
    assert _progress(Answers({"rules.notes": "ask Tom"}), "rules").status is Status.IN_PROGRESS


def test_an_odd_answer_is_an_answer(content: Content) -> None:
    answers = study_group(content).with_values({"when.launch_date": "in spring"})
    assert _progress(answers, "when").status is Status.DONE


def test_a_step_without_essential_questions_is_done_with_its_first_answer() -> None:
    assert not has_essentials(STEPS_BY_KEY["days7"])
    assert _progress(Answers({"days7.goal": "Everyone has spoken"}), "days7").status is Status.DONE


def test_a_list_whose_items_were_all_removed_is_no_answer() -> None:
    answers = Answers({"days7.activities": "", "days7.activities.a.title": "A walk"})
    assert _progress(answers, "days7").status is Status.NOT_STARTED


def test_an_item_without_any_answer_is_no_answer() -> None:
    assert _progress(Answers({"days7.activities": "a"}), "days7").status is Status.NOT_STARTED


def _progress(answers: Answers, path: str) -> StepProgress:
    key = path.partition(".")[0]
    return next(one for one in plan_progress(answers) if one.step.key == key)
