"""The process apart for exports: it starts when needed, is replaced when killed, and ends with its server."""

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from app.web.http.export_process import ExportProcess
from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import running_server

PATIENCE_SECONDS = 30


def test_work_is_carried_out_elsewhere_and_its_errors_come_back() -> None:
    async def story(exports: ExportProcess) -> None:
        assert await exports.run(os.getpid) != os.getpid()
        with pytest.raises(ValueError, match="invalid literal"):
            await exports.run(int, "ten")
        assert await exports.run(int, "10") == 10

    _told(story)


def test_a_killed_process_is_replaced_and_nobody_notices() -> None:
    async def story(exports: ExportProcess) -> None:
        first = await exports.run(os.getpid)
        os.kill(first, signal.SIGKILL)
        assert sorted(await asyncio.gather(*(exports.run(int, str(number)) for number in range(4)))) == [0, 1, 2, 3]
        assert await exports.run(os.getpid) != first

    _told(story)


def test_what_is_to_be_done_later_harms_nobody_when_the_process_was_killed() -> None:
    async def story(exports: ExportProcess) -> None:
        os.kill(await exports.run(os.getpid), signal.SIGKILL)
        with pytest.raises(BrokenProcessPool):
            await asyncio.get_running_loop().run_in_executor(exports._pool, os.getpid)
        exports.run_later(_nothing)
        assert await exports.run(int, "10") == 10

    _told(story)


def test_a_signal_to_all_processes_of_the_server_is_not_for_it() -> None:
    async def story(exports: ExportProcess) -> None:
        process = await exports.run(os.getpid)
        for told in (signal.SIGTERM, signal.SIGINT):
            os.kill(process, told)
        assert await exports.run(os.getpid) == process

    _told(story)


def test_it_ends_when_its_server_is_killed(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        start_plan(client, "study-group").get("/download/text")
        children = subprocess.run(["pgrep", "-P", str(server.process.pid)], capture_output=True, text=True, check=True)
        server.process.kill()
        deadline = time.monotonic() + PATIENCE_SECONDS
        left = {int(pid) for pid in children.stdout.split()}
        assert left
        while left and time.monotonic() < deadline:
            left = {pid for pid in left if _is_running(pid)}
        assert left == set()


def _told(story: Callable[[ExportProcess], Coroutine[None, None, None]]) -> None:
    """Tell a story in a thread of its own: a browser that other tests drive has a loop running in this one."""
    exports = ExportProcess()
    try:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(story(exports))).result()
    finally:
        exports.close()


def _is_running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return state != "" and not state.startswith("Z")


def _nothing() -> None:
    """Stands for what can wait."""
