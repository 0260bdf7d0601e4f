"""Items of lists: orders change, answers stay."""

import pytest

from app.base.errors import LimitError
from app.plan.limits import ITEMS_LIMIT
from app.storage.database import Database
from app.storage.repositories.items import add_item, move_item, remove_item, restore_item
from tests.support.stored import LATER, StoredPlan, store_plan


def test_an_item_is_added_at_the_end(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b")
    item = database.write_now(lambda connection: add_item(connection, rules.id, "rules", "rules", LATER))
    assert rules.order("rules", "rules") == ["a", "b", item]


def test_every_item_gets_an_id_of_its_own(database: Database) -> None:
    rules = store_plan(database)
    for _ in range(5):
        database.write_now(lambda connection: add_item(connection, rules.id, "rules", "rules", LATER))
    assert len(set(rules.order("rules", "rules"))) == 5


@pytest.mark.parametrize(
    ("item", "by", "order"),
    [("b", -1, "b a c"), ("b", 1, "a c b"), ("a", -1, "a b c"), ("c", 1, "a b c"), ("gone", 1, "a b c")],
)
def test_an_item_moves_and_stops_at_either_end(database: Database, item: str, by: int, order: str) -> None:
    rules = store_plan(database, rules__rules="a b c")
    path = ("rules", "rules", item)
    database.write_now(lambda connection: move_item(connection, rules.id, path, by, LATER))
    assert rules.order("rules", "rules") == order.split()


def test_a_removed_item_keeps_its_answers_and_comes_back_where_it_was(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b c", rules__rules__b__what="Be kind")
    assert _remove(rules, "b") == 1
    assert rules.order("rules", "rules") == ["a", "c"]
    assert rules.answers()["rules.rules.b.what"].value == "Be kind"
    _restore(rules, "b", 1)
    assert rules.order("rules", "rules") == ["a", "b", "c"]


def test_removing_twice_and_restoring_twice_does_no_harm(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b c")
    _remove(rules, "b")
    assert _remove(rules, "b") == -1
    _restore(rules, "b", 1)
    _restore(rules, "b", 0)
    assert rules.order("rules", "rules") == ["a", "b", "c"]


def test_an_item_comes_back_at_the_end_of_a_list_that_grew_shorter(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b c")
    _remove(rules, "c")
    _remove(rules, "b")
    _restore(rules, "c", 2)
    assert rules.order("rules", "rules") == ["a", "c"]


def test_a_change_of_order_is_in_the_log(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b")
    _remove(rules, "a")
    assert rules.changes()[-1][:4] == (2, "rules.rules", "a b", "b")


def test_a_full_list_takes_no_more(database: Database) -> None:
    order = " ".join(f"i{number}" for number in range(ITEMS_LIMIT))
    rules = store_plan(database, rules__rules=order)
    with pytest.raises(LimitError):
        database.write_now(lambda connection: add_item(connection, rules.id, "rules", "rules", LATER))
    assert len(rules.order("rules", "rules")) == ITEMS_LIMIT


def _remove(plan: StoredPlan, item: str) -> int:
    path = ("rules", "rules", item)
    return plan.database.write_now(lambda connection: remove_item(connection, plan.id, path, LATER))


def _restore(plan: StoredPlan, item: str, place: int) -> None:
    path = ("rules", "rules", item)
    plan.database.write_now(lambda connection: restore_item(connection, plan.id, path, place, LATER))
