"""Ticks: entries whose ids follow from what was due and when, kept with the plan and shown to nobody else."""

import pytest

from app.base.errors import PlanFileError
from app.i18n.languages import Language
from app.plan.answers import Answers, is_private
from app.plan.copying import frame, whole
from app.plan.differences import ItemDifference, differences
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from app.plan.paths import find_field
from app.plan.progress import plan_progress
from app.plan.reading import read_plan
from app.plan.ticks import tick_item, ticked_day, ticked_item
from tests.plan.plans import night_readers, plan_file

OPENING = tick_item("days3.activities.open", 1)
TICKS = {OPENING.field("outcome"): "done", OPENING.field("result"): "14 came", "run.ticks.s1-evening.outcome": ""}


def _ticked() -> Answers:
    return night_readers().with_values(TICKS)


def test_a_tick_is_there_as_soon_as_it_has_an_answer_and_stores_no_order() -> None:
    (tick,) = read_plan(_ticked()).run.ticks
    assert (tick.id, tick.outcome, tick.result) == ("a1-open", "done", "14 came")
    assert differences(night_readers(), _ticked()) == (ItemDifference(OPENING, is_there_now=True),)


def test_an_id_tells_its_day_and_its_item_however_long_that_is() -> None:
    long = "x" * 40
    answers = night_readers().with_values({"month.activities": f"{long} {long[:-1]}y"})
    items = [tick_item(f"month.activities.{item}", -14) for item in (long, f"{long[:-1]}y")]
    assert len({item.id for item in items}) == len([one for one in items if find_field(one.field("outcome"))])
    assert [str(ticked_item(answers, item.id)) for item in items] == [
        f"month.activities.{long}", f"month.activities.{long[:-1]}y",
    ]  # fmt: skip
    assert (ticked_day("a-14-open"), ticked_day("something"), ticked_item(answers, "a2-gone")) == (-14, None, None)


def test_ticks_come_along_in_a_plan_file_and_with_the_whole_plan_but_not_with_its_frame() -> None:
    written = write_plan_file(_ticked(), Language.EN)
    assert written["answers"]["run"] == {"ticks": {"a1-open": {"outcome": "done", "result": "14 came"}}}
    assert read_plan_file(written).answers == whole(_ticked())
    assert all(is_private(path) and path not in frame(_ticked()) for path in TICKS)


def test_a_plan_file_with_ticks_of_a_wrong_form_is_refused_and_unknown_ids_are_noted() -> None:
    with pytest.raises(PlanFileError):
        read_plan_file(plan_file({"run": {"ticks": [{"outcome": "done"}]}}))
    assert read_plan_file(plan_file({"run": {"ticks": {"A B": {}}}})).unknown == ("answers.run.ticks.A B",)


def test_ticks_are_no_answers_of_the_wizard() -> None:
    assert _ticked().given() == night_readers().given()
    assert plan_progress(_ticked()) == plan_progress(night_readers())
