"""Plans as a whole: make, find, rename their language, delete."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update
from sqlmodel import Session

from app.i18n.languages import Language
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.stamps import stamp
from app.storage.tables import ANSWER, CHANGE, LINK, PLAN, LinkRow, PlanRow

EDIT = "edit"
_PLAN_ID_LENGTH = 14
_MOST_LISTED = 50

_SELECT_BY_TOKENS = (
    select(PLAN)
    .join(LINK, LINK.c.plan == PLAN.c.id)
    .where(
        LINK.c.kind == EDIT,
        LINK.c.token_hash.in_(bindparam("token_hashes", expanding=True)),
        LINK.c.revoked_at.is_(None),
    )
)
_SELECT_NAMED = (
    _SELECT_BY_TOKENS.add_columns(ANSWER.c.value.label("name"))
    .outerjoin(ANSWER, (ANSWER.c.plan == PLAN.c.id) & (ANSWER.c.path == "positioning.name"))
    .distinct()
    .order_by(PLAN.c.changed_at.desc(), PLAN.c.id)
    .limit(_MOST_LISTED)
)


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan's own row: everything about it but its answers."""

    id: str
    language: Language
    version: int
    edit_link_kept: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """A plan and the name that its community has so far."""

    record: PlanRecord
    name: str


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan just made; ``token`` is the secret of its edit link, and is not to be had again."""

    id: str
    token: str


def create_plan(
    connection: Connection, language: Language, values: Mapping[str, str], now: datetime, *, from_starter: bool
) -> NewPlan:
    """Store a new plan with its first answers and an edit link."""
    plan = NewPlan(new_id(_PLAN_ID_LENGTH), new_token())
    filled = {path: value for path, value in values.items() if value}
    row = PlanRow(
        id=plan.id,
        language=language.value,
        version=1,
        size=sum(len(value.encode()) for value in filled.values()),
        edit_link_kept=0,
        created_at=stamp(now),
        changed_at=stamp(now),
    )
    with Session(connection) as session:
        session.add(row)
        session.flush()
    if filled:
        _store_first(connection, plan.id, filled, now, from_starter=from_starter)
    add_edit_link(connection, plan.id, plan.token, now)
    return plan


def add_edit_link(connection: Connection, plan_id: str, token: str, now: datetime) -> None:
    """Store a further edit link of a plan."""
    row = LinkRow(
        id=new_id(_PLAN_ID_LENGTH),
        plan=plan_id,
        kind=EDIT,
        token_hash=token_hash(token),
        label="",
        options="{}",
        created_at=stamp(now),
    )
    with Session(connection) as session:
        session.add(row)
        session.flush()


def find_plan(connection: Connection, plan_id: str) -> PlanRecord | None:
    """The plan of that id."""
    row = connection.execute(select(PLAN).where(PLAN.c.id == plan_id)).first()
    return _record(row) if row else None


def find_plan_by_edit_token(connection: Connection, token: str) -> PlanRecord | None:
    """The plan that an edit token opens."""
    row = connection.execute(_SELECT_BY_TOKENS, {"token_hashes": [token_hash(token)]}).first()
    return _record(row) if row else None


def find_plans_by_edit_tokens(connection: Connection, tokens: Iterable[str]) -> tuple[NamedPlan, ...]:
    """The plans that these edit tokens open with their names, those changed last first; no more than 50."""
    rows = connection.execute(_SELECT_NAMED, {"token_hashes": [token_hash(token) for token in tokens]})
    return tuple(NamedPlan(_record(row), row.name or "") for row in rows)


def set_language(connection: Connection, plan_id: str, language: Language) -> None:
    """Change the language of a plan's documents; nothing that was typed changes."""
    connection.execute(update(PLAN).where(PLAN.c.id == plan_id).values(language=language.value))


def mark_edit_link_kept(connection: Connection, plan_id: str) -> None:
    """Note that the owner has saved the edit link."""
    connection.execute(update(PLAN).where(PLAN.c.id == plan_id).values(edit_link_kept=1))


def delete_plan(connection: Connection, plan_id: str) -> None:
    """Delete a plan for good, with its answers, its changes and its links."""
    connection.execute(delete(PLAN).where(PLAN.c.id == plan_id))


def _store_first(
    connection: Connection, plan_id: str, values: Mapping[str, str], now: datetime, *, from_starter: bool
) -> None:
    first = {"plan": plan_id, "version": 1}
    log = {**first, "old": "", "changed_at": stamp(now), "op_id": "create"}
    answers = [
        {**first, "path": path, "value": value, "from_starter": int(from_starter)} for path, value in values.items()
    ]
    connection.execute(insert(ANSWER), answers)
    connection.execute(insert(CHANGE), [{**log, "path": path, "new": value} for path, value in values.items()])


def _record(row: Row[tuple[object, ...]]) -> PlanRecord:
    return PlanRecord(
        id=row.id,
        language=Language(row.language),
        version=row.version,
        edit_link_kept=bool(row.edit_link_kept),
        changed_at=datetime.fromisoformat(row.changed_at),
    )
