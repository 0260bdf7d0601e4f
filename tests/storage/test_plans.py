"""Plans as a whole: made, found, deleted."""

from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.files.plan_file import PlanFile
from app.storage.database import Database
from app.storage.repositories.answers import StoredAnswer
from app.storage.repositories.imports import take_plan_file
from app.storage.repositories.plans import PlanRecord, find_plan, mark_edit_link_kept, set_language
from app.storage.repositories.shares import NewShare, create_share
from tests.support.stored import AUTHOR, NOW, StoredPlan, delete_now, row_counts, store_plan


def test_a_new_plan_holds_its_first_answers_and_leaves_out_empty_ones(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="夜读", positioning__pain="")
    assert night_readers.answers() == {"positioning.name": StoredAnswer("夜读", 1)}
    record = night_readers.record()
    assert (record.language, record.version, record.edit_link_kept) == (Language.EN, 1, False)
    assert record.changed_at == NOW


def test_a_blank_plan_has_no_answers(database: Database) -> None:
    blank = store_plan(database)
    assert blank.answers() == {}
    assert blank.changes() == []


def test_answers_of_a_starter_are_marked_as_its_and_the_founders_own_are_not(database: Database) -> None:
    own = {"positioning.name"}
    plan = store_plan(database, from_starter=True, own=own, positioning__name="Night", positioning__pain="P")
    drafts = {path: answer.is_draft for path, answer in plan.answers().items()}
    assert drafts == {"positioning.name": False, "positioning.pain": True}


def test_a_plan_has_a_calendar_of_its_own_unless_its_file_brings_one(database: Database) -> None:
    own, taken = store_plan(database).record(), _taken(database, PlanFile(Language.EN, Answers()))
    assert (own.calendar_id, taken.calendar_id) == (own.id, taken.id)
    copies = [_taken(database, PlanFile(Language.EN, Answers(), calendar_id="k3f9aa")) for _ in range(2)]
    assert len({copy.id for copy in copies}) == 2
    assert {(copy.calendar_id, copy.version, copy.created_at) for copy in copies} == {("k3f9aa", 1, NOW)}


def test_the_language_of_a_plan_changes_and_nothing_else(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    database.write_now(lambda connection: set_language(connection, night_readers.id, Language.ZH_HANS))
    record = night_readers.record()
    assert (record.language, record.version, record.changed_at) == (Language.ZH_HANS, 2, NOW)
    assert night_readers.answers()["positioning.name"].value == "A"


def test_it_is_noted_that_the_edit_link_was_saved(database: Database) -> None:
    night_readers, day_readers = store_plan(database), store_plan(database)
    database.write_now(lambda connection: mark_edit_link_kept(connection, night_readers.id))
    assert night_readers.record().edit_link_kept
    assert not day_readers.record().edit_link_kept


def test_deleting_a_plan_leaves_nothing_of_it_in_any_table(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P")
    night_readers.save("one", positioning__name=(1, "B"))
    database.write_now(lambda connection: create_share(connection, night_readers.id, NewShare("For Mia"), NOW))
    database.write_now(lambda connection: delete_now(connection, night_readers.id, NOW))
    assert set(row_counts(database).values()) == {0}


def test_deleting_a_plan_leaves_other_plans_alone(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="Night")
    day_readers = store_plan(database, positioning__name="Day")
    database.write_now(lambda connection: delete_now(connection, night_readers.id, NOW))
    assert database.read_now(lambda connection: find_plan(connection, night_readers.id)) is None
    assert day_readers.answers()["positioning.name"].value == "Day"
    assert row_counts(database) == {
        **dict.fromkeys(("plan", "answer", "link", "revision"), 1),
        **dict.fromkeys(("past_answer", "dismissal", "comment", "webhook", "delivery"), 0),
    }


def _taken(database: Database, file: PlanFile) -> PlanRecord:
    """The plan that a plan file becomes."""
    plan = database.write_now(lambda connection: take_plan_file(connection, file, AUTHOR))
    return StoredPlan(database, plan.id, plan.token).record()
