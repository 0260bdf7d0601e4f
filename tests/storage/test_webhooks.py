"""Webhooks and their messages: each once, by one server at a time, and gone with their plan."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial

import pytest

from app.base.errors import LimitError
from app.base.limits import WEBHOOKS_LIMIT
from app.storage.database import Database
from app.storage.migrate import migrate
from app.storage.repositories.deleting import bring_back, delete_plan
from app.storage.repositories.deliveries import (
    NewDelivery,
    add_deliveries,
    find_due_deliveries,
    find_looks,
    finish_delivery,
    finish_old_deliveries,
    forget_old_deliveries,
    has_old_deliveries,
    take_delivery,
    take_look,
    try_again,
)
from app.storage.repositories.edit_links import replace_edit_links
from app.storage.repositories.webhooks import (
    LastTold,
    NewWebhook,
    Webhook,
    create_webhook,
    list_webhooks,
    note_given_up,
    note_not_taken,
    note_taken,
    remove_webhook,
    waiting_tries,
)
from tests.storage.walking import walk_to
from tests.support.stored import LATER, NOW, StoredPlan, all_texts, delete_now, row_counts, store_plan

NEW = NewWebhook("https://bot.example.org/in", "whsec_c2VjcmV0", timedelta(hours=1))
MOST = 10


@pytest.fixture
def plan(database: Database) -> StoredPlan:
    return store_plan(database, positioning__name="Night Readers")


@pytest.fixture
def webhook(plan: StoredPlan) -> Webhook:
    plan.change(lambda connection, locked: create_webhook(connection, locked.id, NEW, NOW))
    return _only(plan)


@pytest.fixture
def other(database: Database) -> Iterator[Database]:
    """Another server on the same database."""
    with closing(Database(database.url)) as other:
        yield other


def _only(plan: StoredPlan) -> Webhook:
    (webhook,) = plan.database.read_now(lambda connection: list_webhooks(connection, plan.id))
    return webhook


def _find(database: Database, *ids: str) -> None:
    """Look, and find messages with these ids."""
    (look,) = database.read_now(lambda connection: find_looks(connection, LATER, MOST))
    found = [NewDelivery(one, f"about {one}") for one in ids]
    database.write_now(lambda connection: add_deliveries(connection, look, found, LATER + timedelta(days=1), NOW))


def test_a_plan_has_a_few_webhooks_which_are_removed_one_by_one(plan: StoredPlan, webhook: Webhook) -> None:
    assert (webhook.address, webhook.secret, webhook.ahead) == (NEW.address, NEW.secret, NEW.ahead)
    assert (webhook.told, webhook.resting_at) == (None, None)
    for _ in range(WEBHOOKS_LIMIT - 1):
        plan.change(lambda connection, locked: create_webhook(connection, locked.id, NEW, LATER))
    with pytest.raises(LimitError, match="webhooks"):
        plan.change(lambda connection, locked: create_webhook(connection, locked.id, NEW, LATER))
    plan.change(lambda connection, locked: remove_webhook(connection, locked.id, webhook.id))
    left = plan.database.read_now(lambda connection: list_webhooks(connection, plan.id))
    assert len(left) == WEBHOOKS_LIMIT - 1
    assert webhook.id not in {one.id for one in left}


def test_somebody_looks_at_once_then_at_the_time_that_is_set_and_whenever_the_plan_changes(
    plan: StoredPlan, webhook: Webhook
) -> None:
    def looks() -> int:
        return len(plan.database.read_now(lambda connection: find_looks(connection, LATER, MOST)))

    assert looks() == 1
    _find(plan.database)
    assert looks() == 0
    plan.save("one", positioning__pain=(0, "Nobody to read with"))
    assert looks() == 1
    _find(plan.database)
    later = LATER + timedelta(days=1)
    assert plan.database.read_now(lambda connection: find_looks(connection, later, MOST))[0].webhook == webhook


def test_of_two_servers_one_looks(plan: StoredPlan, webhook: Webhook, other: Database) -> None:
    until = LATER + timedelta(minutes=5)
    looks = [one.read_now(lambda connection: find_looks(connection, LATER, MOST)) for one in (plan.database, other)]
    taken = [
        one.write_now(lambda connection, look=look: take_look(connection, look, until))  # type: ignore[misc]
        for one, (look,) in zip((plan.database, other), looks, strict=True)
    ]
    assert sorted(taken) == [False, True]
    assert plan.database.read_now(lambda connection: find_looks(connection, LATER, MOST)) == ()
    assert plan.database.read_now(lambda connection: find_looks(connection, until, MOST))[0].webhook == webhook


def test_what_is_found_twice_is_one_message_and_of_two_servers_one_sends_it(
    plan: StoredPlan, webhook: Webhook, other: Database
) -> None:
    _find(plan.database, "msg_1", "msg_2")
    plan.save("one", positioning__pain=(0, "Nobody"))
    _find(other, "msg_1", "msg_3")
    due = [
        one.read_now(lambda connection: find_due_deliveries(connection, NOW, MOST, MOST))
        for one in (plan.database, other)
    ]
    assert [[one.id for one in some] for some in due] == [["msg_1", "msg_2", "msg_3"]] * 2
    assert {one.body for one in due[0]} == {"about msg_1", "about msg_2", "about msg_3"}
    until = LATER
    taken = [
        one.write_now(lambda connection, some=some: take_delivery(connection, some[0], until))  # type: ignore[misc]
        for one, some in zip((plan.database, other), due, strict=True)
    ]
    assert sorted(taken) == [False, True]
    left = other.read_now(lambda connection: find_due_deliveries(connection, NOW, MOST, MOST))
    assert [(one.id, one.tries) for one in left] == [("msg_2", 0), ("msg_3", 0)]
    again = other.read_now(lambda connection: find_due_deliveries(connection, until, MOST, MOST))
    assert ("msg_1", 1) in [(one.id, one.tries) for one in again], "its server may have stopped half-way"


def test_a_message_that_is_done_says_nothing_any_more_and_is_not_sent_again(plan: StoredPlan, webhook: Webhook) -> None:
    _find(plan.database, "msg_1")
    (due,) = plan.database.read_now(lambda connection: find_due_deliveries(connection, NOW, MOST, MOST))
    plan.database.write_now(lambda connection: take_delivery(connection, due, LATER))
    plan.database.write_now(lambda connection: try_again(connection, due, LATER))
    assert plan.database.read_now(lambda connection: waiting_tries(connection, plan.id)) == {webhook.id: LATER}
    plan.database.write_now(lambda connection: finish_delivery(connection, due))
    assert "about msg_1" not in all_texts(plan.database)
    plan.save("one", positioning__pain=(0, "Nobody"))
    _find(plan.database, "msg_1")
    assert plan.database.read_now(lambda connection: find_due_deliveries(connection, LATER, MOST, MOST)) == ()
    assert not plan.database.write_now(lambda connection: take_delivery(connection, due, LATER))
    assert row_counts(plan.database)["delivery"] == 1
    for now, count in ((NOW + timedelta(days=3), 0), (NOW + timedelta(days=3, seconds=1), 1)):
        assert plan.database.read_now(partial(has_old_deliveries, now=now)) == bool(count)
        assert plan.database.write_now(partial(forget_old_deliveries, now=now)) == count
    assert row_counts(plan.database)["delivery"] == 0


def test_one_webhook_has_few_messages_at_once_and_one_failed_try_moves_them_all(
    plan: StoredPlan, webhook: Webhook
) -> None:
    def due(now: datetime) -> list[str]:
        found = plan.database.read_now(lambda connection: find_due_deliveries(connection, now, MOST, 2))
        return [one.id for one in found]

    _find(plan.database, "msg_1", "msg_2", "msg_3")
    assert due(NOW) == ["msg_1", "msg_2"]
    (first, *_) = plan.database.read_now(lambda connection: find_due_deliveries(connection, NOW, MOST, 2))
    plan.database.write_now(lambda connection: try_again(connection, first, LATER))
    assert due(LATER - timedelta(seconds=1)) == []
    assert due(LATER) == ["msg_1", "msg_2"]
    plan.database.write_now(lambda connection: finish_delivery(connection, first))
    plan.database.write_now(lambda connection: try_again(connection, first, LATER))
    assert due(LATER) == ["msg_2", "msg_3"], "what is finished stays so"


def test_of_old_messages_those_are_counted_that_were_tried(plan: StoredPlan, webhook: Webhook) -> None:
    _find(plan.database, "msg_1", "msg_2")
    due = plan.database.read_now(lambda connection: find_due_deliveries(connection, NOW, MOST, MOST))
    plan.database.write_now(lambda connection: take_delivery(connection, due[0], LATER))
    for before, tried in ((NOW, 0), (LATER, 1), (LATER, 0)):
        finish = partial(finish_old_deliveries, webhook=webhook, before=before)
        assert plan.database.write_now(finish) == tried
    assert plan.database.read_now(lambda connection: find_due_deliveries(connection, LATER, MOST, MOST)) == ()


def test_after_messages_that_nobody_took_a_webhook_rests_until_one_is_taken(plan: StoredPlan, webhook: Webhook) -> None:
    _find(plan.database, "msg_1")
    failed, taken = LastTold("slow", 0, NOW), LastTold("delivered", 204, LATER)
    plan.database.write_now(lambda connection: note_not_taken(connection, webhook, failed))
    plan.database.write_now(lambda connection: note_given_up(connection, webhook, 2, NOW))
    assert (_only(plan).told, _only(plan).resting_at) == (failed, None)
    plan.database.write_now(lambda connection: note_given_up(connection, webhook, 2, NOW))
    assert _only(plan).resting_at == NOW
    plan.save("one", positioning__pain=(0, "Nobody"))
    assert plan.database.read_now(lambda connection: find_looks(connection, LATER, MOST)) == ()
    assert plan.database.read_now(lambda connection: find_due_deliveries(connection, LATER, MOST, MOST)) == ()
    plan.database.write_now(lambda connection: note_taken(connection, webhook, taken))
    assert (_only(plan).told, _only(plan).resting_at) == (taken, None)
    assert plan.database.read_now(lambda connection: find_looks(connection, LATER, MOST))
    plan.database.write_now(lambda connection: note_given_up(connection, webhook, 2, NOW))
    assert _only(plan).resting_at is None, "they are counted from the last one that was taken"


def test_nothing_is_sent_for_a_deleted_plan_until_it_is_brought_back(plan: StoredPlan, webhook: Webhook) -> None:
    _find(plan.database, "msg_1")
    plan.database.write_now(lambda connection: delete_plan(connection, plan.id, NOW))
    assert plan.database.read_now(lambda connection: find_looks(connection, LATER, MOST)) == ()
    assert plan.database.read_now(lambda connection: find_due_deliveries(connection, LATER, MOST, MOST)) == ()
    plan.database.write_now(lambda connection: bring_back(connection, plan.id, plan.token, NOW))
    assert len(plan.database.read_now(lambda connection: find_due_deliveries(connection, LATER, MOST, MOST))) == 1
    plan.database.write_now(lambda connection: delete_now(connection, plan.id, NOW))
    assert set(row_counts(plan.database).values()) == {0}


def test_nothing_is_stored_for_a_webhook_that_was_removed_meanwhile(plan: StoredPlan, webhook: Webhook) -> None:
    (look,) = plan.database.read_now(lambda connection: find_looks(connection, LATER, MOST))
    plan.change(lambda connection, locked: remove_webhook(connection, locked.id, webhook.id))
    found = [NewDelivery("msg_1", "late")]
    plan.database.write_now(lambda connection: add_deliveries(connection, look, found, LATER, NOW))
    assert row_counts(plan.database)["delivery"] == 0


def test_new_edit_links_end_all_webhooks_as_anybody_with_an_old_one_may_have_made_them(
    plan: StoredPlan, webhook: Webhook
) -> None:
    _find(plan.database, "msg_1")
    plan.change(lambda connection, locked: replace_edit_links(connection, locked.id, LATER))
    assert plan.database.read_now(lambda connection: list_webhooks(connection, plan.id)) == ()
    assert row_counts(plan.database)["delivery"] == 0


def test_webhooks_outlast_one_step_down(plan: StoredPlan, webhook: Webhook) -> None:
    _find(plan.database, "msg_1")
    walk_to(plan.database, "0008")
    migrate(plan.database)
    assert _only(plan) == webhook
    assert row_counts(plan.database)["delivery"] == 1
