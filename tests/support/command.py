"""Running ``playbook`` in the tests' own process, and as its users do: as a process of its own."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from click.testing import CliRunner

from app.cli.main import main
from app.storage.engines import SQLITE
from tests.support.server import ROOT


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it printed."""

    returncode: int
    stdout: bytes
    stderr: bytes


@dataclass(frozen=True)
class Playbook:
    """The program, with a data folder of its own."""

    data: Path

    def run(self, *arguments: str, given: bytes = b"", **environment: str) -> Done:
        """Run a command within this process, which saves starting one; nothing is asked of how it ends."""
        with (
            CliRunner().isolation(given, env=self._environment(environment)) as (stdout, stderr, _),
            mock.patch.object(sys, "argv", ["playbook", *arguments]),
            ThreadPoolExecutor(1) as thread,
        ):
            # A browser that other tests drive has an event loop in this thread, and a command may run one of its own.
            code = thread.submit(_exit_code).result()
            sys.stdout.flush()
            sys.stderr.flush()
            return Done(code, stdout.getvalue(), stderr.getvalue())

    def start(self, *arguments: str, given: bytes = b"", **environment: str) -> Done:
        """Run a command as a process of its own."""
        done = subprocess.run(
            [sys.executable, "-c", "from app.cli.main import main; main()", *arguments],
            cwd=ROOT,
            env={**os.environ, **self._environment(environment)},
            input=given,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def says(self, *arguments: str, given: bytes = b"", **environment: str) -> str:
        """What a command prints that must end well and silently."""
        done = self.run(*arguments, given=given, **environment)
        assert (done.returncode, done.stderr.decode()) == (0, "")
        return done.stdout.decode()

    def complains(self, code: int, *arguments: str, given: bytes = b"", **environment: str) -> str:
        """What a command says that must end with that code, without a traceback, and print nothing."""
        done = self.run(*arguments, given=given, **environment)
        assert done.returncode == code, done.stderr.decode()
        assert done.stdout == b""
        assert "Traceback" not in done.stderr.decode()
        return done.stderr.decode()

    def query(self, statement: str) -> object:
        """The first value that a statement finds in the database; None where it finds nothing."""
        with closing(SQLITE.connect(self.data / "playbook.sqlite3", isolation_level=None)) as connection:
            row = connection.execute(statement).fetchone()
            return row[0] if row else None

    def _environment(self, environment: dict[str, str]) -> dict[str, str]:
        return {"PLAYBOOK_DATA_DIR": str(self.data), **environment}


def _exit_code() -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0
