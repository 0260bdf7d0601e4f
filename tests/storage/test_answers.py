"""Saving answers on both kinds of database."""

import pytest

from app.base.errors import LimitError, ReusedOperationError
from app.base.limits import ANSWERS_LIMIT, ITEMS_LIMIT, PLAN_LIMIT
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf, StagesOf
from app.plan.plan import STEPS
from app.storage.database import Database
from app.storage.repositories import answers
from app.storage.repositories.answers import Conflict, StoredAnswer
from tests.support.stored import AUTHOR_LATER, LATER, store_plan


def test_an_edit_over_an_older_version_is_a_conflict_and_changes_nothing(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    saved = night_readers.save("two", positioning__name=(1, "C"))
    assert saved.conflicts == {"positioning.name": Conflict("B", 2, AUTHOR_LATER)}
    assert saved.versions == {}
    assert night_readers.answers()["positioning.name"].value == "B"
    assert night_readers.record().version == 2


def test_a_conflict_does_not_keep_other_answers_of_the_save_from_being_stored(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__slogan="S")
    night_readers.save("one", positioning__name=(1, "B"))
    saved = night_readers.save("two", positioning__name=(1, "C"), positioning__slogan=(1, "T"))
    assert saved.versions == {"positioning.slogan": 3}
    assert night_readers.answers()["positioning.slogan"] == StoredAnswer("T", 3)


def test_a_first_answer_has_base_zero(database: Database) -> None:
    blank = store_plan(database)
    assert blank.save("one", positioning__name=(0, "Night Readers")).versions == {"positioning.name": 2}
    assert blank.save("two", positioning__name=(0, "Day Readers")).conflicts["positioning.name"].version == 2


def test_each_save_raises_the_version_of_the_plan_and_of_the_answers_it_touched(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P")
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("two", positioning__name=(2, "C"), what__together=(0, "Read"))
    versions = {path: answer.version for path, answer in night_readers.answers().items()}
    assert versions == {"positioning.name": 3, "positioning.pain": 1, "what.together": 3}
    assert night_readers.record().version == 3
    assert night_readers.record().changed_at == LATER


def test_the_same_value_is_no_change_whatever_its_base(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    saved = night_readers.save("two", positioning__name=(1, "B"))
    assert saved.versions == {"positioning.name": 2}
    assert saved.conflicts == {}
    assert night_readers.record().version == 2
    assert len(night_readers.changes()) == 1


def test_a_repeated_operation_is_answered_as_the_first_time_and_stored_once(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    first = night_readers.save("one", positioning__name=(1, "B"))
    again = night_readers.save("one", positioning__name=(1, "B"))
    assert again == first
    assert night_readers.record().version == 2


def test_a_repeated_operation_is_answered_as_the_first_time_even_after_others_have_written(
    database: Database,
) -> None:
    night_readers = store_plan(database, positioning__name="A")
    first = night_readers.save("one", positioning__name=(1, "mine"))
    night_readers.save("two", positioning__name=(2, "theirs"))
    assert night_readers.save("one", positioning__name=(1, "mine")) == first
    assert night_readers.answers()["positioning.name"].value == "theirs"


def test_a_late_repeat_does_not_hand_out_the_version_under_which_the_next_edit_overwrites(
    database: Database,
) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "mine"))
    night_readers.save("two", positioning__name=(2, "theirs"))
    base = night_readers.save("one", positioning__name=(1, "mine")).versions["positioning.name"]
    assert "positioning.name" in night_readers.save("three", positioning__name=(base, "mine, longer")).conflicts


def test_another_text_under_a_used_operation_id_is_refused(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    with pytest.raises(ReusedOperationError):
        night_readers.save("one", positioning__name=(2, "C"), positioning__pain=(0, "P"))
    assert night_readers.answers()["positioning.name"].value == "B"
    assert "positioning.pain" not in night_readers.answers()


def test_an_operation_id_belongs_to_its_plan(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    day_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "Night"))
    day_readers.save("one", positioning__name=(1, "Day"))
    assert day_readers.answers()["positioning.name"].value == "Day"
    assert night_readers.answers()["positioning.name"].value == "Night"


def test_a_cleared_answer_stays_stored_with_its_version(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, ""))
    assert night_readers.answers()["positioning.name"] == StoredAnswer("", 2)


def test_a_plan_over_its_size_is_refused_whole(database: Database) -> None:
    long = "字" * (PLAN_LIMIT // 6)
    full = store_plan(database, positioning__pain=long, positioning__notes=long)
    with pytest.raises(LimitError):
        full.save("one", positioning__name=(0, "N"), what__together=(0, "longer than what is left"))
    assert set(full.answers()) == {"positioning.pain", "positioning.notes"}
    assert full.record().version == 1


def test_a_plan_at_its_limit_can_be_made_shorter_and_filled_again(database: Database) -> None:
    long = "字" * (PLAN_LIMIT // 6)
    full = store_plan(database, positioning__pain=long, positioning__notes=long)
    full.save("one", positioning__pain=(1, "short"))
    assert full.save("two", positioning__pain=(2, long)).versions == {"positioning.pain": 3}


def test_a_plan_takes_no_more_answers_than_its_limit_whatever_items_they_are_of(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "ANSWERS_LIMIT", 3)
    plan = store_plan(database, positioning__name="A", what__notes="N")
    plan.save("one", seeds__people__gone__name=(0, " "))
    with pytest.raises(LimitError, match="answers"):
        plan.save("two", seeds__people__more__name=(0, " "), what__notes=(1, "Later"))
    assert plan.record().version == 2
    plan.save("three", positioning__name=(1, "B"), seeds__people__gone__name=(2, ""))
    assert plan.answers()["positioning.name"].value == "B", "what is there already can be changed"


def test_a_plan_with_every_field_of_full_lists_is_within_the_limit() -> None:
    count = 0
    for step in STEPS:
        for holder in fields_of(step.model).values():
            if isinstance(holder, ListOf | StagesOf):
                items = len(holder.keys) if isinstance(holder, StagesOf) else ITEMS_LIMIT
                count += 1 + items * len(fields_of(holder.item))
            else:
                count += 1
    assert count <= ANSWERS_LIMIT, "what is exported of a plan can be imported"
