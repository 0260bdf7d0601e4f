"""The log of changes: append-only, with what stood before and after."""

from sqlalchemy import event

from app.storage.database import Database
from tests.support.stored import store_plan


def test_every_change_is_logged_with_its_old_and_new_text(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"), positioning__slogan=(0, "S"))
    night_readers.save("two", positioning__name=(2, ""))
    assert night_readers.changes() == [
        (2, "positioning.name", "A", "B", "one"),
        (2, "positioning.slogan", "", "S", "one"),
        (3, "positioning.name", "B", "", "two"),
    ]


def test_neither_a_conflict_nor_a_repeat_is_logged(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("two", positioning__name=(1, "C"))
    assert [change[3] for change in night_readers.changes()] == ["B"]


def test_the_log_leads_back_from_the_present_answers_to_the_first(database: Database) -> None:
    first = {"positioning.name": "A", "positioning.pain": "P", "what.together": "T"}
    night_readers = store_plan(database, positioning__name="A", positioning__pain="P", what__together="T")
    night_readers.save("one", positioning__name=(1, "B"))
    night_readers.save("two", positioning__name=(2, "C"), positioning__pain=(1, ""))
    answers = {path: answer.value for path, answer in night_readers.answers().items()}
    for _, path, old, new, _ in reversed(night_readers.changes()):
        assert answers[path] == new
        answers[path] = old
    assert answers == first


def test_saving_never_changes_or_removes_a_row_of_the_log(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    statements: list[str] = []
    event.listen(database.writer, "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
    night_readers.save("one", positioning__name=(1, "B"))
    touching_the_log = [text for text in statements if "change" in text.split("WHERE")[0].replace("changed_at", "")]
    assert [text.split()[0] for text in touching_the_log if not text.startswith("SELECT")] == ["INSERT"]
