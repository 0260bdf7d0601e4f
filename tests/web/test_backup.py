"""A backup made while founders save, restored on another machine: nothing that was saved is lost or overwritten."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event

from tests.support.client import make_client
from tests.support.command import Playbook
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

_FIELDS = ("what.together", "what.notes", "positioning.pain")


class Writer:
    """A founder who saves numbers, one after the other, and knows which of them the server has acknowledged."""

    def __init__(self, founder: Founder) -> None:
        self.founder = founder
        self.acknowledged = 0
        self.has_begun = Event()

    def write_until(self, end: Event) -> None:
        """Save as fast as the server answers."""
        while not end.is_set():
            number = self.acknowledged + 1
            self.founder.save(dict.fromkeys(_FIELDS, f"{number}"))
            self.acknowledged = number
            if number == 5:
                self.has_begun.set()


def test_a_backup_during_saves_holds_all_that_was_acknowledged_and_an_old_tab_overwrites_nothing(
    tmp_path: Path,
) -> None:
    here, there = Playbook(tmp_path / "data"), Playbook(tmp_path / "elsewhere" / "data")
    file = tmp_path / "night.backup"
    with ExitStack() as clients, running_server(tmp_path) as server, _writers(server, clients) as writers:
        before = [writer.acknowledged for writer in writers]
        assert here.says("backup", str(file)).startswith(f"{file}: 2 plans")
    there.data.parent.mkdir()
    there.says("verify-backup", str(file))
    there.says("restore", str(file))
    assert there.query("PRAGMA integrity_check") == "ok"
    with running_server(there.data.parent) as server:
        for writer, least in zip(writers, before, strict=True):
            with _moved(writer.founder, server) as founder:
                _meets_no_silent_overwrite(founder, least)


@contextmanager
def _writers(server: Server, clients: ExitStack) -> Iterator[list[Writer]]:
    """Two founders at work, until the block ends."""
    writers = [Writer(start_plan(clients.enter_context(make_client(server.url)))) for _ in range(2)]
    end = Event()
    with ThreadPoolExecutor(2) as threads:
        at_work = [threads.submit(writer.write_until, end) for writer in writers]
        for writer in writers:
            assert writer.has_begun.wait(60)
        yield writers
        end.set()
    for one in at_work:
        one.result()


def _meets_no_silent_overwrite(founder: Founder, least: int) -> None:
    """``founder.bases`` are what their tab saw at last: later ones than the backup has, if it saw any."""
    now = {path: str(founder.value(path)) for path in _FIELDS}
    assert len(set(now.values())) == 1, "a save is there whole"
    assert int(now["what.notes"]) >= least
    lasting = dict(founder.bases)
    other_tab = Founder(founder.client, founder.plan)
    for number in range(3):
        form = other_tab.step_form("what").set("what.notes", f"typed after the restore, {number}")
        assert form.send(founder.client, "save").status_code == 200
    answer = founder.patch({"what.notes": (lasting["what.notes"], "typed in the old tab")})
    assert answer.json()["conflicts"]["what.notes"]["value"] == "typed after the restore, 2"


@contextmanager
def _moved(founder: Founder, server: Server) -> Iterator[Founder]:
    """The same founder, whose browser now talks to another server."""
    with make_client(server.url) as client:
        client.cookies.update({cookie.name: cookie.value or "" for cookie in founder.client.cookies.jar})
        yield Founder(client, founder.plan, founder.bases)
