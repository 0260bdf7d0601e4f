"""Plans as a whole: make, find, lock, change their language, delete.

A plan's version counts every change of it: of its answers, and of all else that its pages show. Whatever is computed of
a plan holds as long as the version stays the same.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from sqlalchemy import Connection, Row, bindparam, insert, select, update
from sqlmodel import Session

from app.base.errors import NoPlanError
from app.i18n.languages import Language
from app.storage.repositories.api_tokens import API
from app.storage.repositories.edit_links import EDIT, NewEditLink, add_edit_link
from app.storage.repositories.helpers import HELPER
from app.storage.repositories.operations import Author, Operation, RevisionKind
from app.storage.repositories.origins import Origin
from app.storage.repositories.revisions import Revision, add_revision
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.stamps import stamp
from app.storage.tables import ANSWER, LINK, PLAN, PlanRow

_PLAN_ID_LENGTH = 14
_MOST_LISTED = 50

_IS_THIS = PLAN.c.id == bindparam("plan_id")
_IS_THERE = PLAN.c.deleted_at.is_(None)
_SELECT_BY_ANY_LINK = select(PLAN).join(LINK, LINK.c.plan == PLAN.c.id).where(LINK.c.revoked_at.is_(None), _IS_THERE)
_SELECT_BY_LINK = _SELECT_BY_ANY_LINK.where(LINK.c.kind == EDIT)
_SELECT_BY_TOKEN = _SELECT_BY_LINK.where(LINK.c.token_hash == bindparam("token_hash"))
_SELECT_OWN = _SELECT_BY_TOKEN.where(_IS_THIS).add_columns(LINK.c.id.label("link"))
_LOCKS = {
    kind: _SELECT_BY_ANY_LINK.where(
        LINK.c.kind == kind, LINK.c.token_hash == bindparam("token_hash"), _IS_THIS
    ).with_for_update(of=PLAN)
    for kind in (EDIT, HELPER, API)
}
_UPDATE = update(PLAN).where(_IS_THIS).values(version=PLAN.c.version + 1)
_NAME, _ZONE = ANSWER.alias(), ANSWER.alias()
_SELECT_NAMED = (
    _SELECT_BY_LINK.where(LINK.c.token_hash.in_(bindparam("token_hashes", expanding=True)))
    .add_columns(_NAME.c.value.label("name"), _ZONE.c.value.label("zone"))
    .outerjoin(_NAME, (_NAME.c.plan == PLAN.c.id) & (_NAME.c.path == "positioning.name"))
    .outerjoin(_ZONE, (_ZONE.c.plan == PLAN.c.id) & (_ZONE.c.path == "when.zone"))
    .distinct()
    .order_by(PLAN.c.changed_at.desc(), PLAN.c.id)
    .limit(_MOST_LISTED)
)


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan's own row: everything about it but its answers.

    ``size`` is that of these in bytes of UTF-8, ``history_size`` about the bytes of its history. ``calendar_id`` makes
    the ids of calendar entries.
    """

    id: str
    language: Language
    version: int
    size: int
    history_size: int
    edit_link_kept: bool
    created_at: datetime
    changed_at: datetime
    calendar_id: str


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """A plan that an edit link has opened, and the id of the link."""

    record: PlanRecord
    link: str


LockedPlan = NewType("LockedPlan", PlanRecord)
"""The record of a plan that the present transaction has locked, by `lock_plan`."""


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """A plan, the name that its community has so far, and what is answered for its time zone."""

    record: PlanRecord
    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan just made; ``token`` is the secret of its edit link, and can't be read again."""

    id: str
    token: str


def create_plan(
    connection: Connection,
    language: Language,
    values: Mapping[str, str],
    author: Author,
    drafted: Collection[str] = (),
) -> NewPlan:
    """Store a new plan with its first answers and an edit link; ``drafted`` are the paths that a starter wrote."""
    plan = NewPlan(new_id(_PLAN_ID_LENGTH), new_token())
    filled = {path: value for path, value in values.items() if value}
    row = PlanRow(
        id=plan.id,
        language=language.value,
        version=1,
        size=sum(len(value.encode()) for value in filled.values()),
        edit_link_kept=0,
        created_at=stamp(author.at),
        changed_at=stamp(author.at),
    )
    with Session(connection) as session:
        session.add(row)
        session.flush()
    if filled:
        _store_first(connection, plan.id, filled, drafted)
    begun = Operation("", author, RevisionKind.BEGUN)
    add_revision(connection, plan.id, Revision(1, begun))
    add_edit_link(connection, plan.id, NewEditLink(plan.token), author.at)
    return plan


def find_plan(connection: Connection, plan_id: str) -> PlanRecord | None:
    """The plan of that id."""
    row = connection.execute(select(PLAN).where(_IS_THIS, _IS_THERE), {"plan_id": plan_id}).first()
    return _record(row) if row else None


def list_plan_ids(connection: Connection) -> tuple[str, ...]:
    """The ids of all plans, for work on every one of them."""
    return tuple(connection.execute(select(PLAN.c.id).where(_IS_THERE).order_by(PLAN.c.id)).scalars())


def find_own_plan(connection: Connection, plan_id: str, token: str) -> OwnPlan | None:
    """The plan of that id, if an edit token opens it."""
    if not plan_id.isalnum():  # it may be anything that an address holds, and PostgreSQL takes no NUL
        return None
    row = connection.execute(_SELECT_OWN, {"plan_id": plan_id, "token_hash": token_hash(token)}).first()
    return OwnPlan(_record(row), row.link) if row else None


def find_plan_by_edit_token(connection: Connection, token: str) -> PlanRecord | None:
    """The plan that an edit token opens."""
    row = connection.execute(_SELECT_BY_TOKEN, {"token_hash": token_hash(token)}).first()
    return _record(row) if row else None


def find_plans_by_edit_tokens(connection: Connection, tokens: Iterable[str]) -> tuple[NamedPlan, ...]:
    """The plans that these edit tokens open with their names, those changed last first; no more than 50."""
    rows = connection.execute(_SELECT_NAMED, {"token_hashes": [token_hash(token) for token in tokens]})
    return tuple(NamedPlan(_record(row), row.name or "", row.zone or "") for row in rows)


def lock_plan(connection: Connection, plan_id: str, token: str, kind: str = EDIT) -> LockedPlan:
    """The plan of that id, which no other transaction changes until this one ends; needed before it is changed.

    Raises `NoPlanError` when there is none, or no link of that kind has this token.
    """
    row = connection.execute(_LOCKS[kind], {"plan_id": plan_id, "token_hash": token_hash(token)}).first()
    if row is None:
        raise NoPlanError(f"there is no plan {plan_id!r} for this token")
    return LockedPlan(_record(row))


def lock_again(connection: Connection, plan: LockedPlan) -> LockedPlan:
    """A plan that this transaction has locked, as it is after what was changed of it."""
    found = find_plan(connection, plan.id)
    assert found is not None, "a locked plan is not deleted"
    return LockedPlan(found)


def count_change(connection: Connection, plan_id: str) -> None:
    """Raise the version of a plan, of which something else than answers was changed."""
    connection.execute(_UPDATE, {"plan_id": plan_id})


def set_language(connection: Connection, plan_id: str, language: Language) -> None:
    """Change the language of a plan's documents; nothing that was typed changes."""
    connection.execute(_UPDATE.values(language=language.value), {"plan_id": plan_id})


def mark_edit_link_kept(connection: Connection, plan_id: str) -> None:
    """Note that the owner has saved the edit link."""
    connection.execute(_UPDATE.values(edit_link_kept=1), {"plan_id": plan_id})


def mark_edit_link_new(connection: Connection, plan_id: str) -> None:
    """Note that the edit link is another one, which the owner has yet to save."""
    connection.execute(_UPDATE.values(edit_link_kept=0), {"plan_id": plan_id})


def set_calendar_id(connection: Connection, plan_id: str, calendar_id: str) -> None:
    """Make the entries of a new plan's calendar those of the plan that its file is of."""
    connection.execute(update(PLAN).where(PLAN.c.id == plan_id).values(calendar_id=calendar_id))


def _store_first(connection: Connection, plan_id: str, values: Mapping[str, str], drafted: Collection[str]) -> None:
    origins = {path: Origin.STARTER if path in drafted else Origin.OWN for path in values}
    rows = [
        {"plan": plan_id, "path": path, "value": value, "version": 1, "from_starter": origins[path].value}
        for path, value in values.items()
    ]
    connection.execute(insert(ANSWER), rows)


def _record(row: Row[tuple[object, ...]]) -> PlanRecord:
    return PlanRecord(
        id=row.id,
        language=Language(row.language),
        version=row.version,
        size=row.size,
        history_size=row.history_size,
        edit_link_kept=bool(row.edit_link_kept),
        created_at=datetime.fromisoformat(row.created_at),
        changed_at=datetime.fromisoformat(row.changed_at),
        calendar_id=row.calendar_id or row.id,
    )
