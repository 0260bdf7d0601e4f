"""What is deleted because it has had its time, and what never is."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from app.plan.dismissals import Dismissal
from app.storage.database import Database
from app.storage.repositories.confirming import confirm_step
from app.storage.repositories.deleting import is_withdrawn
from app.storage.repositories.dismissals import dismiss
from app.storage.repositories.expired import (
    LINK_DAYS,
    PLAN_DAYS,
    Expired,
    count_expired,
    delete_expired,
    delete_kept_too_long,
)
from app.storage.repositories.plans import find_plan, mark_edit_link_kept
from app.storage.repositories.shares import NewShare, count_opens, create_share, list_shares, revoke_share
from tests.support.stored import NOW, StoredPlan, row_counts, store_plan

LONG_AFTER = NOW + timedelta(days=PLAN_DAYS * 10)


_NAME: dict[str, Any] = {"positioning__name": "Night Readers"}
_PAIN: dict[str, Any] = {"positioning__pain": "Nobody waits for them"}


@pytest.mark.parametrize(
    ("values", "own"), [({}, ()), (_NAME, ()), (_NAME | _PAIN, ["positioning.name"])], ids=["blank", "example", "named"]
)
def test_a_plan_that_nobody_wrote_in_for_a_year_is_deleted(
    database: Database, values: dict[str, Any], own: list[str]
) -> None:
    plan = store_plan(database, from_starter=True, own=own, **values)
    day_before = NOW + timedelta(days=PLAN_DAYS)
    assert _delete(database, day_before) == Expired(0, 0)
    assert _is_there(plan)
    assert _delete(database, day_before + timedelta(days=1)) == Expired(links=0, plans=1)
    assert set(row_counts(database).values()) == {0}


def test_a_plan_with_anything_of_its_founders_is_kept_for_ever(database: Database) -> None:
    """An imported plan, one that was written in, one whose step was confirmed, and so on."""
    imported = store_plan(database, **_NAME)
    copied = store_plan(database, from_starter=True, own=["positioning.pain"], **_NAME, **_PAIN)
    written, confirmed, dismissed, shared, kept = (
        store_plan(database, from_starter=True, own=["positioning.name"], **_NAME, **_PAIN) for _ in range(5)
    )
    written.save("one", what__together=(0, "We read"))
    written.save("two", what__together=(2, ""))
    finding = Dismissal("no-name", (), "not yet")
    for work in (
        partial(confirm_step, plan_id=confirmed.id, step="positioning"),
        partial(dismiss, plan_id=dismissed.id, dismissal=finding, now=NOW),
        partial(create_share, plan_id=shared.id, new=NewShare("Mia"), now=NOW),
        partial(mark_edit_link_kept, plan_id=kept.id),
    ):
        database.write_now(work)
    assert _delete(database, LONG_AFTER) == Expired(0, 0)
    assert all(_is_there(plan) for plan in (imported, copied, written, confirmed, dismissed, shared, kept))


def test_a_link_that_was_turned_off_long_ago_is_deleted_and_one_that_works_is_not(database: Database) -> None:
    plan = store_plan(database, positioning__name="Night Readers")
    works, revoked = (
        database.write_now(lambda connection: create_share(connection, plan.id, NewShare("Mia"), NOW)) for _ in range(2)
    )
    database.write_now(lambda connection: revoke_share(connection, plan.id, revoked.id, NOW))
    assert _delete(database, NOW + timedelta(days=LINK_DAYS)) == Expired(0, 0)
    assert _delete(database, LONG_AFTER) == Expired(links=1, plans=0)
    assert database.read_now(lambda connection: list_shares(connection, plan.id)) == (works,)
    assert plan.save("one", what__together=(0, "We read")).conflicts == {}


def test_where_plans_are_kept_for_some_days_those_go_that_nobody_changes_or_reads(database: Database) -> None:
    old, read, changed = (store_plan(database, **_NAME) for _ in range(3))
    shares = {
        plan.id: database.write_now(partial(create_share, plan_id=plan.id, new=NewShare("Mia"), now=NOW))
        for plan in (old, read)
    }
    later = NOW + timedelta(days=1)
    opens = {(read.id, shares[read.id].id): 1}
    database.write_now(lambda connection: count_opens(connection, opens, later))
    changed.save("one", later, what__together=(0, "We read"))
    month_later = NOW + timedelta(days=30)
    assert database.write_now(partial(delete_kept_too_long, now=month_later, days=30)) == 0
    assert database.write_now(partial(delete_kept_too_long, now=month_later + timedelta(hours=1), days=30)) == 1
    assert [_is_there(plan) for plan in (old, read, changed)] == [False, True, True]
    assert database.read_now(partial(is_withdrawn, token=shares[old.id].token))
    assert database.write_now(partial(delete_kept_too_long, now=month_later + timedelta(days=2), days=30)) == 2


def _delete(database: Database, now: datetime) -> Expired:
    counted = database.read_now(partial(count_expired, now=now))
    deleted = database.write_now(partial(delete_expired, now=now))
    assert counted == deleted
    return deleted


def _is_there(plan: StoredPlan) -> bool:
    return plan.database.read_now(partial(find_plan, plan_id=plan.id)) is not None
