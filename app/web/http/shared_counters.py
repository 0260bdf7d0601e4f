"""The counters of limits in PostgreSQL, which all servers on one database share.

They have connections and threads of their own: what waits for a plan that somebody has locked never delays counting.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from limits.aio.storage import Storage
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from app.storage.engines import counting_engine
from app.storage.repositories.counters import Counted, count, find_counted, forget_counter, forget_counters

T = TypeVar("T")

_CONNECTIONS = 2
_END_OF_TIME = 2**62


class SharedCounters(Storage):
    """A store for `limits`, with what counting in fixed windows asks of one."""

    STORAGE_SCHEME = None

    def __init__(self, url: str) -> None:
        super().__init__()
        self._engine = counting_engine(url, _CONNECTIONS)
        self._threads = ThreadPoolExecutor(_CONNECTIONS, "limits")

    @property
    def base_exceptions(self) -> type[Exception]:
        """What may go wrong."""
        return SQLAlchemyError

    async def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count; what that makes."""
        return await self._do(lambda connection: count(connection, key, amount, now=_now(), seconds=expiry))

    async def get(self, key: str) -> int:
        """What is counted."""
        return (await self._counted(key)).hits

    async def get_expiry(self, key: str) -> float:
        """When counting begins again."""
        return (await self._counted(key)).until

    async def check(self) -> bool:
        """Whether the store is there."""
        await self._counted("")
        return True

    async def reset(self) -> int:
        """Forget everything; how much that was."""
        return await self._do(lambda connection: forget_counters(connection, until=_END_OF_TIME))

    async def clear(self, key: str) -> None:
        """Forget one counter."""
        await self._do(lambda connection: forget_counter(connection, key))

    async def forget_old(self) -> None:
        """Forget what is over."""
        await self._do(lambda connection: forget_counters(connection, until=_now()))

    def close(self) -> None:
        """Close the connections."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._engine.dispose()

    async def _counted(self, key: str) -> Counted:
        return await self._do(lambda connection: find_counted(connection, key, now=_now()))

    async def _do(self, work: Callable[[Connection], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._do_now, work)

    def _do_now(self, work: Callable[[Connection], T]) -> T:
        with self._engine.connect() as connection:
            return work(connection)


def _now() -> int:
    return int(time.time())
