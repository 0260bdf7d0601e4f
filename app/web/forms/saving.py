"""Saving edits for a plan's owner: a written text that was left as written is stored as nothing."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.storage.repositories.answers import Edit, Saved, save_answers
from app.storage.repositories.editing import EditOf, edit_answers
from app.storage.repositories.tokens import new_id
from app.web.http.access import Access
from app.web.plan.view import PlanView
from app.wording.texts import written_text

_NOT_IN_OP_ID = re.compile(r"[^A-Za-z0-9_-]")


async def save_edits(access: Access, op_id: str, edits: Mapping[str, Edit]) -> Saved:
    """Save what the owner typed; returns after it is on disk."""
    if not edits:
        return Saved({}, {})
    own = await _without_written(access, edits)
    operation, now = _NOT_IN_OP_ID.sub("", op_id)[:64] or new_id(16), datetime.now(UTC)
    return await access.change(lambda connection, plan: save_answers(connection, plan, operation, own, now))


async def save_change(access: Access, edit: EditOf) -> Answers:
    """Save what a function of the plan's answers changes, and return the answers as they were before."""
    now = datetime.now(UTC)
    return await access.change(lambda connection, plan: edit_answers(connection, plan, edit, now))


async def _without_written(access: Access, edits: Mapping[str, Edit]) -> Mapping[str, Edit]:
    if not any(path in WRITTEN_FIELDS for path in edits):
        return edits
    return {**edits, **await (await access.owner()).compute(_left_as_written, edits)}


def _left_as_written(view: PlanView, edits: Mapping[str, Edit]) -> Mapping[str, Edit]:
    """Nothing, for each written text that is as it was written of the answers before or after the edits."""
    changed = {path: edit.value for path, edit in edits.items() if path not in WRITTEN_FIELDS}
    plans = (view.plan, read_plan(view.answers.with_values(changed))) if changed else (view.plan,)
    return {
        path: Edit(edit.base, "")
        for path, edit in edits.items()
        if path in WRITTEN_FIELDS
        and _normal(edit.value) in {_normal(written_text(plan, path, view.plan_knowledge)) for plan in plans}
    }


def _normal(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
