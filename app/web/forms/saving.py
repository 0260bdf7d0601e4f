"""Saving edits for a plan's owner: a written text that was left as written is stored as nothing."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection

from app.knowledge.content import Knowledge
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.storage.repositories.answers import Edit, Saved, load_answers, plain_answers, save_answers
from app.storage.repositories.editing import EditOf, edit_answers
from app.storage.repositories.plans import PlanRecord
from app.storage.repositories.tokens import new_id
from app.web.http.access import Access
from app.wording.texts import written_text

_NOT_IN_OP_ID = re.compile(r"[^A-Za-z0-9_-]")


async def save_edits(access: Access, op_id: str, edits: Mapping[str, Edit]) -> Saved:
    """Save what the owner typed; returns after it is on disk."""
    if not edits:
        return Saved({}, {})
    operation = _NOT_IN_OP_ID.sub("", op_id)[:64] or new_id(16)
    content, now = access.services.content, datetime.now(UTC)

    def save(connection: Connection, plan: PlanRecord) -> Saved:
        own = _without_written(connection, plan, content[plan.language], edits)
        return save_answers(connection, plan, operation, own, now)

    return await access.change(save)


async def save_change(access: Access, edit: EditOf) -> Answers:
    """Save what a function of the plan's answers changes, and return the answers as they were before."""
    now = datetime.now(UTC)
    return await access.change(lambda connection, plan: edit_answers(connection, plan, edit, now))


def _without_written(
    connection: Connection, plan: PlanRecord, knowledge: Knowledge, edits: Mapping[str, Edit]
) -> Mapping[str, Edit]:
    written = [path for path in edits if path in WRITTEN_FIELDS]
    if not written:
        return edits
    before = plain_answers(load_answers(connection, plan.id))
    after = before.with_values({path: edit.value for path, edit in edits.items() if path not in WRITTEN_FIELDS})
    plans = (read_plan(before), read_plan(after))
    own = {
        path: Edit(edits[path].base, "")
        for path in written
        if _normal(edits[path].value) in {_normal(written_text(plan, path, knowledge)) for plan in plans}
    }
    return {**edits, **own}


def _normal(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
