"""Names are looked up apart: a slow one holds a place, and neither the others nor the end of the program."""

import asyncio
import socket
from threading import Event, Thread, current_thread

import pytest

from app.webhooks.client import deliver
from app.webhooks.lookups import Lookups, LookupsFullError, ask_system
from app.webhooks.messages import Fate, Outcome
from tests.support.loops import run_alone
from tests.webhooks.test_client import ADDRESS, MESSAGE


def test_slow_names_keep_neither_each_other_nor_other_work_waiting() -> None:
    answered = Event()

    def slow(host: str, _port: int) -> tuple[str, ...]:
        assert current_thread().daemon
        answered.wait(10)
        return (host,)

    async def story() -> None:
        lookups = Lookups(slow, most=2)
        both = [asyncio.create_task(lookups(host, 443)) for host in ("1.1.1.1", "8.8.8.8")]
        await asyncio.sleep(0)
        with pytest.raises(LookupsFullError):
            await lookups("9.9.9.9", 443)
        assert await deliver(ADDRESS, MESSAGE, resolver=lookups) == Outcome(Fate.BUSY)
        assert await asyncio.to_thread(str, 1) == "1"
        both[0].cancel()
        answered.set()
        assert await both[1] == ("8.8.8.8",)

    run_alone(story())


def test_a_place_is_free_again_after_an_answer_and_after_none() -> None:
    def unknown(_host: str, _port: int) -> tuple[str, ...]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    async def story() -> None:
        lookups = Lookups(unknown, most=1)
        for _ in range(3):
            with pytest.raises(socket.gaierror):
                await lookups("bot.example.org", 443)

    run_alone(story())


def test_where_no_thread_starts_a_place_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_thread: Thread) -> None:
        raise RuntimeError("can't start new thread")

    async def story() -> None:
        lookups = Lookups(lambda host, _port: (host,), most=1)
        with monkeypatch.context() as patched:
            patched.setattr(Thread, "start", refuses)
            with pytest.raises(LookupsFullError):
                await lookups("8.8.8.8", 443)
        assert await lookups("8.8.8.8", 443) == ("8.8.8.8",)

    run_alone(story())


def test_the_machine_is_asked() -> None:
    assert ask_system("127.0.0.1", 443) == ("127.0.0.1",)
