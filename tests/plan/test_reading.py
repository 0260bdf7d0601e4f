"""Answers -> plan: it never fails, whatever was typed."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.values import Unreadable
from app.plan.paths import field_path
from app.plan.plan import STEPS
from app.plan.reading import read_plan
from tests.plan.plans import night_readers
from tests.plan.strategies import any_raw, plan_answers


def every_path() -> list[str]:
    """The path of every field and list, each list with one item."""
    paths: list[str] = []
    for step in STEPS:
        for name, holder in fields_of(step.model).items():
            paths.append(field_path(step.key, name))
            if not isinstance(holder, Kind):
                paths += [field_path(step.key, key, name, "a") for key in fields_of(holder.item)]
    return paths


def test_night_readers_are_read_into_typed_values() -> None:
    plan = read_plan(night_readers())
    assert plan.positioning.name == "Night Readers"
    assert plan.positioning.fit_shared_goal is True
    assert plan.why.founder_goals == ("learning", "trust")
    assert plan.when.launch_date == date(2026, 12, 21)
    assert [(slot.id, slot.weekdays, slot.time) for slot in plan.when.slots] == [
        ("evening", ("1", "3", "5"), time(19, 20))
    ]
    assert [(person.id, person.state) for person in plan.seeds.people] == [("priya", "agreed"), ("tom", None)]
    assert [activity.day for activity in plan.days3.activities] == [1]


def test_a_plan_without_answers_is_empty_everywhere() -> None:
    plan = read_plan(Answers())
    values = [getattr(getattr(plan, step.key), name) for step in STEPS for name in fields_of(step.model)]
    assert not any(values)


def test_only_stages_that_were_filled_are_read() -> None:
    assert [stage.id for stage in read_plan(night_readers()).how.stages] == ["join"]


def test_an_item_without_answers_keeps_its_place() -> None:
    plan = read_plan(Answers({"seeds.people": "a b", "seeds.people.b.name": "Tom"}))
    assert [person.name for person in plan.seeds.people] == ["", "Tom"]


def test_the_answers_of_a_removed_item_are_not_read() -> None:
    plan = read_plan(Answers({"seeds.people": "a", "seeds.people.a.name": "Priya", "seeds.people.b.name": "Tom"}))
    assert [person.name for person in plan.seeds.people] == ["Priya"]


def test_an_odd_answer_is_kept_as_typed() -> None:
    answers = Answers({"when.launch_date": "after the holidays", "who.target_size": "dozens"})
    plan = read_plan(answers)
    assert (plan.when.launch_date, plan.who.target_size) == (Unreadable("after the holidays"), Unreadable("dozens"))


@given(st.dictionaries(st.sampled_from(every_path()) | any_raw, any_raw))
def test_no_answers_make_reading_fail(values: dict[str, str]) -> None:
    read_plan(Answers(values))


@given(any_raw)
def test_the_same_text_in_every_field_is_read(raw: str) -> None:
    read_plan(Answers(dict.fromkeys(every_path(), raw)))


@given(plan_answers())
def test_answers_as_they_are_stored_are_read(answers: Answers) -> None:
    read_plan(answers)
