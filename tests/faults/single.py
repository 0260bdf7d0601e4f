"""Single faults: each a function of a place that makes it happen under writers and tells what came of it."""

import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from random import Random

from app.storage.engines import BUSY_TIMEOUT_SECONDS, SQLITE
from tests.faults.ledger import Stored
from tests.faults.outcome import Fault, Outcome
from tests.faults.places import Place
from tests.faults.writers import Writer, number_of, start_writers, writing
from tests.stress.visitor import visiting
from tests.support.client import make_program

_MANY = 200
_SOME = 40
_WRITERS_OF_A_PLAN = 20
_EXIT_SECONDS = 20
_HEALTH_SECONDS = 0.1
# A file system of its own for the database, soon full.
_SMALL_DISK = 'mount -t tmpfs -o size=40m none "$0" && exec "$@"'


def lost_answers(place: Place, random: Random) -> Outcome:
    """Every other time a writer leaves before the answer. Saved or not, the repeat has no effect of its own."""
    outcome = Outcome(f"lost answers on {place.name}")
    with place.running() as server:
        writers = start_writers(server.url, random, plans=2, each=2, impatience=0.5)
        with writing(writers, server.url) as tally:
            tally.wait_for_saves(_MANY)
    outcome.check(place, writers)
    stored = place.stored()
    for plan, version in stored.plans.items():
        own = [writer for writer in writers if writer.plan == plan]
        saves = sum(writer.saves for writer in own) + _saved_unanswered(own, stored)
        outcome.expect("a repeat had an effect of its own", is_so=version == 1 + saves)
    return outcome


def stop_during_saves(place: Place, random: Random) -> Outcome:
    """SIGTERM while many save: what got no answer was not saved, and the server ends in time."""
    outcome = Outcome(f"SIGTERM on {place.name}", kills=1)
    with place.running() as server:
        writers = start_writers(server.url, random, plans=4, each=_WRITERS_OF_A_PLAN)
        with writing(writers, server.url) as tally:
            tally.wait_for_saves(_MANY)
            stopped = time.monotonic()
            server.process.terminate()
            server.process.wait(2 * _EXIT_SECONDS)
            outcome.expect_in_time("its end", time.monotonic() - stopped, _EXIT_SECONDS)
    outcome.expect("the server failed", is_so=server.process.returncode in (0, -signal.SIGTERM))
    outcome.check(place, writers)
    outcome.wrong["saved without an answer"] += _saved_unanswered(writers, place.stored())
    return outcome


def full_disk(place: Place, random: Random) -> Outcome:
    """A full disk: 503s and not ready, while pages and files are served; with room again, the saves land."""
    outcome = Outcome("full disk")
    disk = place.folder / "disk"
    disk.mkdir()
    place.url = f"sqlite:///{disk}/playbook.sqlite3"
    with place.running(within=("unshare", "-rm", "sh", "-c", _SMALL_DISK, str(disk))) as server:
        place.root = Path(f"/proc/{server.process.pid}/root")
        writers = start_writers(server.url, random, plans=1, each=2)
        with writing(writers, server.url) as tally, make_program(server.url, cookies=writers[0].cookies) as client:
            tally.wait_for_saves(_SOME)
            ballast = place.file.with_name("ballast")
            _fill(ballast)
            tally.wait_for_refusals(_SOME // 10)
            plan = f"/plans/{writers[0].plan}"
            for address, status in (("/readyz", 503), ("/healthz", 200), (plan, 200), (f"{plan}/download/pdf", 200)):
                found = client.get(address).status_code
                outcome.expect(f"{found} for {address.replace(plan, 'a plan')}", is_so=found == status)
            ballast.unlink()
            tally.wait_for_saves(_MANY)
            outcome.expect("not ready with room again", is_so=client.get("/readyz").is_success)
        outcome.check(place, writers)
    return outcome


def locked(place: Place, random: Random) -> Outcome:
    """Another program holds the database until every writer was told to try again; others notice nothing."""
    outcome = Outcome("locked database")
    with place.running() as server:
        writers = start_writers(server.url, random, plans=4, each=4)
        with writing(writers, server.url) as tally:
            tally.wait_for_saves(_SOME)
            with closing(SQLITE.connect(place.file, isolation_level=None)) as other, visiting(server.url) as waits:
                other.execute("BEGIN IMMEDIATE")
                begun = time.monotonic()
                tally.wait_for_refusals(len(writers))
                outcome.expect_in_time("503", time.monotonic() - begun, BUSY_TIMEOUT_SECONDS + 2)
                other.execute("ROLLBACK")
            tally.wait_for_saves(_MANY)
        outcome.expect("a page failed", is_so=not waits.failures)
        outcome.expect_in_time("the slowest page", waits.longest / 1000, _HEALTH_SECONDS)
    outcome.check(place, writers)
    return outcome


def one_of_two_servers(place: Place, random: Random) -> Outcome:
    """Two servers on one database, of which one is killed: its writers go on at the other."""
    outcome = Outcome("two servers, one killed", kills=1)
    with place.running("one") as one, place.running("two") as two:
        writers = start_writers(one.url, random, plans=2, each=2, impatience=0.05)
        with writing(writers, one.url, two.url) as tally:
            tally.wait_for_saves(_MANY)
            one.process.kill()
            tally.wait_for_saves(_MANY)
    outcome.check(place, writers)
    return outcome


EMBEDDED: tuple[Fault, ...] = (lost_answers, stop_during_saves, locked, full_disk)
SEVERAL: tuple[Fault, ...] = (lost_answers, stop_during_saves, one_of_two_servers)


def is_possible(fault: Fault) -> bool:
    """Whether a fault can be made here: a disk of its own needs a system that lets users mount one for themselves."""
    if fault is not full_disk:
        return True
    if not shutil.which("unshare"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        command = ["unshare", "-rm", "sh", "-c", _SMALL_DISK, folder, "true"]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _saved_unanswered(writers: Iterable[Writer], stored: Stored) -> int:
    """How many saves are stored that were never answered."""
    return sum(_is_waiting_saved(writer, stored) for writer in writers)


def _is_waiting_saved(writer: Writer, stored: Stored) -> bool:
    texts = writer.waiting.texts if writer.waiting else {}
    kept = {path: stored.answers.get((writer.plan, path)) for path in texts}
    return any(answer and number_of(answer.value) == texts[path][0] for path, answer in kept.items())


def _fill(ballast: Path) -> None:
    """Fill a disk to its last byte."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError:
            return
