"""Databases as released programs made them (`tests.storage.make_release`), and how a test loads one."""

import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from app.storage.database import Database
from app.storage.engines import SQLITE
from app.storage.files import database_file
from tests.storage.make_release import RELEASES, ROWS
from tests.storage.walking import walk_to

_PLAN = re.compile(r"^-- plan (\S+) (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """A stored database."""

    file: Path

    @property
    def schema(self) -> str:
        """The schema that it has."""
        return self.file.stem

    @property
    def plans(self) -> dict[str, str]:
        """The ids of its plans, and their edit tokens."""
        return dict(_PLAN.findall(self.file.read_text(encoding="utf-8")))

    def load(self, empty: Database) -> None:
        """Fill an empty database: on SQLite with its own tables, on PostgreSQL with those of its schema."""
        if empty.is_embedded:
            self.load_file(database_file(empty.url))
            return
        walk_to(empty, self.schema)
        empty.write_now(self._insert)

    def load_file(self, path: Path) -> None:
        """Make a database file of it."""
        with closing(SQLITE.connect(path)) as connection:
            connection.executescript(self.file.read_text(encoding="utf-8"))

    def _insert(self, connection: Connection) -> None:
        """As the driver takes it, for which a percent sign is nothing but that where there are no parameters."""
        rows = self.file.read_text(encoding="utf-8").partition(ROWS)[2]
        connection.exec_driver_sql("DELETE FROM alembic_version")
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(rows)


ALL = [Release(path) for path in sorted(RELEASES.glob("*.sql"))]
EARLIEST = ALL[0]
