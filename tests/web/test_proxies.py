"""What a proxy says of where a request comes from counts only if it is trusted."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest

from app.base.errors import SettingsError
from app.base.settings import read_settings
from tests.support.client import make_program
from tests.support.server import Server, running_server

START = {"starter": "", "language": "en"}


@pytest.fixture(scope="module")
def chained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server behind two proxies, of whom the nearer one is on this machine; a network may start one plan."""
    with _proxied(tmp_path_factory.mktemp("chained"), "127.0.0.1, 10.1.0.0/16") as server:
        yield server


@pytest.fixture(scope="module")
def direct(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that trusts no proxy on this machine; a network may start one plan."""
    with _proxied(tmp_path_factory.mktemp("direct"), "10.1.0.0/16") as server:
        yield server


def test_who_is_no_proxy_can_not_say_where_they_come_from_nor_that_they_came_by_https(direct: Server) -> None:
    first, second = (_start(direct, f"192.0.2.{number}") for number in (1, 2))
    assert (first.status_code, second.status_code) == (303, 429)
    assert first.headers["set-cookie"].startswith("plan_")
    assert "strict-transport-security" not in first.headers


def test_of_a_chain_of_proxies_the_nearest_address_that_is_none_counts(chained: Server) -> None:
    assert _start(chained, "192.0.2.1, 10.1.2.3").status_code == 303
    assert _start(chained, "203.0.113.9, 192.0.2.1, 10.1.2.3").status_code == 429, "the left part may be invented"
    assert _start(chained, "192.0.2.1").status_code == 429
    assert _start(chained, "192.0.2.1, 203.0.113.9").status_code == 303


def test_no_header_names_another_host_than_the_request_has(chained: Server) -> None:
    headers = {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}
    with make_program(chained.url, headers=headers) as client:
        made = client.post("/plans", data=START, headers={"X-Forwarded-For": "192.0.2.77"})
        assert "evil.example" not in client.get(f"{made.headers['location']}/share").text


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("proxy", "'proxy' does not appear to be an IPv4 or IPv6 network"),
        ("127.0.0.1,", "'' does not appear to be"),
        ("10.0.0.1/8", "has host bits set"),
        ("*", "name addresses or networks, or none"),
        ("0.0.0.0/0", "would let everybody say where they come from"),
        ("::/0", "would let everybody say where they come from"),
    ],
)
def test_a_list_that_names_no_proxies_is_refused(monkeypatch: pytest.MonkeyPatch, value: str, complaint: str) -> None:
    monkeypatch.setenv("PLAYBOOK_TRUSTED_PROXIES", value)
    with pytest.raises(SettingsError, match="PLAYBOOK_TRUSTED_PROXIES: ") as refused:
        read_settings()
    assert complaint in str(refused.value)


def test_by_default_only_proxies_on_this_machine_are_trusted_and_none_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().trusted_proxies == ("127.0.0.1/32", "::1/128")
    monkeypatch.setenv("PLAYBOOK_TRUSTED_PROXIES", "none")
    assert read_settings().trusted_proxies == ()


def test_the_setting_of_the_server_inside_is_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "192.168.1.5")
    assert read_settings().trusted_proxies == ("192.168.1.5/32",)


def _proxied(folder: Path, proxies: str) -> AbstractContextManager[Server]:
    return running_server(folder, PLAYBOOK_TRUSTED_PROXIES=proxies, PLAYBOOK_PLANS_PER_HOUR="1")


def _start(server: Server, forwarded: str) -> httpx.Response:
    headers = {"X-Forwarded-For": forwarded, "X-Forwarded-Proto": "https"}
    with make_program(server.url) as client:
        return client.post("/plans", data=START, headers=headers)
