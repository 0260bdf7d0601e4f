"""Comments: written by readers, answered, resolved and removed by the owner, gone with the plan."""

from datetime import timedelta

import pytest

from app.base import limits
from app.base.errors import LimitError
from app.document.model.editions import Edition
from app.storage.database import Database
from app.storage.repositories import comments
from app.storage.repositories.comments import (
    Comment,
    NewComment,
    add_comment,
    answer_comment,
    list_comments,
    readers_comments,
    remove_comment,
    resolve_comment,
    waiting_comments,
)
from app.storage.repositories.shares import NewShare, ShareTerms, create_share, revoke_share
from tests.support.stored import LATER, NOW, StoredPlan, all_texts, delete_now, store_plan


def test_readers_see_what_came_by_their_link_until_it_is_resolved(database: Database) -> None:
    plan, other = store_plan(database), store_plan(database)
    share = plan.change(
        lambda connection, locked: create_share(
            connection, locked.id, NewShare("For Mia", ShareTerms(Edition.MEMBER)), NOW
        )
    )
    for number, (link, about) in enumerate(((share.id, "rules"), (share.id, "who"), ("another", "rules"))):
        _add(plan, NewComment(link, about, "Mia", f"text {number}"), number)
    _add(other, NewComment(share.id, "rules", "", "elsewhere"))
    assert _open(plan) == {"rules": 2, "who": 1}
    first, second, third = _all(plan)
    assert (first.label, first.text, third.label) == ("For Mia", "text 0", "")
    assert _seen(plan, share.id) == (first, second)
    plan.change(lambda connection, locked: answer_comment(connection, locked.id, first.id, "Because", LATER))
    plan.change(lambda connection, locked: resolve_comment(connection, locked.id, second.id, LATER))
    plan.change(lambda connection, locked: revoke_share(connection, locked.id, share.id, LATER))
    (seen,) = _seen(plan, share.id)
    assert (seen.answer, seen.answered_at, seen.label) == ("Because", LATER, "For Mia")
    plan.change(lambda connection, locked: resolve_comment(connection, locked.id, second.id, None))
    plan.change(lambda connection, locked: remove_comment(connection, locked.id, first.id))
    assert _seen(plan, share.id) == (second,)
    assert len(_all(other)) == 1
    assert plan.record().version == 1, "comments are no part of the plan"
    database.write_now(lambda connection: delete_now(connection, plan.id, NOW))
    assert "text 1" not in all_texts(database)
    assert "elsewhere" in all_texts(database)


def test_there_are_limits(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = store_plan(database)
    monkeypatch.setattr(comments, "OPEN_COMMENTS_LIMIT", 1)
    with pytest.raises(LimitError):
        _add(plan, NewComment("link", "rules", "", "夜" * (limits.COMMENT_LIMIT + 1)))
    _add(plan, NewComment("link", "rules", "", "夜" * limits.COMMENT_LIMIT))
    with pytest.raises(LimitError) as full:
        _add(plan, NewComment("link", "who", "", "one more"))
    assert full.value.limit == "comments"
    (only,) = _all(plan)
    plan.change(lambda connection, locked: resolve_comment(connection, locked.id, only.id, NOW))
    _add(plan, NewComment("link", "who", "", "one more"))


def _add(plan: StoredPlan, new: NewComment, second: int = 0) -> None:
    at = NOW + timedelta(seconds=second)
    plan.database.write_now(lambda connection: add_comment(connection, plan.id, new, at))


def _all(plan: StoredPlan) -> tuple[Comment, ...]:
    return plan.database.read_now(lambda connection: list_comments(connection, plan.id))


def _seen(plan: StoredPlan, link: str) -> tuple[Comment, ...]:
    return plan.database.read_now(lambda connection: readers_comments(connection, plan.id, link))


def _open(plan: StoredPlan) -> dict[str, int]:
    return dict(plan.database.read_now(lambda connection: waiting_comments(connection, plan.id)))
