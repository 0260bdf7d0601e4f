"""The database as the rest of the program sees it: work is handed in and done in one transaction.

`write` returns after the commit, so its caller may promise that the work is on disk.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection

from app.base.errors import BusyError
from app.storage.engines import BUSY_TIMEOUT_SECONDS, is_sqlite, read_engine, write_engine

Result = TypeVar("Result")
Work = Callable[[Connection], Result]

_POSTGRESQL_THREADS = 8
_READING_THREADS = 2


class Database:
    """A database with its engines and threads.

    On SQLite one thread writes for the whole process, two read what may be large, and short reads run at once in the
    caller's thread: readers of a WAL database never wait. On PostgreSQL all of it goes to a small pool of threads.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_embedded = is_sqlite(url)
        self.writer = write_engine(url)
        self.reader = read_engine(url)
        self._threads = ThreadPoolExecutor(1 if self.is_embedded else _POSTGRESQL_THREADS, "database")
        self._reading_threads = ThreadPoolExecutor(_READING_THREADS, "reading") if self.is_embedded else self._threads

    async def read(self, work: Work[Result]) -> Result:
        """The result of work that only reads, from one consistent snapshot."""
        if self.is_embedded:
            return self.read_now(work)
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.read_now, work)

    async def read_apart(self, work: Work[Result]) -> Result:
        """`read` for what may be a whole large plan: never in the caller's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._reading_threads, self.read_now, work)

    async def write(self, work: Work[Result], since: float | None = None) -> Result:
        """The result of work that writes, after its transaction is committed.

        Raises `BusyError` when earlier writers took so long that it was not even begun: where the database is locked,
        those who wait are told so together, and not one after the other. Who has waited for something else before says
        ``since`` when, by the monotonic clock.
        """
        begin_by = (time.monotonic() if since is None else since) + BUSY_TIMEOUT_SECONDS
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._write_in_time, work, begin_by)

    async def forget_deleted(self) -> None:
        """See to it that what was deleted is in no file any more, as far as nobody is reading it just now.

        On SQLite the log of writes still holds it until it is emptied; PostgreSQL does this by itself, in its own time.
        """
        if self.is_embedded:
            await asyncio.get_running_loop().run_in_executor(self._threads, self._empty_log)

    def read_now(self, work: Work[Result]) -> Result:
        """`read` for callers without an event loop."""
        with self.reader.connect() as connection:
            return work(connection)

    def write_now(self, work: Work[Result]) -> Result:
        """`write` for callers without an event loop."""
        return self._write(work, BUSY_TIMEOUT_SECONDS)

    def _write_in_time(self, work: Work[Result], begin_by: float) -> Result:
        left = begin_by - time.monotonic()
        if left <= 0:
            raise BusyError("earlier writers took too long")
        return self._write(work, left)

    def _write(self, work: Work[Result], patience: float) -> Result:
        """Do work in a transaction; on SQLite another program's is waited for so many seconds."""
        with self.writer.connect() as connection:
            if self.is_embedded:  # asked below SQLAlchemy, which would begin the transaction first
                connection.connection.cursor().execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")
            with connection.begin():
                return work(connection)

    def _empty_log(self) -> None:
        # Outside of any transaction, which a connection of SQLAlchemy would begin. Nobody else waits for a reader.
        connection = self.writer.raw_connection()
        cursor = connection.cursor()
        for pragma in ("busy_timeout = 100", "wal_checkpoint(TRUNCATE)"):
            cursor.execute(f"PRAGMA {pragma}").fetchall()
        connection.close()

    def close(self) -> None:
        """Finish the work under way and let go of the connections."""
        self._threads.shutdown(wait=True)
        self._reading_threads.shutdown(wait=True)
        self.writer.dispose()
        self.reader.dispose()
