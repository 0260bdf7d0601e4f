"""Turns: what concerns the same thing is done one after the other, and nobody waits for ever."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from app.base.errors import BusyError


class Turns:
    """Lets one at a time have its turn for a key; who waits longer than so many seconds gives up."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._locks: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def take(self, key: Hashable) -> AsyncIterator[None]:
        """The turn for a key; raises `BusyError` when it does not come in time."""
        lock = self._locks.setdefault(key, asyncio.Lock())
        try:
            async with asyncio.timeout(self._patience):
                await lock.acquire()
        except TimeoutError as error:
            raise BusyError(f"others take too long with {key!r}") from error
        try:
            yield
        finally:
            lock.release()
