"""Connections within bounds: whatever is sent before a request is understood, others are served meanwhile."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.web.http.connections import BoundedProtocol, Bounds

BOUNDS = Bounds(
    header_seconds=0.4,
    pace_seconds=0.4,
    pace_bytes=10,
    target=300,
    header=400,
    headers=1_000,
    header_count=20,
    connections=12,
    of_address=4,
    reserved=2,
)


class QuickProtocol(BoundedProtocol):
    """The protocol with bounds that a test meets soon."""

    bounds = BOUNDS


has_left = threading.Event()


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the length of the body, or notes that nobody waits for an answer."""
    assert scope["type"] == "http"
    if scope["path"] == "/waiting":
        while (await receive())["type"] != "http.disconnect":
            pass
        has_left.set()
        return
    body = await Request(scope, receive).body()
    await PlainTextResponse(str(len(body)))(scope, receive, send)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The port of a server with these bounds."""
    config = uvicorn.Config(
        echo,
        port=0,
        http=QuickProtocol,
        lifespan="off",
        log_level="critical",
        timeout_graceful_shutdown=1,
        forwarded_allow_ips=["127.0.0.1/32"],
    )
    server = uvicorn.Server(config)
    listening = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])))
    thread.start()
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join()


@pytest.mark.parametrize("sent", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: a\r\n", b"GET / HTTP/1.1\r\nCookie: aa"])
def test_who_sends_no_whole_request_is_told_and_let_go(port: int, sent: bytes) -> None:
    with _connected(port) as client:
        client.sendall(sent)
        assert _status(_answer(client)) == 408


def test_who_dribbles_headers_is_let_go(port: int) -> None:
    with _connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert _status(_dribbled(client, b"a", every=0.1)) == 408


def test_who_dribbles_a_body_is_let_go(port: int) -> None:
    with _connected(port) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n")
        assert _status(_dribbled(client, b"a", every=0.15)) == 408


def test_a_body_that_comes_slowly_but_steadily_is_taken(port: int) -> None:
    with _connected(port) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 180\r\n\r\n")
        answer = _dribbled(client, b"a" * 20, every=0.12, times=9)
        assert (_status(answer), answer[-3:]) == (200, b"180")


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /" + b"a" * 400 + b" HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: a\r\nCookie: " + b"\\" * 500 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: a\r\nCookie: " + b"\\" * 300 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: a\r\n" + b"A: b\r\n" * 30 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: a\r\n" + (b"A: " + b"b" * 300 + b"\r\n") * 4 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: a\r\nCookie: " + b"a" * 2_000, 431),
        (b"NONSENSE\r\n\r\n", 400),
    ],
)
def test_what_is_too_large_or_no_request_is_refused_at_once(port: int, head: bytes, status: int) -> None:
    with _connected(port) as client:
        client.sendall(head)
        answer = _answer(client)
        assert _status(answer) == status
        assert b"\r\nContent-Security-Policy: default-src 'none';" in answer
        assert b"\r\nCache-Control: no-store\r\n" in answer


def test_requests_one_after_the_other_and_all_at_once_are_served(port: int) -> None:
    one = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n" + b"a" * 900
    with _connected(port) as client:
        client.sendall(one * 3)
        answers = b""
        while answers.count(b"\r\n\r\n900") < 3:
            answers += client.recv(10_000)
        client.sendall(one)
        assert _status(client.recv(10_000)) == 200


def test_who_leaves_with_several_requests_open_is_missed_by_the_one_being_served(port: int) -> None:
    with _connected(port) as client:
        client.sendall(b"GET /waiting HTTP/1.1\r\nHost: a\r\n\r\n" * 3)
    assert has_left.wait(10)


def test_one_address_has_its_share_and_the_others_theirs(port: int) -> None:
    with ExitStack() as stack:
        for _ in range(BOUNDS.of_address):
            stack.enter_context(_connected(port, source="127.0.0.2"))
        with _connected(port, source="127.0.0.2") as client:
            assert _status(_answer(client)) == 503
        with _connected(port, source="127.0.0.3") as client:
            client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            assert _status(_answer(client)) == 200


def test_when_all_places_are_taken_the_servers_health_is_still_told(port: int) -> None:
    with ExitStack() as stack:
        for _ in range(BOUNDS.connections - BOUNDS.reserved):
            stack.enter_context(_connected(port))
        for path, status in ((b"/", 503), (b"/healthz", 200)):
            with _connected(port) as client:
                client.sendall(b"GET " + path + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                assert _status(_answer(client)) == status


@contextmanager
def _connected(port: int, source: str = "127.0.0.1") -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port), timeout=10, source_address=(source, 0)) as client:
        yield client


def _answer(client: socket.socket) -> bytes:
    """All that comes until the server closes the connection."""
    answer = b""
    try:
        while part := client.recv(10_000):
            answer += part
    except ConnectionResetError:  # what it had not read is thrown away with the connection
        pass
    return answer


def _dribbled(client: socket.socket, part: bytes, *, every: float, times: int = 50) -> bytes:
    """The answer to parts sent with pauses, which end when the server has closed the connection."""
    try:
        for _ in range(times):
            client.sendall(part)
            time.sleep(every)  # the pace is what is tested
    except (BrokenPipeError, ConnectionResetError):
        pass
    return _answer(client)


def _status(answer: bytes) -> int:
    return int(answer.split(maxsplit=2)[1])
