"""Running ``playbook`` as its users do: as a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.server import ROOT


@dataclass(frozen=True)
class Playbook:
    """The program, with a data folder of its own."""

    data: Path

    def run(self, *arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command; nothing is asked of how it ends."""
        return subprocess.run(
            [sys.executable, "-c", "from app.cli.main import main; main()", *arguments],
            cwd=ROOT,
            env={**os.environ, "PLAYBOOK_DATA_DIR": str(self.data), **environment},
            input=given,
            capture_output=True,
            check=False,
            timeout=120,
        )

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
