"""The server starts without what it needs seldom, or only in other processes: each takes long to import."""

import subprocess
import sys

import pytest

from app.base.folders import ROOT


@pytest.mark.parametrize("package", ["alembic", "docx", "icalendar", "xlsxwriter"])
def test_the_server_does_not_import(package: str) -> None:
    program = f"import sys, app.cli.server; sys.exit({package!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
