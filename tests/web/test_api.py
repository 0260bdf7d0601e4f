"""The interface for programs: read, checked, exported, ticked and edited with a token, by real HTTP."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support.client import make_client, make_program
from tests.support.founder import Founder, start_plan
from tests.support.programs import Program, make_token, program
from tests.support.server import Server

PROBLEM = "application/problem+json"
LAUNCH = datetime.now(UTC).date().isoformat()


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save(
            {
                "positioning.name": "Night Readers",
                "when.launch_date": LAUNCH,
                "when.zone": "UTC",
                "days3.activities.open.title": "Opening",
                "days3.activities.open.day": "1",
                "days3.activities.open.time": "23:59",
                "seeds.people.mia.name": "Mia",
            }
        )
        yield founder


@pytest.fixture
def editor(server: Server, founder: Founder) -> Iterator[Program]:
    with program(server.url, make_token(founder, "edit", "Robin")) as found:
        yield found


def test_a_plan_is_read_with_what_follows_from_it(founder: Founder, editor: Program) -> None:
    plan = editor.plan()
    assert plan["answers"] == founder.answers()
    assert plan["id"] == founder.plan
    assert {"path": "days3.activities.open", "day": 1, "date": LAUNCH, "time": "23:59"}.items() <= plan["schedule"][
        0
    ].items()
    assert {one["weight"] for one in plan["findings"]} <= {"must", "should", "could"}
    steps = {one["step"]: one for one in plan["progress"]}
    assert steps["positioning"]["status"] == "in_progress"
    assert "positioning.pain" in steps["positioning"]["missing"]


def test_what_is_due_is_told_as_the_command_line_tells_it(editor: Program) -> None:
    found = next(one for one in editor.get("/due", within="1d", now=f"{LAUNCH}T12:00").json() if one["what"] == "begin")
    assert (found["what"], found["title"], found["path"]) == ("begin", "Opening", "days3.activities.open")
    for query in ({"within": "soon"}, {"within": "9999d"}, {"within": "0m"}, {"now": "0001-01-01"}, {"now": "\ud7ff"}):
        answer = editor.get("/due", **query)
        assert (answer.status_code, answer.headers["content-type"]) == (422, PROBLEM)


@pytest.mark.parametrize("name", ["json", "ics", "markdown"])
def test_a_file_is_that_of_the_page(founder: Founder, editor: Program, name: str) -> None:
    mine, theirs = founder.get(f"/download/{name}"), editor.get(f"/exports/{name}")
    assert theirs.status_code == 200
    assert (theirs.headers["content-type"], theirs.content) == (mine.headers["content-type"], mine.content)
    assert editor.get("/exports/exe").status_code == 404


def test_changes_are_saved_over_a_revision_and_told_by_their_token(founder: Founder, editor: Program) -> None:
    plan = editor.plan()
    answer = editor.change(
        plan["revision"], {"positioning.name": "Day Readers", "who.first_size": 12, "days3.activities.open.time": None}
    )
    assert answer.status_code == 200, answer.text
    assert answer.json()["revision"] == editor.plan()["revision"] == plan["revision"] + 1
    assert founder.value("positioning.name") == "Day Readers"
    assert founder.value("who.first_size") == 12
    assert "API · Robin" in founder.get("/history").text
    again = editor.change(answer.json()["revision"], {"positioning.name": "Readers"})
    assert again.json()["revision"] == plan["revision"] + 2


def test_two_who_write_the_same_answer_are_told_and_nothing_of_it_is_saved(founder: Founder, editor: Program) -> None:
    revision = editor.plan()["revision"]
    founder.save({"positioning.name": "Mine"})
    answer = editor.change(revision, {"positioning.name": "Theirs", "who.first_size": 9})
    assert (answer.status_code, answer.headers["content-type"]) == (409, PROBLEM)
    (conflict,) = answer.json()["conflicts"]
    assert (conflict["path"], conflict["yours"], conflict["stored"]) == ("positioning.name", "Theirs", "Mine")
    assert founder.value("who.first_size") is None
    elsewhere = editor.change(revision, {"who.first_size": 9}).json()
    assert (elsewhere["revision"], elsewhere["read_again"]) == (revision, True)


def test_an_operation_counts_once_and_is_taken_back(founder: Founder, editor: Program) -> None:
    revision = editor.plan()["revision"]
    first = editor.change(revision, {"positioning.name": "Twice"}, op_id="one")
    assert editor.change(revision, {"positioning.name": "Twice"}, op_id="one").json() == first.json()
    other = editor.change(revision, {"positioning.name": "Other"}, op_id="one")
    assert other.status_code == 409
    assert editor.post("/undo", op_id="one").json() == {"undone": "all"}
    assert editor.post("/undo", op_id="none").json() == {"undone": "nothing"}
    assert founder.value("positioning.name") == "Night Readers"


def test_items_are_added_ordered_and_taken_out(founder: Founder, editor: Program) -> None:
    revision = editor.plan()["revision"]
    values = {"seeds.people.tom.name": "Tom", "seeds.people": ["tom", "mia"]}
    changed = editor.change(revision, values)
    assert changed.status_code == 200, changed.text
    assert [one["name"] for one in founder.value("seeds.people")] == ["Tom", "Mia"]
    out = editor.change(changed.json()["revision"], {"seeds.people": ["tom"]})
    assert out.status_code == 200
    assert [one["name"] for one in founder.value("seeds.people")] == ["Tom"]


def test_a_tick_is_made_by_those_who_may_and_only_of_what_is_due(
    server: Server, founder: Founder, editor: Program
) -> None:
    with program(server.url, make_token(founder, "tick")) as ticker:
        done = ticker.post("/ticks", path="days3.activities.open", day=1, outcome="done", result="14 came")
        assert done.status_code == 200, done.text
        assert editor.plan()["schedule"][0]["outcome"] == "done"
        assert founder.answers()["run"] == {"ticks": {"a1-open": {"outcome": "done", "result": "14 came"}}}
        assert editor.get("/due", within="1d", now=f"{LAUNCH}T12:00").json() == []
        for wrong in ({"day": 2}, {"path": "what.outputs.x"}, {"outcome": "perfect"}, {"result": "x" * 300}):
            body = {"path": "days3.activities.open", "day": 1, "outcome": "done", **wrong}
            assert ticker.post("/ticks", **body).status_code == 422
        assert ticker.change(1, {"positioning.name": "No"}).status_code == 403
        assert ticker.post("/ticks", path="days3.activities.open", day=1, outcome=None).status_code == 200
        assert editor.plan()["schedule"][0]["outcome"] is None


def test_a_token_to_read_writes_nothing(server: Server, founder: Founder) -> None:
    with program(server.url, make_token(founder, "read")) as reader:
        before = reader.plan()
        calls = (
            reader.change(before["revision"], {"positioning.name": "No"}),
            reader.post("/ticks", path="days3.activities.open", day=1, outcome="done"),
            reader.post("/undo", op_id="one"),
        )
        assert {answer.status_code for answer in calls} == {403}
        assert {answer.headers["www-authenticate"] for answer in calls} == {'Bearer error="insufficient_scope"'}
        assert reader.plan() == before


def test_a_token_that_was_turned_off_or_never_was_opens_nothing(server: Server, founder: Founder) -> None:
    token = make_token(founder, "edit")
    link = founder.get("/share").text.split(f"/plans/{founder.plan}/tokens/")[1].partition('"')[0]
    with program(server.url, token) as held:
        revision = held.plan()["revision"]
        founder.post(f"/tokens/{link}")
        for answer in (held.get("/plan"), held.change(revision, {"positioning.name": "No"})):
            assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
            assert token not in answer.text
    for header in (
        {},
        {"Authorization": "Bearer"},
        {"Authorization": f"Basic {token}"},
        {"Authorization": b"Bearer \xe9"},
    ):
        with make_program(server.url, headers=header) as stranger:
            assert stranger.get("/api/v1/plan").status_code == 401
    assert token not in server.log.read_text()


def test_replacing_the_edit_links_and_deleting_the_plan_end_tokens(server: Server, founder: Founder) -> None:
    with program(server.url, make_token(founder, "read")) as first:
        founder.post("/edit-links/replace")
        assert first.get("/plan").status_code == 401
    with program(server.url, make_token(founder, "edit")) as second:
        founder.post("/delete")
        assert second.get("/plan").status_code == 410
        assert second.change(1, {"positioning.name": "No"}).status_code == 410


DEEP, LONG = "[" * 100_000, "9" * 5_000
MANY = json.dumps({str(number): 1 for number in range(1_001)})
WRONG_BODIES = (
    "", "[]", "{}", "null", DEEP, f'{{"revision": {LONG}, "set": {{}}}}', '{"revision": 1, "set": []}',
    '{"revision": "1", "set": {}}', '{"revision": 1, "set": {}, "more": 1}', '{"revision": -1, "set": {}}',
    '{"revision": 1, "revision": 2, "set": {}}', '{"revision": 1, "set": {}, "op_id": "../x"}',
    '{"revision": 99999, "set": {"positioning.name": "x"}}',
)  # fmt: skip
WRONG_VALUES = (
    '{"no.path": 1}', '{"positioning.name": {"a": 1}}', '{"positioning.name": ["a"]}', '{"positioning.name": true}',
    '{"seeds.people": "tom"}', '{"seeds.people": ["Tom Smith"]}', '{"seeds.people": ["a", "a"]}', '{"run.ticks": []}',
    '{"\\ud800": 1}', f'{{"positioning.name": "{"x" * 300}"}}', MANY, '{"a": ' + '["b",' * 21_000,
)  # fmt: skip
WRONG = (*WRONG_BODIES, *(f'{{"revision": 1, "set": {values}}}' for values in WRONG_VALUES))


@pytest.mark.parametrize("body", WRONG, ids=lambda body: body[:50])
def test_what_is_no_change_is_refused_as_a_problem(shared: tuple[Founder, Program], body: str) -> None:
    founder, editor = shared
    answer = editor.client.patch("/api/v1/answers", content=body.encode())
    assert (answer.status_code, answer.headers["content-type"]) == (422, PROBLEM)
    assert {"type", "title", "status", "detail"} <= answer.json().keys()
    assert founder.value("positioning.name") == "Shared"


def test_too_much_is_refused_unread(shared: tuple[Founder, Program]) -> None:
    _, editor = shared
    answer = editor.client.patch("/api/v1/answers", content=b"x" * 1_000_001)
    assert (answer.status_code, answer.headers["content-type"]) == (413, PROBLEM)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/v1/none", 404), ("DELETE", "/api/v1/plan", 403), ("OPTIONS", "/api/v1/plan", 405)],
)
def test_errors_are_problems_in_the_language_of_the_request(
    server: Server, method: str, path: str, status: int
) -> None:
    with make_program(server.url, headers={"Accept-Language": "zh-TW", "Origin": "https://example.org"}) as stranger:
        answer = stranger.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM)
    assert "access-control-allow-origin" not in answer.headers
    assert "set-cookie" not in answer.headers
    assert any("\u4e00" <= character <= "\u9fff" for character in answer.json()["title"])


def test_a_cookie_opens_nothing_here_and_a_token_nothing_else(server: Server, founder: Founder) -> None:
    assert founder.client.get("/api/v1/plan").status_code == 401
    token = make_token(founder, "edit")
    with make_program(server.url, headers={"Authorization": f"Bearer {token}"}) as stranger:
        for path in (founder.address(), f"/e/{token}", f"/s/{token}", f"/h/{token}/today"):
            answer = stranger.get(path)
            assert founder.plan not in answer.text.replace(path, "")
            assert "Night Readers" not in answer.text


def test_a_token_is_shown_once_and_tells_its_last_use(server: Server, founder: Founder) -> None:
    token = make_token(founder, "tick", "Mei's phone")
    page = founder.get("/share")
    assert token not in page.text
    assert "Read everything, tick off what&#39;s due" in page.text
    assert "not used yet" in page.text
    with program(server.url, token) as held:
        held.plan()
    assert "last used" in founder.get("/share").text
    for _ in range(19):
        make_token(founder, "read")
    assert founder.post("/tokens", label="One too many").status_code == 422


def test_a_copy_and_a_file_carry_no_token(founder: Founder) -> None:
    token = make_token(founder, "read")
    assert token not in founder.get("/download/html").text
    copied = founder.post("/copy", what="all")
    other = Founder(founder.client, copied.url.path.split("/")[2])
    assert "Turn off this token" not in other.get("/share").text


def test_the_description_is_of_these_routes_alone(shared: tuple[Founder, Program]) -> None:
    _, editor = shared
    description: dict[str, Any] = editor.get("/openapi.json").json()
    assert set(description["paths"]) == {
        f"/api/v1/{name}" for name in ("plan", "due", "exports/{format_name}", "answers", "ticks", "undo")
    }
    assert description["paths"]["/api/v1/plan"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert {"PlanData", "Changed", "DueItem"} <= set(description["components"]["schemas"])
    assert description["components"]["securitySchemes"]


@pytest.fixture(scope="module")
def shared(server: Server) -> Iterator[tuple[Founder, Program]]:
    """A plan that nothing here changes."""
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save({"positioning.name": "Shared"})
        with program(server.url, make_token(founder, "edit")) as editor:
            yield founder, editor
