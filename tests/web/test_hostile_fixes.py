"""Taps that are not what they seem: of others, made up, out of room, or with a way on that leads elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.base.limits import ITEMS_LIMIT
from tests.coach.local_club import local_club, rule
from tests.support.clicking import find_shown, tap, undo, undo_id
from tests.support.client import make_client
from tests.support.databases import NewDatabase
from tests.support.founder import start_plan
from tests.support.opened import open_plan
from tests.support.server import Server, running_server

NO_DEADLINE = local_club(when={"horizon_weeks": None})
TWELVE_WEEKS = "/review/fix?finding=when.no-deadline"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "/plans/../..//evil.example", "javascript:1",
        "/", "/plans/{plan}x/review", "/plans/{plan}/../nobody", "/plans/{plan}/\\..\\x", "", "evil", "/plans/{other}",
    ],
)  # fmt: skip
def test_a_way_on_that_leads_elsewhere_is_ignored(server: Server, client: httpx.Client, elsewhere: str) -> None:
    founder, other = open_plan(server, client, NO_DEADLINE.answers), start_plan(client)
    wanted = elsewhere.replace("{plan}", founder.plan).replace("{other}", other.plan)
    query = httpx.QueryParams({"finding": "when.no-deadline", "next": wanted})
    answer = client.post(founder.address(f"/review/fix?{query}"), data={"action": "fix"}, follow_redirects=False)
    assert answer.status_code == 303
    assert urlsplit(answer.headers["location"])[:3] == ("", "", founder.address("/review"))
    (op_id,) = parse_qs(urlsplit(answer.headers["location"]).query)["fixed"]
    undone = client.post(founder.address("/review/undo"), data={"op_id": op_id, "next": wanted}, follow_redirects=False)
    assert undone.headers["location"] == founder.address(f"/review?undone=all&undid={op_id}")


def test_a_finding_of_another_plan_fixes_nothing_here(server: Server, client: httpx.Client) -> None:
    theirs, sound = open_plan(server, client, NO_DEADLINE.answers), open_plan(server, client, local_club().answers)
    before = sound.answers()
    page = sound.post(TWELVE_WEEKS, action="fix")
    assert (page.status_code, page.url.path) == (200, sound.address("/review"))
    assert not undo_id(page)
    assert (sound.answers(), theirs.value("when.horizon_weeks")) == (before, None)


def test_an_operation_of_another_plan_is_not_undone(server: Server, client: httpx.Client) -> None:
    founder, other = open_plan(server, client, NO_DEADLINE.answers), open_plan(server, client, NO_DEADLINE.answers)
    op_id = undo_id(tap(founder, find_shown(founder, "when.no-deadline")))
    assert other.post("/review/undo", op_id=op_id).status_code == 200
    assert founder.value("when.horizon_weeks") == 12


def test_a_stranger_fixes_and_takes_back_nothing(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    with make_client(server.url) as stranger:
        start_plan(stranger)
        assert stranger.post(founder.address(TWELVE_WEEKS), data={"action": "fix"}).status_code == 404
        op_id = undo_id(tap(founder, find_shown(founder, "when.no-deadline")))
        assert stranger.post(founder.address("/review/undo"), data={"op_id": op_id}).status_code == 404
    assert founder.value("when.horizon_weeks") == 12


def test_a_tap_by_a_page_of_another_site_is_refused(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    foreign = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    for rest in (TWELVE_WEEKS, "/review/undo", "/review/restore", "/review/dismiss?finding=when.no-deadline"):
        assert client.post(founder.address(rest), data={"reason": "x"}, headers=foreign).status_code == 403
    assert founder.value("when.horizon_weeks") is None


@pytest.mark.parametrize("key", ["", "no.such-check", "when.no-deadline~x", "\x00", "why.headcount-only", "夜" * 500])
def test_a_finding_that_does_not_stand_changes_nothing(server: Server, client: httpx.Client, key: str) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    before = founder.answers()
    page = founder.post(f"/review/fix?{httpx.QueryParams({'finding': key})}", action="fix")
    assert page.status_code == 200
    assert founder.answers() == before


@pytest.mark.parametrize("mark", ["fix-nothing-abc", "<b>x</b>", "fix--", "fix-twelve-weeks-%00"])
def test_a_made_up_mark_in_the_address_says_nothing(client: httpx.Client, mark: str) -> None:
    page = start_plan(client).get(f"/review?{httpx.QueryParams({'fixed': mark})}")
    assert "/review/undo" not in page.text


def test_a_tap_that_a_full_list_has_no_room_for_says_so(server: Server, client: httpx.Client) -> None:
    rules = [rule(f"Greet everyone, number {number}") for number in range(ITEMS_LIMIT)]
    founder = open_plan(server, client, local_club(rules={"rules": rules}).answers)
    page = client.post(find_shown(founder, "rules.no-advertising").fix, data={"action": "fix"})
    assert page.status_code == 422
    assert "This list is full" in page.text
    assert len(founder.value("rules.rules")) == ITEMS_LIMIT


@pytest.fixture
def server_on_either(new_database: NewDatabase, tmp_path: Path) -> Iterator[Server]:
    with running_server(tmp_path, PLAYBOOK_DATABASE_URL=new_database(migrated=False)) as server:
        yield server


def test_on_either_database_a_tap_is_made_and_undone_and_hostile_words_break_nothing(server_on_either: Server) -> None:
    with make_client(server_on_either.url) as client:
        founder = start_plan(client, "study-group")
        founder.step_form("when").set("when.horizon_weeks", "").send(client, "save")
        page = tap(founder, find_shown(founder, "when.no-deadline"))
        assert founder.value("when.horizon_weeks") == 12
        undo(founder, page)
        assert founder.value("when.horizon_weeks") is None
        for words in ("\x00", "a\x00~b", "\ufffe", "x" * 5_000):
            assert founder.post("/review/undo", op_id=words, next=words).status_code == 200
            assert founder.post("/review/restore", finding=words).status_code == 200
        founder.post("/review/dismiss?finding=when.no-deadline", reason="a\x00b")
        assert founder.get("/download/json").json()["dismissed"][0]["reason"] == "ab"
