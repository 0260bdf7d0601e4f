"""Findings dismissed, on both kinds of database."""

import pytest

from app.plan.dismissals import Dismissal
from app.storage.database import Database
from app.storage.repositories.dismissals import dismiss, list_dismissals, restore
from tests.support.stored import LATER, NOW, StoredPlan, delete_now, row_counts, store_plan

RIVALS = Dismissal("who.rivals", (), "We are of three towns")
PICNIC = Dismissal("activity.no-owner", ("picnic", "tea"), "当天再定 🧺")


def test_a_reason_is_kept_word_for_word_with_what_it_is_about(database: Database) -> None:
    night_readers = store_plan(database)
    for one in (RIVALS, PICNIC):
        _dismiss(night_readers, one)
    assert _listed(night_readers) == (PICNIC, RIVALS), "by the names of the checks"


def test_a_second_reason_replaces_the_first(database: Database) -> None:
    night_readers = store_plan(database)
    _dismiss(night_readers, PICNIC)
    again = Dismissal(PICNIC.name, PICNIC.about, "Ada brings the basket")
    _dismiss(night_readers, again)
    assert _listed(night_readers) == (again,)


def test_one_check_may_be_dismissed_for_several_things(database: Database) -> None:
    night_readers = store_plan(database)
    other = Dismissal(PICNIC.name, ("picnic",), "Only the picnic")
    for one in (PICNIC, other):
        _dismiss(night_readers, one)
    assert _listed(night_readers) == (other, PICNIC)


def test_what_is_taken_back_is_gone_and_nothing_else(database: Database) -> None:
    night_readers = store_plan(database)
    for one in (RIVALS, PICNIC):
        _dismiss(night_readers, one)
    _restore(night_readers, PICNIC.name, PICNIC.about)
    assert _listed(night_readers) == (RIVALS,)


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("activity.no-owner", ()),
        ("activity.no-owner", ("tea", "picnic")),
        ("who.rivals", ("x",)),
        ("'; --", ()),
        ("", ()),
    ],
)
def test_taking_back_what_was_never_dismissed_changes_nothing(
    database: Database, name: str, about: tuple[str, ...]
) -> None:
    night_readers = store_plan(database)
    for one in (RIVALS, PICNIC):
        _dismiss(night_readers, one)
    _restore(night_readers, name, about)
    assert _listed(night_readers) == (PICNIC, RIVALS)


def test_each_plan_has_its_own(database: Database) -> None:
    night_readers, day_readers = store_plan(database), store_plan(database)
    _dismiss(night_readers, RIVALS)
    _dismiss(day_readers, PICNIC)
    _restore(day_readers, RIVALS.name, RIVALS.about)
    assert (_listed(night_readers), _listed(day_readers)) == ((RIVALS,), (PICNIC,))


def test_dismissing_changes_no_answer(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="Night Readers")
    before = night_readers.record().changed_at, night_readers.answers(), night_readers.changes()
    _dismiss(night_readers, RIVALS)
    assert (night_readers.record().changed_at, night_readers.answers(), night_readers.changes()) == before


def test_a_deleted_plan_leaves_no_reason_behind(database: Database) -> None:
    night_readers = store_plan(database)
    _dismiss(night_readers, RIVALS)
    database.write_now(lambda connection: delete_now(connection, night_readers.id, NOW))
    assert set(row_counts(database).values()) == {0}


def _dismiss(plan: StoredPlan, dismissal: Dismissal) -> None:
    now = NOW if dismissal is RIVALS else LATER
    plan.database.write_now(lambda connection: dismiss(connection, plan.id, dismissal, now))


def _restore(plan: StoredPlan, name: str, about: tuple[str, ...]) -> None:
    plan.database.write_now(lambda connection: restore(connection, plan.id, name, about))


def _listed(plan: StoredPlan) -> tuple[Dismissal, ...]:
    return plan.database.read_now(lambda connection: list_dismissals(connection, plan.id))
