"""Files kept for those who ask for the same again: downloads, which take a process of their own to make."""

import asyncio
from collections.abc import Awaitable, Callable

from cachetools import TTLCache

from app.base.once import OnceWhileWanted
from app.base.quarters import QUARTER_SECONDS


class KeptFiles:
    """The files that were used last, as many as fit into so many bytes, for a quarter of an hour at most.

    Each is made once for all who wait for it, and given up when the last of them has left.
    """

    def __init__(self, most_bytes: int) -> None:
        self._files: TTLCache[bytes, bytes] = TTLCache(most_bytes, QUARTER_SECONDS, getsizeof=len)
        self._being_made = OnceWhileWanted[bytes]()

    def get(self, key: bytes) -> bytes | None:
        """The file with that key, if it is there. The key must tell all that the file depends on."""
        return self._files.get(key)

    def is_being_made(self, key: bytes) -> bool:
        """Whether somebody waits for the file already."""
        return self._being_made.is_being_done(key)

    def make(self, key: bytes, work: Callable[[], Awaitable[bytes]]) -> asyncio.Future[bytes]:
        """The file, made by the first who asks. To leave is to cancel what this gives."""
        return self._being_made.do(key, lambda: self._made(key, work))

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return int(self._files.currsize)

    def forget_old(self) -> None:
        """Drop what has been kept for a quarter of an hour."""
        self._files.expire()

    async def _made(self, key: bytes, work: Callable[[], Awaitable[bytes]]) -> bytes:
        content = await work()
        if len(content) <= self._files.maxsize:
            self._files[key] = content
        return content
