"""The tables. Every column is an explicit Text or Integer, as SQLite's STRICT tables ask; times are ISO 8601 in UTC."""

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text, text
from sqlmodel import Field, SQLModel

_STRICT = {"sqlite_strict": True}
_WAITS: Any = dict.fromkeys(("sqlite_where", "postgresql_where"), text("try_at IS NOT NULL"))
# The rows lie in the index of their key, where a plan's are side by side (docs/decisions/0006-tables.md).
_STRICT_BY_KEY = {**_STRICT, "sqlite_with_rowid": False}


def _plan_column() -> Any:
    return Column(Text, ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True, nullable=False)


class PlanRow(SQLModel, table=True):
    """A plan: its random id, the language of its documents, and its version, which counts every change of it.

    ``size`` is that of its answers in bytes of UTF-8, ``history_size`` about what its history takes. ``calendar_id`` is
    the one that it was imported with; none where the plan's own id serves. A plan that was deleted stays until it can't
    be brought back any more; from ``deleted_at`` on, nothing opens it.
    """

    __tablename__ = "plan"
    __table_args__ = (_STRICT,)

    id: str = Field(sa_column=Column(Text, primary_key=True))
    language: str = Field(sa_column=Column(Text, nullable=False))
    version: int = Field(sa_column=Column(Integer, nullable=False))
    size: int = Field(sa_column=Column(Integer, nullable=False))
    history_size: int = Field(default=0, sa_column=Column(Integer, nullable=False, server_default="0"))
    calendar_id: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    edit_link_kept: int = Field(sa_column=Column(Integer, nullable=False))
    created_at: str = Field(sa_column=Column(Text, nullable=False))
    changed_at: str = Field(sa_column=Column(Text, nullable=False))
    deleted_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class AnswerRow(SQLModel, table=True):
    """The present value of one answer, the plan's version at its last change, and whose it is.

    ``from_starter`` is 0 for an answer of the founder's, 1 for one that a starter wrote, and 2 for one that a starter
    wrote and the founder has confirmed.
    """

    __tablename__ = "answer"
    __table_args__ = (_STRICT_BY_KEY,)

    plan: str = Field(sa_column=_plan_column())
    path: str = Field(sa_column=Column(Text, primary_key=True))
    value: str = Field(sa_column=Column(Text, nullable=False))
    version: int = Field(sa_column=Column(Integer, nullable=False))
    from_starter: int = Field(sa_column=Column(Integer, nullable=False))


class RevisionRow(SQLModel, table=True):
    """Who changed a plan's answers to a version, when and how.

    ``answers`` counts those that it changed and that are still kept; ``target`` is the version that an undo, a
    redo or a restore is about, else 0; ``name`` is what the owner calls the plan's answers at this version; ``link`` is
    the edit link by which its author came, empty where that is not known.
    """

    __tablename__ = "revision"
    __table_args__ = (Index("revision_by_op", "plan", "op_id"), _STRICT_BY_KEY)

    plan: str = Field(sa_column=_plan_column())
    version: int = Field(sa_column=Column(Integer, primary_key=True))
    kind: str = Field(sa_column=Column(Text, nullable=False))
    target: int = Field(sa_column=Column(Integer, nullable=False))
    answers: int = Field(sa_column=Column(Integer, nullable=False))
    changed_at: str = Field(sa_column=Column(Text, nullable=False))
    op_id: str = Field(sa_column=Column(Text, nullable=False))
    device_id: str = Field(sa_column=Column(Text, nullable=False))
    device_kind: str = Field(sa_column=Column(Text, nullable=False))
    name: str = Field(sa_column=Column(Text, nullable=False))
    link: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=text("''")))


class PastAnswerRow(SQLModel, table=True):
    """What an answer was from a version on, until it was changed again. ``size`` is the value's, in bytes of UTF-8."""

    __tablename__ = "past_answer"
    __table_args__ = (_STRICT_BY_KEY,)

    plan: str = Field(sa_column=_plan_column())
    path: str = Field(sa_column=Column(Text, primary_key=True))
    version: int = Field(sa_column=Column(Integer, primary_key=True))
    value: str = Field(sa_column=Column(Text, nullable=False))
    size: int = Field(sa_column=Column(Integer, nullable=False))


class LinkRow(SQLModel, table=True):
    """A link to a plan.

    An edit link keeps only the SHA-256 of its token; a share link keeps the token too, to be shown again. ``frozen_at``
    is the version that it shows for good, none where it shows the plan as it is.
    """

    __tablename__ = "link"
    __table_args__ = (
        PrimaryKeyConstraint("plan", "id"),
        Index("link_by_token_hash", "token_hash"),
        _STRICT,
    )

    id: str = Field(sa_column=Column(Text, nullable=False))
    plan: str = Field(sa_column=Column(Text, ForeignKey("plan.id", ondelete="CASCADE"), nullable=False))
    kind: str = Field(sa_column=Column(Text, nullable=False))
    token_hash: str = Field(sa_column=Column(Text, nullable=False))
    token: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    label: str = Field(sa_column=Column(Text, nullable=False))
    options: str = Field(sa_column=Column(Text, nullable=False))
    created_at: str = Field(sa_column=Column(Text, nullable=False))
    revoked_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    expires_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    passcode_hash: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    frozen_at: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    opens: int = Field(default=0, sa_column=Column(Integer, nullable=False, server_default="0"))
    last_opened_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class CommentRow(SQLModel, table=True):
    """What a reader wrote about a part of a plan, under a name of their choice, and what the owner answered.

    ``link`` is the id of the share link that they read it by, ``about`` the key of the section of the document.
    """

    __tablename__ = "comment"
    __table_args__ = (_STRICT,)

    plan: str = Field(sa_column=_plan_column())
    id: str = Field(sa_column=Column(Text, primary_key=True))
    link: str = Field(sa_column=Column(Text, nullable=False))
    about: str = Field(sa_column=Column(Text, nullable=False))
    name: str = Field(sa_column=Column(Text, nullable=False))
    text: str = Field(sa_column=Column(Text, nullable=False))
    written_at: str = Field(sa_column=Column(Text, nullable=False))
    answer: str = Field(sa_column=Column(Text, nullable=False))
    answered_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    resolved_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class WithdrawnRow(SQLModel, table=True):
    """The share link of a plan that is forgotten: the SHA-256 of its token, so that it says so for a while."""

    __tablename__ = "withdrawn"
    __table_args__ = (_STRICT,)

    token_hash: str = Field(sa_column=Column(Text, primary_key=True))
    at: str = Field(sa_column=Column(Text, nullable=False))


class DismissalRow(SQLModel, table=True):
    """A finding that the founder has dismissed; ``about`` holds the paths of its items with spaces between.

    They may be more than an index takes, so their SHA-256 is part of the key.
    """

    __tablename__ = "dismissal"
    __table_args__ = (_STRICT,)

    plan: str = Field(sa_column=_plan_column())
    name: str = Field(sa_column=Column(Text, primary_key=True))
    about_hash: str = Field(sa_column=Column(Text, primary_key=True))
    about: str = Field(sa_column=Column(Text, nullable=False))
    reason: str = Field(sa_column=Column(Text, nullable=False))
    dismissed_at: str = Field(sa_column=Column(Text, nullable=False))


class WebhookRow(SQLModel, table=True):
    """A program that is told what is due, ``ahead`` minutes before, at an address and signed with a secret.

    What is due is looked for at ``look_at``, and where the plan has another version than ``seen_version``. ``fate`` and
    ``status`` are what became of the last message at ``told_at``; ``given_up`` counts those in a row that nobody took.
    From ``resting_at`` on, nothing is sent.
    """

    __tablename__ = "webhook"
    __table_args__ = (Index("webhook_by_look", "look_at"), _STRICT)

    plan: str = Field(sa_column=_plan_column())
    id: str = Field(sa_column=Column(Text, primary_key=True))
    address: str = Field(sa_column=Column(Text, nullable=False))
    secret: str = Field(sa_column=Column(Text, nullable=False))
    ahead: int = Field(sa_column=Column(Integer, nullable=False))
    created_at: str = Field(sa_column=Column(Text, nullable=False))
    look_at: str = Field(sa_column=Column(Text, nullable=False))
    seen_version: int = Field(sa_column=Column(Integer, nullable=False))
    given_up: int = Field(sa_column=Column(Integer, nullable=False))
    resting_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    told_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    fate: str = Field(sa_column=Column(Text, nullable=False))
    status: int = Field(sa_column=Column(Integer, nullable=False))


class DeliveryRow(SQLModel, table=True):
    """A message to a program, by the id that it is sent with. It is tried at ``try_at``, or never again without one.

    Then its ``body`` is empty, and the row stays for a while, so that nothing is told twice.
    """

    __tablename__ = "delivery"
    __table_args__ = (Index("delivery_by_try", "try_at", **_WAITS), Index("delivery_by_age", "made_at"), _STRICT)

    plan: str = Field(sa_column=_plan_column())
    webhook: str = Field(sa_column=Column(Text, primary_key=True))
    id: str = Field(sa_column=Column(Text, primary_key=True))
    body: str = Field(sa_column=Column(Text, nullable=False))
    made_at: str = Field(sa_column=Column(Text, nullable=False))
    tries: int = Field(sa_column=Column(Integer, nullable=False))
    try_at: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class CounterRow(SQLModel, table=True):
    """How often something was done by one network in a window of time that ends at the second ``until``.

    Used on PostgreSQL, by all servers together; where there is one server, it counts in memory. Not logged there: after
    a crash, counting begins again.
    """

    __tablename__ = "counter"
    __table_args__ = (_STRICT,)

    key: str = Field(sa_column=Column(Text, primary_key=True))
    hits: int = Field(sa_column=Column(Integer, nullable=False))
    until: int = Field(sa_column=Column(BigInteger().with_variant(Integer(), "sqlite"), nullable=False))


def table_of(row: type[SQLModel]) -> Table:
    """The table of a row class, for statements in SQLAlchemy Core."""
    table = row.__table__  # type: ignore[attr-defined]  # SQLModel adds it at class creation, unseen by mypy
    assert isinstance(table, Table)
    return table


PLAN = table_of(PlanRow)
ANSWER = table_of(AnswerRow)
REVISION = table_of(RevisionRow)
PAST_ANSWER = table_of(PastAnswerRow)
LINK = table_of(LinkRow)
DISMISSAL = table_of(DismissalRow)
COMMENT = table_of(CommentRow)
WITHDRAWN = table_of(WithdrawnRow)
WEBHOOK = table_of(WebhookRow)
DELIVERY = table_of(DeliveryRow)
COUNTER = table_of(CounterRow)
METADATA = SQLModel.metadata
