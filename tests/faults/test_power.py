"""Every acknowledged save was synced before its answer went out: a power cut loses none of them."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.storage.database import Database
from tests.faults.traced import answers_in_order, can_trace, tracing
from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import running_server

_SAVES = 20


@pytest.mark.skipif(not can_trace(), reason="there is no strace here, or it may not trace")
def test_no_save_is_acknowledged_before_it_is_synced(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    with running_server(tmp_path, within=tracing(trace)) as server, make_client(server.url) as client:
        founder = start_plan(client)
        for number in range(_SAVES):
            founder.save({"what.together": f"We read {number}"})
    answers = answers_in_order(trace.read_text(encoding="utf-8", errors="replace").splitlines())
    assert answers == [True] * _SAVES


def test_an_answer_that_overtakes_its_sync_is_found() -> None:
    wal, socket = "20</data/playbook.sqlite3-wal>", '23<socket:[1]>, "HTTP/1.1 200 OK"..., 580) = 580'
    write, answer = f'7  pwrite64({wal}, "..."..., 4096, 0) = 4096', f"8  write({socket}"
    sync, asked, done = (
        f"7  fsync({wal}) = 0",
        f"7  fdatasync({wal} <unfinished ...>",
        "7  <... fdatasync resumed>) = 0",
    )
    assert answers_in_order([write, sync, answer, write, asked, done, answer]) == [True, True]
    assert answers_in_order([write, answer, write, asked, answer, done, answer]) == [False, False, False]
    assert answers_in_order([write, sync, write, answer]) == [False]


@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
def test_a_commit_waits_for_the_disk_whatever_the_default_of_a_postgresql_is(database: Database) -> None:
    with database.writer.begin() as connection:
        connection.execute(text(f'ALTER DATABASE "{connection.engine.url.database}" SET synchronous_commit = off'))
    again = Database(database.url)
    try:
        assert again.write_now(lambda connection: connection.scalar(text("SHOW synchronous_commit"))) == "on"
    finally:
        again.close()
