"""Taking one operation back, on both kinds of database."""

import pytest

from app.storage.database import Database
from app.storage.repositories.undo import undo_operation
from tests.support.stored import AUTHOR_LATER, StoredPlan, store_plan


def test_every_answer_of_the_operation_gets_its_earlier_value_again(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P")
    night_readers.save("one", positioning__name=(1, "B"), positioning__slogan=(0, "S"), positioning__pain=(1, ""))
    _undo(night_readers, "one")
    assert _values(night_readers) == {"positioning.name": "A", "positioning.pain": "P", "positioning.slogan": ""}


def test_it_is_a_change_like_any_other(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    _undo(night_readers, "one")
    assert night_readers.record().version == 3
    assert [(version, old, new) for version, _, old, new, _ in night_readers.changes()] == [
        (2, "A", "B"),
        (3, "B", "A"),
    ]


def test_what_was_changed_since_is_left_alone_and_the_rest_taken_back(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P")
    night_readers.save("one", positioning__name=(1, "B"), positioning__pain=(1, "Q"))
    night_readers.save("two", positioning__name=(2, "C"))
    _undo(night_readers, "one")
    assert _values(night_readers) == {"positioning.name": "C", "positioning.pain": "P"}


def test_what_was_changed_and_changed_back_since_is_left_alone(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("two", positioning__name=(2, "C"))
    night_readers.save("three", positioning__name=(3, "B"))
    _undo(night_readers, "one")
    assert _values(night_readers) == {"positioning.name": "B"}


def test_a_second_time_nothing_happens(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    _undo(night_readers, "one")
    _undo(night_readers, "one")
    assert _values(night_readers) == {"positioning.name": "A"}
    assert night_readers.record().version == 3


def test_an_undo_may_be_undone(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    _undo(night_readers, "one")
    _undo(night_readers, night_readers.changes()[-1][4])
    assert _values(night_readers) == {"positioning.name": "B"}


def test_an_item_that_was_added_leaves_its_list(database: Database) -> None:
    night_readers = store_plan(database, rules__rules="a", rules__rules__a__what="Greet")
    night_readers.save("one", rules__rules=(1, "a b"), rules__rules__b__what=(0, "No adverts"))
    _undo(night_readers, "one")
    assert night_readers.order("rules", "rules") == ["a"]
    assert _values(night_readers)["rules.rules.b.what"] == ""


@pytest.mark.parametrize("op_id", ["", "none", "' OR 1=1 --", "%"])
def test_an_operation_that_there_is_not_takes_nothing_back(database: Database, op_id: str) -> None:
    night_readers = store_plan(database, positioning__name="A")
    _undo(night_readers, op_id)
    assert night_readers.record().version == 1


def test_an_operation_of_another_plan_is_not_taken_back(database: Database) -> None:
    night_readers, day_readers = (store_plan(database, positioning__name="A") for _ in range(2))
    night_readers.save("one", positioning__name=(1, "B"))
    _undo(day_readers, "one")
    assert _values(night_readers) == {"positioning.name": "B"}
    assert day_readers.record().version == 1


def _undo(plan: StoredPlan, op_id: str) -> None:
    plan.change(lambda connection, locked: undo_operation(connection, locked, op_id, AUTHOR_LATER))


def _values(plan: StoredPlan) -> dict[str, str]:
    return {path: answer.value for path, answer in plan.answers().items()}
