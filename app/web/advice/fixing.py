"""Saving what is made for the founder with one tap, and the page to go on to, where it can be undone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlencode

from fastapi import Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import fix_op_id
from app.web.http.access import Owner

_RANDOM = 8


async def save_fix(owner: Owner, fix: str, changes: Mapping[str, str], address: str) -> Response:
    """Save changes as one operation, then go to a page that says what was done, and how to take it back.

    Raises `LimitError` when the plan is full.
    """
    op_id, now = fix_op_id(fix, new_id(_RANDOM)), datetime.now(UTC)
    edits = {path: Edit(ANY_BASE, raw) for path, raw in changes.items()}
    await owner.services.database.write(lambda connection: save_answers(connection, owner.record.id, op_id, edits, now))
    return RedirectResponse(f"{address}{'&' if '?' in address else '?'}{urlencode({'fixed': op_id})}", 303)


def next_page(owner: Owner) -> str:
    """The page of this plan that the request's address names as the next one."""
    return safe_redirect(owner.record.id, owner.request.query_params.get("next", ""))


def safe_redirect(plan_id: str, wanted: str) -> str:
    """The address that is wanted where it is one of a plan's own pages, else the review's."""
    path, _, query = wanted.partition("?")
    base = f"/plans/{plan_id}"
    is_own = path == base or path.startswith(f"{base}/")
    if not is_own or "\\" in path or ".." in path:
        return f"{base}/review"
    via = parse_qs(query).get("via")
    return f"{path}?{urlencode({'via': via[0]})}" if via else path
