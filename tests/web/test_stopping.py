"""A server that is asked to stop answers what it has begun, truly, takes nothing new, and ends in time."""

import asyncio
import signal
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.loops import run_alone
from tests.support.server import Server, running_server

TOKEN = "a-token-of-the-tests"
PLANS = 40
PATHS = ("what.notes", "why.notes", "who.notes", "how.notes", "when.notes")
SECONDS = 20


def test_of_two_hundred_saves_under_way_each_is_answered_and_each_that_was_acknowledged_is_there(
    tmp_path: Path,
) -> None:
    with running_server(tmp_path, PLAYBOOK_METRICS_TOKEN=TOKEN) as server, make_client(server.url) as client:
        founders = [start_plan(client) for _ in range(PLANS)]
        answers = run_alone(_stopped_while_saving(tmp_path, server, founders))
        assert server.process.wait(SECONDS) == -signal.SIGTERM, "it ended as it was asked to"
    assert {answer.status_code for answer in answers.values()} == {200}
    with closing(_opened(tmp_path)) as database:
        stored = set(database.execute("SELECT plan, path FROM answer WHERE value = 'Said at the end'"))
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert stored == answers.keys()


async def _stopped_while_saving(
    folder: Path, server: Server, founders: list[Founder]
) -> dict[tuple[str, str], httpx.Response]:
    """The answers to saves that all wait for a lock, by plan and path, of a server that is stopped meanwhile."""
    with closing(_opened(folder)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        cookies = dict(founders[0].client.cookies)
        headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
        bounds = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(
            base_url=server.url, cookies=cookies, headers=headers, limits=bounds, timeout=SECONDS
        ) as client:
            saves = {
                (founder.plan, path): asyncio.create_task(_save(client, founder, path))
                for founder in founders
                for path in PATHS
            }
            while await _under_way(client) < len(saves):
                pass  # the server has not taken all of them yet
            server.process.terminate()
            while _takes_connections(server):
                pass  # the signal has not arrived yet
            holder.execute("ROLLBACK")
            return {at: await save for at, save in saves.items()}


async def _save(client: httpx.AsyncClient, founder: Founder, path: str) -> httpx.Response:
    edit = {"base": 0, "value": "Said at the end"}
    body = {"op_id": path.replace(".", "-"), "fields": {path: edit}}
    return await client.patch(founder.address("/answers"), json=body)


async def _under_way(client: httpx.AsyncClient) -> float:
    told = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    [line] = [line for line in told.text.splitlines() if line.startswith("playbook_changes_under_way ")]
    return float(line.split()[1])


def _takes_connections(server: Server) -> bool:
    address = urlsplit(server.url)
    try:
        socket.create_connection((address.hostname, address.port)).close()
    except ConnectionRefusedError:
        return False
    return True


def _opened(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "data" / "playbook.sqlite3", isolation_level=None)
