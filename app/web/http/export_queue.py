"""Exports in processes apart: a few at once, each plan and each address in its turn, within bounds of time and memory.

A large document holds up nobody who saves, a failing one harms nothing else, and a huge one delays the others by no
more than one export each.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar, TypeVarTuple

from app.base.errors import PlaybookError
from app.web.http.export_worker import Chores, ExportWorker, OutOfMemoryError, WorkerDiedError, WorkerNotReadyError

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_TRIES = 2


@dataclass(frozen=True, slots=True)
class ExportBounds:
    """What exports may take: so many processes, seconds and bytes each, so many waiting in all and of one asker.

    A process has ``start_seconds`` to get ready. One that holds more than ``kept_memory`` after an export is replaced.
    """

    workers: int = 2
    seconds: float = 60
    start_seconds: float = 60
    memory: int = 1_200_000_000
    kept_memory: int = 500_000_000
    waiting: int = 40
    waiting_of_one: int = 12


class ExportBusyError(PlaybookError):
    """Too many exports are waiting already."""


class ExportTooLargeError(PlaybookError):
    """An export took more time or memory than one may."""


class ExportQueue:
    """Does one piece of work after the other in its processes. Work is a function of a module, its arguments values.

    ``asker`` names those on whose behalf work is done, such as a plan and an address: of each, one piece of work is
    done at a time, the others wait.
    """

    def __init__(self, chores: Chores, bounds: ExportBounds) -> None:
        self._bounds = bounds
        self._chores = chores
        self._threads = ThreadPoolExecutor(bounds.workers, "exports")
        self._idle = [ExportWorker(chores, bounds.memory)]
        self._busy: set[ExportWorker] = set()
        self._running: Counter[str] = Counter()
        self._waiting: list[_Ticket] = []

    @property
    def waiting(self) -> int:
        """How many wait for their turn."""
        return len(self._waiting)

    @property
    def running(self) -> int:
        """How many are under way."""
        return len(self._busy)

    async def run(self, asker: tuple[str, ...], work: Callable[[*Ts], T], *args: *Ts) -> T:
        """What the work gives.

        Raises `ExportBusyError` where too many wait, `ExportTooLargeError` where it takes more than it may,
        `WorkerNotReadyError` where no process starts. Cancelled, the work is given up.
        """
        worker = await self._turn(asker)
        try:
            return await self._done_by(worker, work, *args)
        finally:
            self._running.subtract(asker)
            self._hand_out()

    def close(self) -> None:
        """End the processes; what is under way is given up."""
        for worker in (*self._idle, *self._busy):
            worker.kill()
        self._threads.shutdown(wait=True)

    async def _turn(self, asker: tuple[str, ...]) -> ExportWorker:
        """Wait for a process."""
        of_asker = max((sum(name in ticket.asker for ticket in self._waiting) for name in asker), default=0)
        if len(self._waiting) >= self._bounds.waiting or of_asker >= self._bounds.waiting_of_one:
            raise ExportBusyError("too many exports are waiting")
        ticket = _Ticket(asker, asyncio.get_running_loop().create_future())
        self._waiting.append(ticket)
        self._hand_out()
        try:
            return await ticket.worker
        except asyncio.CancelledError:
            self._give_back(ticket)
            raise

    def _give_back(self, ticket: "_Ticket") -> None:
        """Let the place of somebody who has left go to the next."""
        if ticket in self._waiting:
            self._waiting.remove(ticket)
        elif not ticket.worker.cancelled():
            self._put_back(ticket.worker.result())
            self._running.subtract(ticket.asker)
        self._hand_out()

    def _hand_out(self) -> None:
        """Give free processes to those who wait, in order, one to each asker."""
        for ticket in list(self._waiting):
            if len(self._busy) >= self._bounds.workers:
                return
            has_left = ticket.worker.cancelled()
            if not has_left and not any(self._running[name] > 0 for name in ticket.asker):
                worker = self._idle.pop() if self._idle else ExportWorker(self._chores, self._bounds.memory)
                self._busy.add(worker)
                self._running.update(ticket.asker)
                self._waiting.remove(ticket)
                ticket.worker.set_result(worker)

    async def _done_by(self, worker: ExportWorker, work: Callable[[*Ts], T], *args: *Ts) -> T:
        """What a process gives. Where it was killed from outside, a new one tries once more."""
        failure: Exception = ExportTooLargeError("an export ended its process each time")
        for _ in range(_TRIES):
            try:
                result = await self._within_time(worker, work, *args)
            except WorkerDiedError:
                worker = self._replaced(worker)
            except WorkerNotReadyError as error:
                worker, failure = self._replaced(worker), error
            else:
                self._put_back(worker)
                return result
        self._put_back(worker)
        raise failure

    async def _within_time(self, worker: ExportWorker, work: Callable[[*Ts], T], *args: *Ts) -> T:
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._threads, worker.wait_until_ready, self._bounds.start_seconds)
            call = loop.run_in_executor(self._threads, worker.call, work, *args)
            return await asyncio.wait_for(call, self._bounds.seconds)
        except (TimeoutError, OutOfMemoryError) as error:
            self._put_back(self._replaced(worker))
            raise ExportTooLargeError(f"an export took more than it may: {type(error).__name__}") from error
        except asyncio.CancelledError:
            self._put_back(self._replaced(worker))
            raise
        except (WorkerDiedError, WorkerNotReadyError):
            raise
        except Exception:
            self._put_back(worker)
            raise

    def _replaced(self, worker: ExportWorker) -> ExportWorker:
        worker.kill()
        self._busy.discard(worker)
        fresh = ExportWorker(self._chores, self._bounds.memory)
        self._busy.add(fresh)
        return fresh

    def _put_back(self, worker: ExportWorker) -> None:
        if worker.memory > self._bounds.kept_memory:
            worker = self._replaced(worker)
        self._busy.discard(worker)
        self._idle.append(worker)


@dataclass(frozen=True, slots=True, eq=False)
class _Ticket:
    """Somebody who waits, and the process that they will be given."""

    asker: tuple[str, ...]
    worker: asyncio.Future[ExportWorker]
