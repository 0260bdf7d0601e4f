"""A plan is deleted for good by its owner."""

import re
import sqlite3
from pathlib import Path

import httpx

from tests.support.client import make_client, read_form
from tests.support.founder import start_plan
from tests.support.server import running_server


def test_the_page_that_asks_deletes_nothing(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert "Delete “Study Hall” for good?" in founder.get("/delete").text
    assert founder.value("positioning.name") == "Study Hall"


def test_a_deleted_plan_is_gone_with_all_its_links(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.post("/share")
    links = re.findall(r"/[es]/[\w-]{43}", founder.get("/share").text)
    page = read_form(founder.get("/delete"), "/delete").send(client)
    assert page.url.path == "/"
    assert "Study Hall" not in page.text
    assert f"plan_{founder.plan}" not in client.cookies
    for address in (founder.address(), founder.address("/preview"), *links):
        assert client.get(address).status_code == 404


def test_nothing_of_a_deleted_plan_stays_in_the_database(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        founder = start_plan(client, "study-group")
        founder.step_form("what").set("what.together", "Read").send(client, "continue")
        founder.post("/share")
        founder.post("/delete")
    with sqlite3.connect(tmp_path / "data" / "playbook.sqlite3") as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]
    connection.close()
    assert counts == [0, 0, 0, 0]


TABLES = ("plan", "answer", "change", "link")
