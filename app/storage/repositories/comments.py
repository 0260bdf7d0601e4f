"""Comments: what readers wrote about a part of a plan, and what its owner made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, insert, select, update

from app.base.errors import LimitError
from app.base.limits import COMMENT_LIMIT, OPEN_COMMENTS_LIMIT
from app.storage.repositories.shares import list_shares
from app.storage.repositories.tokens import new_id
from app.storage.stamps import exact_stamp
from app.storage.tables import COMMENT, LINK

_ID_LENGTH = 10

_OF_PLAN = COMMENT.c.plan == bindparam("plan_id")
_IS_OPEN = COMMENT.c.resolved_at.is_(None)
_LINK_OF_COMMENT = (LINK.c.plan == COMMENT.c.plan) & (LINK.c.id == COMMENT.c.link)
_SELECT = (
    select(COMMENT, LINK.c.label)
    .outerjoin(LINK, _LINK_OF_COMMENT)
    .where(_OF_PLAN)
    .order_by(COMMENT.c.written_at, COMMENT.c.id)
)
_SELECT_READERS = _SELECT.where(_IS_OPEN, COMMENT.c.link == bindparam("link_id"))
_WAITS = _IS_OPEN & (COMMENT.c.answer == "")
_COUNT = select(COMMENT.c.about, func.count().label("number")).where(_OF_PLAN, _WAITS).group_by(COMMENT.c.about)
_IS_THIS = _OF_PLAN & (COMMENT.c.id == bindparam("comment_id"))
_UPDATE, _DELETE = update(COMMENT).where(_IS_THIS), delete(COMMENT).where(_IS_THIS)


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a reader writes: by which link, about which section of the document, under which name."""

    link: str
    about: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, and the owner's answer to it; ``label`` is that of the link that it was written by."""

    id: str
    link: str
    label: str
    about: str
    name: str
    text: str
    written_at: datetime
    answer: str
    answered_at: datetime | None
    is_resolved: bool


def add_comment(connection: Connection, plan_id: str, new: NewComment, now: datetime) -> None:
    """Keep what a reader wrote. Raises `LimitError` where it is too long, or too much waits for the owner."""
    if len(new.text) > COMMENT_LIMIT:
        raise LimitError("comment", "", COMMENT_LIMIT)
    if sum(waiting_comments(connection, plan_id).values()) >= OPEN_COMMENTS_LIMIT:
        raise LimitError("comments", "", OPEN_COMMENTS_LIMIT)
    row = {
        "plan": plan_id,
        "id": new_id(_ID_LENGTH),
        "link": new.link,
        "about": new.about,
        "name": new.name,
        "text": new.text,
        "written_at": exact_stamp(now),  # they are listed in the order they were written
        "answer": "",
    }
    connection.execute(insert(COMMENT), row)


def list_comments(connection: Connection, plan_id: str) -> tuple[Comment, ...]:
    """All comments on a plan, oldest first."""
    return tuple(map(_comment, connection.execute(_SELECT, {"plan_id": plan_id})))


def readers_comments(connection: Connection, plan_id: str, link_id: str) -> tuple[Comment, ...]:
    """The comments that readers of a link see: those that were written by it, and aren't resolved."""
    rows = connection.execute(_SELECT_READERS, {"plan_id": plan_id, "link_id": link_id})
    return tuple(map(_comment, rows))


def waiting_comments(connection: Connection, plan_id: str) -> Mapping[str, int]:
    """How many comments are neither answered nor resolved, by the section that they are about."""
    return {row.about: row.number for row in connection.execute(_COUNT, {"plan_id": plan_id})}


def has_comments_page(connection: Connection, plan_id: str) -> bool:
    """Whether a plan has any comment, or a link by which readers can write one."""
    has_any = connection.execute(select(exists().where(_OF_PLAN)), {"plan_id": plan_id}).scalar_one()
    return bool(has_any) or takes_comments(connection, plan_id)


def takes_comments(connection: Connection, plan_id: str) -> bool:
    """Whether readers can write comments by a link of a plan."""
    return any(share.terms.takes_comments for share in list_shares(connection, plan_id))


def answer_comment(connection: Connection, plan_id: str, comment_id: str, answer: str, now: datetime) -> None:
    """Answer a comment, or change the answer; an empty one takes it back."""
    if len(answer) > COMMENT_LIMIT:
        raise LimitError("comment", "", COMMENT_LIMIT)
    values = {"answer": answer, "answered_at": exact_stamp(now) if answer else None}
    connection.execute(_UPDATE.values(**values), {"plan_id": plan_id, "comment_id": comment_id})


def resolve_comment(connection: Connection, plan_id: str, comment_id: str, now: datetime | None) -> None:
    """Note that a comment needs nothing more; without a moment, that it does again."""
    values = {"resolved_at": exact_stamp(now) if now else None}
    connection.execute(_UPDATE.values(**values), {"plan_id": plan_id, "comment_id": comment_id})


def remove_comment(connection: Connection, plan_id: str, comment_id: str) -> None:
    """Remove a comment for good."""
    connection.execute(_DELETE, {"plan_id": plan_id, "comment_id": comment_id})


def _comment(row: Row[tuple[object, ...]]) -> Comment:
    return Comment(
        id=row.id,
        link=row.link,
        label=row.label or "",
        about=row.about,
        name=row.name,
        text=row.text,
        written_at=datetime.fromisoformat(row.written_at),
        answer=row.answer,
        answered_at=datetime.fromisoformat(row.answered_at) if row.answered_at else None,
        is_resolved=row.resolved_at is not None,
    )
