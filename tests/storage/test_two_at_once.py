"""Two connections that save at once never lose what was acknowledged."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TypeVar

import pytest

from app.plan.lists import add_item
from app.plan.paths import ListPath
from app.storage.database import Database
from app.storage.repositories.answers import Edit, Saved, save_answers
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author, Operation
from app.storage.repositories.plans import lock_plan
from tests.support.stored import LATER, StoredPlan, store_plan

ROUNDS = 30
Result = TypeVar("Result")


@pytest.fixture
def other(database: Database) -> Iterator[Database]:
    """A second program on the same database."""
    second = Database(database.url)
    yield second
    second.close()


def test_two_who_write_the_same_answer_at_once_never_both_win(database: Database, other: Database) -> None:
    night_readers = store_plan(database, positioning__name="0")
    for number in range(ROUNDS):
        base = night_readers.answers()["positioning.name"].version
        mine, theirs = _at_once(
            partial(_save, database, night_readers, f"a{number}", base),
            partial(_save, other, night_readers, f"b{number}", base),
        )
        assert len(mine.conflicts) + len(theirs.conflicts) == 1
    assert night_readers.record().version == ROUNDS + 1


def test_what_two_write_at_once_in_different_answers_is_all_there(database: Database, other: Database) -> None:
    night_readers = store_plan(database)
    _at_once(
        lambda: _save_many(database, night_readers, "positioning.name"),
        lambda: _save_many(other, night_readers, "what.together"),
    )
    values = {path: answer.value for path, answer in night_readers.answers().items()}
    assert values == {"positioning.name": str(ROUNDS - 1), "what.together": str(ROUNDS - 1)}
    assert [change[0] for change in night_readers.changes()] == list(range(2, 2 * ROUNDS + 2))


def test_items_that_two_add_at_once_are_all_in_the_list(database: Database, other: Database) -> None:
    rules = store_plan(database)
    mine, theirs = _at_once(lambda: _add_many(database, rules, "a"), lambda: _add_many(other, rules, "b"))
    assert sorted(rules.order("rules", "rules")) == sorted(mine + theirs)


def test_a_repeat_that_overtakes_its_first_is_stored_once(database: Database, other: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    first, repeat = _at_once(
        lambda: _save(database, night_readers, "same", 1), lambda: _save(other, night_readers, "same", 1)
    )
    assert first == repeat
    assert night_readers.record().version == 2


def _at_once(left: Callable[[], Result], right: Callable[[], Result]) -> tuple[Result, Result]:
    start = Barrier(2)
    with ThreadPoolExecutor(2) as threads:
        futures = threads.submit(_after, start, left), threads.submit(_after, start, right)
        return futures[0].result(), futures[1].result()


def _after(start: Barrier, work: Callable[[], Result]) -> Result:
    start.wait()
    return work()


def _save(database: Database, plan: StoredPlan, op_id: str, base: int) -> Saved:
    return _save_one(database, plan, op_id, "positioning.name", Edit(base, op_id))


def _save_one(database: Database, plan: StoredPlan, op_id: str, path: str, edit: Edit) -> Saved:
    operation = Operation(op_id, Author(UNKNOWN_DEVICE, LATER))
    return database.write_now(
        lambda connection: save_answers(connection, lock_plan(connection, plan.id, plan.token), operation, {path: edit})
    )


def _save_many(database: Database, plan: StoredPlan, path: str) -> None:
    base = 0
    for number in range(ROUNDS):
        edit = Edit(base, str(number))
        base = _save_one(database, plan, f"{path} {number}", path, edit).versions[path]


def _add_many(database: Database, plan: StoredPlan, stem: str) -> list[str]:
    rules = ListPath("rules", "rules")
    items = [rules.item(f"{stem}{number}") for number in range(ROUNDS)]
    for item in items:
        StoredPlan(database, plan.id, plan.token).edit(rules, partial(add_item, item=item))
    return [item.id for item in items]
