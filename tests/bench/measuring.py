"""Measuring: medians in milliseconds, the planner's and the bare stack's in turn, and a table of them."""

import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

ROUNDS = 60
WARM_UP = 5


@dataclass(frozen=True)
class Measurement:
    """What the planner takes for something, beside what the bare stack takes for the like; in milliseconds.

    ``most`` is the ratio that is aimed at; none where the figures are only told.
    """

    name: str
    planner: float
    bare: float
    most: float | None = None


def median_of(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of some work, in milliseconds."""
    return statistics.median(_time(work) for _ in range(WARM_UP + rounds))


async def medians_in_turn(
    planner: Callable[[], Awaitable[object]], bare: Callable[[], Awaitable[object]]
) -> tuple[float, float]:
    """The median times of two pieces of work, done in turn so that both meet the same machine; in milliseconds."""
    pairs = [(await _time_async(planner), await _time_async(bare)) for _ in range(WARM_UP + ROUNDS)]
    firsts, seconds = zip(*pairs[WARM_UP:], strict=True)
    return statistics.median(firsts), statistics.median(seconds)


def print_head() -> None:
    """Print the head of the table of ratios."""
    print(f"{'':36}{'planner':>10}{'bare':>10}{'ratio':>8}{'aim':>8}")


def print_row(one: Measurement) -> None:
    """Print a measurement with its ratio, beside the one that is aimed at."""
    aim = "" if one.most is None else f"{one.most:7.2f}x"
    print(f"{one.name:36}{one.planner:8.2f}ms{one.bare:8.2f}ms{one.planner / one.bare:7.2f}x{aim}", flush=True)


async def _time_async(work: Callable[[], Awaitable[object]]) -> float:
    started = time.perf_counter()
    await work()
    return (time.perf_counter() - started) * 1000


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
