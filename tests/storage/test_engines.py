"""Transactions are of the kind that the program is written for, whatever a server's default is."""

import pytest
from sqlalchemy import Connection, make_url, text

from app.storage.database import Database
from tests.support.databases import PostgreSQL


@pytest.mark.parametrize("default", ["serializable", "read committed"])
def test_postgresql_reads_one_snapshot_and_writes_what_is_committed(postgresql: PostgreSQL, default: str) -> None:
    named = make_url(postgresql.create("engines", migrated=False))
    spelt = default.replace(" ", "\\ ")
    url = named.update_query_dict({"options": f"-c default_transaction_isolation={spelt}"})
    database = Database(url.render_as_string(hide_password=False))
    try:
        assert database.read_now(_isolation) == "repeatable read"
        assert database.write_now(_isolation) == "read committed"
    finally:
        database.close()


def _isolation(connection: Connection) -> str:
    return str(connection.scalar(text("SHOW transaction_isolation")))
