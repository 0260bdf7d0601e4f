"""What a reader's page of a full plan costs the server, and how much of it goes over the wire."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from app.base.settings import Settings
from app.main import create_app
from tests.bench.planner import Planner

ROUNDS = 60
_UNCHANGED, _CHANGED = 5.0, 25.0
_KILOBYTES = 40.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, beside the most that it may be."""

    name: str
    value: float
    most: float
    unit: str


def print_sharing() -> None:
    """Print the figures of a plan of a full starter in Chinese."""
    print(f"\n{'a reader of a full plan':36}{'':>12}{'aim':>10}")
    for one in asyncio.run(_measure()):
        print(f"{one.name:36}{one.value:9.2f} {one.unit}{one.most:7.0f} {one.unit}")


async def _measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data_dir=Path(folder)))
        async with app.router.lifespan_context(app), Planner.started(app) as planner:
            address = await planner.make_link()
            await planner.read_base()
            return [
                Figure("shared page, unchanged", await _median(_nothing, planner, address), _UNCHANGED, "ms"),
                Figure("shared page, after each save", await _median(planner.save, planner, address), _CHANGED, "ms"),
                Figure("shared page, on the wire", await planner.bytes_of(address) / 1000, _KILOBYTES, "kB"),
            ]


async def _median(before: Callable[[], Awaitable[None]], planner: Planner, address: str) -> float:
    """The median time of the page, after something that doesn't count."""
    times = list[float]()
    for _ in range(ROUNDS):
        await before()
        started = time.perf_counter()
        await planner.page(address)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


async def _nothing() -> None:
    pass
