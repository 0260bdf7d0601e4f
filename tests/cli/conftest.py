"""What tests of the command line share."""

from pathlib import Path

import pytest

from tests.support.command import Playbook


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    """The program, with a data folder of its own."""
    return Playbook(tmp_path / "data")


@pytest.fixture(scope="session")
def study_group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan file: the starter ``study-group`` in English."""
    folder = tmp_path_factory.mktemp("files")
    path = folder / "study-group.json"
    playbook = Playbook(folder / "data")
    path.write_text(playbook.says("example", "study-group", "--language", "en", "--today", "2026-11-22"))
    return path
