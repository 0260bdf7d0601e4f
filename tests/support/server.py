"""A real server process for tests: its own data folder, its own port, real HTTP."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.covering import FOLDER

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from app.cli.main import main; main()"
READY = re.compile(r"Uvicorn running on (http://[\d.]+:\d+)")


@dataclass(frozen=True)
class Server:
    """A server under test. ``log`` holds all it has said."""

    url: str
    log: Path
    process: subprocess.Popen[str]


# No test but those of the limits means to meet them.
_LIMITS = (
    "PLAYBOOK_PLANS_PER_HOUR",
    "PLAYBOOK_EXPORTS_PER_HOUR",
    "PLAYBOOK_PLAN_SAVES_PER_MINUTE",
    "PLAYBOOK_READS_PER_MINUTE",
)


@contextmanager
def running_server(
    folder: Path, *, watched: bool = False, within: tuple[str, ...] = (), **environment: str
) -> Iterator[Server]:
    """Start ``playbook serve`` on a free port, and stop it in the end.

    ``watched`` counts for the tests' coverage; ``within`` is a command that becomes the one it is given.
    """
    log = folder / "server.log"
    limits = dict.fromkeys(_LIMITS, "1000000")
    settings = {"PLAYBOOK_DATA_DIR": str(folder / "data"), "PORT": "0", **limits}
    start = ["-m", "tests.support.watched", "app.cli.main"] if watched and FOLDER in os.environ else ["-c", PROGRAM]
    with log.open("w") as output:
        process = subprocess.Popen(
            [*within, sys.executable, *start, "serve"],
            cwd=ROOT,
            env={**os.environ, **settings, **environment, "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    try:
        yield Server(_wait_until_ready(process, log), log, process)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_until_ready(process: subprocess.Popen[str], log: Path) -> str:
    while True:
        found = READY.search(log.read_text())
        if found:
            return found[1]
        if process.poll() is not None:
            raise AssertionError(f"the server did not start:\n{log.read_text()}")
        time.sleep(0.02)  # Nothing tells when a process has written to a file; one can only ask again.
