"""Where an item is that was moved to another list of the same items."""

from app.plan.answers import Answers
from app.plan.following import followed, former_places
from app.plan.lists import move_to_list, remove_item
from app.plan.paths import ListPath

DAYS3, DAYS7, MONTH = (ListPath(step, "activities") for step in ("days3", "days7", "month"))
TALK = DAYS3.item("talk")
PLAN = Answers({"days3.activities": "talk", TALK.field("title"): "Talk"})


def test_a_moved_item_is_followed_there_and_back() -> None:
    moved = PLAN.with_values(move_to_list(PLAN, TALK, MONTH, 0))
    assert (followed(PLAN, TALK), followed(moved, TALK)) == (TALK, MONTH.item("talk"))
    assert (former_places(PLAN, TALK), former_places(moved, MONTH.item("talk"))) == ((), (TALK,))
    back = moved.with_values(move_to_list(moved, MONTH.item("talk"), DAYS3, 0))
    assert (followed(back, MONTH.item("talk")), followed(back, TALK)) == (TALK, TALK)


def test_what_was_removed_or_never_there_or_is_in_two_lists_is_not_followed() -> None:
    moved = PLAN.with_values(move_to_list(PLAN, TALK, MONTH, 0))
    removed = moved.with_values(remove_item(moved, MONTH.item("talk")))
    twice = moved.with_values({"days7.activities": "talk"})
    assert (followed(removed, TALK), followed(twice, TALK)) == (TALK, TALK)
    assert followed(moved, DAYS7.item("talk")) == DAYS7.item("talk")


def test_where_a_moved_item_had_to_get_another_id_it_is_not_told_from_the_one_that_has_its_id() -> None:
    twice = PLAN.with_values({"month.activities": "talk", "month.activities.talk.title": "Talk"})
    moved = twice.with_values(move_to_list(twice, TALK, MONTH, 1))
    assert moved["month.activities"] == "talk talk--2"
    assert followed(moved, TALK) == TALK
    away = moved.with_values(move_to_list(moved, MONTH.item("talk"), DAYS7, 0))
    assert followed(away, TALK) == TALK
    assert followed(away, MONTH.item("talk")) == DAYS7.item("talk")
