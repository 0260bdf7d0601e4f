"""Work that several wait for, done once."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Does what has the same key once for all who ask for it while it is being done."""

    def __init__(self) -> None:
        self._tasks: dict[Hashable, asyncio.Task[T]] = {}

    async def do(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """The result of the work, begun by the first who asks; who leaves takes nothing away from the others."""
        if key not in self._tasks:
            self._tasks[key] = asyncio.ensure_future(self._do(key, work))
        return await asyncio.shield(self._tasks[key])

    async def _do(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        try:
            return await work()
        finally:
            del self._tasks[key]


class OnceWhileWanted(Generic[T]):
    """Does what has the same key once for all who wait for it, and gives it up when the last of them has left."""

    def __init__(self) -> None:
        self._runs: dict[Hashable, _Run[T]] = {}

    def is_being_done(self, key: Hashable) -> bool:
        """Whether somebody waits for it already, so that it is not begun again."""
        return key in self._runs

    def do(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> asyncio.Future[T]:
        """The result of the work, which the first who asks begins. To leave is to cancel what this gives."""
        run = self._runs.get(key) or self._begin(key, work)
        run.waiting += 1
        result = asyncio.shield(run.task)
        result.add_done_callback(lambda _: self._leave(key, run))
        return result

    def _begin(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> "_Run[T]":
        run = self._runs[key] = _Run(asyncio.ensure_future(work()))
        run.task.add_done_callback(lambda _: self._forget(key, run))
        return run

    def _leave(self, key: Hashable, run: "_Run[T]") -> None:
        run.waiting -= 1
        if not run.waiting and not run.task.done():
            self._forget(key, run)
            run.task.cancel()

    def _forget(self, key: Hashable, run: "_Run[T]") -> None:
        """Let the next who asks begin again; what was given up may have been begun again before it ended."""
        if self._runs.get(key) is run:
            del self._runs[key]


@dataclass(slots=True, eq=False)
class _Run(Generic[T]):
    """Work under way, and how many wait for it."""

    task: asyncio.Future[T]
    waiting: int = 0
