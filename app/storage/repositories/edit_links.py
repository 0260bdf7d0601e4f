"""Edit links: the secret ways into a plan. Each has a label, and is turned off by itself.

Of their tokens only the SHA-256 is stored, so each is shown once, when it is made. A recovery code is such a token too,
short enough for paper.
"""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from app.base.errors import LimitError
from app.base.limits import EDIT_LINKS_LIMIT
from app.storage.repositories.api_tokens import revoke_api_tokens
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.repositories.webhooks import remove_webhooks
from app.storage.stamps import exact_stamp, stamp
from app.storage.tables import LINK

EDIT = "edit"
_LINK_ID_LENGTH = 14

# Crockford's base 32: without the letters that are taken for digits, or that make words.
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH, _CODE_GROUP = 20, 4
_TAKEN_FOR = str.maketrans("OIL", "011")

_IS_WORKING = (LINK.c.plan == bindparam("plan_id")) & (LINK.c.kind == EDIT) & LINK.c.revoked_at.is_(None)
_SELECT = (
    select(LINK).where(LINK.c.plan == bindparam("plan_id"), LINK.c.kind == EDIT).order_by(LINK.c.created_at, LINK.c.id)
)
_REVOKE = update(LINK).where(_IS_WORKING).values(revoked_at=bindparam("now"))
_LABEL = update(LINK).where(_IS_WORKING, LINK.c.id == bindparam("link_id")).values(label=bindparam("new_label"))


@dataclass(frozen=True, slots=True)
class EditLink:
    """A way to edit a plan: a link, or a recovery code. The first link of a plan has no label."""

    id: str
    label: str
    is_code: bool
    created_at: datetime
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class NewEditLink:
    """An edit link to be stored: its secret, and the label that its owner gave it."""

    token: str
    label: str = ""
    is_code: bool = False


def add_edit_link(connection: Connection, plan_id: str, new: NewEditLink, now: datetime) -> str:
    """Store a further edit link of a plan; its id. Raises `LimitError` where it has as many as it may have."""
    if len([link for link in list_edit_links(connection, plan_id) if not link.is_revoked]) >= EDIT_LINKS_LIMIT:
        raise LimitError("edit_links", "", EDIT_LINKS_LIMIT)
    row = {
        "id": new_id(_LINK_ID_LENGTH),
        "plan": plan_id,
        "kind": EDIT,
        "token_hash": token_hash(new.token),
        "label": new.label,
        "options": json.dumps({"code": True} if new.is_code else {}),
        "created_at": exact_stamp(now),
    }
    connection.execute(insert(LINK), row)
    return row["id"]


def list_edit_links(connection: Connection, plan_id: str) -> tuple[EditLink, ...]:
    """The edit links of a plan, oldest first, with those that were turned off not long ago."""
    return tuple(map(_edit_link, connection.execute(_SELECT, {"plan_id": plan_id})))


def revoke_edit_link(connection: Connection, plan_id: str, link_id: str, now: datetime) -> None:
    """Turn off one edit link of a plan, and so the browsers that came by it."""
    connection.execute(_REVOKE.where(LINK.c.id == link_id), {"plan_id": plan_id, "now": stamp(now)})


def label_edit_link(connection: Connection, plan_id: str, link_id: str, label: str) -> None:
    """Give one edit link of a plan another label."""
    connection.execute(_LABEL, {"plan_id": plan_id, "link_id": link_id, "new_label": label})


def replace_edit_links(connection: Connection, plan_id: str, now: datetime) -> str:
    """Turn off all edit links of a plan, codes included, and all browsers with them; the token of a new one.

    Programs lose it too, and are told nothing more: anyone who had one of these links may have let them in.
    """
    revoke_api_tokens(connection, plan_id, now)
    remove_webhooks(connection, plan_id)
    connection.execute(_REVOKE, {"plan_id": plan_id, "now": stamp(now)})
    token = new_token()
    add_edit_link(connection, plan_id, NewEditLink(token), now)
    return token


def replace_recovery_code(connection: Connection, plan_id: str, now: datetime) -> str:
    """Make a recovery code of a plan as it is written down, and turn off the one before."""
    for link in list_edit_links(connection, plan_id):
        if link.is_code:
            revoke_edit_link(connection, plan_id, link.id, now)
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    add_edit_link(connection, plan_id, NewEditLink(letters, is_code=True), now)
    return "-".join(letters[at : at + _CODE_GROUP] for at in range(0, _CODE_LENGTH, _CODE_GROUP))


def code_token(typed: str) -> str:
    """The token of a recovery code as somebody typed it, whatever the case, the blanks and the hyphens."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_TAKEN_FOR)
    return letters if len(letters) == _CODE_LENGTH and set(letters) <= set(_CODE_LETTERS) else ""


def _edit_link(row: Row[tuple[object, ...]]) -> EditLink:
    return EditLink(
        id=row.id,
        label=row.label,
        is_code=bool(json.loads(row.options).get("code")),
        created_at=datetime.fromisoformat(row.created_at),
        is_revoked=row.revoked_at is not None,
    )
