"""The files of a database are closed to other users of the machine, also where they were open before."""

import logging
from pathlib import Path

import pytest

from app.base.settings import Settings
from app.storage.database import Database
from app.storage.files import files_of, prepare_files
from app.storage.migrate import migrate
from tests.support.stored import store_plan


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a data folder that is not there yet."""
    return Settings(data_dir=tmp_path / "data")


def test_new_files_are_closed_to_others(settings: Settings) -> None:
    prepare_files(settings)
    database = Database(settings.database)
    migrate(database)
    store_plan(database, positioning__name="Night Readers")
    assert _modes(settings) == {
        "data": 0o700,
        "playbook.sqlite3": 0o600,
        "playbook.sqlite3-wal": 0o600,
        "playbook.sqlite3-shm": 0o600,
    }
    database.close()


def test_files_that_were_open_to_others_are_closed_and_each_is_logged_once(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    prepare_files(settings)
    database = Database(settings.database)
    migrate(database)
    settings.data_dir.chmod(0o755)
    for path in files_of(settings.data_dir / "playbook.sqlite3"):
        path.chmod(0o644)
    with caplog.at_level(logging.INFO, "playbook"):
        prepare_files(settings)
        assert {mode & 0o077 for mode in _modes(settings).values()} == {0}
        assert len(caplog.messages) == len(_modes(settings))
        assert "(755) and is closed now" in caplog.messages[0]
        prepare_files(settings)
        assert len(caplog.messages) == len(_modes(settings))
    database.close()


def test_a_folder_that_is_not_ours_is_left_alone_with_a_warning(
    settings: Settings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, mode: int) -> None:
        raise PermissionError(1, "Operation not permitted", str(path))

    settings.data_dir.mkdir(mode=0o750)
    monkeypatch.setattr(Path, "chmod", refuse)
    prepare_files(settings)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert f"{settings.data_dir} (750), and it is not ours to close" in caplog.messages[0]


def test_a_database_elsewhere_is_closed_but_not_the_folder_that_it_is_in(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    settings = Settings(data_dir=tmp_path / "data", database_url=f"sqlite:///{tmp_path}/plans.sqlite3")
    prepare_files(settings)
    assert (tmp_path / "plans.sqlite3").stat().st_mode & 0o777 == 0o600
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert not settings.data_dir.exists()


def test_nothing_is_made_for_a_database_on_a_server(tmp_path: Path) -> None:
    prepare_files(Settings(data_dir=tmp_path / "data", database_url="postgresql://db.example/plans"))
    assert list(tmp_path.iterdir()) == []


def _modes(settings: Settings) -> dict[str, int]:
    paths = (settings.data_dir, *settings.data_dir.iterdir())
    return {path.name: path.stat().st_mode & 0o777 for path in paths}
