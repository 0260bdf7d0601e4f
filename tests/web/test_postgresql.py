"""The same server on PostgreSQL: the main job, and what that database is stricter about."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from sqlalchemy import create_engine, text

from tests.renderers.reading import pdf_text
from tests.support.client import make_client
from tests.support.databases import PostgreSQL
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")


@pytest.fixture(scope="module")
def postgresql_url(postgresql: PostgreSQL) -> str:
    return postgresql.create("web", migrated=False)


@pytest.fixture(scope="module")
def server_on_postgresql(postgresql_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("server"), PLAYBOOK_DATABASE_URL=postgresql_url) as server:
        yield server


@pytest.fixture
def founder(server_on_postgresql: Server) -> Iterator[Founder]:
    with make_client(server_on_postgresql.url) as client:
        yield start_plan(client, "study-group", "zh-Hans")


def test_a_plan_is_made_changed_shared_and_deleted(founder: Founder) -> None:
    founder.step_form("what").set("what.together", "一起读书 📚").send(founder.client, "continue")
    assert "一起读书 📚" in founder.get("/preview").text
    assert "一起读书" in pdf_text(founder.get("/download/pdf").content)
    founder.post("/share", label="小李")
    assert "小李" in founder.get("/share").text
    assert "一起读书" in founder.post("/edit-links", label="一起读书 📚").text
    code = re.findall(r'class="recovery-code">([\w-]+)<', founder.post("/edit-links/code").text)[0]
    assert founder.address() in founder.client.get("/plans").text
    founder.client.post("/plans/forget", data={"all": "yes"})
    assert founder.client.post("/recover", data={"typed": f"\x00{code}"}).url.path == founder.address()
    founder.post("/edit-links/replace")
    founder.post("/delete")
    assert founder.client.get(founder.address()).url.path == founder.address("/deleted")
    founder.post("/deleted/bring-back")
    assert "一起读书 📚" in founder.get("/preview").text
    founder.post("/delete")
    founder.post("/deleted/now")
    assert founder.client.get(founder.address()).status_code == 404


def test_the_server_is_ready(founder: Founder) -> None:
    assert founder.client.get("/readyz").text == "ready\n"


def test_numbers_that_no_column_holds_are_of_no_version(founder: Founder) -> None:
    for number in (2**31, 9_999_999_999, 10**30):
        assert founder.client.get(founder.address(f"/history/{number}")).status_code == 404
        assert founder.get(f"/history?before={number}").status_code == 200
    assert "/history/1" in founder.get(f"/history?before={2**31 - 1}").text


@pytest.mark.parametrize("hostile", ["\x00", "a\x00b", "\ufffe", "\x1b[31m"])
def test_characters_that_the_database_does_not_take_break_nothing(founder: Founder, hostile: str) -> None:
    client = founder.client
    form = founder.step_form("what").set("what.together", hostile).set("new:what.outputs", hostile)
    assert form.set("op_id", hostile).send(client, "save").status_code == 200
    assert founder.post("/share", label=hostile).status_code == 200
    assert founder.post("/edit-links", label=hostile).status_code == 200
    assert founder.post("/edit-links/off", link=hostile).status_code == 200
    assert founder.patch({"what.notes": (0, hostile)}).status_code == 200
    assert founder.patch({"what.notes": (0, hostile)}, f"op {hostile}").status_code == 422
    for address in ("/e/%00", "/s/%00", "/plans/%00", founder.address("/steps/what/outputs/%00")):
        assert client.get(address).status_code == 404
    assert founder.post("/share/%00").status_code == 404


def test_a_lone_surrogate_in_an_operation_id_breaks_nothing(founder: Founder) -> None:
    body = rb'{"op_id": "\ud83d", "fields": {"what.notes": {"base": 0, "value": "x"}}}'
    assert founder.client.patch(founder.address("/answers"), content=body).status_code == 422


def test_many_who_add_at_once_all_find_their_items_in_the_list(founder: Founder) -> None:
    before = len(founder.items("what", "outputs"))
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: _add(founder), range(24)))
    assert {answer.status_code for answer in answers} == {303}
    assert len(founder.items("what", "outputs")) == before + 24


def _add(founder: Founder) -> httpx.Response:
    return founder.client.post(founder.address("/steps/what/outputs"), data={"action": "add"}, follow_redirects=False)


def test_a_plan_that_somebody_has_locked_holds_up_no_other(server_on_postgresql: Server, postgresql_url: str) -> None:
    with make_client(server_on_postgresql.url) as client, ThreadPoolExecutor(16) as threads:
        locked, other = start_plan(client), start_plan(client)
        engine = create_engine(postgresql_url, pool_size=2)
        with engine.begin() as somebody, engine.connect() as watching:
            somebody.execute(text("SELECT 1 FROM plan WHERE id = :id FOR UPDATE"), {"id": locked.plan})
            saves = [threads.submit(locked.patch, {"what.together": (0, f"{number}")}) for number in range(16)]
            while not watching.execute(WAITING).scalar_one():
                watching.rollback()  # to see what is new
            other.save({"what.together": "We read"})
            assert client.get("/readyz").status_code == 200
            assert other.value("what.together") == "We read"
            watching.rollback()
            assert watching.execute(WAITING).scalar_one() == 1, "of sixteen, one takes a connection"
        statuses = [save.result().status_code for save in saves]
        engine.dispose()
    assert set(statuses) <= {200, 503}
