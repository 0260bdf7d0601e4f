"""Checks of PostgreSQL."""

from collections.abc import Iterator

from sqlalchemy import func, select, text

from app.cli.doctor.line import Line, ok, warning, wrong
from app.storage.database import Database


def check_version(database: Database) -> Iterator[Line]:
    """Which one it is, and how large the database is."""
    size = database.read_now(
        lambda connection: connection.execute(select(func.pg_database_size(func.current_database()))).scalar_one()
    )
    yield ok(f"PostgreSQL {_shown(database, 'server_version')}; the database takes {size:,} bytes")


def check_timeouts(database: Database) -> Iterator[Line]:
    """Whether what waits or runs for too long is ended."""
    for name in ("lock_timeout", "statement_timeout"):
        value = _shown(database, name)
        if value == "0":
            yield warning(f"{name} is off, so one slow statement may hold up others; let the planner set it")
        else:
            yield ok(f"{name} is {value}")


def check_durability(database: Database) -> Iterator[Line]:
    """Whether what was saved outlives a power cut."""
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        if (value := _shown(database, name)) == "off":
            yield wrong(f"{name} is off: what is saved may be lost in a power cut; set it to on")
        else:
            yield ok(f"{name} is {value}")


def _shown(database: Database, name: str) -> str:
    return str(database.read_now(lambda connection: connection.execute(text(f"SHOW {name}")).scalar_one()))
