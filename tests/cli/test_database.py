"""Commands on the database: migrate, import, edit-link; and a server on the same data."""

import json
import re
from pathlib import Path

from app.storage.database import Database
from tests.storage.walking import FIRST, walk_to
from tests.support.client import make_client
from tests.support.command import Playbook
from tests.support.databases import PostgreSQL
from tests.support.server import running_server

LINK = re.compile(r"http://127\.0\.0\.1:8000(/e/[\w-]{43})\n")


def test_migrating_makes_the_database_and_may_be_repeated(playbook: Playbook) -> None:
    for _ in range(2):
        assert playbook.says("migrate") == "the database is up to date\n"
    assert playbook.query("SELECT count(*) FROM plan") == 0


def test_the_data_folder_is_closed_to_others(playbook: Playbook) -> None:
    playbook.says("migrate")
    assert playbook.data.stat().st_mode & 0o077 == 0


def test_a_database_of_a_newer_program_is_refused_in_one_line(playbook: Playbook, study_group: Path) -> None:
    playbook.says("migrate")
    playbook.query("UPDATE alembic_version SET version_num = '9999'")
    for command in (("migrate",), ("import", str(study_group)), ("edit-link", "x")):
        words = playbook.complains(1, *command)
        assert words == "playbook: the database has schema 9999, which a newer version of this program made\n"


def test_an_older_schema_on_postgresql_is_changed_by_migrate_and_by_no_other_command(
    playbook: Playbook, postgresql: PostgreSQL
) -> None:
    url = postgresql.create("cli_database", migrated=True)
    database = Database(url)
    walk_to(database, FIRST)
    database.close()
    words = playbook.complains(1, "edit-link", "x", PLAYBOOK_DATABASE_URL=url)
    assert words.startswith("playbook: the database has schema 0001, and this program needs ")
    assert words.endswith(": run playbook migrate first\n")
    assert playbook.says("migrate", PLAYBOOK_DATABASE_URL=url) == "the database is up to date\n"
    assert "there is no plan" in playbook.complains(1, "edit-link", "x", PLAYBOOK_DATABASE_URL=url)


def test_an_imported_plan_opens_on_a_server_by_the_printed_link(
    playbook: Playbook, study_group: Path, tmp_path: Path
) -> None:
    link = _link(playbook.says("import", str(study_group)))
    with running_server(tmp_path) as server, make_client(server.url) as client:
        page = client.post(link)
        assert page.status_code == 200
        assert "Study Hall" in page.text
        exported = client.get(f"{page.url.path}/download/json").json()
    assert exported.pop("calendar_id") == page.url.path.rsplit("/", 1)[1]
    assert exported == json.loads(study_group.read_text())


def test_a_plan_of_a_server_comes_back_by_a_new_edit_link_and_the_old_one_still_works(
    playbook: Playbook, tmp_path: Path
) -> None:
    with running_server(tmp_path) as server, make_client(server.url) as client:
        page = client.post("/plans", data={"starter": "study-group", "language": "en"})
        old = re.search(r"/e/[\w-]{43}", page.text)
        plan = page.url.path.rsplit("/", 1)[1]
        new = _link(playbook.says("edit-link", plan))
        assert old
        assert new != old[0]
        for link in (old[0], new):
            with make_client(server.url) as other:
                assert other.post(link).url.path == f"/plans/{plan}"


def test_importing_twice_makes_two_plans(playbook: Playbook, study_group: Path) -> None:
    assert playbook.says("import", str(study_group)) != playbook.says("import", str(study_group))
    assert playbook.query("SELECT count(*) FROM plan") == 2


def test_a_plan_is_imported_from_standard_input(playbook: Playbook, study_group: Path) -> None:
    assert LINK.fullmatch(playbook.says("import", "-", given=study_group.read_bytes()))


def test_an_imported_plan_is_the_founders_own_but_for_what_its_file_calls_the_examples(
    playbook: Playbook, study_group: Path
) -> None:
    plan = json.loads(study_group.read_text())
    assert plan["drafted"]
    plan["drafted"].remove("positioning.name")
    playbook.says("import", "-", given=json.dumps(plan).encode())
    assert playbook.query("SELECT count(*) FROM answer WHERE from_starter = 0") == 1


def test_links_carry_the_address_that_others_use(playbook: Playbook, study_group: Path) -> None:
    public = playbook.says("import", str(study_group), PLAYBOOK_PUBLIC_URL="https://plans.example/base/")
    assert public.startswith("https://plans.example/base/e/")
    bound = playbook.says("import", str(study_group), HOST="0.0.0.0", PORT="9000")
    assert bound.startswith(("http://0.0.0.0:9000/e/", "http://127.0.0.1:9000/e/"))


def test_no_printed_link_is_stored_in_the_clear(playbook: Playbook, study_group: Path) -> None:
    token = _link(playbook.says("import", str(study_group))).rsplit("/", 1)[1]
    for path in playbook.data.iterdir():
        assert token.encode() not in path.read_bytes()


def test_an_unknown_plan_gets_no_link(playbook: Playbook) -> None:
    words = playbook.complains(1, "edit-link", "nobody")
    assert words == "playbook: there is no plan 'nobody' in this database\n"


def test_a_setting_that_cannot_be_right_is_named(playbook: Playbook) -> None:
    assert "PLAYBOOK_PUBLIC_URL: " in playbook.complains(1, "migrate", PLAYBOOK_PUBLIC_URL="nonsense")
    for address in ("nonsense", "mysql://planner:pa55word@db.example/plans"):
        words = playbook.complains(1, "migrate", PLAYBOOK_DATABASE_URL=address)
        assert words.startswith("playbook: PLAYBOOK_DATABASE_URL: ")
        assert words.count("\n") == 1
    assert "PORT: " in playbook.complains(1, "migrate", PORT="99999")


def test_a_data_folder_that_cannot_be_made_is_named_in_one_line(playbook: Playbook, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    words = playbook.complains(1, "migrate", PLAYBOOK_DATA_DIR=str(blocked / "data"))
    assert words.startswith("playbook: ")
    assert words.count("\n") == 1


def test_a_database_that_is_none_is_named_in_one_line(playbook: Playbook) -> None:
    playbook.data.mkdir()
    (playbook.data / "playbook.sqlite3").write_bytes(b"not a database at all, for sure" * 100)
    words = playbook.complains(1, "migrate")
    assert words.startswith("playbook: ")
    assert words.count("\n") == 1


def _link(printed: str) -> str:
    found = LINK.fullmatch(printed)
    assert found, printed
    return found[1]
