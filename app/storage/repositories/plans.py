"""Plans as a whole: make, find, rename their language, delete."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, delete, insert, select, update

from app.i18n.languages import Language
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.tables import ANSWER, CHANGE, LINK, PLAN

_PLAN_ID_LENGTH = 14
EDIT = "edit"


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan's own row: everything about it but its answers."""

    id: str
    language: Language
    version: int
    edit_link_kept: bool
    changed_at: datetime


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
    at = _stamp(now)
    size = sum(len(value.encode()) for value in filled.values())
    row = {"id": plan.id, "language": language.value, "version": 1, "size": size, "edit_link_kept": 0}
    connection.execute(insert(PLAN).values(**row, created_at=at, changed_at=at))
    if filled:
        first = {"plan": plan.id, "version": 1}
        op = {"old": "", "changed_at": at, "op_id": "create"}
        connection.execute(
            insert(ANSWER),
            [
                {**first, "path": path, "value": value, "from_starter": int(from_starter)}
                for path, value in filled.items()
            ],
        )
        connection.execute(
            insert(CHANGE), [{**first, **op, "path": path, "new": value} for path, value in filled.items()]
        )
    add_edit_link(connection, plan.id, plan.token, now)
    return plan


def add_edit_link(connection: Connection, plan_id: str, token: str, now: datetime) -> None:
    """Store a further edit link of a plan."""
    connection.execute(
        insert(LINK).values(
            id=new_id(_PLAN_ID_LENGTH), plan=plan_id, kind=EDIT, token_hash=token_hash(token), token=None,
            label="", options="{}", created_at=_stamp(now), revoked_at=None,
        )
    )  # fmt: skip


def find_plan(connection: Connection, plan_id: str) -> PlanRecord | None:
    """The plan of that id."""
    return _record(connection.execute(select(PLAN).where(PLAN.c.id == plan_id)).first())


def find_plan_by_edit_token(connection: Connection, token: str) -> PlanRecord | None:
    """The plan that an edit token opens."""
    statement = select(PLAN).join(LINK, LINK.c.plan == PLAN.c.id)
    statement = statement.where(
        LINK.c.kind == EDIT, LINK.c.token_hash == token_hash(token), LINK.c.revoked_at.is_(None)
    )
    return _record(connection.execute(statement).first())


def set_language(connection: Connection, plan_id: str, language: Language) -> None:
    """Change the language of a plan's documents; nothing that was typed changes."""
    connection.execute(update(PLAN).where(PLAN.c.id == plan_id).values(language=language.value))


def mark_edit_link_kept(connection: Connection, plan_id: str) -> None:
    """Note that the owner has saved the edit link."""
    connection.execute(update(PLAN).where(PLAN.c.id == plan_id).values(edit_link_kept=1))


def delete_plan(connection: Connection, plan_id: str) -> None:
    """Delete a plan for good, with its answers, its changes and its links."""
    connection.execute(delete(PLAN).where(PLAN.c.id == plan_id))


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="seconds")


def _record(row: Row[tuple[object, ...]] | None) -> PlanRecord | None:
    if row is None:
        return None
    return PlanRecord(
        id=row.id,
        language=Language(row.language),
        version=row.version,
        edit_link_kept=bool(row.edit_link_kept),
        changed_at=datetime.fromisoformat(row.changed_at),
    )
