"""Looking up names in threads of their own: a slow name keeps no other work waiting, and no server from stopping."""

import asyncio
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import BoundedSemaphore, Thread

from app.base.errors import PlaybookError

_MOST_AT_ONCE = 16

Ask = Callable[[str, int], tuple[str, ...]]


class LookupsFullError(PlaybookError):
    """Too many names are being looked up just now; one may ask again later."""

    def __init__(self) -> None:
        super().__init__("too many names are being looked up")


class Lookups:
    """Looks up so many names at once. A lookup can't be stopped, so its place stays taken until it ends by itself."""

    def __init__(self, ask: Ask, most: int = _MOST_AT_ONCE) -> None:
        self._ask = ask
        self._places = BoundedSemaphore(most)

    async def __call__(self, host: str, port: int) -> Iterable[str]:
        """The addresses of a name. Raises `LookupsFullError` where no place is free."""
        if not self._places.acquire(blocking=False):
            raise LookupsFullError
        loop = asyncio.get_running_loop()
        found: asyncio.Future[tuple[str, ...]] = loop.create_future()
        try:
            Thread(target=self._work, args=(loop, found, host, port), name="lookup", daemon=True).start()
        except RuntimeError as error:  # the machine starts no more of them
            self._places.release()
            raise LookupsFullError from error
        return await found

    def _work(
        self, loop: asyncio.AbstractEventLoop, found: asyncio.Future[tuple[str, ...]], host: str, port: int
    ) -> None:
        try:
            answer: tuple[str, ...] | Exception = self._ask(host, port)
        except Exception as error:  # noqa: BLE001  # whatever it is, the one that waits is told
            answer = error
        finally:
            self._places.release()
        with suppress(RuntimeError):  # the loop may be closed by now
            loop.call_soon_threadsafe(_tell, found, answer)


def ask_system(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a name, as the machine knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return tuple(str(address[0]) for *_, address in found)


def _tell(found: asyncio.Future[tuple[str, ...]], answer: tuple[str, ...] | Exception) -> None:
    if found.done():
        return
    if isinstance(answer, Exception):
        found.set_exception(answer)
    else:
        found.set_result(answer)
