"""Every table and every statement keeps to one plan, so a database can be spread over machines by plan.

The statements are those that a founder's and a reader's whole day really runs.
"""

import asyncio
import json
import re
import socket
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from sqlalchemy import Column, Engine, Insert, Table, event
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import BinaryExpression, BindParameter, ClauseElement
from sqlalchemy.sql.visitors import iterate

from app.base.settings import Settings
from app.i18n.languages import Language
from app.main import create_app
from app.plan.files.writing import write_plan_file
from app.storage.tables import METADATA
from tests.coach.local_club import PICNIC, local_club
from tests.support.clicking import tap, undo
from tests.support.client import make_client, read_form
from tests.support.founder import Founder, start_plan
from tests.support.opened import shown_findings
from tests.support.programs import make_token

# What belongs to no plan: how often networks did what is limited, and the links of plans that are forgotten.
OF_NO_PLAN = {"counter", "withdrawn"}
# Who comes with nothing but a token cannot say yet which plan it opens: the edit link, the read-only link, a program,
# and the home page, which has the tokens of all cookies. docs/scaling.md says what that costs where plans are spread.
BY_TOKEN = {
    "find_plan_by_edit_token",
    "find_share",
    "find_plans_by_edit_tokens",
    "find_deleted_plans",
    "find_api_token",
}


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)
def test_the_key_of_every_table_begins_with_the_plan_and_no_other_is_unique(table: Table) -> None:
    if table.name in OF_NO_PLAN:
        return
    assert next(iter(table.primary_key)).name == ("id" if table.name == "plan" else "plan")
    assert [index.name for index in table.indexes if index.unique and "plan" not in index.columns] == []


def test_every_statement_names_the_plan_that_it_is_about(statements: Mapping[tuple[str, str], bool]) -> None:
    crossing = [(function, words) for (function, words), is_bound in statements.items() if not is_bound]
    assert {function for function, _ in crossing} == BY_TOKEN
    assert [words for _, words in crossing if "token_hash" not in words.partition("WHERE")[2]] == []
    assert len(statements) > 25, "the day was a whole one"


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], bool]:
    """What a day's work executed, by function of the program and words: whether it is bound to one plan."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("by-plan"))
    with _served(create_app(settings)) as url, make_client(url) as client, _recorded() as found:
        _spend_a_day(client)
    return found


@contextmanager
def _served(app: FastAPI) -> Iterator[str]:
    """The address of an application that a thread of this process serves, so that its statements can be seen."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])))
    thread.start()
    yield "http://{}:{}".format(*listening.getsockname())
    server.should_exit = True
    thread.join()


@contextmanager
def _recorded() -> Iterator[dict[tuple[str, str], bool]]:
    found: dict[tuple[str, str], bool] = {}

    def note(_connection: Any, clause: ClauseElement, *_of: object) -> None:
        if any(_tables(clause)):
            found[_function(), str(clause)] = not _unbound(clause)

    event.listen(Engine, "before_execute", note)
    yield found
    event.remove(Engine, "before_execute", note)


def _function() -> str:
    """The function of the repositories that is executing something."""
    frame = sys._getframe()
    while "/storage/" not in frame.f_code.co_filename:
        assert frame.f_back
        frame = frame.f_back
    return frame.f_code.co_name


def _unbound(clause: ClauseElement) -> set[str]:
    """The tables that a statement reads or changes without naming the plan, by a value or by a table that does."""
    wanted = set(_tables(clause))
    if isinstance(clause, Insert):
        return set()
    bound, equal = set[str](), list[tuple[str, str]]()
    for left, right in _equalities(clause):
        if _is_plan(left) and isinstance(right, BindParameter):
            bound.add(left.table.name)
        elif _is_plan(left) and _is_plan(right):
            equal.append((left.table.name, right.table.name))
    for _ in equal:
        bound |= {name for pair in equal if bound & {*pair} for name in pair}
    return wanted - bound


def _equalities(clause: ClauseElement) -> Iterator[tuple[Any, Any]]:
    for part in iterate(clause):
        if isinstance(part, BinaryExpression) and part.operator is operators.eq:
            yield part.left, part.right


def _is_plan(part: object) -> bool:
    if not isinstance(part, Column) or not isinstance(part.table, Table):
        return False
    return part.name == ("id" if part.table.name == "plan" else "plan")


def _tables(clause: ClauseElement) -> Iterator[str]:
    names = METADATA.tables.keys() - OF_NO_PLAN
    return (part.name for part in iterate(clause) if isinstance(part, Table) and part.name in names)


def _spend_a_day(client: httpx.Client) -> None:
    """All that a founder may do with a plan, and a reader with a link."""
    founder = _imported(client)
    founder.save({"what.notes": "Quiet"})
    founder.patch({"what.notes": (0, "Loud")})
    founder.step_form("what").send(client, "continue")
    item = founder.add_item("what", "outputs")
    for action in ("up", "remove", "restore:0"):
        founder.post(f"/steps/what/outputs/{item}", action=action)
    for step in ("undo", "redo"):
        founder.post(f"/history/{step}")
    founder.post("/language", language="zh-Hans")
    founder.post("/edit-link/kept")
    for page in (
        "",
        "/preview",
        "/comments",
        "/review",
        "/messages",
        "/suggestions/days3",
        "/edit-links",
        "/history",
        "/history/2",
        "/history/2/plan",
    ):
        founder.get(page)
    undo(founder, tap(founder, next(one for one in shown_findings(founder.get("/review")) if one.fix)))
    dismissal = shown_findings(founder.get("/review"))[0].dismiss_address
    client.post(dismissal, data={"reason": "We decide by the bridge"})
    read_form(founder.get("/review"), "/review/restore").send(client)
    founder.post("/share")
    shared = re.findall(r"/[es]/[\w-]{43}", founder.get("/share").text + founder.get("/edit-links").text)
    for address in shared:
        client.get(address)
    founder.post(re.findall(r"/share/\w+", founder.get("/share").text)[0])
    held = {"Authorization": f"Bearer {make_token(founder, 'edit')}"}
    revision = client.get("/api/v1/plan", headers=held).json()["revision"]
    body = {"revision": revision, "set": {"what.notes": "By a program"}, "op_id": "one"}
    assert client.patch("/api/v1/answers", json=body, headers=held).status_code == 200
    client.post("/api/v1/undo", json={"op_id": "one"}, headers=held)
    founder.post(re.findall(r"/tokens/\w+", founder.get("/share").text)[0])
    start_plan(client, "study-group").step_form("what").send(client, "continue")
    _find_the_way_back(founder)
    founder.post("/copy", what="frame")
    for change in ("/delete", "/deleted/bring-back", "/delete", "/deleted/now"):
        founder.post(change)


def _find_the_way_back(founder: Founder) -> None:
    """What an owner does with edit links, here and in a browser that knows nothing of the plan."""
    founder.post("/edit-links", label="Mei")
    founder.post("/edit-links/off", link=re.findall(r'name="link" value="(\w+)"', founder.get("/edit-links").text)[-1])
    (code,) = re.findall(r'class="recovery-code">([\w-]+)<', founder.post("/edit-links/code").text)
    for page in ("/", "/plans"):
        founder.client.get(page)
    founder.client.post("/plans/forget", data={"all": "yes"})
    founder.client.post("/recover", data={"typed": code})
    founder.post("/edit-links/replace")


def _imported(client: httpx.Client) -> Founder:
    context = local_club(month={"activities": [{**PICNIC, "owner": ""}]})
    text = json.dumps(write_plan_file(context.answers, Language.EN))
    opened = client.post("/import", data={"text": text})
    return Founder(client, opened.url.path.split("/")[2])
