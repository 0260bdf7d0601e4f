"""How much one network may ask for in a time: every such limit, counted in one store.

Many people may be behind one network: an office, a school, a mobile provider. Each limit is far above what thirty of
them do at once, and bounds what a program can do that means harm.
"""

import asyncio
import logging
import math
import time
from enum import Enum, auto

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import ConfigurationError
from limits.storage import StorageTypes, storage_from_string

from app.base.errors import PlaybookError, SettingsError
from app.base.settings import IN_MEMORY, Settings
from app.web.http.limit_counters import LimitCounters

logger = logging.getLogger("playbook.limits")

# Tokens have 256 bits, so no number of guesses finds one; this keeps guessing from being worth the noise. A person
# meets a few dead links a day, and people with a right one never notice: only the answers to wrong ones change.
WRONG_LINKS_PER_HOUR = 1_000

STORE_SECONDS = 0.5
"""How long a shared store may take to answer: people who save wait for it."""
QUIET_SECONDS = 60
"""How long nothing more is logged of a store that fails, since every request meets it."""


class Limited(Enum):
    """What is limited: plans started, requests that change a plan, files made, links and cookies that open nothing."""

    STARTS = auto()
    SAVES = auto()
    EXPORTS = auto()
    WRONG_LINKS = auto()


class RateLimitError(PlaybookError):
    """A network has had its share, until so many ``seconds`` from now."""

    def __init__(self, limited: Limited, seconds: int) -> None:
        super().__init__(f"too many {limited.name.lower()} from one network")
        self.limited = limited
        self.seconds = seconds


class RateLimits:
    """The limits of every network. Where their store fails or is silent, nothing is limited: people go on working."""

    def __init__(self, settings: Settings) -> None:
        self._limiter = FixedWindowRateLimiter(_storage(settings.limits_store))
        self._items: dict[Limited, RateLimitItem] = {
            Limited.STARTS: RateLimitItemPerHour(settings.plans_per_hour),
            Limited.SAVES: RateLimitItemPerMinute(settings.saves_per_minute),
            Limited.EXPORTS: RateLimitItemPerHour(settings.exports_per_hour),
            Limited.WRONG_LINKS: RateLimitItemPerHour(WRONG_LINKS_PER_HOUR),
        }
        self._quiet_until = 0.0

    async def count(self, limited: Limited, network: str) -> None:
        """Count one more; raises `RateLimitError` where it is one too many."""
        item = self._items[limited]
        names = (limited.name.lower(), network)
        try:
            async with asyncio.timeout(STORE_SECONDS):
                if await self._limiter.hit(item, *names):
                    return
                until = (await self._limiter.get_window_stats(item, *names)).reset_time
        except Exception as error:  # noqa: BLE001  # whatever is wrong with a store, people go on working
            self._log(error)
            return
        raise RateLimitError(limited, max(1, math.ceil(until - time.time())))

    async def is_answering(self) -> bool:
        """Whether their store is there."""
        try:
            async with asyncio.timeout(STORE_SECONDS):
                return await self._limiter.storage.check()
        except Exception:  # noqa: BLE001  # whatever is wrong with a store, it does not answer
            return False

    def _log(self, error: Exception) -> None:
        if time.monotonic() >= self._quiet_until:
            self._quiet_until = time.monotonic() + QUIET_SECONDS
            logger.warning("the store of limits did not answer: %s", type(error).__name__)


def _storage(url: str) -> StorageTypes:
    if url == IN_MEMORY:
        return LimitCounters()
    try:
        return storage_from_string(f"async+{url}")
    except ConfigurationError as error:
        raise SettingsError(f"PLAYBOOK_LIMITS_STORE: {error}") from error
