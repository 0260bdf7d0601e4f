"""Databases of both kinds for tests: empty ones, and copies of one that was migrated once."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import create_engine, make_url, text

from app.storage.database import Database
from app.storage.migrate import migrate


class NewDatabase(Protocol):
    """Makes a database of one kind; its URL."""

    def __call__(self, *, migrated: bool) -> str: ...


_TEMPLATE = "playbook_template"


@dataclass(frozen=True)
class PostgreSQL:
    """A running PostgreSQL server, by the URL of its first database."""

    url: str

    def url_of(self, name: str) -> str:
        """The URL of another database there."""
        return make_url(self.url).set(database=name).render_as_string(hide_password=False)

    def create(self, name: str, *, migrated: bool) -> str:
        """The URL of a new database: an empty one, or a copy of the migrated one."""
        safe = "test_" + "".join(letter if letter.isalnum() else "_" for letter in name.lower())[:50]
        self._run(f'DROP DATABASE IF EXISTS "{safe}"')
        self._run(f'CREATE DATABASE "{safe}"' + (f' TEMPLATE "{_TEMPLATE}"' if migrated else ""))
        return self.url_of(safe)

    def make_template(self) -> None:
        """Migrate the database that copies are made of."""
        self._run(f'CREATE DATABASE "{_TEMPLATE}"')
        _migrate(self.url_of(_TEMPLATE))

    def _run(self, statement: str) -> None:
        engine = create_engine(make_url(self.url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


@dataclass(frozen=True)
class SQLite:
    """Databases in files, and the migrated one that copies are made of."""

    template: Path

    def create(self, folder: Path, *, migrated: bool) -> str:
        """The URL of a new database in a folder: an empty one, or a copy of the migrated one."""
        path = folder / "playbook.sqlite3"
        if migrated:
            shutil.copyfile(self.template, path)
        return f"sqlite:///{path}"

    def make_template(self) -> None:
        """Migrate the database that copies are made of; closing it leaves one file without a log beside it."""
        _migrate(f"sqlite:///{self.template}")
        assert [path.name for path in self.template.parent.iterdir()] == [self.template.name]


def _migrate(url: str) -> None:
    database = Database(url)
    migrate(database)
    database.close()
