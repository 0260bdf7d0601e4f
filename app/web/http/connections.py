"""Bounds on connections, kept before a request is understood: sizes of headers, waiting times, how many there may be.

uvicorn waits for a request as long as its sender likes, and hands on headers of any number. What is over a bound is
answered by a line of plain text and the end of the connection, since nobody meets it who uses a browser.
"""

from asyncio import TimerHandle, Transport
from collections import Counter
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, ClassVar

from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from app.web.http.networks import is_within
from app.web.http.security import GUARDING_HEADERS

_HEALTH = b"/healthz"
_COOKIE_ESCAPES = 200
_GUARDS = "".join(f"{name}: {value}\r\n" for name, value in GUARDING_HEADERS.items())


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one process takes. Sizes are in bytes.

    A request has to be there after ``header_seconds``; its body has to come with so many bytes in ``pace_seconds``,
    and its answer to be taken while that time passes six times. ``of_address`` are the connections of one address,
    unless it is a proxy's; ``reserved`` of all are kept for questions after the server's health.
    """

    header_seconds: float = 10
    pace_seconds: float = 10
    pace_bytes: int = 5_000
    target: int = 8_000
    header: int = 8_000
    headers: int = 32_000
    header_count: int = 100
    connections: int = 1_000
    of_address: int = 100
    reserved: int = 20


class BoundedProtocol(HttpToolsProtocol):
    """uvicorn's protocol within bounds. One of it serves one connection; ``addresses`` counts those of the process."""

    bounds: ClassVar[Bounds] = Bounds()
    addresses: ClassVar[Counter[str]] = Counter()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._refused: HTTPStatus | None = None
        self._request_timer: TimerHandle | None = None
        self._answer_timer: TimerHandle | None = None
        self._is_in_headers = True
        self._header_bytes = 0
        self._body_bytes = 0
        self._served: RequestResponseCycle | None = None

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # asyncio gives one
        """Count the connection, and wait for its first request."""
        super().connection_made(transport)
        self.addresses[self._address] += 1
        if len(self.connections) > self.bounds.connections or self._has_too_many():
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            self._expect_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection, and tell the request that is being served. uvicorn tells the last one that came."""
        if self._served:
            self._served.disconnected = True
            self._served.message_event.set()
        self._stop_request_timer()
        self.resume_writing()
        self.addresses[self._address] -= 1
        if not self.addresses[self._address]:
            del self.addresses[self._address]
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, unless the headers that it belongs to have grown too large."""
        if self._refused:
            return
        if self._is_in_headers and self._request_timer is None:
            self._expect_headers()
        self._header_bytes += len(data)
        super().data_received(data)
        if self._is_in_headers and self._header_bytes > self.bounds.headers + self.bounds.target:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_url(self, url: bytes) -> None:
        """Take a part of the address."""
        super().on_url(url)
        if len(self.url) > self.bounds.target:
            self._stop_parsing(HTTPStatus.REQUEST_URI_TOO_LONG)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header."""
        super().on_header(name, value)
        is_too_long = len(name) + len(value) > self.bounds.header
        # Pythons before their fix of CVE-2024-7592 take time for each backslash in a cookie that grows with its length.
        is_escaped = name.lower() == b"cookie" and value.count(b"\\") > _COOKIE_ESCAPES
        if is_too_long or is_escaped or len(self.headers) > self.bounds.header_count:
            self._stop_parsing(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_headers_complete(self) -> None:
        """Hand the request on; its body has to come at some pace."""
        if sum(len(name) + len(value) for name, value in self.headers) > self.bounds.headers:
            self._stop_parsing(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        is_crowded = len(self.connections) > self.bounds.connections - self.bounds.reserved
        if is_crowded and self.url.partition(b"?")[0] != _HEALTH:
            self._stop_parsing(HTTPStatus.SERVICE_UNAVAILABLE)
        super().on_headers_complete()
        self._is_in_headers = False
        self._expect_body()

    def on_body(self, body: bytes) -> None:
        """Take a part of the body."""
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Hand the end of the request on; another one may follow."""
        self._stop_request_timer()
        self._is_in_headers, self._header_bytes = True, 0
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  # uvicorn asks for it
        """Answer what cannot be parsed, or was stopped while it was."""
        self._refuse(self._refused or HTTPStatus.BAD_REQUEST)

    def pause_writing(self) -> None:
        """Wait for the reader of an answer, but not for ever."""
        super().pause_writing()
        self._answer_timer = self.loop.call_later(6 * self.bounds.pace_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """The reader of an answer goes on."""
        if self._answer_timer:
            self._answer_timer.cancel()
            self._answer_timer = None
        super().resume_writing()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._served = cycle
        super()._start_asgi_task(cycle, app)

    def _has_too_many(self) -> bool:
        has_more = self.addresses[self._address] > self.bounds.of_address
        proxies = self.config.forwarded_allow_ips
        assert isinstance(proxies, list), "where they are named, they are named as networks"
        return has_more and not is_within(self._address, proxies)

    def _expect_headers(self) -> None:
        late = HTTPStatus.REQUEST_TIMEOUT
        self._request_timer = self.loop.call_later(self.bounds.header_seconds, self._refuse, late)

    def _expect_body(self) -> None:
        self._stop_request_timer()
        self._body_bytes = 0
        self._request_timer = self.loop.call_later(self.bounds.pace_seconds, self._look_at_pace)

    def _look_at_pace(self) -> None:
        """Refuse a body that dribbles, unless it is the program that does not read on."""
        if self._body_bytes < self.bounds.pace_bytes and not self.flow.read_paused:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
        else:
            self._expect_body()

    def _stop_request_timer(self) -> None:
        if self._request_timer:
            self._request_timer.cancel()
            self._request_timer = None

    def _stop_parsing(self, status: HTTPStatus) -> None:
        self._refused = status
        raise ValueError(status)  # ends the parser, which uvicorn answers by `send_400_response`

    def _refuse(self, status: HTTPStatus) -> None:
        self._refused = status
        self._close(status)

    def _close(self, status: HTTPStatus) -> None:
        """Answer by a line of text, where no answer has begun, and end the connection."""
        self._stop_request_timer()
        if self.transport.is_closing():
            return
        if self.cycle is None or self.cycle.response_complete or not self.cycle.response_started:
            body = f"{status.phrase}\n".encode()
            retry = "Retry-After: 5\r\n" if status is HTTPStatus.SERVICE_UNAVAILABLE else ""
            head = (
                f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: text/plain; charset=utf-8\r\n"
                f"Content-Length: {len(body)}\r\n{retry}{_GUARDS}Connection: close\r\n\r\n"
            )
            self.transport.write(head.encode() + body)
        self.transport.close()
