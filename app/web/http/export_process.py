"""A process apart for exports: a large document holds up nobody who saves, and a failing one harms nothing else."""

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_NICENESS = 10
"""How many steps of niceness below the server."""


class ExportProcess:
    """Carries out one piece of work after the other, in a process that starts when it is first needed.

    Work is a function of a module, and its arguments are values: both are sent.
    """

    def __init__(self) -> None:
        self._pool = _new_pool()

    async def run(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        """What the work gives. Where the process was killed, as for want of memory, a new one tries once more."""
        loop = asyncio.get_running_loop()
        pool = self._pool
        try:
            return await loop.run_in_executor(pool, work, *args)
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = _new_pool()
            return await loop.run_in_executor(self._pool, work, *args)

    def run_later(self, work: Callable[[], None]) -> None:
        """Have something done when there is time; not where the process was killed, for then a new one is made."""
        with suppress(BrokenProcessPool):
            self._pool.submit(work)

    def close(self) -> None:
        """Finish what is under way."""
        self._pool.shutdown(wait=True)


def _new_pool() -> ProcessPoolExecutor:
    # A new interpreter: what a fork would take along, such as locks that some thread holds, is of no use there.
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _stay_with_parent)


def _stay_with_parent() -> None:
    """End with the server and not before; let the server go first wherever both want a processor.

    A signal to all the server's processes is for the server, which has what is under way finished.
    """
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_NICENESS)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(0)
