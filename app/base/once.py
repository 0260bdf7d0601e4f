"""Work that several wait for, done once."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Does what has the same key once for all who ask for it while it is being done."""

    def __init__(self) -> None:
        self._tasks: dict[Hashable, asyncio.Task[T]] = {}

    async def do(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """The result of the work, begun by the first who asks; whoever leaves takes nothing away from the others."""
        if key not in self._tasks:
            self._tasks[key] = asyncio.ensure_future(self._do(key, work))
        return await asyncio.shield(self._tasks[key])

    async def _do(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        try:
            return await work()
        finally:
            del self._tasks[key]
