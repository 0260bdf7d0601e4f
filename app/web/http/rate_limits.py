"""How much one network may ask for in a time, and how often one plan may be changed: all counted in one store.

Many people may be behind one network: an office, a school, a mobile provider. Each limit is far above what thirty of
them do at once, and bounds what a program can do that means harm.
"""

import asyncio
import logging
import math
import time
from enum import Enum, auto

from cachetools import TTLCache
from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from sqlalchemy.exc import SQLAlchemyError

from app.base.errors import PlaybookError, SettingsError
from app.base.settings import IN_MEMORY, Settings
from app.storage.engines import is_sqlite
from app.web.http.limit_counters import LimitCounters
from app.web.http.shared_counters import SharedCounters

logger = logging.getLogger("playbook.limits")

# Tokens have 256 bits, so no number of guesses finds one; this keeps guessing from being worth the noise. A person
# meets a few dead links a day, and people with a right one never notice: only the answers to wrong ones change.
WRONG_LINKS_PER_HOUR = 1_000

# Thirty people in one room who each mistype it twice. A guess among words of a dictionary takes years.
PASSPHRASES_PER_HOUR = 100

# Two restores of the largest plan, or a hundred of a usual one. One such takes seconds of the one thread that writes.
ANSWERS_PER_MINUTE = 100_000

# A reader comments on a few chapters; of one link, a group of them that read together.
COMMENTS_PER_HOUR, LINK_COMMENTS_PER_HOUR = 10, 30
# Five guesses are no risk even to four digits, and people who mistype find the right one within them.
# New webhooks and tests of them make the server ask an address that somebody named; an owner sets up three at most.
WEBHOOKS_PER_HOUR = 10
PASSCODE_TRIES, PASSCODE_MINUTES = 5, 15

STORE_SECONDS = 0.5
"""How long a shared store may take to answer: people who save wait for it."""
# A process asks the store for a hundredth of a limit at a time, and counts that much by itself: a shared store would
# make every save wait for one question more. So a limit may begin a hundredth earlier for each server.
_PORTIONS = 100
_MOST_COUNTED = 10_000
QUIET_SECONDS = 60
"""How long nothing more is logged of a store that fails, since every request meets it."""


class Limited(Enum):
    """What is limited of a network: plans started, requests that change a plan, files made, links that open nothing.

    ``PASSPHRASES`` are those of the server that were tried, right or wrong.
    ``PLAN_SAVES`` is of a plan: how often it is changed, by anyone. ``ANSWERS`` are those changed many at once.
    ``COMMENTS`` are those that readers write, ``LINK_COMMENTS`` all that are written by one link.
    ``READS`` are what programs ask of the interface for them, files included.
    ``WEBHOOKS`` are those made, and tests that are sent to them.
    ``PASSCODES`` is of a share link and its passcode: wrong ones that were told for it, by anyone.
    """

    STARTS = auto()
    SAVES = auto()
    PLAN_SAVES = auto()
    ANSWERS = auto()
    EXPORTS = auto()
    WRONG_LINKS = auto()
    COMMENTS = auto()
    LINK_COMMENTS = auto()
    PASSCODES = auto()
    PASSPHRASES = auto()
    WEBHOOKS = auto()
    READS = auto()


class RateLimitError(PlaybookError):
    """A network or a plan has had its share, until so many ``seconds`` from now."""

    def __init__(self, limited: Limited, seconds: int) -> None:
        super().__init__(f"too many {limited.name.lower()}")
        self.limited = limited
        self.seconds = seconds


class RateLimits:
    """The limits of every network. Where their store fails or is silent, nothing is limited: people go on working."""

    def __init__(self, settings: Settings) -> None:
        self._store = _store(settings)
        self._limiter = FixedWindowRateLimiter(self._store)
        self._items: dict[Limited, RateLimitItem] = {
            Limited.STARTS: RateLimitItemPerHour(settings.plans_per_hour),
            Limited.SAVES: RateLimitItemPerMinute(settings.saves_per_minute),
            Limited.PLAN_SAVES: RateLimitItemPerMinute(settings.plan_saves_per_minute),
            Limited.ANSWERS: RateLimitItemPerMinute(ANSWERS_PER_MINUTE),
            Limited.EXPORTS: RateLimitItemPerHour(settings.exports_per_hour),
            Limited.WRONG_LINKS: RateLimitItemPerHour(WRONG_LINKS_PER_HOUR),
            Limited.COMMENTS: RateLimitItemPerHour(COMMENTS_PER_HOUR),
            Limited.LINK_COMMENTS: RateLimitItemPerHour(LINK_COMMENTS_PER_HOUR),
            Limited.PASSCODES: RateLimitItemPerMinute(PASSCODE_TRIES, PASSCODE_MINUTES),
            Limited.WEBHOOKS: RateLimitItemPerHour(WEBHOOKS_PER_HOUR),
            Limited.READS: RateLimitItemPerMinute(settings.reads_per_minute),
            Limited.PASSPHRASES: RateLimitItemPerHour(PASSPHRASES_PER_HOUR),
        }
        self._left: dict[Limited, TTLCache[str, int]] = {
            limited: TTLCache[str, int](_MOST_COUNTED, item.get_expiry()) for limited, item in self._items.items()
        }
        self._quiet_until = 0.0

    async def count(self, limited: Limited, of: str, cost: int = 1) -> None:
        """Count one more of a network or of a plan, or so many; raises `RateLimitError` where it is too many."""
        if cost == 1 and self._takes_of_portion(limited, of):
            return
        item = self._items[limited]
        names = (limited.name.lower(), of)
        portion = max(cost, item.amount // _PORTIONS)
        try:
            async with asyncio.timeout(STORE_SECONDS):
                if await self._limiter.hit(item, *names, cost=portion):
                    self._left[limited][of] = self._left[limited].get(of, 0) + portion - cost
                    return
                until = (await self._limiter.get_window_stats(item, *names)).reset_time
        except Exception as error:  # noqa: BLE001  # whatever is wrong with a store, people go on working
            self._log(error)
            return
        raise RateLimitError(limited, max(1, math.ceil(until - time.time())))

    async def give_back(self, limited: Limited, of: str) -> None:
        """Take back one that was counted before anyone knew that it is none of those that are limited."""
        item = self._items[limited]
        try:
            async with asyncio.timeout(STORE_SECONDS):
                await self._limiter.hit(item, limited.name.lower(), of, cost=-1)
        except Exception as error:  # noqa: BLE001  # whatever is wrong with a store, people go on working
            self._log(error)

    async def is_answering(self) -> bool:
        """Whether their store is there."""
        try:
            async with asyncio.timeout(STORE_SECONDS):
                return await self._limiter.storage.check()
        except Exception:  # noqa: BLE001  # whatever is wrong with a store, it does not answer
            return False

    def _takes_of_portion(self, limited: Limited, of: str) -> bool:
        """Count one more of what this process has from the store, if there is any left."""
        left = self._left[limited].get(of, 0)
        if left:
            self._left[limited][of] = left - 1
        return left > 0

    async def forget_old(self) -> None:
        """Forget what is over, where the store does not by itself."""
        if isinstance(self._store, SharedCounters):
            try:
                await self._store.forget_old()
            except SQLAlchemyError as error:
                self._log(error)

    def close(self) -> None:
        """Close the store."""
        if isinstance(self._store, SharedCounters):
            self._store.close()

    def _log(self, error: Exception) -> None:
        if time.monotonic() >= self._quiet_until:
            self._quiet_until = time.monotonic() + QUIET_SECONDS
            logger.warning("the store of limits did not answer: %s", type(error).__name__)


def counts_in_memory(settings: Settings) -> bool:
    """Whether each server counts by itself."""
    return settings.limits_store == IN_MEMORY or (not settings.limits_store and is_sqlite(settings.database))


def _store(settings: Settings) -> Storage:
    if counts_in_memory(settings):
        return LimitCounters()
    if not settings.limits_store:
        return SharedCounters(settings.database)
    try:
        store = storage_from_string(f"async+{settings.limits_store}")
    except (ConfigurationError, ValueError) as error:
        raise SettingsError(f"PLAYBOOK_LIMITS_STORE: {error}") from error
    assert isinstance(store, Storage), "its name asks for one"
    return store
