"""The attacks: each a function of the server under attack that tells in a few words how it was answered.

All are bounded in number and time, and go to the server that the command has started for them.
"""

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlsplit

import httpx

from tests.stress.victims import Victims

Attack = Callable[[Victims], str]

_MANY = 50
_HOLD_SECONDS = 15
_CHUNK = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"


def backslash_cookie(victims: Victims) -> str:
    """A cookie of 200 kB of backslashes in quotes."""
    return _raw(victims.url, b'GET / HTTP/1.1\r\nHost: a\r\nCookie: a="' + b"\\" * 200_000 + b'"\r\n\r\n')


def legal_cookie(victims: Victims) -> str:
    """Cookies of backslashes as long as a header may be."""
    head = b'GET / HTTP/1.1\r\nHost: a\r\nCookie: a="' + b"\\" * 7_900 + b'"\r\nConnection: close\r\n\r\n'
    return _summary(_raw(victims.url, head) for _ in range(_MANY))


def thousand_headers(victims: Victims) -> str:
    """A thousand headers."""
    return _raw(victims.url, b"GET / HTTP/1.1\r\nHost: a\r\n" + b"A: b\r\n" * 1_000 + b"\r\n")


def silent(victims: Victims) -> str:
    """Fifty connections that say nothing."""
    return _held(victims.url, b"")


def half_sent(victims: Victims) -> str:
    """Fifty connections that send half a request."""
    return _held(victims.url, b"GET / HTTP/1.1\r\nHost: a\r\nCookie: a")


def dribbling_headers(victims: Victims) -> str:
    """Fifty connections that send a header letter by letter."""
    return _held(victims.url, b"GET / HTTP/1.1\r\nHost: ", b"a")


def dribbling_bodies(victims: Victims) -> str:
    """Fifty connections that send a body letter by letter."""
    return _held(victims.url, b"POST /plans HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n", b"a")


def endless_chunks(victims: Victims) -> str:
    """Ten bodies of 40 MB in chunks to the import page."""
    head = (
        b"POST /import HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
        b"Content-Type: multipart/form-data; boundary=x\r\n\r\n"
    )
    part = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    first = b"%x\r\n" % len(part) + part + b"\r\n"
    return _side_by_side(10, lambda: _raw(victims.url, head + first, [_CHUNK] * 640, b"0\r\n\r\n"))


def leaving_in_mid_body(victims: Victims) -> str:
    """Fifty clients that leave in the middle of a body."""
    for _ in range(_MANY):
        with suppress(OSError), _connected(victims.url) as client:
            client.sendall(
                b"POST /import HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                b"Content-Length: 5000\r\n\r\ntext=a"
            )
    return f"{victims.log_count('CRITICAL')} tracebacks"


def strange_charsets(victims: Victims) -> str:
    """Parts of forms in charsets that are none, or none for text."""

    def send(charset: str) -> str:
        body = (
            '--x\r\nContent-Disposition: form-data; name="text"\r\n'
            f"Content-Type: text/plain; charset={charset}\r\n\r\na\\u00\r\n--x--\r\n"
        )
        headers = {"Content-Type": f"multipart/form-data; boundary=x; charset={charset}"}
        return str(httpx.post(f"{victims.url}/import", content=body, headers=headers).status_code)

    return _summary(send(charset) for charset in ("undefined", "punycode", "unicode_escape", "idna", "base64", "x"))


def long_host(victims: Victims) -> str:
    """A host of 2,400 letters, on the page that draws a code with the address in it."""
    return str(victims.client.get(victims.shared_page, headers={"Host": "a" * 2_400}).status_code)


def largest_pages(victims: Victims) -> str:
    """The pages of the largest plans that the limits allow."""
    pages = ("", "/steps/when", "/steps/month", "/review", "/preview", "/messages")
    started = time.perf_counter()
    counts = Counter(
        victims.client.get(f"/plans/{plan}{page}").status_code for plan in victims.plans.values() for page in pages
    )
    each = (time.perf_counter() - started) / len(victims.plans) / len(pages) * 1000
    return f"{_counted(counts)}, {each:.0f} ms each"


def largest_exports(victims: Victims) -> str:
    """The largest plans in every format at once, and two askers at a time."""
    addresses = [f"/plans/{plan}/download/{name}" for plan in victims.plans.values() for name in ("pdf", "zip", "docx")]
    with ThreadPoolExecutor(6) as threads:
        return _summary(threads.map(lambda address: _status(victims, address), addresses))


def leaving_in_mid_export(victims: Victims) -> str:
    """Fifty clients that ask for a large export and leave at once."""
    plan = victims.plans["every list full"]
    cookies = "; ".join(f"{name}={value}" for name, value in victims.client.cookies.items())
    head = f"GET /plans/{plan}/download/zip HTTP/1.1\r\nHost: a\r\nCookie: {cookies}\r\n\r\n".encode()
    for _ in range(_MANY):
        with _connected(victims.url) as client:
            client.sendall(head)
    return f"a small PDF afterwards: {victims.small_pdf():.1f} s"


def guessed_tokens(victims: Victims) -> str:
    """Twelve hundred guesses of a share link, then an unknown plan, and the right link from the same network."""
    with httpx.Client(base_url=victims.url) as client:
        guesses = Counter(client.get(f"/s/guess-{number}").status_code for number in range(1_200))
        plan, right = (client.get(address).status_code for address in ("/plans/guess", victims.shared_plan))
    return f"{_counted(guesses)}; an unknown plan: {plan}; the right link: {right}"


ATTACKS: tuple[Attack, ...] = (
    backslash_cookie,
    legal_cookie,
    thousand_headers,
    silent,
    half_sent,
    dribbling_headers,
    dribbling_bodies,
    endless_chunks,
    leaving_in_mid_body,
    strange_charsets,
    long_host,
    largest_pages,
    largest_exports,
    leaving_in_mid_export,
    guessed_tokens,
)


def _status(victims: Victims, address: str) -> str:
    try:
        return str(victims.client.get(address).status_code)
    except httpx.TimeoutException:
        return "no answer in a minute"


def _connected(url: str) -> socket.socket:
    target = urlsplit(url)
    assert target.hostname
    assert target.port
    return socket.create_connection((target.hostname, target.port), timeout=60)


def _raw(url: str, head: bytes, parts: Iterable[bytes] = (), end: bytes = b"") -> str:
    """The status of the answer to raw bytes."""
    with _connected(url) as client:
        with suppress(BrokenPipeError, ConnectionResetError):
            client.sendall(head)
            for part in parts:
                client.sendall(part)
            client.sendall(end)
        try:
            return client.recv(1_000).split(maxsplit=2)[1].decode()
        except (IndexError, ConnectionResetError):
            return "closed"


def _held(url: str, head: bytes, dribble: bytes = b"") -> str:
    """How many of fifty connections are still open after a while."""
    clients = [_connected(url) for _ in range(_MANY)]
    is_open = dict.fromkeys(clients, True)
    for client in clients:
        client.sendall(head)
        client.settimeout(0.01)
    deadline = time.monotonic() + _HOLD_SECONDS
    while time.monotonic() < deadline and any(is_open.values()):
        for client in [client for client, still in is_open.items() if still]:
            is_open[client] = _is_still_open(client, dribble)
        time.sleep(0.1)
    for client in clients:
        client.close()
    return f"{sum(is_open.values())} of {_MANY} open after {_HOLD_SECONDS} s"


def _is_still_open(client: socket.socket, dribble: bytes) -> bool:
    try:
        client.sendall(dribble)
        return client.recv(1_000) != b""
    except TimeoutError:
        return True
    except OSError:
        return False


def _side_by_side(count: int, work: Callable[[], str]) -> str:
    results: list[str] = []
    threads = [threading.Thread(target=lambda: results.append(work())) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return _summary(results)


def _summary(results: Iterable[str]) -> str:
    return _counted(Counter(results))


def _counted(counts: Counter[int] | Counter[str]) -> str:
    return ", ".join(f"{count} x {what}" for what, count in sorted(counts.items(), key=str))
