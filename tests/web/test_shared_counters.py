"""Counters in PostgreSQL: what the library asks of a store, counted by all who share them."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text

from app.base.settings import Settings
from app.storage.database import Database
from app.web.http.rate_limits import Limited, RateLimitError, RateLimits
from app.web.http.shared_counters import SharedCounters
from tests.support.databases import PostgreSQL
from tests.support.loops import run_alone

HERE = "192.0.2.1"


@pytest.fixture
def url(postgresql: PostgreSQL) -> str:
    return postgresql.create("counters", migrated=True)


def test_they_are_what_the_library_asks_of_a_store(url: str) -> None:
    async def story(counters: SharedCounters) -> None:
        now = time.time()
        assert [await counters.incr("a", 60), await counters.incr("a", 60, 2), await counters.get("a")] == [1, 3, 3]
        assert now + 59 <= await counters.get_expiry("a") < now + 120
        assert [await counters.incr("over", 0), await counters.incr("over", 0)] == [1, 1], "a new window each time"
        assert await counters.get("over") == await counters.get("b") == 0
        await counters.clear("a")
        assert (await counters.get("a"), await counters.check(), await counters.reset()) == (0, True, 1)

    _with_counters(url, story)


def test_what_is_over_is_forgotten_with_the_addresses_in_it(url: str) -> None:
    async def story(counters: SharedCounters) -> None:
        await counters.incr(f"over/{HERE}", 0)
        await counters.incr("open", 60)
        await counters.forget_old()
        assert await counters.get("open") == 1

    _with_counters(url, story)
    assert _keys(url) == ["open"]


def test_many_who_count_at_once_are_all_counted(url: str) -> None:
    async def story(counters: SharedCounters) -> None:
        counted = await asyncio.gather(*(counters.incr("a", 60) for _ in range(50)))
        assert sorted(counted) == list(range(1, 51))

    _with_counters(url, story)


def test_they_are_used_on_postgresql_unless_another_store_is_named(url: str) -> None:
    async def story() -> None:
        settings = Settings(database_url=url, plans_per_hour=2)
        one, other = RateLimits(settings), RateLimits(settings)
        alone = RateLimits(settings.model_copy(update={"limits_store": "memory://"}))
        for limits in (one, other, alone):
            await limits.count(Limited.STARTS, HERE)
        with pytest.raises(RateLimitError) as refused:
            await one.count(Limited.STARTS, HERE)
        assert 0 < refused.value.seconds <= 3600
        await one.forget_old()
        for limits in (one, other, alone):
            limits.close()

    run_alone(story())


def test_of_a_large_limit_each_server_takes_a_portion_and_asks_again_when_it_is_used_up(url: str) -> None:
    async def story() -> None:
        limits = RateLimits(Settings(database_url=url, saves_per_minute=300))
        for _ in range(2):
            await asyncio.gather(*(limits.count(Limited.SAVES, HERE) for _ in range(2)))
        assert await _hits(url) == [6], "two who come at once ask for a portion each, and the next two have theirs"
        for _ in range(296):
            await limits.count(Limited.SAVES, HERE)
        with pytest.raises(RateLimitError):
            await limits.count(Limited.SAVES, HERE)
        limits.close()

    run_alone(story())


def test_where_they_are_gone_nobody_is_limited_and_nothing_fails(url: str, caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        limits = RateLimits(Settings(database_url=url, plans_per_hour=1))
        for _ in range(2):
            await limits.count(Limited.STARTS, HERE)
        await limits.forget_old()
        limits.close()

    _do(url, "DROP TABLE counter")
    run_alone(story())
    assert "the store of limits did not answer: ProgrammingError" in caplog.text
    assert HERE not in caplog.text


def test_they_are_not_logged_by_the_database(url: str) -> None:
    database = Database(url)
    kind = "SELECT relpersistence FROM pg_class WHERE relname = 'counter'"
    assert database.read_now(lambda connection: connection.execute(text(kind)).scalar_one()) == "u"
    database.close()


def _with_counters(url: str, story: Callable[[SharedCounters], Awaitable[None]]) -> None:
    async def told() -> None:
        counters = SharedCounters(url)
        await story(counters)
        counters.close()

    run_alone(told())


async def _hits(url: str) -> list[int]:
    database = Database(url)
    hits = await database.read(lambda connection: list(connection.execute(text("SELECT hits FROM counter")).scalars()))
    database.close()
    return hits


def _keys(url: str) -> list[str]:
    database = Database(url)
    keys = database.read_now(lambda connection: list(connection.execute(text("SELECT key FROM counter")).scalars()))
    database.close()
    return keys


def _do(url: str, statement: str) -> None:
    database = Database(url)
    database.write_now(lambda connection: connection.execute(text(statement)))
    database.close()
