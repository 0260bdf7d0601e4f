"""``export-all``: every plan as a plan file, in a folder or a ZIP, whole or not at all."""

import json
import zipfile
from pathlib import Path

import pytest

from app.cli import export_all
from tests.support.command import Playbook


@pytest.fixture
def two_plans(playbook: Playbook, study_group: Path) -> Playbook:
    """The program with two plans, of which one has a name that is no name of a file."""
    data = json.loads(study_group.read_text())
    data["answers"]["positioning"]["name"] = "../夜读会/*?\u202e" + "长" * 100
    for content in (study_group.read_bytes(), json.dumps(data).encode()):
        playbook.says("import", "-", given=content)
    return playbook


def test_all_plans_come_out_as_files_that_can_be_imported(
    two_plans: Playbook, study_group: Path, tmp_path: Path
) -> None:
    folder, archive = tmp_path / "plans", tmp_path / "plans.zip"
    assert two_plans.says("export-all", str(folder)) == f"{folder}: 2 plans\n"
    assert two_plans.says("export-all", str(archive)) == f"{archive}: 2 plans\n"
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    with zipfile.ZipFile(archive) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == files
    plans = [json.loads(content) for content in files.values()]
    assert len({plan.pop("calendar_id") for plan in plans}) == 2
    assert json.loads(study_group.read_text()) in plans
    for content in files.values():
        two_plans.says("import", "-", given=content)


def test_their_names_are_safe_and_begin_with_the_names_of_the_plans(two_plans: Playbook, tmp_path: Path) -> None:
    two_plans.says("export-all", str(tmp_path / "plans"))
    names = sorted(path.name for path in (tmp_path / "plans").iterdir())
    assert [name[:4] for name in names] == ["Stud", "夜读会-"]
    assert all(len(name) < 100 for name in names)


def test_only_their_owner_may_read_them(two_plans: Playbook, tmp_path: Path) -> None:
    for name in ("plans", "plans.zip"):
        two_plans.says("export-all", str(tmp_path / name))
        assert (tmp_path / name).stat().st_mode & 0o077 == 0


def test_what_is_there_stays_as_it_is(two_plans: Playbook, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans.zip").write_text("precious")
    for name in ("plans", "plans.zip"):
        words = two_plans.complains(1, "export-all", str(tmp_path / name))
        assert words == f"playbook: {tmp_path / name} exists already; choose a new name\n"
    assert (tmp_path / "plans.zip").read_text() == "precious"


@pytest.mark.parametrize("name", ["plans", "plans.zip"])
def test_an_export_that_fails_leaves_nothing_behind(
    two_plans: Playbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def fail(_data: object) -> bytes:
        raise OSError(28, "No space left on device")

    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(export_all, "plan_json", fail)
    words = two_plans.complains(1, "export-all", str(tmp_path / name))
    assert words == "playbook: No space left on device\n"
    assert sorted(tmp_path.iterdir()) == before
