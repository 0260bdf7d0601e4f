"""The traffic: founders who save, readers of shared pages of their plans, and files of these, each at a steady pace."""

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count

from tests.load.connections import Connections
from tests.load.figures import Figures
from tests.support.client import make_client
from tests.support.founder import start_plan

_FIELD = "what.together"
_WORDS = "每晚一起读四十分钟，读完各说一句今天最想留下的话，第{number}次。"

Ask = Callable[[Connections], Awaitable[str]]


@dataclass
class Planner:
    """A founder's plan, and the link under which it is read. One save goes out at a time, as the page's queue does."""

    plan: str
    cookies: str
    shared: str
    lock: asyncio.Lock
    base: int = 1
    saves: int = 0

    async def save(self, connections: Connections) -> str:
        """Save a text over the last one; what went wrong, if anything did."""
        async with self.lock:
            self.saves += 1
            edit = {"base": self.base, "value": _WORDS.format(number=self.saves)}
            body = json.dumps({"op_id": f"op-{self.saves}", "fields": {_FIELD: edit}}).encode()
            request = connections.request("PATCH", f"/plans/{self.plan}/answers", self.cookies, body)
            answer = await connections.ask(request)
            if answer.status != 200:
                return f"{answer.status}"
            versions = json.loads(answer.body)["versions"]
            self.base = versions.get(_FIELD, self.base)
            return "" if versions else "conflict"

    async def read(self, connections: Connections) -> str:
        """Read the shared page; what went wrong, if anything did."""
        return await _get(connections, self.shared)

    async def download(self, connections: Connections) -> str:
        """Download the PDF; what went wrong, if anything did."""
        return await _get(connections, f"/plans/{self.plan}/download/pdf", self.cookies)


def start_planners(url: str, total: int, shared: int) -> list[Planner]:
    """Founders with a plan from a starter each; some, evenly among them, share theirs."""
    return [_start_planner(url, is_shared=number % (total // shared) == 0) for number in range(total)]


async def at_pace(figures: Figures, per_second: float, seconds: float, ask: Callable[[int], Awaitable[str]]) -> None:
    """Ask as often as is planned, however long the answers take; counted from when each was due."""
    begin, under_way = time.perf_counter(), set[asyncio.Task[None]]()
    for number in count():
        due = begin + number / per_second
        if due > begin + seconds:
            break
        await asyncio.sleep(due - time.perf_counter())
        task = asyncio.create_task(_ask(figures, due, ask(number)))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
    await asyncio.gather(*under_way)


async def _ask(figures: Figures, due: float, asked: Awaitable[str]) -> None:
    try:
        figures.add(due, await asked)
    except (OSError, EOFError) as error:
        figures.add(due, type(error).__name__)


async def _get(connections: Connections, path: str, cookies: str = "") -> str:
    status = (await connections.ask(connections.request("GET", path, cookies))).status
    return "" if status == 200 else f"{status}"


def _start_planner(url: str, *, is_shared: bool) -> Planner:
    with make_client(url) as client:
        founder = start_plan(client, "study-group", "zh-Hans")
        if is_shared:
            founder.post("/share")
        page = founder.get("/share").text if is_shared else ""
        cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        found = re.search(r"/s/[\w-]{43}", page)
        return Planner(founder.plan, cookies, found[0] if found else "", asyncio.Lock())
