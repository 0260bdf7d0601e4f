"""Undo and redo of the last changes, each device its own, on both kinds of database."""

import pytest
from sqlalchemy import delete

from app.base.errors import NoVersionError
from app.storage.database import Database
from app.storage.repositories import undo
from app.storage.repositories.operations import Author, Device, RevisionKind
from app.storage.repositories.restoring import restore_answers, restore_version
from app.storage.repositories.revisions import name_version
from app.storage.repositories.undo import next_redo, next_undo
from app.storage.tables import REVISION
from tests.support.stored import LATER, StoredPlan, redo_next, store_plan, undo_next

PHONE, LAPTOP = Device("phone22222", "iphone wechat"), Device("laptop2222", "mac safari")


@pytest.fixture
def night_readers(database: Database) -> StoredPlan:
    plan = store_plan(database, positioning__name="A", positioning__pain="P")
    plan.save("one", device=PHONE, positioning__name=(1, "B"))
    plan.save("two", device=PHONE, positioning__name=(2, "C"))
    return plan


def test_changes_are_undone_from_the_last_to_the_first_and_redone_again(night_readers: StoredPlan) -> None:
    seen = [_undo(night_readers), _undo(night_readers), _undo(night_readers)]
    assert seen == ["B", "A", "A"], "what the plan began with is no change"
    assert [_redo(night_readers), _redo(night_readers), _redo(night_readers)] == ["B", "C", "C"]
    assert [_undo(night_readers), _redo(night_readers)] == ["B", "C"]


def test_after_another_change_nothing_is_left_to_redo(night_readers: StoredPlan) -> None:
    _undo(night_readers)
    night_readers.save("three", device=PHONE, positioning__pain=(1, "Q"))
    assert _redo(night_readers) == "B"


def test_each_device_undoes_its_own_changes(night_readers: StoredPlan) -> None:
    night_readers.save("three", device=LAPTOP, positioning__pain=(1, "Q"))
    assert _undo(night_readers) == "B"
    assert night_readers.answers()["positioning.pain"].value == "Q"


def test_what_another_device_has_changed_since_is_left_alone(night_readers: StoredPlan) -> None:
    night_readers.save("three", device=LAPTOP, positioning__name=(3, "D"))
    assert _undo(night_readers) == "D"
    assert night_readers.record().version == 4, "nothing was there to undo"


def test_undo_of_an_undone_change_reaches_further_back(night_readers: StoredPlan) -> None:
    night_readers.save("three", device=LAPTOP, positioning__pain=(1, "Q"))
    night_readers.save("four", device=PHONE, positioning__slogan=(0, "S"))
    for _ in range(3):
        _undo(night_readers)
    values = {path: answer.value for path, answer in night_readers.answers().items()}
    assert values == {"positioning.name": "A", "positioning.pain": "Q", "positioning.slogan": ""}
    assert night_readers.database.read_now(lambda connection: next_undo(connection, night_readers.id, PHONE)) is None
    redo = night_readers.database.read_now(lambda connection: next_redo(connection, night_readers.id, PHONE))
    assert redo
    assert redo.version == 2


def test_a_change_of_very_many_answers_is_not_undone_by_a_button(
    night_readers: StoredPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    night_readers.save("three", device=PHONE, positioning__pain=(1, "Q"), positioning__slogan=(0, "S"))
    monkeypatch.setattr(undo, "_MOST_ANSWERS", 1)
    assert _undo(night_readers) == "C"
    assert night_readers.answers()["positioning.pain"].value == "Q"


def test_a_restored_version_is_undone_as_a_whole(night_readers: StoredPlan) -> None:
    night_readers.save("three", device=PHONE, positioning__pain=(1, "Q"))
    night_readers.change(lambda connection, plan: restore_version(connection, plan, 1, Author(PHONE, LATER)))
    assert night_readers.at(5) == {"positioning.name": "A", "positioning.pain": "P"}
    assert _undo(night_readers) == "C"
    assert night_readers.answers()["positioning.pain"].value == "Q"


def test_nothing_is_lost_by_restoring(night_readers: StoredPlan) -> None:
    before = {version: night_readers.at(version) for version in (1, 2, 3)}
    night_readers.change(lambda connection, plan: restore_version(connection, plan, 1, Author(PHONE, LATER)))
    assert {version: night_readers.at(version) for version in (1, 2, 3)} == before
    last = night_readers.revisions()[-1]
    assert (last.operation.kind, last.operation.target) == (RevisionKind.RESTORE, 1)


def test_an_answer_that_there_was_not_yet_is_empty_after_a_restore(database: Database) -> None:
    blank = store_plan(database)
    blank.save("one", positioning__name=(0, "A"))
    blank.change(lambda connection, plan: restore_version(connection, plan, 1, Author(PHONE, LATER)))
    assert blank.answers()["positioning.name"].value == ""


def test_one_answer_is_restored_alone(night_readers: StoredPlan) -> None:
    night_readers.save("three", positioning__pain=(1, "Q"))
    paths = ["positioning.name"]
    night_readers.change(lambda connection, plan: restore_answers(connection, plan, 1, paths, Author(PHONE, LATER)))
    values = {path: answer.value for path, answer in night_readers.answers().items()}
    assert values == {"positioning.name": "A", "positioning.pain": "Q"}


def test_an_item_whose_text_is_restored_comes_back_into_its_list(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b", rules__rules__a__what="Greet", rules__rules__b__what="No adverts")
    rules.save("one", rules__rules=(1, "b"), rules__rules__a__what=(1, ""))
    paths = ["rules.rules.a.what"]
    rules.change(lambda connection, plan: restore_answers(connection, plan, 1, paths, Author(PHONE, LATER)))
    assert rules.order("rules", "rules") == ["a", "b"]
    assert rules.answers()["rules.rules.a.what"].value == "Greet"


def test_what_was_thinned_out_meanwhile_is_not_restored_from_what_stood_before_it(night_readers: StoredPlan) -> None:
    night_readers.database.write_now(
        lambda connection: connection.execute(delete(REVISION).where(REVISION.c.version == 2))
    )
    author, paths = Author(PHONE, LATER), ["positioning.name"]
    for work in (
        lambda connection, plan: restore_version(connection, plan, 2, author),
        lambda connection, plan: restore_answers(connection, plan, 2, paths, author),
        lambda connection, plan: name_version(connection, plan.id, 2, "before launch"),
    ):
        with pytest.raises(NoVersionError):
            night_readers.change(work)
    assert night_readers.answers()["positioning.name"].value == "C"


def _undo(plan: StoredPlan) -> str:
    plan.change(lambda connection, locked: undo_next(connection, locked, Author(PHONE, LATER)))
    return plan.answers()["positioning.name"].value


def _redo(plan: StoredPlan) -> str:
    plan.change(lambda connection, locked: redo_next(connection, locked, Author(PHONE, LATER)))
    return plan.answers()["positioning.name"].value
