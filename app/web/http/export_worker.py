"""A process that does one piece of work at a time, ranked below the server, and ends when it needs too much memory."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from app.base.garbage import made_to_last

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

Chores = tuple[Callable[[], None], Callable[[], None]]
"""What is to be done once before all work, and after each."""

_NICENESS = 10
"""How many steps below the server."""
_OUT_OF_MEMORY = 75
_WATCH_SECONDS = 0.05
_STATM = Path("/proc/self/statm")


class OutOfMemoryError(Exception):
    """The work needed more memory than it may."""


class WorkerDiedError(Exception):
    """The process was killed from outside."""


class WorkerNotReadyError(Exception):
    """The process did not start, or not in time: something is wrong with the server, and not with the work."""


class ExportWorker:
    """One process. It starts at once, and does one chore before its first work, the other after each."""

    def __init__(self, chores: Chores, memory: int) -> None:
        # A new interpreter: what a fork would take along, such as locks that some thread holds, is of no use there.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, memory), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe.send(chores)
        self._is_ready = False
        self.memory = 0
        """How many bytes it held after its last work."""

    def wait_until_ready(self, seconds: float) -> None:
        """Wait until the process has started; raises `WorkerNotReadyError` where it has not after so many seconds."""
        if self._is_ready:
            return
        if not self._pipe.poll(seconds):
            raise WorkerNotReadyError("a process for exports takes too long to start")
        try:
            self._received()
        except (OutOfMemoryError, WorkerDiedError) as ended:
            raise WorkerNotReadyError("a process for exports ended before it had started") from ended
        self._is_ready = True

    def call(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        """What the work gives; its errors come back as they are.

        Raises `OutOfMemoryError` or `WorkerDiedError` where the process ended over it.
        """
        with suppress(OSError):  # how the process ended is seen by what does not come back
            self._pipe.send((work, args))
        result, error, self.memory = self._received()
        if error is not None:
            raise error
        answer: T = result
        return answer

    def _received(self) -> Any:
        try:
            return self._pipe.recv()
        except (EOFError, OSError) as broken:
            self._process.join()
            is_full = self._process.exitcode == _OUT_OF_MEMORY
            raise (OutOfMemoryError if is_full else WorkerDiedError)(str(self._process.exitcode)) from broken

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()


def _serve(pipe: Connection, memory: int) -> None:
    """Do what comes, until nobody is there to send anything.

    A signal to all the server's processes is for the server. The server goes first wherever both want a processor.
    """
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_NICENESS)
    threading.Thread(target=_end_with_server, daemon=True).start()
    threading.Thread(target=_watch_memory, args=(memory,), daemon=True).start()
    with made_to_last():
        warm_up, tidy_up = pipe.recv()  # imports all that they need: not before the server goes first
        warm_up()
    pipe.send("ready")
    with suppress(EOFError):
        while True:
            work, args = pipe.recv()
            pipe.send((*_outcome(work, args), _memory()))
            tidy_up()


def _outcome(work: Callable[..., Any], args: tuple[Any, ...]) -> tuple[Any, Exception | None]:
    try:
        return work(*args), None
    except Exception as error:  # noqa: BLE001  # raised again where the work was asked for
        return None, error


def _end_with_server() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(0)


def _watch_memory(most: int) -> None:
    while _memory() <= most:
        time.sleep(_WATCH_SECONDS)
    os._exit(_OUT_OF_MEMORY)


def _memory() -> int:
    """The bytes that this process holds; 0 where the system does not tell."""
    try:
        return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
