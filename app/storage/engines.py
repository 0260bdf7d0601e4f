"""Engines for SQLite and PostgreSQL.

SQLite runs in WAL mode with full synchronisation, and overwrites what is deleted. Writing transactions begin
IMMEDIATE, so that two writers wait for each other instead of failing half-way; reading ones begin deferred on an engine
of their own and are never in the way.

On PostgreSQL, transactions that only read are declared so and see one snapshot, as they do on SQLite. Writing ones see
what is committed, whatever the server's default is: they lock the plan first, and what they read then has to be newest.
"""

import sqlite3
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from app.base.errors import SettingsError

try:
    import pysqlite3
except ImportError:
    SQLITE: ModuleType = sqlite3
else:
    SQLITE = pysqlite3.dbapi2

BUSY_TIMEOUT_SECONDS = 5
_BACKENDS = ("sqlite", "postgresql")
_STATEMENT_SECONDS = 30
_CONNECT_SECONDS = 10
_COUNTING_MILLISECONDS = 500
FIRST_SAFE_SQLITE = (3, 51, 3)


def is_sqlite(url: str) -> bool:
    """Whether a database URL names a SQLite database; raises `SettingsError` where it names none that can be used."""
    try:
        parts = make_url(url)
        name = parts.get_backend_name()
    except (ArgumentError, ValueError) as error:
        raise SettingsError("PLAYBOOK_DATABASE_URL: is no URL of a database") from error
    if name not in _BACKENDS:
        raise SettingsError("PLAYBOOK_DATABASE_URL: has to begin with postgresql:// or sqlite:///")
    if "@" in (parts.host or ""):
        raise SettingsError("PLAYBOOK_DATABASE_URL: write an @ in the password as %40")
    return name == "sqlite"


def write_engine(url: str) -> Engine:
    """The engine for transactions that write."""
    if is_sqlite(url):
        return _sqlite_engine(url, "BEGIN IMMEDIATE")
    return _postgresql_engine(url, isolation_level="READ COMMITTED")


def read_engine(url: str) -> Engine:
    """The engine for transactions that only read."""
    if is_sqlite(url):
        return _sqlite_engine(url, "BEGIN")
    return _postgresql_engine(url, isolation_level="REPEATABLE READ", postgresql_readonly=True)


def counting_engine(url: str, connections: int) -> Engine:
    """The engine for counters on PostgreSQL. They need not outlive a crash, and are worth no waiting."""
    options = f"-c statement_timeout={_COUNTING_MILLISECONDS} -c synchronous_commit=off"
    return create_engine(
        _by_psycopg(url),
        connect_args={"options": options, "connect_timeout": 2},
        pool_size=connections,
        max_overflow=0,
        isolation_level="AUTOCOMMIT",
    )


def has_wal_reset_bug() -> bool:
    """Whether this SQLite can lose commits in WAL mode with several connections (sqlite.org/wal.html)."""
    return tuple(SQLITE.sqlite_version_info) < FIRST_SAFE_SQLITE


def lift_timeouts(connection: Connection) -> None:
    """Let this transaction take as long as it needs, as work on all plans at once may."""
    if connection.dialect.name == "postgresql":
        for bound in ("lock_timeout", "statement_timeout"):
            connection.exec_driver_sql(f"SET LOCAL {bound} = 0")


def _sqlite_engine(url: str, begin: str) -> Engine:
    engine = create_engine(
        url,
        module=SQLITE,
        connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_SECONDS, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgresql_engine(url: str, **options: Any) -> Engine:
    # Who waits too long for a plan that somebody else has locked is told to try again.
    bounds = f"-c lock_timeout={BUSY_TIMEOUT_SECONDS}s -c statement_timeout={_STATEMENT_SECONDS}s"
    # A commit waits for the disk, whatever the default of the server, the database or the role is.
    durable = "-c synchronous_commit=on"
    return create_engine(
        _by_psycopg(url),
        connect_args={"options": f"{bounds} {durable}", "connect_timeout": _CONNECT_SECONDS},
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=0,
        execution_options=options,
    )


def _by_psycopg(url: str) -> URL:
    named = make_url(url)
    return named if named.get_driver_name() == "psycopg" else named.set(drivername="postgresql+psycopg")
