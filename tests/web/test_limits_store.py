"""The store of limits: where it fails or does not answer, nothing is limited, and nobody waits for it."""

import asyncio

import pytest
from limits.aio.storage import MemoryStorage

from app.base.errors import SettingsError
from app.base.settings import Settings
from app.web.http import rate_limits
from app.web.http.rate_limits import Limited, RateLimits
from tests.support.loops import run_alone

HERE = "192.0.2.1"


class _BrokenStorage(MemoryStorage):
    """A store that fails."""

    STORAGE_SCHEME = ["async+broken"]  # noqa: RUF012  # as the library declares it

    async def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        raise ValueError(key, expiry, amount)


class _SilentStorage(MemoryStorage):
    """A store that never answers."""

    STORAGE_SCHEME = ["async+silent"]  # noqa: RUF012  # as the library declares it

    async def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        await asyncio.Event().wait()
        raise AssertionError(key, expiry, amount)


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limits, "STORE_SECONDS", 0)


@pytest.mark.parametrize(("store", "error"), [("broken", "ValueError"), ("silent", "TimeoutError")])
def test_a_store_that_does_not_answer_limits_nobody(caplog: pytest.LogCaptureFixture, store: str, error: str) -> None:
    _count_twice(store)
    assert f"the store of limits did not answer: {error}" in caplog.text
    assert HERE not in caplog.text


def test_it_is_logged_once_in_a_while_and_not_for_every_request(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    _count_twice("broken")
    assert len(caplog.records) == 1
    monkeypatch.setattr(rate_limits, "QUIET_SECONDS", 0)
    _count_twice("broken")
    assert len(caplog.records) == 3


def test_a_store_that_there_is_not_is_named_in_one_line() -> None:
    with pytest.raises(SettingsError, match="PLAYBOOK_LIMITS_STORE: unknown storage scheme"):
        RateLimits(Settings(limits_store="nowhere://"))


def _count_twice(store: str) -> None:
    """Count one more than may be."""

    async def story() -> None:
        limits = RateLimits(Settings(plans_per_hour=1, limits_store=f"{store}://"))
        for _ in range(2):
            await asyncio.wait_for(limits.count(Limited.STARTS, HERE), 5)

    run_alone(story())
