"""Turns: one after the other for the same thing, and not for ever."""

import asyncio

import pytest

from app.base.errors import BusyError
from app.base.turns import Turns
from tests.support.loops import run_alone


def test_of_the_same_thing_one_has_its_turn_at_a_time_in_the_order_of_asking() -> None:
    async def story() -> list[str]:
        turns, seen = Turns(60), list[str]()

        async def work(name: str) -> None:
            async with turns.take("plan"):
                seen.append(f"{name} begins")
                await asyncio.sleep(0)
                seen.append(f"{name} ends")

        await asyncio.gather(*(work(name) for name in "ab"))
        return seen

    assert run_alone(story()) == ["a begins", "a ends", "b begins", "b ends"]


def test_who_waits_too_long_gives_up_and_other_things_are_not_waited_for() -> None:
    async def story() -> str:
        turns = Turns(0)
        async with turns.take("plan"):
            with pytest.raises(BusyError):
                await turns.take("plan").__aenter__()
            async with turns.take("other"):
                pass
        async with turns.take("plan"):
            return "free again"

    assert run_alone(story()) == "free again"


def test_a_turn_that_fails_is_over() -> None:
    async def story() -> None:
        turns = Turns(0)
        with pytest.raises(ValueError, match="broken"):
            async with turns.take("plan"):
                raise ValueError("broken")
        async with turns.take("plan"):
            pass

    run_alone(story())
