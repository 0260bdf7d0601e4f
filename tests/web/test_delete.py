"""A plan is deleted by its owner, who may bring it back for an hour; then it is gone for good."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx
from sqlalchemy import Connection, insert

from app.storage.database import Database
from app.storage.repositories.deleting import UNDO_TIME, delete_plan, forget_deleted_plans
from app.storage.repositories.webhooks import NewWebhook, create_webhook, find_webhook, note_given_up
from app.storage.tables import DELIVERY, METADATA
from tests.support.client import make_client, read_form
from tests.support.founder import Founder, start_plan
from tests.support.server import Server


def test_the_page_that_asks_deletes_nothing(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert "Delete “Study Hall”?" in founder.get("/delete").text
    assert founder.value("positioning.name") == "Study Hall"


def test_nothing_opens_a_deleted_plan_and_its_links_say_that_they_no_longer_work(
    server: Server, client: httpx.Client
) -> None:
    founder = start_plan(client, "study-group")
    share, edit = _links(founder)
    page = read_form(founder.get("/delete"), "/delete").send(client)
    assert page.url.path == founder.address("/deleted")
    assert "“Study Hall” is deleted" in page.text
    assert f'href="{founder.address()}"' not in client.get("/").text
    assert client.get(edit).url.path == founder.address("/deleted")
    assert [client.get(address).status_code for address in (share, f"{share}/download/json")] == [410, 410]
    assert founder.patch({"positioning.name": (1, "Night Readers")}).status_code == 404
    with make_client(server.url) as stranger:
        assert stranger.get(founder.address()).status_code == stranger.get(page.url.path).status_code == 404


def test_its_owner_is_led_to_where_it_is_brought_back_with_all_that_it_had(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    share, edit = _links(founder)
    founder.post("/delete")
    asked = {path: client.get(founder.address(path)) for path in ("", "/preview", "/download/json")}
    assert {page.url.path for page in asked.values()} == {founder.address("/deleted")}
    assert client.get(founder.address(), headers={"HX-Request": "true"}).status_code == 404
    assert read_form(asked[""], "/bring-back").send(client).url.path == founder.address()
    assert founder.value("positioning.name") == "Study Hall"
    assert client.get(share).status_code == client.get(edit).status_code == 200
    assert client.get(founder.address("/deleted")).status_code == 404, "it isn't deleted"


def test_my_plans_the_home_page_and_every_edit_link_lead_there_too(server: Server, client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    _, edit = _links(founder)
    (code,) = re.findall(r'class="recovery-code">([\w-]+)<', founder.post("/edit-links/code").text)
    founder.post("/delete")
    for page in ("/", "/plans"):
        assert re.search(r"“Study Hall” is deleted. It can be brought back until \d", client.get(page).text)
        assert f'href="{founder.address("/deleted")}"' in client.get(page).text
    for address, typed in ((edit, ""), ("/recover", edit), ("/recover", code)):
        with make_client(server.url) as phone:
            assert "Study Hall" not in phone.get(address).text
            assert phone.post(address, data={"typed": typed}).url.path == founder.address("/deleted")
            assert len(phone.cookies[f"plan_{founder.plan}"]) > len(code), "a link of its own, which outlives the code"
    assert client.post("/recover", data={"typed": code}).url.path == founder.address("/deleted")
    founder.post("/deleted/bring-back")
    assert founder.get("/edit-links").status_code == 200


def test_who_deletes_it_for_good_leaves_nothing_of_it_in_the_database(server: Server, client: httpx.Client) -> None:
    founder, other = start_plan(client, "study-group"), start_plan(client, "study-group")
    founder.step_form("when").set("when.horizon_weeks", "").send(client, "continue")
    founder.post("/review/dismiss?finding=when.no-deadline", reason="For ever")
    share, _ = _links(founder)
    _remind_a_program(server, founder.plan)
    before = _rows(server, founder.plan), _rows(server, other.plan)
    assert min(count for table, count in before[0].items() if table != "comment") > 0
    founder.post("/delete")
    form = read_form(founder.get("/deleted"), "/deleted/bring-back")
    gone = form.send(client, to=founder.address("/deleted/now"))
    assert gone.url.path == "/"
    assert "The plan is deleted for good." in gone.text
    assert founder.plan not in gone.text
    assert f"plan_{founder.plan}" not in client.cookies
    assert client.get(founder.address()).status_code == 404
    assert client.get(share).status_code == 410
    assert set(_rows(server, founder.plan).values()) == {0}
    assert _rows(server, other.plan) == before[1]


def test_after_the_hour_it_is_gone_for_its_owner_too(server: Server, client: httpx.Client) -> None:
    founder, hour_ago = start_plan(client, "study-group"), datetime.now(UTC) - UNDO_TIME
    share, _ = _links(founder)
    with closing(Database(f"sqlite:///{_file(server)}")) as database:
        database.write_now(lambda connection: delete_plan(connection, founder.plan, hour_ago + timedelta(minutes=1)))
        assert "“Study Hall” is deleted" in founder.get().text
        database.write_now(lambda connection: delete_plan(connection, founder.plan, hour_ago))
        assert client.get(founder.address()).status_code == 404
        assert client.get(share).status_code == 410
        assert founder.post("/deleted/bring-back").status_code == 404
        database.write_now(lambda connection: forget_deleted_plans(connection, datetime.now(UTC)))
    assert client.get(share).status_code == 410


def _links(founder: Founder) -> tuple[str, str]:
    """A new share link of the plan, and its edit link."""
    founder.post("/share")
    share, edit = (
        re.findall(rf"/{kind}/[\w-]{{43}}", founder.get(page).text)[0]
        for kind, page in (("s", "/share"), ("e", "/edit-links"))
    )
    return share, edit


def _file(server: Server) -> str:
    return str(server.log.parent / "data" / "playbook.sqlite3")


def _remind_a_program(server: Server, plan: str) -> None:
    """A webhook that rests, so that nothing is sent, with a message that was."""
    now = datetime.now(UTC)

    def add(connection: Connection) -> None:
        hook = create_webhook(connection, plan, NewWebhook("https://bot.example/", "secret", timedelta(hours=1)), now)
        webhook = find_webhook(connection, plan, hook)
        assert webhook
        note_given_up(connection, webhook, 1, now)
        sent = {"plan": plan, "webhook": hook, "id": "msg_1", "body": "", "made_at": now.isoformat(), "tries": 1}
        connection.execute(insert(DELIVERY), sent)

    with closing(Database(f"sqlite:///{_file(server)}")) as database:
        database.write_now(add)


def _rows(server: Server, plan: str) -> dict[str, int]:
    """How many rows each table has of a plan."""
    with closing(sqlite3.connect(_file(server))) as connection:
        return {
            table: connection.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (plan,)).fetchone()[0]
            for table, column in COLUMNS.items()
        }


COLUMNS = {
    table.name: "id" if table.name == "plan" else "plan"
    for table in METADATA.sorted_tables
    if table.name == "plan" or "plan" in table.c
}
