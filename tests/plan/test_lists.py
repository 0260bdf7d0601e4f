"""Edits of lists: orders change, answers stay."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import LimitError
from app.base.limits import ITEMS_LIMIT
from app.plan.answers import Answers
from app.plan.lists import (
    add_item,
    add_items,
    bring_back_items,
    fresh_id,
    is_full,
    lists_like,
    move_item,
    place_of,
    remove_item,
    restore_item,
)
from app.plan.paths import ListPath

RULES = ListPath("rules", "rules")
FULL = Answers({"rules.rules": " ".join(f"i{number}" for number in range(ITEMS_LIMIT))})


def test_an_item_is_added_at_the_end_with_its_fields() -> None:
    changes = add_item(_rules("a b"), RULES.item("c"), {"what": "Be kind", "why": ""})
    assert changes == {"rules.rules": "a b c", "rules.rules.c.what": "Be kind", "rules.rules.c.why": ""}


def test_an_item_that_is_written_into_comes_back_to_its_list() -> None:
    answers = _rules("a b")
    written = {"rules.rules.c.what": "Be kind", "rules.rules.d.what": "Be brief", "rules.rules.a.what": "Be here"}
    assert bring_back_items(answers, written) == {"rules.rules": "a b c d"}
    assert bring_back_items(answers, {"rules.rules.c.what": " ", "rules.purpose": "Quiet"}) == {}
    assert bring_back_items(answers, {"how.stages.join.we_do": "Greet"}) == {}, "stages are always there"
    with pytest.raises(LimitError):
        bring_back_items(FULL, {"rules.rules.more.what": "Be kind"})


def test_an_item_may_be_added_empty() -> None:
    assert add_item(Answers(), RULES.item("a")) == {"rules.rules": "a"}


def test_several_items_are_added_in_their_order_with_ids_of_their_own() -> None:
    changes = add_items(_rules("new a"), RULES, "new", [{"what": "One"}, {"what": "Two"}])
    assert changes == {
        "rules.rules": "new a new-2 new-3",
        "rules.rules.new-2.what": "One",
        "rules.rules.new-3.what": "Two",
    }


def test_an_id_that_a_removed_item_had_is_not_given_again() -> None:
    answers = Answers({"rules.rules": "a", "rules.rules.new.what": "Removed", "rules.rules.new-22.what": "Another"})
    assert fresh_id(answers, RULES, "new") == "new-2"
    assert fresh_id(answers, ListPath("rules", "ladder"), "new") == "new"


def test_an_id_is_given_once_in_all_lists_between_which_items_move() -> None:
    answers = Answers({"days3.activities": "walk", "month.activities.walk-2.title": "Removed"})
    assert fresh_id(answers, ListPath("days7", "activities"), "walk") == "walk-3"


def test_only_lists_of_the_same_items_are_alike() -> None:
    days3, days7, month = (ListPath(step, "activities") for step in ("days3", "days7", "month"))
    assert set(lists_like(days3)) == {days7, month}
    assert lists_like(RULES) == ()


@pytest.mark.parametrize(
    ("item", "by", "order"),
    [("b", -1, "b a c"), ("b", 1, "a c b"), ("a", -1, "a b c"), ("c", 1, "a b c"), ("a", 9, "b c a")],
)
def test_an_item_moves_and_stops_at_either_end(item: str, by: int, order: str) -> None:
    assert move_item(_rules("a b c"), RULES.item(item), by) == {"rules.rules": order}


def test_an_item_that_is_gone_is_neither_moved_nor_removed() -> None:
    assert move_item(_rules("a b"), RULES.item("gone"), 1) == {}
    assert remove_item(_rules("a b"), RULES.item("gone")) == {}
    assert place_of(_rules("a b"), RULES.item("gone")) is None


def test_a_removed_item_comes_back_where_it_was() -> None:
    answers = _rules("a b c")
    item = RULES.item("b")
    assert place_of(answers, item) == 1
    without = answers.with_values(remove_item(answers, item))
    assert without["rules.rules"] == "a c"
    assert restore_item(without, item, 1) == {"rules.rules": "a b c"}


def test_an_item_that_is_there_is_not_put_back_twice() -> None:
    assert restore_item(_rules("a b"), RULES.item("b"), 0) == {}


@pytest.mark.parametrize(("place", "order"), [(2, "a c"), (300, "a c"), (-1, "c a")])
def test_an_item_comes_back_inside_a_list_that_grew_shorter(place: int, order: str) -> None:
    assert restore_item(_rules("a"), RULES.item("c"), place) == {"rules.rules": order}


def test_a_full_list_takes_no_more() -> None:
    assert is_full(FULL, RULES)
    more = RULES.item("more")
    for edit in (partial(add_item, FULL, more), partial(restore_item, FULL, more, 0)):
        with pytest.raises(LimitError) as refusal:
            edit()
        assert (refusal.value.limit, refusal.value.path, refusal.value.most) == ("list", "rules.rules", ITEMS_LIMIT)


def test_a_full_list_can_still_be_arranged() -> None:
    assert move_item(FULL, RULES.item("i0"), 1)["rules.rules"].startswith("i1 i0 ")
    assert len(remove_item(FULL, RULES.item("i7"))["rules.rules"].split()) == ITEMS_LIMIT - 1


def test_several_items_that_do_not_all_fit_are_refused_together() -> None:
    nearly = FULL.with_values(remove_item(FULL, RULES.item("i0")))
    with pytest.raises(LimitError):
        add_items(nearly, RULES, "more", [{}, {}])


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(-3, 3)), max_size=8))
def test_no_order_of_edits_loses_or_doubles_an_item(edits: list[tuple[str, int]]) -> None:
    answers = _rules("a b c")
    for name, number in edits:
        item = RULES.item(name)
        answers = answers.with_values(move_item(answers, item, number))
        answers = answers.with_values(remove_item(answers, item))
        answers = answers.with_values(restore_item(answers, item, number))
        assert sorted(answers["rules.rules"].split()) == ["a", "b", "c"]


def _rules(order: str) -> Answers:
    return Answers({"rules.rules": order})
