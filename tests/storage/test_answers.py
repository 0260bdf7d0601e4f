"""Saving answers on both kinds of database."""

from datetime import UTC, datetime

from app.i18n.languages import Language
from app.storage.database import Database
from app.storage.repositories.answers import Edit, load_answers, save_answers
from app.storage.repositories.plans import create_plan

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_an_edit_over_an_older_version_is_a_conflict_and_changes_nothing(database: Database) -> None:
    plan = database.write_now(
        lambda connection: create_plan(connection, Language.EN, {"positioning.name": "A"}, NOW, from_starter=False)
    )
    first = {"positioning.name": Edit(1, "B")}
    database.write_now(lambda connection: save_answers(connection, plan.id, "one", first, NOW))
    second = {"positioning.name": Edit(1, "C")}
    saved = database.write_now(lambda connection: save_answers(connection, plan.id, "two", second, NOW))
    assert saved.conflicts["positioning.name"].value == "B"
    stored = database.read_now(lambda connection: load_answers(connection, plan.id))
    assert stored["positioning.name"].value == "B"
