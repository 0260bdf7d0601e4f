"""What is deleted is gone from the files of SQLite, not only from its tables."""

from functools import partial
from pathlib import Path

import pytest

from app.storage.database import Database
from tests.support.loops import run_alone
from tests.support.stored import NOW, delete_now, store_plan

SECRET = "\u591c\u8bfb\u4f1a of Ada and Mia"


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_the_texts_of_a_deleted_plan_are_in_no_file(database: Database) -> None:
    night_readers, other = (store_plan(database, positioning__name=SECRET) for _ in range(2))
    night_readers.save("one", positioning__name=(1, SECRET * 40), positioning__pain=(0, SECRET))
    assert _files_with(database, SECRET)
    for plan in (night_readers, other):
        database.write_now(partial(delete_now, plan_id=plan.id, now=NOW))
    run_alone(database.forget_deleted())
    assert _files_with(database, SECRET) == []


def _files_with(database: Database, text: str) -> list[str]:
    path = Path(database.url.removeprefix("sqlite:///"))
    return [one.name for one in path.parent.glob(f"{path.name}*") if text.encode() in one.read_bytes()]
