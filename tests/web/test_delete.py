"""A plan is deleted for good by its owner."""

import re
import sqlite3
from contextlib import closing

import httpx

from app.storage.tables import METADATA
from tests.support.client import read_form
from tests.support.founder import start_plan
from tests.support.server import Server


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
    assert f'href="{founder.address()}"' not in page.text
    assert f"plan_{founder.plan}" not in client.cookies
    for address in (founder.address(), founder.address("/preview"), *links):
        assert client.get(address).status_code == 404


def test_nothing_of_a_deleted_plan_stays_in_the_database(server: Server, client: httpx.Client) -> None:
    founder, other = start_plan(client, "study-group"), start_plan(client, "study-group")
    founder.step_form("when").set("when.horizon_weeks", "").send(client, "continue")
    founder.post("/review/dismiss?finding=when.no-deadline", reason="For ever")
    founder.post("/share")
    before = _rows(server, founder.plan), _rows(server, other.plan)
    assert min(before[0]) > 0
    founder.post("/delete")
    assert set(_rows(server, founder.plan)) == {0}
    assert _rows(server, other.plan) == before[1]


def _rows(server: Server, plan: str) -> list[int]:
    """How many rows each table has of a plan."""
    with closing(sqlite3.connect(server.log.parent / "data" / "playbook.sqlite3")) as connection:
        return [
            connection.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (plan,)).fetchone()[0]
            for table, column in COLUMNS.items()
        ]


COLUMNS = {
    table.name: "id" if table.name == "plan" else "plan"
    for table in METADATA.sorted_tables
    if table.name == "plan" or "plan" in table.c
}
