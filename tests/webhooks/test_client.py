"""Messages are sent to the address that was checked and to no other, and no answer leads anywhere else."""

import asyncio
import logging
import socket
import ssl
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime

import httpx
import pytest

from app.webhooks import client
from app.webhooks.addresses import Address
from app.webhooks.client import deliver
from app.webhooks.messages import Fate, Message, Outcome, new_secret
from tests.support.loops import run_alone

ADDRESS = Address.read("https://bot.example.org:8443/in?key=S3cr3t")
MESSAGE = Message("msg_1", '{"title": "夜读会"}', new_secret(), datetime(2026, 11, 22, 12, tzinfo=UTC))
PUBLIC = ("8.8.8.8", "2606:4700::1111")


class Asked:
    """What was looked up, and what was sent where."""

    def __init__(self, *answers: httpx.Response | Exception, ips: Iterable[str] = PUBLIC[:1]) -> None:
        self.answers, self.ips = list(answers), ips
        self.names: list[tuple[str, int]] = []
        self.requests: list[httpx.Request] = []

    async def resolve(self, host: str, port: int) -> Iterable[str]:
        self.names.append((host, port))
        return self.ips

    def transport(self) -> httpx.AsyncBaseTransport:
        return httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def outcome(self) -> Outcome:
        return run_alone(deliver(ADDRESS, MESSAGE, resolver=self.resolve, transport=self.transport))


def test_the_name_is_looked_up_once_and_the_number_that_was_checked_is_asked() -> None:
    asked = Asked(httpx.Response(204))
    assert asked.outcome() == Outcome(Fate.DELIVERED, 204)
    (request,) = asked.requests
    assert asked.names == [("bot.example.org", 8443)]
    assert str(request.url) == "https://8.8.8.8:8443/in?key=S3cr3t"
    assert request.headers["host"] == "bot.example.org:8443"
    assert request.extensions["sni_hostname"] == "bot.example.org"
    assert set(request.extensions["timeout"].values()) == {3, 10}
    assert (request.method, request.content) == ("POST", MESSAGE.body.encode())
    assert request.headers["content-type"] == "application/json"
    assert request.headers["webhook-signature"].startswith("v1,")
    assert "cookie" not in request.headers


@pytest.mark.parametrize("ips", [["10.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:169.254.169.254"], []])
def test_nothing_is_sent_where_a_name_has_a_private_address(ips: list[str]) -> None:
    asked = Asked(ips=ips)
    assert asked.outcome() == Outcome(Fate.NOT_PUBLIC)
    assert asked.requests == []


@pytest.mark.parametrize(
    ("status", "fate"),
    [(200, Fate.DELIVERED), (302, Fate.REFUSED), (404, Fate.REFUSED), (410, Fate.GONE), (500, Fate.REFUSED)],
)
def test_what_became_of_it_is_told_by_the_status_and_nobody_is_followed(status: int, fate: Fate) -> None:
    asked = Asked(httpx.Response(status, headers={"location": "http://10.0.0.1/"}))
    assert asked.outcome() == Outcome(fate, status)
    assert len(asked.requests) == 1


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (httpx.ConnectError("refused"), Fate.UNREACHABLE),
        (httpx.RemoteProtocolError("no HTTP"), Fate.UNREACHABLE),
        (httpx.ReadTimeout("slow"), Fate.SLOW),
        (TimeoutError(), Fate.SLOW),
    ],
)
def test_what_goes_wrong_is_told_apart(error: Exception, fate: Fate) -> None:
    assert Asked(error).outcome() == Outcome(fate)


def test_a_wrong_certificate_is_told_and_no_other_address_asked() -> None:
    wrong = httpx.ConnectError("wrong")
    wrong.__cause__ = ssl.SSLCertVerificationError("of another name")
    asked = Asked(wrong, ips=PUBLIC)
    assert asked.outcome() == Outcome(Fate.INSECURE)
    assert len(asked.requests) == 1


def test_where_one_address_is_not_reached_the_next_is_asked() -> None:
    asked = Asked(httpx.ConnectTimeout("slow"), httpx.Response(200), ips=PUBLIC)
    assert asked.outcome() == Outcome(Fate.DELIVERED, 200)
    assert [request.url.host for request in asked.requests] == list(PUBLIC)


def test_a_name_that_nobody_knows_and_one_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(_host: str, _port: int) -> Iterable[str]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    async def silent(_host: str, _port: int) -> Iterable[str]:
        await asyncio.Event().wait()
        return PUBLIC

    monkeypatch.setattr(client, "_CONNECT_SECONDS", 0)
    assert run_alone(deliver(ADDRESS, MESSAGE, resolver=unknown)) == Outcome(Fate.NOT_PUBLIC), "as a private one"
    assert run_alone(deliver(ADDRESS, MESSAGE, resolver=silent)) == Outcome(Fate.SLOW)


def test_no_redirect_is_read_wherever_it_leads() -> None:
    for elsewhere in ("mailto:x", "http://[", "\\\\"):
        assert Asked(httpx.Response(302, headers={"location": elsewhere})).outcome() == Outcome(Fate.REFUSED, 302)


def test_no_cookie_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def reads(*_of: object) -> None:
        raise AssertionError("reading takes long where there are many")

    monkeypatch.setattr(httpx.Cookies, "extract_cookies", reads)
    cookies = [("set-cookie", "a=b"), ("set-cookie2", "a," * 40_000)]
    assert Asked(httpx.Response(200, headers=cookies)).outcome() == Outcome(Fate.DELIVERED, 200)


def test_an_answer_that_never_ends_is_not_read() -> None:
    class Endless(httpx.AsyncByteStream):
        def __aiter__(self) -> AsyncIterator[bytes]:
            raise AssertionError("nothing of it is read")

    assert Asked(httpx.Response(200, stream=Endless())).outcome() == Outcome(Fate.DELIVERED, 200)


@pytest.fixture
def everything(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.INFO):
        yield caplog


def test_no_address_gets_into_the_log(everything: pytest.LogCaptureFixture) -> None:
    Asked(httpx.Response(200)).outcome()
    assert everything.text == ""
