"""Measuring: medians in milliseconds, and a table of them."""

import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

ROUNDS = 40
WARM_UP = 5


@dataclass(frozen=True)
class Measurement:
    """What the planner takes for something, beside what the bare stack takes for the like; in milliseconds."""

    name: str
    planner: float
    bare: float


def median_of(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of some work, in milliseconds."""
    return statistics.median(_time(work) for _ in range(WARM_UP + rounds))


async def median_of_async(work: Callable[[], Awaitable[object]], rounds: int = ROUNDS) -> float:
    """The median time of some asynchronous work, in milliseconds."""
    times = []
    for _ in range(WARM_UP + rounds):
        started = time.perf_counter()
        await work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[WARM_UP:])


def print_table(measurements: list[Measurement]) -> None:
    """Print every measurement with its ratio."""
    print(f"{'':32}{'planner':>10}{'bare':>10}{'ratio':>8}")
    for one in measurements:
        print(f"{one.name:32}{one.planner:8.2f}ms{one.bare:8.2f}ms{one.planner / one.bare:7.1f}x")


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
