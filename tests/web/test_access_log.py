"""The log names routes by their templates, and holds no token and nothing that somebody typed."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import ROOT, Server, _wait_until_ready, running_server

SECRET = "hunter2-7731"


@pytest.fixture(scope="module", params=["text", "json"])
def visited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a server says of a visit that plants secrets everywhere, in each form of log in turn."""
    folder = tmp_path_factory.mktemp("log")
    with running_server(folder, PLAYBOOK_LOG_FORMAT=request.param) as server, make_client(server.url) as client:
        _visit(client)
    return (folder / "server.log").read_text()


@pytest.fixture
def log(visited: str) -> str:
    """That log as text: of JSON, the messages."""
    if not visited.startswith("{"):
        return visited
    return "\n".join(json.loads(line)["message"] for line in visited.splitlines())


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with a route that fails."""
    with _failing_server(tmp_path_factory.mktemp("failing")) as server:
        yield server


@pytest.fixture
def failing_json(tmp_path: Path) -> Iterator[Server]:
    """The same with a log of JSON."""
    with _failing_server(tmp_path, PLAYBOOK_LOG_FORMAT="json") as server:
        yield server


def test_requests_are_logged_by_route_template_status_and_time(log: str) -> None:
    for line in (
        r"POST /plans 303 \d+\.\d ms",
        r"GET /plans/\{plan_id\}/steps/\{step\} 200 ",
        r"PATCH /plans/\{plan_id\}/answers 200 ",
        r"PATCH /plans/\{plan_id\}/answers 422 ",
        r"GET /s/\{token\} 200 ",
        r"GET /s/\{token\} 404 ",
        r"GET /e/\{token\} 404 ",
        r"POST \(no route\) 403 ",
        r"GET \(no route\) 404 ",
    ):
        assert re.search(line, log), line


def test_no_token_and_nothing_typed_is_in_the_log(visited: str) -> None:
    assert SECRET not in visited
    assert not re.search(r"/[es]/[\w-]{43}|/plans/[a-z0-9]{14}", visited)


def test_as_json_every_line_is_an_object_and_those_of_requests_have_what_they_say_by_name(failing_json: Server) -> None:
    with make_client(failing_json.url) as client:
        failed = client.post("/fail", content=SECRET)
    reference = failed.headers["x-request-id"]
    error, access = (json.loads(line) for line in _lines_with(failing_json.log, reference, 2))
    assert (error["logger"], error["level"], error["request_id"]) == ("playbook.errors", "CRITICAL", reference)
    assert "failing_app.py" in error["trace"]
    named = {name: access[name] for name in ("logger", "method", "route", "status", "request_id")}
    assert named == {
        "logger": "playbook.access", "method": "POST", "route": "/fail", "status": 500, "request_id": reference,
    }  # fmt: skip
    assert SECRET not in failing_json.log.read_text()
    for line in failing_json.log.read_text().splitlines():
        assert {"time", "level", "logger", "message"} <= json.loads(line).keys()


def test_the_log_of_an_unexpected_error_holds_nothing_typed_either(failing: Server) -> None:
    with make_client(failing.url) as client:
        answer = client.post(f"/fail?q={SECRET}", content=SECRET)
        assert answer.status_code == 500
        assert "Something went wrong on our side" in answer.text
        assert SECRET not in answer.text
    log = failing.log.read_text()
    assert "unexpected error: ValueError" in log
    assert SECRET not in log


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Reference: "), ("zh-Hans", "错误编号："), ("zh-Hant", "錯誤編號：")]
)
def test_the_reference_on_an_unexpected_errors_page_leads_to_its_lines_in_the_log(
    failing: Server, language: str, words: str
) -> None:
    with make_client(failing.url, language) as client:
        failed = client.post("/fail", content="x")
    reference = failed.headers["x-request-id"]
    assert f"{words}{reference}" in failed.text
    error, access = _lines_with(failing.log, f"[{reference}]", 2)
    assert f"playbook.errors [{reference}] unexpected error: ValueError" in error
    assert f"playbook.access [{reference}] POST /fail 500 " in access


def test_each_request_has_an_id_of_its_own_whatever_the_client_calls_it(failing: Server) -> None:
    with make_client(failing.url) as client:
        answers = [client.get(address, headers={"X-Request-ID": SECRET}) for address in ("/", "/healthz", "/nowhere")]
    ids = [answer.headers["x-request-id"] for answer in answers]
    assert len(set(ids)) == 3
    assert all(re.fullmatch("[0-9a-f]{8}", request_id) for request_id in ids)
    assert SECRET not in failing.log.read_text()


def test_an_error_of_the_reader_asks_for_no_reference(failing: Server) -> None:
    with make_client(failing.url) as client:
        assert "Reference" not in client.get("/nowhere").text


def test_an_unexpected_errors_page_has_the_headers_of_every_page(failing: Server) -> None:
    with make_client(failing.url) as client:
        good, failed = client.get("/import"), client.post("/fail", content="x")
    for name in ("content-security-policy", "referrer-policy", "x-content-type-options", "x-robots-tag"):
        assert failed.headers.get(name) == good.headers[name]
    assert failed.headers["cache-control"] == "no-store"


def _lines_with(log: Path, words: str, count: int) -> list[str]:
    """That many lines of a log; the last one comes only after the response."""
    for _ in range(200):
        lines = [line for line in log.read_text().splitlines() if words in line]
        if len(lines) >= count:
            break
        time.sleep(0.05)
    return lines


def _visit(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.post("/share", label=SECRET)
    tokens = re.findall(r"/[es]/[\w-]{43}", founder.get("/share").text)
    headers = {
        "Referer": f"http://x/{SECRET}",
        "User-Agent": SECRET,
        "HX-Current-URL": f"http://x/{SECRET}",
        "HX-Target": SECRET,
        "HX-Prompt": SECRET,
        "X-Forwarded-For": SECRET,
    }
    client.cookies.set("other", SECRET)
    for address in (*tokens, f"/{SECRET}", f"/e/{SECRET}", f"/s/{SECRET}", f"/?q={SECRET}", f"/plans/{SECRET}"):
        _keeps_it(client.get(address, headers=headers))
    founder.get(f"/steps/what?via={SECRET}&removed={SECRET}")
    founder.patch({"what.notes": (0, SECRET)}, SECRET)
    _keeps_it(founder.patch({"what.notes": (0, SECRET * 1_000)}))
    founder.patch({f"what.{SECRET}": (0, SECRET)})  # the queue is told which paths there are not
    _keeps_it(client.patch(founder.address("/answers"), content=f'{{"op_id": "{SECRET}'))
    _keeps_it(client.get("/", headers={"Host": f"{SECRET} {SECRET}"}))
    founder.step_form("when").set("when.launch_date", SECRET).send(client, "continue")
    founder.post(f"/steps/what/outputs/{SECRET}", action=SECRET)
    client.post("/plans", data={"starter": SECRET, "language": SECRET}, headers={"Origin": f"http://{SECRET}"})
    client.post("/plans", data={"starter": SECRET}, headers={"Sec-Fetch-Site": "cross-site"})
    client.request(SECRET.upper(), "/")


def _keeps_it(answer: httpx.Response) -> None:
    """An error says nothing of what was sent."""
    assert answer.is_success or SECRET not in answer.text, answer.url


@contextmanager
def _failing_server(folder: Path, **settings: str) -> Iterator[Server]:
    log = folder / "server.log"
    own = {"PLAYBOOK_DATA_DIR": str(folder / "data"), "PORT": "0", "PYTHONUNBUFFERED": "1"}
    environment = {**os.environ, **own, **settings}
    command = [sys.executable, "-m", "tests.support.failing_app", "serve"]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output, text=True)
    try:
        yield Server(_wait_until_ready(process, log), log, process)
    finally:
        process.terminate()
        process.wait(timeout=30)
