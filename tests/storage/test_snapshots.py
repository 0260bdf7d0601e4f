"""What is read in one piece of work is of one moment, and nothing is written by it."""

import pytest
from sqlalchemy import Connection, delete, func, select
from sqlalchemy.exc import DBAPIError

from app.storage.database import Database
from app.storage.tables import ANSWER, PLAN
from tests.support.stored import store_plan


def test_reading_sees_one_moment_whatever_is_saved_meanwhile(database: Database) -> None:
    store_plan(database, positioning__name="A")

    def counts(connection: Connection) -> list[int]:
        before = _plans(connection)
        store_plan(database, positioning__name="B")
        return [before, _plans(connection)]

    assert database.read_now(counts) == [1, 1]
    assert database.read_now(_plans) == 2


@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
def test_what_only_reads_cannot_write_on_postgresql(database: Database) -> None:
    with pytest.raises(DBAPIError, match="read-only transaction"):
        database.read_now(lambda connection: connection.execute(delete(ANSWER)))


def _plans(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(PLAN)).scalar_one()
