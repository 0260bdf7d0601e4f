"""Edit links: labelled, turned off one by one or all together; recovery codes as they are typed from paper."""

import pytest

from app.base.errors import LimitError
from app.base.limits import EDIT_LINKS_LIMIT
from app.storage.database import Database
from app.storage.repositories.edit_links import (
    EditLink,
    NewEditLink,
    add_edit_link,
    code_token,
    list_edit_links,
    replace_edit_links,
    replace_recovery_code,
    revoke_edit_link,
)
from app.storage.repositories.plans import find_own_plan, find_plan_by_edit_token
from app.storage.repositories.tokens import new_token
from tests.support.stored import LATER, NOW, StoredPlan, all_texts, store_plan


def test_a_labelled_link_opens_the_plan_until_it_is_turned_off_and_the_first_one_stays(database: Database) -> None:
    night_readers, token = store_plan(database), new_token()
    link = database.write_now(lambda one: add_edit_link(one, night_readers.id, NewEditLink(token, "小美"), LATER))
    own = database.read_now(lambda connection: find_own_plan(connection, night_readers.id, token))
    assert own is not None
    assert own.link == link
    database.write_now(lambda connection: revoke_edit_link(connection, night_readers.id, link, LATER))
    assert not _opens(night_readers, token)
    assert _opens(night_readers, night_readers.token)
    assert [(one.label, one.is_revoked) for one in _links(night_readers)] == [("", False), ("小美", True)]


def test_another_plans_link_is_not_turned_off(database: Database) -> None:
    night_readers, stranger = store_plan(database), store_plan(database)
    (link,) = _links(night_readers)
    database.write_now(lambda connection: revoke_edit_link(connection, stranger.id, link.id, LATER))
    assert _opens(night_readers, night_readers.token)


def test_replacing_all_links_ends_every_one_of_them_and_makes_one(database: Database) -> None:
    night_readers = store_plan(database)
    code = database.write_now(lambda connection: replace_recovery_code(connection, night_readers.id, NOW))
    token = database.write_now(lambda connection: replace_edit_links(connection, night_readers.id, LATER))
    assert _opens(night_readers, token)
    assert not _opens(night_readers, night_readers.token)
    assert not _opens(night_readers, code_token(code))


def test_a_code_opens_the_plan_however_it_is_typed_and_the_next_one_ends_it(database: Database) -> None:
    night_readers = store_plan(database)
    code = database.write_now(lambda connection: replace_recovery_code(connection, night_readers.id, NOW))
    for typed in (code, code.lower(), code.replace("-", " "), f"  {code.replace('-', '')}\n", code.replace("0", "O")):
        assert _opens(night_readers, code_token(typed))
    assert code not in all_texts(database)
    assert code_token(code) not in all_texts(database)
    newer = database.write_now(lambda connection: replace_recovery_code(connection, night_readers.id, LATER))
    assert not _opens(night_readers, code_token(code))
    assert _opens(night_readers, code_token(newer))


@pytest.mark.parametrize("typed", ["", "-", "ABCD", "ABCD-EFGH-JKMN-PQRS-TVWU", "夜" * 20, "٣" * 20, "A" * 5_000])
def test_what_is_no_code_is_no_token(typed: str) -> None:
    assert code_token(typed) == ""


def test_a_plan_has_only_so_many_links(database: Database) -> None:
    night_readers = store_plan(database)
    for _ in range(EDIT_LINKS_LIMIT - 1):
        database.write_now(lambda one: add_edit_link(one, night_readers.id, NewEditLink(new_token()), LATER))
    with pytest.raises(LimitError):
        database.write_now(lambda one: add_edit_link(one, night_readers.id, NewEditLink(new_token()), LATER))
    revoked = _links(night_readers)[-1].id
    database.write_now(lambda connection: revoke_edit_link(connection, night_readers.id, revoked, LATER))
    database.write_now(lambda one: add_edit_link(one, night_readers.id, NewEditLink(new_token()), LATER))


def _opens(plan: StoredPlan, token: str) -> bool:
    found = plan.database.read_now(lambda connection: find_plan_by_edit_token(connection, token))
    return found is not None and found.id == plan.id


def _links(plan: StoredPlan) -> tuple[EditLink, ...]:
    return plan.database.read_now(lambda connection: list_edit_links(connection, plan.id))
