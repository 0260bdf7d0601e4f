"""Servers as processes: start to first answer and first PDF, the pace of a shared page, a plan's share of the disk."""

import asyncio
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import running_server

STARTS = 5
READERS, PAGES_PER_SECOND, SECONDS = 20, 200, 5
# An interpreter with the same libraries and nothing of the planner: the least that a start can take.
_BARE_START = "import fastapi, jinja2, sqlalchemy, sqlmodel, uvicorn"


def print_starting() -> None:
    """Print all of it."""
    starts, firsts, bares = zip(*(_start() for _ in range(STARTS)), strict=True)
    start, bare = statistics.median(starts), statistics.median(bares)
    print(f"\nstart to first answer {start:8.2f} s   {start / bare:.2f} times the import of its libraries (aim 1.2 s)")
    print(f"start to first PDF    {statistics.median(firsts):8.2f} s   asked at once, as soon as there is an answer")
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        client = make_client(server.url)
        founder = start_plan(client, "study-group", "zh-Hans")
        time.sleep(3)
        started = time.perf_counter()
        founder.get("/download/pdf")
        took = time.perf_counter() - started
        print(f"first PDF             {took:8.2f} s   of a server up for three seconds (aim 0.7 s)")
        founder.post("/share")
        link = founder.get("/share").text.partition("/s/")[2][:43]
        client.get(f"/s/{link}").raise_for_status()  # who comes first waits for it to be made
        asyncio.run(_print_reading(server.url, f"/s/{link}"))
        size = _kilobytes(Path(folder) / "data" / "playbook.sqlite3")
        print(f"a starter's plan      {size:8.0f} kB of database (aim 100)")


def _start() -> tuple[float, float, float]:
    bare = time.perf_counter()
    subprocess.run([sys.executable, "-c", _BARE_START], check=True)
    bare = time.perf_counter() - bare
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        with running_server(Path(folder)) as server:
            client = make_client(server.url)
            client.get("/healthz").raise_for_status()
            first = time.perf_counter() - started
            start_plan(client, "study-group", "zh-Hans").get("/download/pdf")
            return first, time.perf_counter() - started, bare


async def _print_reading(url: str, path: str) -> None:
    """Ask for a page at a steady pace, however long the answers take, and print how long they took."""
    host, port = urlsplit(url).hostname, urlsplit(url).port
    request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    connections = [await asyncio.open_connection(host, port) for _ in range(READERS)]
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for connection in connections:
        free.put_nowait(connection)
    begin, count = time.perf_counter() + 0.1, PAGES_PER_SECOND * SECONDS
    due = [begin + number / PAGES_PER_SECOND for number in range(count)]
    waits = sorted(await asyncio.gather(*(_read(free, request, at) for at in due)))
    took = time.perf_counter() - begin
    for _, writer in connections:
        writer.close()
    median, slow = waits[count // 2] * 1000, waits[count * 99 // 100] * 1000
    figures = f"{count / took:8.0f} /s  median {median:.1f} ms, 99 % {slow:.1f} ms"
    print(f"shared page           {figures} (aim {PAGES_PER_SECOND} /s, 50 ms)")


async def _read(
    free: "asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]]", request: bytes, due: float
) -> float:
    """How long after it was due a page was read; in seconds."""
    await asyncio.sleep(max(0, due - time.perf_counter()))
    reader, writer = await free.get()
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    await reader.readexactly(int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]))
    free.put_nowait((reader, writer))
    return time.perf_counter() - due


def _kilobytes(database: Path) -> float:
    """What one more plan of the starter adds to the database, from the sizes before and after a hundred of them."""
    with _open(database) as connection:
        (plan,) = connection.execute("SELECT id FROM plan").fetchone()
        before = _pages(connection)
        columns = {table: _columns(connection, table) for table in ("plan", "answer", "change")}
        for number in range(100):
            for table, names in columns.items():
                key = "id" if table == "plan" else "plan"
                values = ", ".join(f"'copy{number:010}'" if name == key else f'"{name}"' for name in names)
                copied = f"INSERT INTO {table} SELECT {values} FROM {table} WHERE {key} = ?"  # our own names
                connection.execute(copied, (plan,))
        connection.commit()
        return (_pages(connection) - before) / 100 / 1000


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]


def _pages(connection: sqlite3.Connection) -> int:
    (count,), (size,) = (connection.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size"))
    return int(count) * int(size)


@contextmanager
def _open(database: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(database)
    yield connection
    connection.close()
