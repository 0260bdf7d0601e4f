"""Who waits to write while others hold the database is told so after five seconds in all."""

import time

import pytest
from sqlalchemy import Connection

from app.base.errors import BusyError
from app.storage.database import Database
from app.storage.engines import BUSY_TIMEOUT_SECONDS
from tests.support.loops import run_alone


def _patience(connection: Connection) -> int:
    """How long the transaction was ready to wait for SQLite, in milliseconds."""
    return int(connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one())


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_who_has_waited_before_waits_for_the_database_only_as_long_as_is_left(database: Database) -> None:
    asked = time.monotonic() - BUSY_TIMEOUT_SECONDS + 2
    assert run_alone(database.write(_patience, since=asked)) <= 2_000
    assert database.write_now(_patience) == BUSY_TIMEOUT_SECONDS * 1000


def test_who_has_waited_for_too_long_does_not_even_begin(database: Database) -> None:
    with pytest.raises(BusyError):
        run_alone(database.write(_patience, since=time.monotonic() - BUSY_TIMEOUT_SECONDS - 1))
