"""Changing a list by a pure function of its order: what it changes is saved as one operation."""

import pytest

from app.base.errors import LimitError
from app.base.limits import ITEMS_LIMIT
from app.plan.lists import add_item, remove_item
from app.plan.paths import ListPath
from app.storage.database import Database
from tests.support.stored import store_plan

RULES = ListPath("rules", "rules")


def test_what_changes_is_saved_and_logged_as_one_operation(database: Database) -> None:
    rules = store_plan(database, rules__rules="a", rules__rules__a__what="Greet")
    before = rules.edit(RULES, lambda answers: add_item(answers, RULES.item("b"), {"what": "Be kind"}))
    assert before["rules.rules"] == "a"
    assert rules.order("rules", "rules") == ["a", "b"]
    later = [change for change in rules.changes() if change[0] > 1]
    assert [change[:4] for change in later] == [
        (2, "rules.rules", "a", "a b"),
        (2, "rules.rules.b.what", "", "Be kind"),
    ]
    assert len({change[4] for change in later}) == 1


def test_of_a_large_plan_only_the_order_is_loaded(database: Database) -> None:
    rules = store_plan(database, rules__rules="a", rules__rules__a__what="Greet", positioning__notes="Read at night")
    before = rules.edit(RULES, lambda answers: {} if len(answers) == 1 else {"rules.rules": "all was loaded"})
    assert dict(before) == {"rules.rules": "a"}
    assert rules.record().version == 1


def test_a_removed_items_answers_stay_stored(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b", rules__rules__b__what="Be kind")
    rules.edit(RULES, lambda answers: remove_item(answers, RULES.item("b")))
    assert rules.order("rules", "rules") == ["a"]
    assert rules.answers()["rules.rules.b.what"].value == "Be kind"


def test_where_nothing_changes_nothing_is_saved(database: Database) -> None:
    rules = store_plan(database, rules__rules="a b")
    rules.edit(RULES, lambda answers: remove_item(answers, RULES.item("gone")))
    assert rules.record().version == 1


def test_a_refused_edit_changes_nothing(database: Database) -> None:
    rules = store_plan(database, rules__rules=" ".join(f"i{number}" for number in range(ITEMS_LIMIT)))
    with pytest.raises(LimitError):
        rules.edit(RULES, lambda answers: add_item(answers, RULES.item("more"), {"what": "Be kind"}))
    assert len(rules.order("rules", "rules")) == ITEMS_LIMIT
    assert rules.record().version == 1
