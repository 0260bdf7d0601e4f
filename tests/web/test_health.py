"""Whether the server is up, and whether it can serve: with its database, without it, and while that is busy."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx

from tests.support.client import make_client, text_of
from tests.support.founder import start_plan
from tests.support.server import running_server


def test_a_healthy_server_says_so(client: httpx.Client) -> None:
    assert (client.get("/healthz").status_code, client.get("/healthz").text) == (200, "ok\n")
    assert (client.get("/readyz").status_code, client.get("/readyz").text) == (200, "ready\n")


def test_a_server_whose_database_is_of_another_schema_is_up_but_not_ready(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        with _database(tmp_path) as database:
            database.execute("UPDATE alembic_version SET version_num = '9999'")
        assert client.get("/readyz").status_code == 503
        assert client.get("/healthz").status_code == 200


def test_a_server_that_lost_its_tables_says_so_without_failing(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        with _database(tmp_path) as database:
            for table in ("link", "past_answer", "answer", "revision", "dismissal", "plan", "alembic_version"):
                database.execute(f"DROP TABLE {table}")
        assert client.get("/readyz").status_code == 503
        assert client.get("/healthz").status_code == 200
        refused = client.post("/plans", data={"starter": "", "language": "en"})
        assert refused.status_code == 503
        assert int(refused.headers["retry-after"]) > 0


def test_a_server_whose_files_are_gone_is_up_but_not_ready(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        assert client.get("/readyz").status_code == 200, "from here on, a connection is open"
        (tmp_path / "data").rename(tmp_path / "elsewhere")
        assert client.get("/readyz").status_code == 503
        (tmp_path / "elsewhere").rename(tmp_path / "data")
        assert client.get("/readyz").status_code == 200


def test_a_save_while_another_program_holds_the_database_says_not_saved_and_the_next_one_lands(
    tmp_path: Path,
) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        client.timeout = httpx.Timeout(30)
        founder = start_plan(client)
        with _database(tmp_path) as database:
            database.execute("BEGIN IMMEDIATE")
            by_script = founder.patch({"what.together": (0, "Read")}, "one")
            by_form = founder.step_form("what").set("what.per_visit", "An hour").send(client, "continue")
            assert founder.get("/preview").status_code == 200
            database.execute("ROLLBACK")
        for refused in (by_script, by_form):
            assert refused.status_code == 503
            assert "retry-after" in refused.headers
        assert "This wasn't saved" in text_of(by_form)
        assert founder.patch({"what.together": (0, "Read")}, "one").json()["conflicts"] == {}
    assert "Read" not in server.log.read_text()


@contextmanager
def _database(folder: Path) -> Iterator[sqlite3.Connection]:
    path = folder / "data" / "playbook.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection
