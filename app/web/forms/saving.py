"""Saving edits for a plan's owner: a written text that was left as written is stored as nothing."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from hashlib import sha256

from sqlalchemy import Connection

from app.base.errors import LimitError
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.answers import Answers
from app.plan.lists import bring_back_items
from app.plan.paths import ItemPath, ListPath, find_field
from app.plan.reading import read_plan
from app.storage.repositories.answers import (
    ANY_BASE,
    NEVER_ANSWERED,
    Conflict,
    Edit,
    Saved,
    load_some,
    load_stored,
    save_answers,
)
from app.storage.repositories.bringing_back import brought_back
from app.storage.repositories.choosing import keep_given_up
from app.storage.repositories.editing import EditOf, edit_list
from app.storage.repositories.following import follow
from app.storage.repositories.operations import Operation
from app.storage.repositories.past_answers import paths_changed_at
from app.storage.repositories.plans import LockedPlan, lock_again
from app.storage.repositories.revisions import versions_of
from app.storage.repositories.tokens import new_id
from app.web.http.access import Access, Writer
from app.web.http.metrics import SaveOutcome
from app.web.plan.view import PlanView
from app.wording.texts import written_text

_NOT_IN_OP_ID = re.compile(r"[^A-Za-z0-9_-]")


class ConflictError(Exception):
    """What was saved so far is taken back, as it meets a conflict and was to be saved as a whole."""

    def __init__(self, saved: Saved) -> None:
        super().__init__()
        self.saved = saved


async def save_edits(
    writer: Writer,
    op_id: str,
    edits: Mapping[str, Edit],
    given_up: Collection[str] = frozenset(),
    *,
    is_whole: bool = False,
) -> Saved:
    """Save what the owner typed; returns after it is on disk. What was given up is kept in the history alone.

    With ``is_whole`` nothing is saved where anything meets a conflict.
    """
    if not edits:
        return Saved({}, {})
    return await save_own(writer, op_id, await _without_written(writer, edits), given_up, is_whole=is_whole)


async def save_own(
    writer: Writer,
    op_id: str,
    own: Mapping[str, Edit],
    given_up: Collection[str] = frozenset(),
    *,
    is_whole: bool = False,
) -> Saved:
    """The same of what is no text that the planner writes."""
    if not own:
        return Saved({}, {})
    save = partial(save_now, operation=Operation(op_id, writer.author), own=own, given_up=given_up, is_whole=is_whole)
    try:
        saved = await writer.change(save)
    except ConflictError as error:
        saved = error.saved
    except Exception as error:
        writer.services.metrics.count_save(SaveOutcome.REFUSED if isinstance(error, LimitError) else SaveOutcome.FAILED)
        raise
    writer.services.metrics.count_save(SaveOutcome.CONFLICT if saved.conflicts else SaveOutcome.STORED)
    return saved


def save_now(  # noqa: PLR0913  # a save has as many sides
    connection: Connection,
    plan: LockedPlan,
    operation: Operation,
    own: Mapping[str, Edit],
    given_up: Collection[str] = frozenset(),
    *,
    is_whole: bool = False,
) -> Saved:
    """The same within a transaction that has locked the plan. Raises `ConflictError` where nothing is to be saved."""
    versions: dict[str, int] = {}
    conflicts: dict[str, Conflict] = {}
    back: list[ItemPath] = []
    for part in follow(connection, plan.id, own):
        of_part = operation.part(part.left) if part.left else operation
        lost = {path for path, sent in part.sent.items() if sent in given_up}
        saved = _save_part(connection, lock_again(connection, plan), of_part, part.edits, lost)
        versions |= {part.sent[path]: version for path, version in saved.versions.items()}
        conflicts |= {part.sent[path]: conflict for path, conflict in saved.conflicts.items()}
        back += saved.back
    if is_whole and conflicts:
        raise ConflictError(Saved({}, conflicts))
    return Saved(versions, conflicts, tuple(back))


def form_operation(sent: str, edits: Mapping[str, Edit]) -> str:
    """The operation of a form: sent twice it is the same, but not when something else was typed in between."""
    typed = json.dumps([[path, edit.value] for path, edit in sorted(edits.items())])
    return f"{_NOT_IN_OP_ID.sub('', sent)[:40] or new_id(16)}-{sha256(typed.encode()).hexdigest()[:16]}"


async def save_list(access: Access, at: ListPath, edit: EditOf) -> Answers:
    """Save what a function of a list's order changes, and return the order as it was before."""
    author = access.author
    return await access.change(lambda connection, plan: edit_list(connection, plan, at, edit, author))


def _save_part(
    connection: Connection, plan: LockedPlan, operation: Operation, edits: Mapping[str, Edit], given_up: Collection[str]
) -> Saved:
    wanted = {path: edit for path, edit in edits.items() if path not in given_up}
    back = _items_to_bring_back(connection, plan.id, operation.id, wanted)
    saved = save_answers(connection, plan, operation, {**wanted, **back})
    may_be_again = plan.version + 1 not in saved.versions.values()
    items = _items_of(wanted) if back or may_be_again else ()
    lost = {path: edit for path, edit in edits.items() if path in given_up}
    kept = keep_given_up(connection, lock_again(connection, plan), operation, lost) if lost else Saved({}, {})
    versions = {path: version for path, version in saved.versions.items() if path in wanted}
    items_back = brought_back(connection, plan.id, operation.id, items) if items else ()
    return Saved({**versions, **kept.versions}, {**saved.conflicts, **kept.conflicts}, items_back)


def _items_to_bring_back(
    connection: Connection, plan_id: str, op_id: str, edits: Mapping[str, Edit]
) -> Mapping[str, Edit]:
    """The orders that change where a text goes into an item that was taken out of its list elsewhere.

    A text that meets a conflict goes nowhere, and brings nothing back. An order that was sent stays over its own base.
    """
    items = _items_of(edits)
    if not items:
        return {}
    sent = {path: edits[path].value for path in {str(item.list) for item in items} & edits.keys()}
    orders = load_some(connection, plan_id, {str(item.list) for item in items}).with_values(sent)
    if not bring_back_items(orders, {path: edit.value for path, edit in edits.items()}):
        return {}
    stored = load_stored(connection, plan_id, edits)
    done = _done_with_orders(connection, plan_id, op_id, sent)
    going = {
        path: one.value
        for path, one in edits.items()
        if path in done or one.base in (ANY_BASE, stored.get(path, NEVER_ANSWERED).version)
    }
    back = bring_back_items(orders, going)
    return {path: Edit(edits[path].base if path in sent else ANY_BASE, raw) for path, raw in back.items()}


def _done_with_orders(connection: Connection, plan_id: str, op_id: str, sent: Collection[str]) -> set[str]:
    """What an operation that is sent again has changed in the lists whose orders it sends, which become the same."""
    if not sent:
        return set()
    found = paths_changed_at(connection, plan_id, versions_of(connection, plan_id, op_id))
    return {path for paths in found.values() for path in paths if path.rsplit(".", 2)[0] in sent}


def _items_of(edits: Iterable[str]) -> list[ItemPath]:
    """The items that edits are about, by the paths of these."""
    found = [at for path in edits if (at := find_field(path)) and at.list]
    return [ListPath(at.step, at.list).item(at.item) for at in found]


async def _without_written(writer: Writer, edits: Mapping[str, Edit]) -> Mapping[str, Edit]:
    if not any(path in WRITTEN_FIELDS for path in edits):
        return edits
    view = await writer.view_now()
    if view.is_quick:
        return {**edits, **left_as_written(view, edits)}
    return {**edits, **await writer.services.compute(left_as_written, view, edits)}


def left_as_written(view: PlanView, edits: Mapping[str, Edit]) -> Mapping[str, Edit]:
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
