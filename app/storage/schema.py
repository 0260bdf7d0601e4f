"""Which schema this program works with, and which one a database has."""

from sqlalchemy import Connection, column, inspect, select, table

SCHEMA = "0009"
"""The revision of the newest migration."""

_STAMP = table("alembic_version", column("version_num"))


def is_current(connection: Connection) -> bool:
    """Whether a database has exactly the schema of this program."""
    return schema_of(connection) == SCHEMA


def schema_of(connection: Connection) -> str | None:
    """The revision of a database's schema; none where it has no tables yet."""
    if not inspect(connection).has_table(_STAMP.name):
        return None
    revision: str | None = connection.execute(select(_STAMP.c.version_num)).scalar_one_or_none()
    return revision
