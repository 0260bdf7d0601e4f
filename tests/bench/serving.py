"""The planner as a server process under load: its memory after exports, and how long saves take meanwhile."""

import asyncio
import json
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.files.writing import write_plan_file
from tests.bench.load import CLIENTS, Load, running_load
from tests.bench.plans import huge_answers
from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

EXPORTS = 200
SAVES = 200
PAUSE_SECONDS = 0.02
_KILOBYTES_IN_MEGABYTE = 1_000_000 / 1024
_STARTERS = 4


@dataclass(frozen=True, slots=True)
class Saves:
    """How long the saves of one founder took; in milliseconds."""

    during: str
    median: float
    slow: float
    worst: float


def print_serving(content: Content) -> None:
    """Start a server and print what exports cost it and those who save."""
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        starters = Load.of([_founder(server.url, content, number) for number in range(_STARTERS)])
        print(f"\nmemory of the server: {memory_of(server):.0f} MB at start")
        asyncio.run(starters.download(EXPORTS))
        print(f"{'':22}{memory_of(server):.0f} MB after {EXPORTS} exports by {CLIENTS} at once")
        huge = Load.of([_huge(server.url, content)])
        saver = start_plan(make_client(server.url))
        print_saves(list(_measure_saves(saver, starters, huge)))
        print(f"\nmemory of the server: {memory_of(server):.0f} MB after exports of a huge plan")


def print_saves(measured: list[Saves]) -> None:
    """Print how long saves took, and how much longer than without exports."""
    print(f"\n{'saves of another plan':32}{'median':>12}{'99 %':>12}{'longest':>12}")
    alone = measured[0]
    for one in measured:
        figures = ((one.median, alone.median), (one.slow, alone.slow), (one.worst, alone.worst))
        print(f"{one.during:32}" + "".join(f"{time:10.1f}ms" for time, _ in figures))
        if one is not alone:
            print(f"{'  longer by':32}" + "".join(f"{time - base:10.1f}ms" for time, base in figures))


def _measure_saves(saver: Founder, starters: Load, huge: Load) -> Iterator[Saves]:
    for during, load in (
        ("without exports", nullcontext()),
        ("during exports of starters", running_load(starters)),
        ("during exports of a huge plan", running_load(huge)),
    ):
        with load:
            times = sorted(_save(saver, number) for number in range(SAVES))
        yield Saves(during, statistics.median(times), times[SAVES * 99 // 100 - 1], times[-1])


def _save(saver: Founder, number: int) -> float:
    time.sleep(PAUSE_SECONDS)
    started = time.perf_counter()
    saver.save({"where.growth_plan": f"第{number}次"})
    return (time.perf_counter() - started) * 1000


def _founder(url: str, content: Content, number: int) -> Founder:
    starters = list(content[Language.ZH_HANS].starters)
    return start_plan(make_client(url), starters[number % len(starters)], "zh-Hans")


def _huge(url: str, content: Content) -> Founder:
    knowledge = content[Language.ZH_HANS]
    client = make_client(url)
    body = json.dumps(write_plan_file(huge_answers(knowledge), knowledge.language), ensure_ascii=False)
    page = client.post("/import", files={"file": ("plan.json", body.encode(), "application/json")})
    assert page.status_code == 200
    return Founder(client, page.url.path.split("/")[2])


def memory_of(server: Server) -> float:
    """What the server's processes hold of the machine's memory, what they share counted once; in megabytes."""
    own = server.process.pid
    children = subprocess.run(["pgrep", "-P", str(own)], capture_output=True, text=True, check=False).stdout.split()
    return sum(_proportional(pid) for pid in (str(own), *children))


def _proportional(pid: str) -> float:
    held = re.search(r"^Pss: *(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    assert held
    return int(held[1]) / _KILOBYTES_IN_MEGABYTE
