"""Saving what is made for the founder with one tap, and going on to a page where it can be undone."""

from collections.abc import Mapping
from datetime import UTC, datetime

from fastapi import Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import fix_op_id
from app.web.http.access import Access
from app.web.plan.addresses import with_query

_RANDOM = 8


async def save_fix(access: Access, fix: str, changes: Mapping[str, str], address: str) -> Response:
    """Save changes as one operation, then go to a page that says what was done, and how to undo it.

    Raises `LimitError` when the plan is full.
    """
    op_id, now = fix_op_id(fix, new_id(_RANDOM)), datetime.now(UTC)
    edits = {path: Edit(ANY_BASE, raw) for path, raw in changes.items()}
    await access.services.database.write(
        lambda connection: save_answers(connection, access.record.id, op_id, edits, now)
    )
    return RedirectResponse(with_query(address, fixed=op_id), 303)
