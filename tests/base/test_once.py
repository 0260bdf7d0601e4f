"""Work that several wait for, done once."""

import asyncio

import pytest

from app.base.once import Once, OnceWhileWanted
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


def test_what_many_want_is_done_once_and_given_to_each() -> None:
    async def story() -> tuple[list[str], int]:
        wanted, gate = OnceWhileWanted[str](), _Gate()
        waiting = [wanted.do("a", gate.pass_) for _ in range(20)]
        await asyncio.sleep(0)
        assert wanted.is_being_done("a")
        gate.open.set()
        given = await asyncio.gather(*waiting)
        assert not wanted.is_being_done("a")
        return given, gate.begun

    assert run_alone(story()) == (["passed"] * 20, 1)


def test_work_goes_on_when_the_first_who_wanted_it_leaves_and_ends_with_the_last() -> None:
    async def story() -> None:
        wanted, gate = OnceWhileWanted[str](), _Gate()
        first, second = (wanted.do("a", gate.pass_) for _ in range(2))
        await asyncio.sleep(0)
        await _leave(first)
        assert wanted.is_being_done("a")
        await _leave(second)
        assert not wanted.is_being_done("a")
        await asyncio.wait_for(gate.is_given_up.wait(), 5)

    run_alone(story())


def test_who_wants_what_was_just_given_up_gets_it_done_again() -> None:
    async def story() -> tuple[str, int]:
        wanted, gate = OnceWhileWanted[str](), _Gate()
        leaving = wanted.do("a", gate.pass_)
        await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.sleep(0)
        assert not wanted.is_being_done("a")
        assert not gate.is_given_up.is_set(), "it has not ended yet"
        gate.open.set()
        return await wanted.do("a", gate.pass_), gate.begun

    assert run_alone(story()) == ("passed", 2)


def test_a_failure_is_everybodys_who_wants_the_work_and_the_next_begins_it_again() -> None:
    async def story() -> str:
        wanted = OnceWhileWanted[str]()
        both = await asyncio.gather(*(wanted.do("a", _failing) for _ in range(2)), return_exceptions=True)
        assert [type(one) for one in both] == [ValueError, ValueError]
        return await wanted.do("a", lambda: _said("done"))

    assert run_alone(story()) == "done"


class _Gate:
    """Work that takes until the gate is open; tells how often it was begun, and whether it was given up."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.is_given_up = asyncio.Event()
        self.begun = 0

    async def pass_(self) -> str:
        self.begun += 1
        try:
            await self.open.wait()
        except asyncio.CancelledError:
            self.is_given_up.set()
            raise
        return "passed"


async def _failing() -> str:
    raise ValueError


async def _leave(task: "asyncio.Future[str]") -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.sleep(0)
