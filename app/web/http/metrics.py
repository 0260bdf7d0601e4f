"""What the server counts and measures, for Prometheus. No label says anything of a plan or of a person."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Twice the time is about one and a half buckets on: from a quick save to the longest export.
_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60)
_METHODS = frozenset({"GET", "HEAD", "POST", "PATCH"})


class SaveOutcome(Enum):
    """What became of a save of answers: stored, stored but for conflicts, over a limit, or not done."""

    STORED = "stored"
    CONFLICT = "conflict"
    REFUSED = "refused"
    FAILED = "failed"


class ExportOutcome(Enum):
    """What became of an export: the file, too many in the queue or the hour, too large, or given up or failed."""

    GIVEN = "given"
    BUSY = "busy"
    TOO_LARGE = "too_large"
    NOT_GIVEN = "not_given"


class Metrics:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        registry = CollectorRegistry()
        self._registry = registry
        ProcessCollector(registry=registry)
        self._requests = Counter(
            "playbook_requests", "Requests answered.", ("route", "method", "status"), registry=registry
        )
        self._seconds = Histogram(
            "playbook_request_seconds", "Time to answer.", ("route",), buckets=_SECONDS, registry=registry
        )
        self._saves = Counter("playbook_saves", "Saves of answers.", ("outcome",), registry=registry)
        self._exports = Counter("playbook_exports", "Files asked for.", ("format", "outcome"), registry=registry)
        self._webhooks = Counter("playbook_webhooks", "Messages to programs.", ("outcome",), registry=registry)
        self._changing = Gauge("playbook_changes_under_way", "Changes that wait or are written.", registry=registry)
        self._change_seconds = Histogram(
            "playbook_database_write_seconds", "Time to write a change.", buckets=_SECONDS, registry=registry
        )
        self._request_labels = cache(self._requests.labels)
        self._second_labels = cache(self._seconds.labels)

    def watch(self, name: str, what: str, read: Callable[[], float]) -> None:
        """Tell a figure that is read when it is asked for."""
        Gauge(name, what, registry=self._registry).set_function(read)

    def count_request(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request that was answered."""
        known = method if method in _METHODS else "other"
        self._request_labels(route, known, f"{status // 100}xx").inc()
        self._second_labels(route).observe(seconds)

    def count_save(self, outcome: SaveOutcome) -> None:
        """Count a save of answers."""
        self._saves.labels(outcome.value).inc()

    def count_export(self, format_name: str, outcome: ExportOutcome) -> None:
        """Count a file that was asked for."""
        self._exports.labels(format_name, outcome.value).inc()

    def count_webhook(self, outcome: str) -> None:
        """Count a message to a program elsewhere that was tried."""
        self._webhooks.labels(outcome).inc()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Measure a change of a plan until it is on disk."""
        with self._changing.track_inprogress(), self._change_seconds.time():
            yield

    def text(self) -> bytes:
        """All of it as Prometheus reads it."""
        return generate_latest(self._registry)


class MeasureRequests:
    """Counts and times every request by its route's template."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, started = 500, time.perf_counter()

        async def send_noting_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_noting_status)
        finally:
            route = getattr(scope.get("route"), "path", "(no route)")
            self._metrics.count_request(route, scope["method"], status, time.perf_counter() - started)
