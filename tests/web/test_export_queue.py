"""Exports in processes apart: a few at once, in turn, within bounds; a killed process is replaced."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path

import pytest

from app.web.http.export_queue import ExportBounds, ExportBusyError, ExportQueue, ExportTooLargeError
from app.web.http.export_worker import WorkerNotReadyError
from tests.support.loops import run_alone

BOUNDS = ExportBounds(seconds=1.5, memory=300_000_000, kept_memory=200_000_000, waiting=6, waiting_of_one=3)

Story = Callable[[ExportQueue], Coroutine[None, None, None]]


def nothing() -> None:
    """Does nothing."""


def wait_for(path: str) -> int:
    """Waits for a file; tells which process waited."""
    while not Path(path).exists():
        time.sleep(0.01)  # nothing tells when a file is there; one can only look again
    return os.getpid()


def fill(size: int) -> int:
    """Takes so much memory."""
    held = bytearray(size)
    held[::4096] = b"x" * len(held[::4096])
    time.sleep(0.3)
    return len(held)


def fail() -> None:
    """Fails, as where a file of the program is missing."""
    raise SystemExit(1)


def fill_up() -> None:
    """Takes more memory than there may be, until it is ended."""
    held = bytearray(600_000_000)
    while True:
        held[::4096] = b"x" * len(held[::4096])


def test_work_is_done_elsewhere_and_its_errors_come_back() -> None:
    async def story(exports: ExportQueue) -> None:
        assert await exports.run(("a",), os.getpid) != os.getpid()
        with pytest.raises(ValueError, match="invalid literal"):
            await exports.run(("a",), int, "ten")
        assert await exports.run(("a",), int, "10") == 10

    _told(story)


def test_two_askers_are_served_at_once_and_one_asker_in_turn(tmp_path: Path) -> None:
    async def story(exports: ExportQueue) -> None:
        gate, other = tmp_path / "gate", tmp_path / "other"
        other.touch()
        first = asyncio.create_task(exports.run(("plan", "here"), wait_for, str(gate)))
        second = asyncio.create_task(exports.run(("plan", "there"), wait_for, str(other)))
        third = await exports.run(("another", "elsewhere"), wait_for, str(other))
        assert not first.done()
        assert not second.done()
        gate.touch()
        assert third != await first
        await second

    _told(story)


def test_who_waits_too_often_is_told_to_come_back(tmp_path: Path) -> None:
    async def story(exports: ExportQueue) -> None:
        gate = tmp_path / "gate"
        tasks = [asyncio.create_task(exports.run(("plan",), wait_for, str(gate))) for _ in range(4)]
        await asyncio.sleep(0)
        with pytest.raises(ExportBusyError):
            await exports.run(("plan",), nothing)
        assert await exports.run(("another",), int, "1") == 1
        gate.touch()
        await asyncio.gather(*tasks)
        assert await exports.run(("plan",), int, "1") == 1

    _told(story)


def test_work_that_takes_too_long_is_ended_and_the_next_is_done(tmp_path: Path) -> None:
    async def story(exports: ExportQueue) -> None:
        with pytest.raises(ExportTooLargeError):
            await exports.run(("plan",), wait_for, str(tmp_path / "never"))
        assert await exports.run(("plan",), int, "1") == 1

    _told(story)


def test_work_that_takes_too_much_memory_is_ended_and_the_next_is_done() -> None:
    async def story(exports: ExportQueue) -> None:
        with pytest.raises(ExportTooLargeError):
            await exports.run(("plan",), fill, 600_000_000)
        assert await exports.run(("plan",), fill, 1_000_000) == 1_000_000

    _told(story)


def test_who_leaves_lets_the_others_go_on(tmp_path: Path) -> None:
    async def story(exports: ExportQueue) -> None:
        never = str(tmp_path / "never")
        tasks = [asyncio.create_task(exports.run((name,), wait_for, never)) for name in ("a", "b", "c")]
        await exports_begin()
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        assert await asyncio.gather(*(exports.run((name,), int, "1") for name in ("a", "b", "c"))) == [1, 1, 1]

    async def exports_begin() -> None:
        await asyncio.sleep(0.2)  # some are at work by then, and none has run out of time

    _told(story)


@pytest.mark.parametrize(("warm_up", "start_seconds"), [(fail, 60), (fill_up, 60), (nothing, 0)])
def test_a_process_that_does_not_start_is_no_fault_of_the_file(
    warm_up: Callable[[], None], start_seconds: float
) -> None:
    async def story(exports: ExportQueue) -> None:
        with pytest.raises(WorkerNotReadyError):
            await exports.run(("a",), int, "1")

    _told(story, warm_up, replace(BOUNDS, start_seconds=start_seconds))


def test_a_killed_process_is_replaced_and_nobody_notices() -> None:
    async def story(exports: ExportQueue) -> None:
        first = await exports.run(("a",), os.getpid)
        os.kill(first, signal.SIGKILL)
        numbers = await asyncio.gather(*(exports.run((name,), int, "7") for name in "abcd"))
        assert numbers == [7, 7, 7, 7]
        assert await exports.run(("a",), os.getpid) != first

    _told(story)


def test_a_signal_to_all_processes_of_the_server_is_not_for_it() -> None:
    async def story(exports: ExportQueue) -> None:
        process = await exports.run(("a",), os.getpid)
        for told in (signal.SIGTERM, signal.SIGINT):
            os.kill(process, told)
        assert await exports.run(("a",), os.getpid) == process

    _told(story)


def _told(story: Story, warm_up: Callable[[], None] = nothing, bounds: ExportBounds = BOUNDS) -> None:
    """Tell a story of a queue."""

    async def tell() -> None:
        exports = ExportQueue((warm_up, nothing), bounds)
        try:
            await story(exports)
        finally:
            exports.close()

    run_alone(tell())
