"""Work that several wait for, done once."""

import asyncio

import pytest

from app.base.once import Once
from tests.support.loops import run_alone


def test_who_asks_meanwhile_gets_the_same_result_and_who_asks_later_a_new_one() -> None:
    calls: list[int] = []

    async def work() -> int:
        calls.append(len(calls))
        await asyncio.sleep(0)
        return len(calls)

    async def story() -> tuple[list[int], int]:
        once = Once[int]()
        return await asyncio.gather(*(once.do("a", work) for _ in range(3))), await once.do("a", work)

    assert run_alone(story()) == ([1, 1, 1], 2)


def test_what_has_another_key_is_done_by_itself() -> None:
    async def story() -> list[str]:
        once = Once[str]()
        return await asyncio.gather(*(once.do(key, lambda key=key: _said(key)) for key in ("a", "b")))  # type: ignore[misc]  # a lambda's default

    assert run_alone(story()) == ["a", "b"]


def test_who_leaves_takes_nothing_away_from_the_others() -> None:
    async def story() -> str:
        once, gate = Once[str](), asyncio.Event()

        async def work() -> str:
            await gate.wait()
            return "done"

        leaving, staying = (asyncio.ensure_future(once.do("a", work)) for _ in range(2))
        await asyncio.sleep(0)
        leaving.cancel()
        gate.set()
        return await staying

    assert run_alone(story()) == "done"


def test_a_failure_is_everybodys_who_waits_and_is_not_kept() -> None:
    attempts: list[str] = []

    async def work() -> str:
        attempts.append("one")
        await asyncio.sleep(0)
        if len(attempts) == 1:
            raise ValueError
        return "done"

    async def story() -> str:
        once = Once[str]()
        both = await asyncio.gather(*(once.do("a", work) for _ in range(2)), return_exceptions=True)
        assert [type(one) for one in both] == [ValueError, ValueError]
        return await once.do("a", work)

    assert run_alone(story()) == "done"


async def _said(word: str) -> str:
    return word


@pytest.mark.parametrize("waiters", [1, 5])
def test_nothing_is_left_of_it_when_it_is_done(waiters: int) -> None:
    async def story() -> Once[str]:
        once = Once[str]()
        await asyncio.gather(*(once.do("a", lambda: _said("a")) for _ in range(waiters)))
        return once

    assert not run_alone(story())._tasks
