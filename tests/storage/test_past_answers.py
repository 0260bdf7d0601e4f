"""What answers were before: each text once, and every version to be had."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import func, select

from app.storage.database import Database
from app.storage.repositories.earlier import earlier_values
from app.storage.tables import PAST_ANSWER
from tests.support.stored import LATER, StoredPlan, store_plan


def test_every_change_is_told_with_its_old_and_new_text(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"), positioning__slogan=(0, "S"))
    night_readers.save("two", positioning__name=(2, ""))
    assert night_readers.changes() == [
        (2, "positioning.name", "A", "B", "one"),
        (2, "positioning.slogan", "", "S", "one"),
        (3, "positioning.name", "B", "", "two"),
    ]


def test_neither_a_conflict_nor_a_repeat_makes_a_version(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("two", positioning__name=(1, "C"))
    assert [change[3] for change in night_readers.changes()] == ["B"]


def test_the_answers_are_to_be_had_as_they_were_at_every_version(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P", what__together="T")
    night_readers.save("one", positioning__name=(1, "B"), positioning__slogan=(0, "S"))
    night_readers.save("two", positioning__name=(2, "C"), positioning__pain=(1, ""))
    first = {"positioning.name": "A", "positioning.pain": "P", "what.together": "T"}
    assert night_readers.at(1) == first
    assert night_readers.at(2) == {**first, "positioning.name": "B", "positioning.slogan": "S"}
    assert night_readers.at(3) == {path: answer.value for path, answer in night_readers.answers().items()}


def test_what_has_changed_since_a_version_is_told_as_it_was_then(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P", what__together="T")
    night_readers.save("one", positioning__name=(1, "B"), positioning__slogan=(0, "S"))
    night_readers.save("two", positioning__name=(2, "C"))

    def earlier(version: int) -> Mapping[str, str]:
        chosen = partial(earlier_values, plan_id=night_readers.id, version=version, choose=sorted)
        return database.read_now(chosen)

    assert earlier(1) == {"positioning.name": "A", "positioning.slogan": ""}
    assert earlier(2) == {"positioning.name": "B"}
    assert earlier(3) == {}


def test_no_text_is_stored_twice(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    for version in range(1, 5):
        night_readers.save(f"op{version}", positioning__name=(version, "BCDE"[version - 1]))
    rows = database.read_now(lambda connection: connection.execute(select(PAST_ANSWER.c.value)).scalars().all())
    assert sorted(rows) == ["A", "B", "C", "D"], "and E is the present answer"


@pytest.mark.parametrize(
    ("page", "seconds", "kept"),
    [
        ("page-2", 20, ["A", "C"]),
        ("page-2", 40, ["A", "B", "C"]),
        ("other-2", 20, ["A", "B", "C"]),
        ("lonely", 20, ["A", "B", "C"]),
    ],
    ids=["same minute", "next minute", "other page", "no page"],
)
def test_what_is_typed_on_one_page_within_a_minute_is_one_entry(
    database: Database, page: str, seconds: int, kept: list[str]
) -> None:
    night_readers = store_plan(database, positioning__name="A")
    at = LATER + timedelta(seconds=20)
    night_readers.save("page-1", at, positioning__name=(1, "B"))
    night_readers.save(page, at + timedelta(seconds=seconds), positioning__name=(2, "C"))
    assert _texts_of_versions(night_readers) == kept
    assert night_readers.record().version == 3, "so that a page that shows B meets a conflict"


def test_of_a_burst_in_two_fields_each_keeps_what_stood_before_it(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P")
    night_readers.save("page-1", positioning__name=(1, "B"), positioning__pain=(1, "Q"))
    night_readers.save("page-2", positioning__name=(2, "C"))
    assert night_readers.at(2)["positioning.pain"] == "Q"
    night_readers.save("page-3", positioning__pain=(2, "R"))
    assert [one.version for one in night_readers.revisions()] == [1, 3, 4]
    assert night_readers.at(1) == {"positioning.name": "A", "positioning.pain": "P"}


def test_typing_for_an_hour_keeps_one_entry_a_minute(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="0")
    for number in range(1, 361):
        at = LATER + timedelta(seconds=10 * number)
        night_readers.save(f"page-{number}", at, positioning__name=(number, str(number)))
    count = select(func.count()).select_from(PAST_ANSWER)
    assert database.read_now(lambda connection: connection.execute(count).scalar_one()) <= 61


def test_moments_are_of_the_operation(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    moment = datetime.fromisoformat("2026-11-23T09:00:30+08:00")
    night_readers.save("one", moment, positioning__name=(1, "B"))
    assert night_readers.revisions()[-1].changed_at == moment


def _texts_of_versions(plan: StoredPlan) -> list[str]:
    return [plan.at(revision.version)["positioning.name"] for revision in plan.revisions()]
