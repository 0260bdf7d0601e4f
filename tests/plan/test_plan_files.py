"""Plan files: what is exported is imported to the same answers, and strange content is taken with a list of it."""

import json
from typing import Any

import pytest
from hypothesis import example, given

from app.base.errors import PlanFileError
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.fields.choice_kinds import AnyOf
from app.plan.fields.values import Unreadable
from app.plan.files.plan_file import PlanFile
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from app.plan.paths import find_field, find_list
from app.plan.reading import read_plan
from tests.plan.plans import NIGHT_READERS, night_readers, plan_file
from tests.plan.strategies import plan_answers


@given(plan_answers())
@example(Answers({"when.slots": "a", "when.slots.a.weekdays": "3\n007"}))
def test_any_answers_come_back_as_they_went(answers: Answers) -> None:
    taken = _export_and_import(answers)
    assert (taken.language, taken.unknown) == (Language.ZH_HANS, ())
    assert read_plan(taken.answers) == read_plan(answers)
    assert _typed(taken.answers) == _typed(answers)


@given(plan_answers())
def test_what_others_may_see_comes_back_too(answers: Answers) -> None:
    shown = answers.without_private()
    assert _typed(_export_and_import(shown).answers) == _typed(shown)


def test_night_readers_are_written_as_they_were_read() -> None:
    assert write_plan_file(night_readers(), Language.EN) == plan_file()


def test_empty_answers_are_left_out() -> None:
    answers = Answers({"positioning.name": " ", "seeds.people": "", "how.stages.hear.lives": ""})
    assert write_plan_file(answers, Language.EN)["answers"] == {}


def test_a_removed_item_is_left_out() -> None:
    answers = night_readers().with_values({"seeds.people": "tom"})
    assert write_plan_file(answers, Language.EN)["answers"]["seeds"]["people"] == [{"id": "tom", "name": "Tom"}]


def test_the_ids_of_items_are_kept_in_their_order() -> None:
    people = [{"id": "zoe", "name": "Zoe"}, {"name": "Unnamed"}, {"id": "i1", "name": "Abe"}]
    answers = read_plan_file(plan_file({"seeds": {"people": people}})).answers
    first, second, third = answers.order("seeds", "people")
    assert (first, third) == ("zoe", "i1")
    assert answers.raw(f"seeds.people.{second}.name") == "Unnamed"


def test_items_without_ids_get_the_same_ids_each_time() -> None:
    data = plan_file({"seeds": {"people": [{"name": "Priya"}, {"name": "Tom"}]}})
    assert read_plan_file(data) == read_plan_file(data)


def test_odd_values_are_taken_as_typed() -> None:
    unreadable = {
        "who": {"target_size": "dozens"},
        "when": {"launch_date": "in spring"},
        "positioning": {"kind": "salon"},
    }
    answers = read_plan_file(plan_file(unreadable)).answers
    plan = read_plan(answers)
    assert (plan.who.target_size, plan.when.launch_date) == (Unreadable("dozens"), Unreadable("in spring"))
    assert write_plan_file(answers, Language.EN)["answers"] == {
        step: unreadable[step] for step in ("positioning", "who", "when")
    }


def test_a_number_or_a_truth_value_may_stand_where_a_text_is_meant() -> None:
    answers = read_plan_file(plan_file({"positioning": {"name": 1984, "fit_connection": True, "pain": None}})).answers
    assert dict(answers) == {"positioning.name": "1984", "positioning.fit_connection": "yes"}


def test_unknown_keys_are_listed_and_left_out() -> None:
    answers = {
        "positioning": {"name": "Night Readers", "mood": "calm"},
        "budget": {"rent": 100},
        "how": {"stages": {"wander": {"lives": "x"}, "hear": {"colour": "red", "sign": "They ask"}}},
        "seeds": {"people": [{"id": "tom", "shoe": 43}]},
    }
    taken = read_plan_file(plan_file(answers, written_by="hand"))
    assert set(taken.unknown) == {
        "written_by", "answers.positioning.mood", "answers.budget", "answers.how.stages.wander",
        "answers.how.stages.hear.colour", "answers.seeds.people.tom.shoe",
    }  # fmt: skip
    assert dict(taken.answers) == {
        "positioning.name": "Night Readers", "how.stages.hear.sign": "They ask", "seeds.people": "tom",
    }  # fmt: skip


def test_the_id_of_the_calendar_is_kept() -> None:
    data = plan_file(calendar_id="k3f9aa-2")
    taken = read_plan_file(data)
    assert (taken.calendar_id, taken.unknown) == ("k3f9aa-2", ())
    assert write_plan_file(taken.answers, taken.language, calendar_id=taken.calendar_id) == data
    assert (read_plan_file(plan_file()).calendar_id, "calendar_id" in plan_file()) == ("", False)


@pytest.mark.parametrize("wrong", ["", " k3", "K3", "k3/f9", "k" * 41, 7, None, True, ["k3"], {}])
def test_an_id_of_a_calendar_that_is_none_is_refused(wrong: object) -> None:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(plan_file(calendar_id=wrong))
    assert [problem.where for problem in refusal.value.problems] == ["calendar_id"]


def test_what_is_still_the_examples_stays_so_and_what_is_not_there_counts_for_nothing() -> None:
    marks = ["positioning.name", "seeds.people", "seeds.people.tom.name"]
    data = plan_file(drafted=marks)
    taken = read_plan_file(data)
    assert (taken.drafted, taken.unknown) == (frozenset(marks), ())
    gone = frozenset({"positioning.pain", "seeds.people.none.name"})
    assert write_plan_file(taken.answers, taken.language, drafted=taken.drafted | gone) == data
    odd = read_plan_file(plan_file(drafted=[*marks, *gone, "positioning.mood", "seeds.people.tom", "\ud800"]))
    assert odd.drafted == taken.drafted
    assert odd.unknown == ("drafted.positioning.mood", "drafted.seeds.people.tom", "drafted.")
    assert (read_plan_file(plan_file()).drafted, "drafted" in plan_file()) == (frozenset(), False)


@pytest.mark.parametrize("wrong", ["positioning.name", {}, None, 7, [7], [["what"]], ["what.together"] * 10_001])
def test_marks_that_are_no_list_of_paths_are_refused(wrong: object) -> None:
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(plan_file(drafted=wrong))
    assert [problem.where for problem in refusal.value.problems] == ["drafted"]


def test_reading_leaves_the_data_as_it_was() -> None:
    data = plan_file()
    before = json.dumps(data)
    read_plan_file(data)
    assert json.dumps(data) == before
    assert data["answers"] is NIGHT_READERS


def _export_and_import(answers: Answers) -> PlanFile:
    text = json.dumps(write_plan_file(answers, Language.ZH_HANS), ensure_ascii=False)
    return read_plan_file(json.loads(text))


def _typed(answers: Answers) -> dict[str, Any]:
    """Every answer that is not blank, as typed; of choices among several, those that were chosen."""
    typed: dict[str, Any] = {}
    for path, raw in answers.items():
        found = find_field(path)
        if found is None:
            assert find_list(*path.split(".")) is not None
        chosen = found.kind.read(raw) if found and isinstance(found.kind, AnyOf) else raw
        if raw.strip() and chosen:
            typed[path] = chosen
    return typed
