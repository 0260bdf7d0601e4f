"""Whose an answer is: a starter's until its founder changes or confirms it."""

import pytest

from app.storage.database import Database
from app.storage.repositories.answers import Edit, save_answers
from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.storage.repositories.moving import save_move
from app.storage.repositories.operations import Operation, RevisionKind
from app.storage.repositories.origins import Origin
from tests.support.stored import AUTHOR, StoredPlan, store_plan


def test_an_edit_takes_the_starters_mark_from_its_answer_alone(database: Database) -> None:
    starter = store_plan(database, from_starter=True, positioning__name="A", positioning__pain="P")
    starter.save("one", positioning__name=(1, "B"))
    assert _origins(starter) == {"positioning.name": Origin.OWN, "positioning.pain": Origin.STARTER}


@pytest.mark.parametrize("kind", RevisionKind)
def test_what_is_done_for_the_founder_or_undone_leaves_whose_an_answer_is(
    database: Database, kind: RevisionKind
) -> None:
    starter = store_plan(
        database, from_starter=True, own=["positioning.pain"], positioning__name="A", positioning__pain="P"
    )
    edits = {path: Edit(1, "Night") for path in starter.answers()}
    starter.change(lambda connection, plan: save_answers(connection, plan, Operation("one", AUTHOR, kind), edits))
    is_own = kind in {RevisionKind.TYPED, RevisionKind.LIST, RevisionKind.CHOICE}
    origins = {"positioning.name": Origin.OWN if is_own else Origin.STARTER, "positioning.pain": Origin.OWN}
    assert _origins(starter) == origins


def test_an_activity_that_moves_with_the_launch_stays_the_starters_but_the_date_is_the_founders(
    database: Database,
) -> None:
    starter = store_plan(
        database, from_starter=True, when__launch_date="2026-12-21", days7__activities__walk__title="Walk"
    )
    old, new = (f"{step}.activities.walk.title" for step in ("days7", "days3"))
    changes = {"when.launch_date": "2026-12-24", old: "", new: "Walk"}
    operation = Operation("one", AUTHOR, RevisionKind.FIX)
    starter.change(lambda connection, plan: save_move(connection, plan, operation, changes, {old: new}))
    assert _origins(starter) == {"when.launch_date": Origin.OWN, old: Origin.STARTER, new: Origin.STARTER}


def test_confirming_a_step_is_about_all_that_the_starter_wrote_there_and_can_be_taken_back(database: Database) -> None:
    starter = store_plan(database, from_starter=True, what__together="R", what__outputs="a", who__target="T")
    starter.save("one", what__per_visit=(0, "P"))
    others = {"what.per_visit": Origin.OWN, "who.target": Origin.STARTER}
    drafts, confirmed = (
        {**others, **dict.fromkeys(("what.together", "what.outputs"), origin)}
        for origin in (Origin.STARTER, Origin.CONFIRMED)
    )
    database.write_now(lambda connection: confirm_step(connection, starter.id, "what"))
    assert _origins(starter) == confirmed
    assert starter.answers()["what.together"].version == 1
    database.write_now(lambda connection: unconfirm_step(connection, starter.id, "what"))
    assert _origins(starter) == drafts


def test_what_was_changed_after_it_was_confirmed_stays_the_founders(database: Database) -> None:
    starter = store_plan(database, from_starter=True, what__together="R", what__outputs="a")
    database.write_now(lambda connection: confirm_step(connection, starter.id, "what"))
    starter.save("one", what__together=(1, "S"))
    database.write_now(lambda connection: unconfirm_step(connection, starter.id, "what"))
    assert _origins(starter) == {"what.together": Origin.OWN, "what.outputs": Origin.STARTER}


def _origins(plan: StoredPlan) -> dict[str, Origin]:
    return {path: answer.origin for path, answer in plan.answers().items()}
