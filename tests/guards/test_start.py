"""The server starts without what it needs seldom, or only in other processes: each takes long to import."""

import subprocess
import sys

from app.base.folders import ROOT

SELDOM = ("alembic", "docx", "httpx", "icalendar", "xlsxwriter")


def test_the_server_does_not_import_what_it_needs_seldom() -> None:
    program = f"import sys, app.cli.server; print(*sys.modules.keys() & {{*{SELDOM}}})"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    assert run.stdout.split() == []
