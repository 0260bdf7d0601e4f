"""Metrics: for who has their token, and without a word of anybody's plan."""

import re
from collections.abc import Iterator

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from app.base.errors import SettingsError
from app.base.settings import read_settings
from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

TOKEN = "a-token-of-the-tests"
SECRET = "hunter2-7731"


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with a token for its metrics, and a limit that is soon met."""
    folder = tmp_path_factory.mktemp("measured")
    with running_server(folder, watched=True, PLAYBOOK_METRICS_TOKEN=TOKEN, PLAYBOOK_EXPORTS_PER_HOUR="1") as server:
        yield server


@pytest.fixture
def founder(measured: Server) -> Iterator[Founder]:
    with make_client(measured.url) as client:
        yield start_plan(client, "study-group")


def test_without_a_token_set_there_is_no_such_page(client: httpx.Client) -> None:
    for headers in ({}, {"Authorization": "Bearer"}, {"Authorization": "Bearer None"}):
        assert client.get("/metrics", headers=headers).status_code == 404


@pytest.mark.parametrize("sent", ["", TOKEN, "Bearer", f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer ü"])
def test_without_the_token_nothing_is_told(measured: Server, sent: str) -> None:
    with make_client(measured.url) as client:
        answer = client.get("/metrics", headers=[(b"Authorization", sent.encode())])
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert "playbook" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_a_token_that_can_be_guessed_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYBOOK_METRICS_TOKEN", "short")
    with pytest.raises(SettingsError, match=r"PLAYBOOK_METRICS_TOKEN: .* at least 16") as refused:
        read_settings()
    assert "short" not in str(refused.value)


def test_requests_saves_and_files_are_counted_by_what_became_of_them(founder: Founder) -> None:
    before = _read(founder)
    founder.save({"what.notes": "Quiet"})
    founder.patch({"what.notes": (0, "Loud")})
    for name in ("json", "csv"):
        founder.client.get(founder.address(f"/download/{name}"))
    founder.client.request("OPTIONS", "/nowhere")
    grown = {key: value - before.get(key, 0) for key, value in _read(founder).items()}
    route = "/plans/{plan_id}/answers"
    assert grown["playbook_requests_total", ("PATCH", route, "2xx")] == 2
    assert grown["playbook_requests_total", ("other", "(no route)", "4xx")] == 1
    assert grown["playbook_request_seconds_count", (route,)] == 2
    assert grown["playbook_saves_total", ("stored",)] == grown["playbook_saves_total", ("conflict",)] == 1
    assert grown["playbook_exports_total", ("json", "given")] == 1
    assert grown["playbook_exports_total", ("csv", "busy")] == 1
    assert grown["playbook_database_write_seconds_count", ()] == 2


def test_queues_kept_values_and_memory_are_told(founder: Founder) -> None:
    founder.get()
    told = _read(founder)
    assert told["process_resident_memory_bytes", ()] > 10_000_000
    assert told["playbook_kept_views_bytes", ()] > 0
    idle = ("playbook_exports_waiting", "playbook_exports_running", "playbook_changes_under_way")
    assert {told[name, ()] for name in idle} == {0}


def test_nothing_that_anybody_sent_is_in_them(founder: Founder) -> None:
    client = founder.client
    for address in (f"/{SECRET}", f"/e/{SECRET}", f"/s/{SECRET}", f"/?q={SECRET}", f"/plans/{SECRET}/share"):
        client.get(address, headers={"Referer": f"http://x/{SECRET}", "HX-Target": SECRET})
    founder.patch({"what.notes": (0, SECRET)}, SECRET)
    client.get(founder.address(f"/download/{SECRET}"))
    text = _metrics(founder)
    assert SECRET not in text
    assert founder.plan not in text
    assert not re.search(r"[\w-]{43}", text.replace("_", ""))


def _read(founder: Founder) -> dict[tuple[str, tuple[str, ...]], float]:
    """Every figure, by its name and its labels in the order of their names."""
    return {
        (sample.name, tuple(sample.labels[name] for name in sorted(sample.labels))): sample.value
        for family in text_string_to_metric_families(_metrics(founder))
        for sample in family.samples
    }


def _metrics(founder: Founder) -> str:
    answer = founder.client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    return answer.text
