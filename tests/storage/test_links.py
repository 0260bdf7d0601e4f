"""Links: edit tokens are stored as hashes only, share links are made, listed and revoked."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import event, select

from app.base.errors import LimitError
from app.base.limits import SHARE_LINKS_LIMIT
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.storage.database import Database
from app.storage.repositories.edit_links import NewEditLink, add_edit_link
from app.storage.repositories.passcodes import is_passcode, passcode_hash, passcode_proof
from app.storage.repositories.plans import (
    NamedPlan,
    PlanRecord,
    find_plan_by_edit_token,
    find_plans_by_edit_tokens,
)
from app.storage.repositories.shares import (
    NewShare,
    Share,
    ShareTerms,
    ShareUse,
    change_share,
    count_opens,
    create_share,
    find_share,
    frozen_versions,
    list_shares,
    revoke_share,
    share_uses,
)
from app.storage.repositories.snapshots import load_public_answers
from app.storage.repositories.thinning import thin
from app.storage.repositories.tokens import new_token, token_hash
from app.storage.tables import LINK
from tests.support.stored import LATER, NOW, StoredPlan, all_texts, store_plan


def test_an_edit_token_opens_its_plan_and_is_nowhere_stored(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    found = database.read_now(lambda connection: find_plan_by_edit_token(connection, night_readers.token))
    assert found == night_readers.record()
    assert night_readers.token not in all_texts(database)
    assert token_hash(night_readers.token) in all_texts(database)


def test_a_further_edit_link_opens_the_plan_too(database: Database) -> None:
    night_readers, token = store_plan(database), new_token()
    database.write_now(lambda connection: add_edit_link(connection, night_readers.id, NewEditLink(token), LATER))
    assert _opened(database, token) == night_readers.record()
    assert _opened(database, night_readers.token) == night_readers.record()
    assert token not in all_texts(database)


@pytest.mark.parametrize("token", ["", "wrong", "'; DROP TABLE plan; --", "\x00", "é夜"])
def test_no_other_token_opens_anything(database: Database, token: str) -> None:
    store_plan(database)
    assert database.read_now(lambda connection: find_plan_by_edit_token(connection, token)) is None
    assert database.read_now(lambda connection: find_share(connection, token)) is None


def test_the_hash_of_a_token_is_no_token(database: Database) -> None:
    night_readers = store_plan(database)
    stored = token_hash(night_readers.token)
    assert database.read_now(lambda connection: find_plan_by_edit_token(connection, stored)) is None


def test_a_share_link_neither_opens_editing_nor_an_edit_link_reading(database: Database) -> None:
    night_readers = store_plan(database)
    share = _share(night_readers, "For Mia")
    assert database.read_now(lambda connection: find_plan_by_edit_token(connection, share.token)) is None
    assert database.read_now(lambda connection: find_share(connection, night_readers.token)) is None


def test_share_links_are_listed_oldest_first_with_their_tokens(database: Database) -> None:
    night_readers = store_plan(database)
    mia = _share(night_readers, "For Mia")
    at_later = database.write_now(
        lambda connection: create_share(connection, night_readers.id, NewShare("为小李"), LATER)
    )
    assert _listed(night_readers) == (mia, at_later)
    assert mia.token != at_later.token


def test_a_revoked_link_is_no_longer_listed_but_still_known(database: Database) -> None:
    night_readers = store_plan(database)
    mia, lee = _share(night_readers, "For Mia"), _share(night_readers, "For Lee")
    database.write_now(lambda connection: revoke_share(connection, night_readers.id, mia.id, LATER))
    assert _listed(night_readers) == (lee,)
    found = database.read_now(lambda connection: find_share(connection, mia.token))
    assert found is not None
    assert found.is_revoked


def test_another_plans_link_cannot_be_revoked(database: Database) -> None:
    night_readers, stranger = store_plan(database), store_plan(database)
    mia = _share(night_readers, "For Mia")
    database.write_now(lambda connection: revoke_share(connection, stranger.id, mia.id, LATER))
    assert _listed(night_readers) == (mia,)


def test_an_edit_link_is_not_revoked_as_if_it_were_a_share_link(database: Database) -> None:
    night_readers = store_plan(database)
    link = database.read_now(lambda connection: connection.execute(select(LINK.c.id)).scalar_one())
    database.write_now(lambda connection: revoke_share(connection, night_readers.id, link, LATER))
    assert database.read_now(lambda connection: find_plan_by_edit_token(connection, night_readers.token))


def test_the_plans_of_several_tokens_are_found_at_once_with_their_names_newest_first(database: Database) -> None:
    nameless, old = store_plan(database), store_plan(database, positioning__name="Old", positioning__pain="P")
    new = store_plan(database, positioning__name="夜读 🌙", when__zone="Asia/Seoul")
    new.save("one", when__zone=(1, "Asia/Tokyo"))
    stranger = store_plan(database, positioning__name="Not asked for")
    share = _share(stranger, "For Mia")
    tokens = [nameless.token, "wrong", share.token, old.token, new.token, new.token]
    found = _own(database, tokens)
    assert found[0] == NamedPlan(new.record(), "夜读 🌙", "Asia/Tokyo")
    assert sorted((one.record.id, one.name) for one in found[1:]) == sorted([(nameless.id, ""), (old.id, "Old")])
    assert _own(database, []) == ()


def test_a_plan_with_two_edit_links_is_listed_once(database: Database) -> None:
    night_readers, token = store_plan(database), new_token()
    database.write_now(lambda connection: add_edit_link(connection, night_readers.id, NewEditLink(token), LATER))
    assert _own(database, [night_readers.token, token]) == (NamedPlan(night_readers.record(), "", ""),)


def test_the_plans_of_several_tokens_are_one_query_and_no_more_than_fifty(database: Database) -> None:
    tokens = [store_plan(database, positioning__name=f"Plan {number}").token for number in range(52)]
    statements: list[str] = []
    event.listen(database.reader, "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
    assert len(_own(database, tokens)) == 50
    assert len([text for text in statements if text.startswith("SELECT")]) == 1


def test_the_opens_of_a_link_are_counted_and_its_terms_change_while_its_address_stays(
    database: Database,
) -> None:
    night_readers = store_plan(database)
    mia, lee = _share(night_readers, "For Mia"), _share(night_readers, "For Lee")
    opens = {(night_readers.id, mia.id): 2, ("gone", "gone"): 1}
    for now in (NOW, LATER):
        database.write_now(partial(count_opens, opens=opens, now=now))
    uses = database.read_now(lambda connection: share_uses(connection, night_readers.id))
    assert uses == {mia.id: ShareUse(4, LATER), lee.id: ShareUse(0, None)}
    terms = ShareTerms(
        Edition.PARTNER, Language.EN, 1, LATER, has_preview=False, takes_comments=True, sites=("https://a.org",)
    )
    changed = replace(mia, label="For Mia and Lee", terms=terms, passcode_hash=passcode_hash("夜读"))
    database.write_now(lambda connection: change_share(connection, night_readers.id, changed))
    assert database.read_now(lambda connection: find_share(connection, mia.token)) == changed
    assert database.read_now(lambda connection: frozen_versions(connection, night_readers.id)) == {1}
    assert [changed.is_over(at) for at in (NOW, LATER)] == [False, True]


def test_a_passcode_is_known_again_however_its_digits_are_typed_and_is_nowhere_stored(database: Database) -> None:
    stored = passcode_hash("夜读１２３")
    assert is_passcode(" 夜读123 ", stored)
    assert not is_passcode("夜读124", stored)
    assert passcode_hash("夜读１２３") != stored, "salted"
    assert passcode_proof(stored, "one link") != passcode_proof(stored, "another")


def test_a_plan_has_only_so_many_share_links(database: Database) -> None:
    night_readers = store_plan(database)
    for _ in range(SHARE_LINKS_LIMIT):
        _share(night_readers, "")
    with pytest.raises(LimitError):
        _share(night_readers, "")


def test_a_version_that_a_link_shows_is_never_thinned_out(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    for number in range(1, 40):
        night_readers.save(f"{number}", NOW + timedelta(minutes=number), positioning__name=(number, f"{number}"))
    frozen = NewShare("Mia", ShareTerms(frozen_at=20))
    database.write_now(lambda connection: create_share(connection, night_readers.id, frozen, NOW))
    database.write_now(lambda connection: thin(connection, night_readers.id, NOW + timedelta(days=400)))
    assert {1, 20, 40} <= {one.version for one in night_readers.revisions()}
    assert len(night_readers.revisions()) < 10
    shown = database.read_now(lambda connection: load_public_answers(connection, night_readers.id, 20))
    assert shown["positioning.name"] == "19"


def _own(database: Database, tokens: list[str]) -> tuple[NamedPlan, ...]:
    return database.read_now(lambda connection: find_plans_by_edit_tokens(connection, tokens))


def _opened(database: Database, token: str) -> PlanRecord | None:
    return database.read_now(lambda connection: find_plan_by_edit_token(connection, token))


def _share(plan: StoredPlan, label: str) -> Share:
    return plan.database.write_now(lambda connection: create_share(connection, plan.id, NewShare(label), NOW))


def _listed(plan: StoredPlan) -> tuple[Share, ...]:
    return plan.database.read_now(lambda connection: list_shares(connection, plan.id))
