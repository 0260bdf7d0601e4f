"""A plan's version: what is kept in memory of a plan holds as long as it stays the same."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection

from app.base.errors import NoPlanError
from app.i18n.languages import Language
from app.plan.dismissals import Dismissal
from app.storage.database import Database
from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.storage.repositories.dismissals import dismiss, restore
from app.storage.repositories.plans import lock_plan, mark_edit_link_kept, set_language
from tests.support.stored import LATER, NOW, StoredPlan, delete_now, store_plan

PICNIC = Dismissal("activity.no-owner", ("picnic",), "We decide on the day")
CHANGES: dict[str, Callable[[Connection, str], None]] = {
    "language": lambda connection, plan: set_language(connection, plan, Language.ZH_HANS),
    "edit link kept": mark_edit_link_kept,
    "step confirmed": lambda connection, plan: confirm_step(connection, plan, "positioning"),
    "step no longer confirmed": lambda connection, plan: unconfirm_step(connection, plan, "positioning"),
    "finding dismissed": lambda connection, plan: dismiss(connection, plan, PICNIC, LATER),
    "finding restored": lambda connection, plan: restore(connection, plan, PICNIC.name, PICNIC.about),
}


@pytest.fixture
def night_readers(database: Database) -> StoredPlan:
    plan = store_plan(database, from_starter=True, positioning__name="A")
    database.write_now(lambda connection: dismiss(connection, plan.id, PICNIC, LATER))
    return plan


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_what_pages_show_raises_the_version(night_readers: StoredPlan, change: str) -> None:
    before = night_readers.record().version
    night_readers.database.write_now(lambda connection: CHANGES[change](connection, night_readers.id))
    assert night_readers.record().version == before + 1


def test_a_save_raises_it_once_however_much_it_holds(night_readers: StoredPlan) -> None:
    before = night_readers.record().version
    night_readers.save("one", positioning__name=(1, "B"), positioning__pain=(0, "P"))
    assert night_readers.record().version == before + 1


def test_a_save_of_what_is_there_leaves_it(night_readers: StoredPlan) -> None:
    before = night_readers.record()
    night_readers.save("one", positioning__name=(1, "A"))
    assert night_readers.record() == before


def test_the_record_tells_how_large_the_answers_are(night_readers: StoredPlan) -> None:
    night_readers.save("one", positioning__pain=(0, "夜读"))
    assert night_readers.record().size == len("A") + 6


def test_only_who_has_its_token_locks_a_plan(night_readers: StoredPlan, database: Database) -> None:
    other = store_plan(database)
    found = database.write_now(lambda connection: lock_plan(connection, night_readers.id, night_readers.token))
    assert found == night_readers.record()
    for token in (other.token, "", "x"):
        with pytest.raises(NoPlanError):
            database.write_now(partial(lock_plan, plan_id=night_readers.id, token=token))


def test_a_plan_that_was_deleted_is_locked_by_nobody(night_readers: StoredPlan, database: Database) -> None:
    database.write_now(lambda connection: delete_now(connection, night_readers.id, NOW))
    with pytest.raises(NoPlanError):
        database.write_now(partial(lock_plan, plan_id=night_readers.id, token=night_readers.token))
