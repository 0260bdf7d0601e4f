"""Two servers on one PostgreSQL: no state in either that the other needs, and one limit for both."""

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from tests.support.client import make_client
from tests.support.databases import PostgreSQL
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

NewServer = Callable[[], AbstractContextManager[Server]]


@pytest.fixture
def new_server(postgresql: PostgreSQL, tmp_path_factory: pytest.TempPathFactory) -> NewServer:
    """Starts a server on the database of this test; a network may start two plans an hour, and make two files."""
    url = postgresql.create("two servers", migrated=True)

    def new() -> AbstractContextManager[Server]:
        folder = tmp_path_factory.mktemp("one-of-two")
        return running_server(
            folder,
            watched=True,
            PLAYBOOK_DATABASE_URL=url,
            PLAYBOOK_PLANS_PER_HOUR="2",
            PLAYBOOK_EXPORTS_PER_HOUR="2",
        )

    return new


@pytest.fixture
def servers(new_server: NewServer) -> Iterator[tuple[Server, Server]]:
    with new_server() as one, new_server() as other:
        yield one, other


def test_when_one_server_is_killed_the_other_serves_everything_and_goes_on_counting(
    servers: tuple[Server, Server],
) -> None:
    one, other = servers
    with make_client(one.url) as client:
        founder = start_plan(client, "study-group")
        founder.patch({"what.notes": (0, "Quiet")}, "said-by-both")
        shared = str(founder.post("/share").url)
        start_plan(client)
        assert "Quiet" in str(founder.answers())
    one.process.kill()
    one.process.wait()
    with _moved(founder, other) as there:
        assert there.patch({"what.notes": (0, "Quiet")}, "said-by-both").json()["conflicts"] == {}, "sent again"
        assert there.patch({"what.notes": (0, "Loud")}).json()["conflicts"]["what.notes"]["value"] == "Quiet"
        assert there.client.get(shared.replace(one.url, other.url)).status_code == 200
        for page in ("", "/preview", "/review", "/steps/what"):
            there.get(page)
        assert there.client.post("/plans").status_code == 429, "one for both, and one server more counts on"
        assert there.get("/download/csv").status_code == 200
        assert there.client.get(there.address("/download/text")).status_code == 429


def test_what_one_server_saved_the_other_shows_at_once_and_what_it_turned_off_or_deleted_is_gone(
    servers: tuple[Server, Server],
) -> None:
    one, other = servers
    with make_client(one.url) as client:
        founder = start_plan(client)
        with _moved(founder, other) as there:
            there.get("/steps/what")
            founder.save({"what.together": "Read at night"})
            left = client.cookies[f"plan_{founder.plan}"]
            founder.post("/edit-links/replace")
            assert there.client.get(there.address()).status_code == 404, "its cookie ended with the old link"
            assert there.client.post(f"/e/{left}").status_code == 404
            there.client.cookies.update(dict(client.cookies))
            assert "Read at night" in there.get("/steps/what").text
            founder.post("/share", passcode="1234")
            locked = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
            for reader, told in (
                (client, "1234"),
                (client, "1111"),
                (there.client, "1234"),
                *[(there.client, "0")] * 4,
            ):
                assert reader.post(f"{locked}/passcode", data={"passcode": told}).status_code != 429
            for reader in (client, there.client):
                assert reader.post(f"{locked}/passcode", data={"passcode": "1234"}).status_code == 429
            founder.post(re.findall(r'"/plans/\w+(/share/\w+)"', founder.get("/share").text)[0])
            assert there.client.get(locked).status_code == 410
            founder.post("/delete")
            assert there.client.get(there.address()).url.path == there.address("/deleted")
            assert there.post("/deleted/bring-back").url.path == there.address()
            assert "Read at night" in founder.get("/steps/what").text
            founder.post("/delete")
            founder.post("/deleted/now")
            assert there.client.get(there.address()).status_code == 404


def test_a_server_that_stops_has_answered_what_it_took_and_the_next_one_finds_it(new_server: NewServer) -> None:
    with new_server() as one, make_client(one.url) as client:
        founder = start_plan(client)
        founder.save({"what.together": "Read"})
        one.process.terminate()
        assert one.process.wait(20) == -signal.SIGTERM, "it ended as it was asked to, once all was answered"
    with new_server() as next_one, _moved(founder, next_one) as there:
        assert "Read" in there.get("/steps/what").text


@contextmanager
def _moved(founder: Founder, server: Server) -> Iterator[Founder]:
    """The same founder with the same browser, whose requests a proxy sends to another server."""
    with make_client(server.url) as client:
        client.cookies.update(dict(founder.client.cookies))
        yield Founder(client, founder.plan)
