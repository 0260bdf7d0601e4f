"""The names a server answers to: links and codes carry no other."""

import re
from collections.abc import Iterator

import httpx
import pytest
from pydantic import ValidationError

from app.base.settings import Settings
from app.web.http.hosts import answers_to
from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

LOCAL = (
    "localhost", "127.0.0.1", "192.168.1.20", "203.0.113.5", "::1", "planner", "planner.local", "planner.local.",
    "pi.lan", "planner.internal", "planner.home.arpa", "a.localhost",
)  # fmt: skip
ELSEWHERE = ("example.org", "evil.example", "192.168.1.20.evil.example", "notlocal.locals", "local.example")


@pytest.mark.parametrize("name", LOCAL)
def test_without_any_setting_local_names_are_answered_to(name: str) -> None:
    assert answers_to(Settings(), name)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_without_any_setting_no_other_name_is(name: str) -> None:
    assert not answers_to(Settings(), name)


def test_with_a_public_address_its_name_is_answered_to_as_well() -> None:
    settings = Settings.model_validate({"public_url": "https://Plan.example.org:8443/base/"})
    assert answers_to(settings, "plan.example.org")
    assert answers_to(settings, "planner"), "a proxy may call it so"
    assert not answers_to(settings, "example.org")


def test_named_hosts_are_answered_to_and_no_others_but_the_machine_itself() -> None:
    settings = Settings.model_validate(
        {"hosts": " plan.example.org:8000, *.plans.example,[2001:db8::1]", "public_url": "https://example.com"}
    )
    for name in ("plan.example.org", "a.plans.example", "a.b.plans.example", "2001:db8::1", "example.com"):
        assert answers_to(settings, name)
    for name in ("127.0.0.1", "127.0.0.2", "::1", "localhost"):
        assert answers_to(settings, name)
    for name in ("plans.example", "evilplans.example", "192.168.1.20", "planner", "planner.local"):
        assert not answers_to(settings, name)


@pytest.mark.parametrize("hosts", ["https://example.org", "*", "a b", "*.*.example", "a,,b", "例.example", "a/b"])
def test_a_list_with_what_is_no_name_is_refused(hosts: str) -> None:
    with pytest.raises(ValidationError, match="is no name of a host"):
        Settings.model_validate({"hosts": hosts})


@pytest.mark.parametrize("setting", ["PLAYBOOK_HOSTS", "PLAYBOOK_PUBLIC_URL"])
def test_a_setting_left_empty_counts_as_not_given(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    monkeypatch.setenv(setting, "")
    assert (Settings().hosts, Settings().public_url) == ((), None)


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that answers to a list of names."""
    with running_server(tmp_path_factory.mktemp("named"), PLAYBOOK_HOSTS="plan.example.org,*.plans.example") as server:
        yield server


@pytest.fixture
def founder(named: Server) -> Iterator[Founder]:
    with make_client(named.url) as client:
        founder = start_plan(client)
        founder.post("/share")
        yield founder


def test_links_carry_the_name_that_was_called_where_it_is_one_of_the_servers(founder: Founder) -> None:
    for host in ("plan.example.org", "PLAN.example.org:8443", "a.plans.example"):
        page = _called(founder, host)
        assert set(re.findall(r"http://[^/\s\"]+(?=/[es]/)", page.text)) == {f"http://{host}"}


def test_another_name_gets_nothing_but_the_setting_to_change(founder: Founder) -> None:
    for host in ("evil.example", "192.168.1.20:8000"):
        refused = _called(founder, host)
        assert (refused.status_code, refused.headers["content-type"]) == (400, "text/plain; charset=utf-8")
        assert "PLAYBOOK_HOSTS" in refused.text
        assert "PLAYBOOK_PUBLIC_URL" in refused.text


def test_probes_may_call_a_server_by_any_address(named: Server) -> None:
    with make_client(named.url) as probe:
        for address in ("/healthz", "/readyz"):
            assert probe.get(address, headers={"Host": "10.0.0.7:8000"}).status_code == 200


def _called(founder: Founder, host: str) -> httpx.Response:
    return founder.client.get(founder.address("/share"), headers={"Host": host})
