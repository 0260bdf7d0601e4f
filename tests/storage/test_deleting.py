"""Deleting a plan: nothing opens it, for an hour its owner brings it back, and then it is forgotten."""

from datetime import timedelta
from functools import partial

from app.storage.database import Database
from app.storage.repositories.deleting import (
    UNDO_TIME,
    bring_back,
    delete_plan,
    find_deleted_plan,
    forget_deleted_plans,
    forget_now,
    has_plans_to_forget,
    is_withdrawn,
)
from app.storage.repositories.edit_links import replace_edit_links
from app.storage.repositories.plans import find_own_plan, find_plan, find_plan_by_edit_token, find_plans_by_edit_tokens
from app.storage.repositories.shares import NewShare, create_share, find_share
from tests.support.stored import NOW, StoredPlan, row_counts, store_plan

SOON, TOO_LATE = NOW + UNDO_TIME - timedelta(seconds=1), NOW + UNDO_TIME


def test_nothing_opens_a_deleted_plan(database: Database) -> None:
    night_readers = _deleted(database)
    token = night_readers.token
    assert database.read_now(lambda connection: find_plan(connection, night_readers.id)) is None
    assert database.read_now(lambda connection: find_own_plan(connection, night_readers.id, token)) is None
    assert database.read_now(lambda connection: find_plan_by_edit_token(connection, token)) is None
    assert database.read_now(lambda connection: find_plans_by_edit_tokens(connection, [token])) == ()


def test_its_owner_brings_it_back_within_the_hour_with_all_that_it_had(database: Database) -> None:
    night_readers = _deleted(database)
    found = database.read_now(lambda one: find_deleted_plan(one, night_readers.id, night_readers.token, SOON))
    assert found is not None
    assert (found.name, found.until) == ("夜读", TOO_LATE)
    assert database.write_now(lambda one: bring_back(one, night_readers.id, night_readers.token, SOON))
    assert night_readers.answers()["positioning.name"].value == "夜读"
    assert not database.write_now(lambda one: bring_back(one, night_readers.id, night_readers.token, SOON)), "once"


def test_neither_late_nor_a_stranger_nor_an_ended_link_brings_it_back(database: Database) -> None:
    night_readers, day_readers = _deleted(database), store_plan(database)
    for token, at in ((night_readers.token, TOO_LATE), (day_readers.token, SOON), ("", SOON), ("\x00", SOON)):
        assert not database.write_now(partial(bring_back, plan_id=night_readers.id, token=token, now=at))
    database.write_now(lambda connection: replace_edit_links(connection, night_readers.id, NOW))
    assert not database.write_now(lambda one: bring_back(one, night_readers.id, night_readers.token, SOON))
    assert not database.write_now(lambda one: bring_back(one, "no such\x00plan", night_readers.token, SOON))


def test_after_the_hour_it_is_forgotten_and_its_share_links_say_so(database: Database) -> None:
    night_readers, day_readers = store_plan(database), store_plan(database, positioning__name="Day")
    share = database.write_now(lambda connection: create_share(connection, night_readers.id, NewShare("Mia"), NOW))
    database.write_now(lambda connection: delete_plan(connection, night_readers.id, NOW))
    assert not database.read_now(lambda connection: has_plans_to_forget(connection, SOON))
    assert database.write_now(lambda connection: forget_deleted_plans(connection, SOON)) == 0
    assert database.read_now(lambda connection: has_plans_to_forget(connection, TOO_LATE))
    assert database.write_now(lambda connection: forget_deleted_plans(connection, TOO_LATE)) == 1
    assert database.read_now(lambda connection: find_share(connection, share.token)) is None
    assert database.read_now(lambda connection: is_withdrawn(connection, share.token))
    assert not database.read_now(lambda connection: is_withdrawn(connection, night_readers.token))
    assert day_readers.answers()["positioning.name"].value == "Day"
    assert row_counts(database)["link"] == 1, "the other plan's"


def test_a_plan_that_was_brought_back_at_the_same_moment_is_not_forgotten(database: Database) -> None:
    night_readers = _deleted(database)
    assert database.write_now(lambda one: bring_back(one, night_readers.id, night_readers.token, SOON))
    assert not database.write_now(lambda one: forget_now(one, night_readers.id, night_readers.token, SOON))
    assert night_readers.answers()["positioning.name"].value == "夜读"
    database.write_now(lambda connection: delete_plan(connection, night_readers.id, NOW))
    assert not database.write_now(lambda one: forget_now(one, night_readers.id, "wrong", SOON))
    assert database.write_now(lambda one: forget_now(one, night_readers.id, night_readers.token, SOON))


def _deleted(database: Database) -> StoredPlan:
    plan = store_plan(database, positioning__name="夜读")
    database.write_now(lambda connection: delete_plan(connection, plan.id, NOW))
    return plan
