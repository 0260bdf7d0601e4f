"""A server on a file system that can only be read, but for its data folder."""

import json
import subprocess
from pathlib import Path

import pytest

from app.i18n.languages import Language
from app.plan.files.writing import write_plan_file
from tests.coach.local_club import local_club
from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.server import running_server

# In a name space of its own, a process may mount the root again, for reading only, without being root.
NAME_SPACE = ("unshare", "--map-root-user", "--mount", "--", "sh", "-c")
MOUNT = (
    'mount --make-rprivate / && mount --bind "$0" "$0" && mount -o remount,bind,ro / && cd "$1" && shift && exec "$@"'
)
FILE_LIMIT = 2_000_000
"""More than what is uploaded may have and not rest in a file."""


@pytest.fixture
def within(tmp_path: Path) -> tuple[str, ...]:
    """The command that runs others where only the data folder can be written."""
    (data := tmp_path / "data").mkdir()
    command = (*NAME_SPACE, MOUNT, str(data), str(Path.cwd()))
    tried = subprocess.run([*command, "touch", str(data / "a"), str(tmp_path / "b")], capture_output=True, check=False)
    if not (data / "a").exists() or tried.returncode == 0:
        pytest.skip("this machine lets nobody mount")
    return command


def test_it_saves_imports_and_makes_files(tmp_path: Path, within: tuple[str, ...]) -> None:
    with running_server(tmp_path, within=within) as server, make_client(server.url) as client:
        founder = start_plan(client, "study-group")
        founder.save({"what.notes": "Quiet"})
        for name in ("pdf", "docx", "xlsx", "zip"):
            founder.get(f"/download/{name}")
        text = json.dumps(write_plan_file(local_club().answers, Language.EN))
        large = text + " " * FILE_LIMIT
        opened = client.post("/import", files={"file": ("plan.json", large.encode(), "application/json")})
        assert opened.status_code == 200
        assert client.get("/readyz").status_code == 200
    assert "ERROR" not in server.log.read_text()
    assert "CRITICAL" not in server.log.read_text()
