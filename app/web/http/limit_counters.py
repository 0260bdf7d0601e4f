"""The counters of limits in the memory of one process.

The store that comes with the library looks at every counter whenever it counts, which strangers can make many of. This
one forgets what is over as it goes, and what was not used for longest where there are too many.
"""

import time
from dataclasses import dataclass

from cachetools import TLRUCache
from limits.aio.storage import Storage

_MOST = 100_000


@dataclass(slots=True)
class _Window:
    """What was counted in a time that ends at ``until``."""

    until: float
    count: int = 0


class LimitCounters(Storage):
    """A store for `limits`, with what counting in fixed windows asks of one."""

    STORAGE_SCHEME = None

    def __init__(self) -> None:
        super().__init__()
        self._windows: TLRUCache[str, _Window] = TLRUCache(_MOST, lambda _key, window, _now: window.until, time.time)

    @property
    def base_exceptions(self) -> type[Exception]:
        """What may go wrong: nothing."""
        return ValueError

    async def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count; what that makes."""
        window = self._windows.get(key)
        if window is None:
            window = self._windows[key] = _Window(time.time() + expiry)
        window.count += amount
        return window.count

    async def get(self, key: str) -> int:
        """What is counted."""
        window = self._windows.get(key)
        return window.count if window else 0

    async def get_expiry(self, key: str) -> float:
        """When counting begins again."""
        window = self._windows.get(key)
        return window.until if window else time.time()

    async def check(self) -> bool:
        """Whether the store is there."""
        return True

    async def reset(self) -> int:
        """Forget everything; how much that was."""
        count = len(self._windows)
        self._windows.clear()
        return count

    async def clear(self, key: str) -> None:
        """Forget one counter."""
        self._windows.pop(key, None)
