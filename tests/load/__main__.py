"""``make load``: saves, readers and files at a steady pace on one server, on SQLite with every save synced.

Times are counted from when a request was due, so that a server that falls behind can't hide it. ``--minutes`` makes it
longer, to see that memory is steady.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import uvloop

from tests.bench.serving import memory_of
from tests.load.connections import Connections
from tests.load.figures import Figures, head
from tests.load.traffic import Planner, at_pace, start_planners
from tests.support.server import Server, running_server

_PLANS, _SHARED = 300, 10
_SAVES, _READERS, _FILES = 300, 50, 1
_MOST_MILLISECONDS = 100
_CONNECTIONS = 90
_WARM_UP_SECONDS = 5
_MEMORY_SECONDS = 10


def main() -> None:
    """Run the load and print the table; ends with 1 where something failed or saves were too slow."""
    parser = argparse.ArgumentParser(prog="python -m tests.load")
    parser.add_argument("--minutes", type=float, default=1)
    seconds = parser.parse_args().minutes * 60
    with (
        tempfile.TemporaryDirectory() as folder,
        running_server(Path(folder), PLAYBOOK_SAVES_PER_MINUTE="1000000") as server,
    ):
        planners = start_planners(server.url, _PLANS, _SHARED)
        uvloop.run(_run(server, planners, _WARM_UP_SECONDS))
        figures, memory = uvloop.run(_run(server, planners, seconds))
    print(f"{_PLANS} plans, of which {_SHARED} are read; {seconds:.0f} s\n{head()}")
    for one in figures:
        print(one.line(seconds))
    print(f"memory: {memory[0]:.0f} MB at start, {min(memory):.0f} to {max(memory):.0f}, {memory[-1]:.0f} at the end")
    is_good = not any(one.errors for one in figures) and figures[0].percentile(99) < _MOST_MILLISECONDS
    sys.exit(not is_good)


async def _run(server: Server, planners: list[Planner], seconds: float) -> tuple[list[Figures], list[float]]:
    saves, reads, files = (Figures(name) for name in ("saves", "shared pages", "PDF"))
    chance, read = Random(16), [planner for planner in planners if planner.shared]
    async with Connections.opened(server.url, _CONNECTIONS) as connections:
        for planner in planners:
            planner.lock = asyncio.Lock()
        watching = asyncio.create_task(_watch(server, seconds))
        await asyncio.gather(
            at_pace(saves, _SAVES, seconds, lambda number: planners[number % _PLANS].save(connections)),
            at_pace(reads, _READERS, seconds, lambda _: chance.choice(read).read(connections)),
            at_pace(files, _FILES, seconds, lambda number: planners[number % _PLANS].download(connections)),
        )
        return [saves, reads, files], await watching


async def _watch(server: Server, seconds: float) -> list[float]:
    """The server's memory now and then."""
    memory, until = [memory_of(server)], time.monotonic() + seconds
    while time.monotonic() < until:
        await asyncio.sleep(min(_MEMORY_SECONDS, seconds))
        memory.append(memory_of(server))
    return memory


if __name__ == "__main__":
    main()
