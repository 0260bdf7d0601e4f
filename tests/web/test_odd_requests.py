"""Requests that no browser sends: each is refused in a few words, and none is an error of the server."""

import socket
from contextlib import suppress
from urllib.parse import urlsplit

import httpx
import pytest

from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import Server

PLAN_FORMS = ("/steps/what", "/steps/what/outputs", "/suggestions/days3", "/review/fix?finding=when.no-deadline")


@pytest.mark.parametrize("charset", ["undefined", "punycode", "unicode_escape", "idna", "base64", "no-such-charset"])
def test_a_form_in_a_charset_that_is_none_or_not_for_text_is_refused(client: httpx.Client, charset: str) -> None:
    founder = start_plan(client)
    for address in ("/import", *(founder.address(rest) for rest in PLAN_FORMS)):
        answer = client.post(address, content=_part(charset), headers=_multipart(charset))
        assert answer.status_code < 500, address
        assert b"Something went wrong on our side" not in answer.content


@pytest.mark.parametrize("charset", ["unicode_escape", "raw_unicode_escape"])
@pytest.mark.parametrize("name", ["text", "next", "label", "base:positioning.name", "half"])
def test_a_form_with_half_a_character_is_refused(client: httpx.Client, charset: str, name: str) -> None:
    founder = start_plan(client)
    half = b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n\\ud83d\r\n--x--\r\n'
    body = half % name.replace("half", "\\ud83d").encode()
    for address in ("/import", "/language", "/plans", *(founder.address(rest) for rest in (*PLAN_FORMS, "/share"))):
        assert client.post(address, content=body, headers=_multipart(charset)).status_code == 400, address


@pytest.mark.parametrize("rest", PLAN_FORMS)
def test_what_is_no_form_is_refused(client: httpx.Client, rest: str) -> None:
    founder = start_plan(client)
    for media_type in ("application/json", "text/plain", "x"):
        answer = client.post(founder.address(rest), content=b"{}", headers={"Content-Type": media_type})
        assert answer.status_code in (415, 422), (rest, media_type)


@pytest.mark.parametrize(
    "host",
    [
        "a" * 2_400, "a b", "a/b", "a@b", "a:b", "[::1", "a:123456", "a:65536", "夜.example",
        "[:::::]", "[1.2.3.4]", "[ff]", "[::1.2.3.4.5]",
    ],
)  # fmt: skip
def test_a_host_that_can_be_no_address_is_refused(client: httpx.Client, host: str) -> None:
    answer = client.get("/", headers=[(b"Host", host.encode())])
    assert (answer.status_code, answer.headers["content-type"]) == (400, "text/plain; charset=utf-8")


@pytest.mark.parametrize("host", ["planner.local", "planner.local:8000", "192.168.1.20:8000", "[::1]:8000", "my_host"])
def test_any_host_in_the_same_network_is_served(client: httpx.Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_who_leaves_in_the_middle_of_a_body_is_no_error(server: Server) -> None:
    before = server.log.read_text().count("CRITICAL")
    target = urlsplit(server.url)
    for path in (b"/import", b"/plans"):
        with suppress(OSError), socket.create_connection((str(target.hostname), target.port or 80)) as leaving:
            leaving.sendall(
                b"POST " + path + b" HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n"
                b"Content-Type: application/x-www-form-urlencoded\r\n\r\ntext=a"
            )
    with make_client(server.url) as other:
        assert other.get("/healthz").status_code == 200
    assert server.log.read_text().count("CRITICAL") == before


def _part(charset: str) -> bytes:
    return (
        '--x\r\nContent-Disposition: form-data; name="text"\r\n'
        f"Content-Type: text/plain; charset={charset}\r\n\r\na\\u00\r\n--x--\r\n"
    ).encode()


def _multipart(charset: str) -> dict[str, str]:
    return {"Content-Type": f"multipart/form-data; boundary=x; charset={charset}"}
