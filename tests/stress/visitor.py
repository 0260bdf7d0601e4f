"""Another visitor, who asks for small pages all the time and notes how long each took."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx

_PAGES = ("/healthz", "/platforms", "/")
_PAUSE_SECONDS = 0.02


@dataclass
class Waits:
    """How long the visitor waited, in milliseconds, and how often there was no answer."""

    times: list[float] = field(default_factory=list)
    failures: int = 0

    @property
    def longest(self) -> float:
        """The longest wait."""
        return max(self.times, default=float("nan"))


@contextmanager
def visiting(url: str) -> Iterator[Waits]:
    """Visit a server for as long as the block runs."""
    waits, is_over = Waits(), threading.Event()
    thread = threading.Thread(target=_visit, args=(url, waits, is_over))
    thread.start()
    try:
        yield waits
    finally:
        is_over.set()
        thread.join()


def _visit(url: str, waits: Waits, is_over: threading.Event) -> None:
    with httpx.Client(base_url=url, timeout=60) as client:
        is_last = False
        while not is_last:  # once more after the attack: it may have been a short one
            is_last = is_over.is_set()
            for page in _PAGES:
                started = time.perf_counter()
                try:
                    waits.failures += not client.get(page).is_success
                except httpx.HTTPError:
                    waits.failures += 1
                waits.times.append((time.perf_counter() - started) * 1000)
            is_over.wait(_PAUSE_SECONDS)
