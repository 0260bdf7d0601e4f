"""Edits of items that were moved to another list meanwhile, sent over what was stored at their former paths."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from app.plan.fields.declare import fields_of
from app.plan.following import followed
from app.plan.lists import lists_like
from app.plan.paths import ItemPath, ListPath, find_field
from app.storage.repositories.answers import NEVER_ANSWERED, Edit, load_some, load_stored
from app.storage.repositories.past_answers import values_changed_at


@dataclass(frozen=True, slots=True)
class Following:
    """Edits that can be saved at once, by the path where their answer is now, and the path that each was ``sent`` to.

    ``left`` is the step whose list their items were moved from, empty where they were not moved.
    """

    left: str
    edits: Mapping[str, Edit]
    sent: Mapping[str, str]


def follow(connection: Connection, plan_id: str, edits: Mapping[str, Edit]) -> tuple[Following, ...]:
    """Edits at the paths where their answers are now. Those that were sent to two paths of one answer are apart."""
    moved = _moved(connection, plan_id, edits)
    if not moved:
        return (Following("", edits, {path: path for path in edits}),)
    rebased = _rebased(connection, plan_id, {path: edits[path] for path in moved}, moved)
    parts: dict[str, dict[str, str]] = {}
    for path in edits:
        left = path.partition(".")[0] if path in moved else ""
        parts.setdefault(left, {})[moved.get(path, path)] = path
    return tuple(
        Following(left, {now: rebased.get(path, edits[path]) for now, path in sent.items()}, sent)
        for left, sent in sorted(parts.items())
    )


def _moved(connection: Connection, plan_id: str, edits: Mapping[str, Edit]) -> dict[str, str]:
    """The present paths of answers of items that were moved, by those that edits were sent to."""
    found = {path: at for path in edits if (at := find_field(path)) and at.list}
    items = {path: ListPath(at.step, at.list).item(at.item) for path, at in found.items()}
    movable = {item for item in items.values() if lists_like(item.list)}
    if not movable:
        return {}
    orders = {str(at) for item in movable for at in (item.list, *lists_like(item.list))}
    fields = {item.field(name) for item in movable for name in fields_of(item.list.holder.item)}
    answers = load_some(connection, plan_id, orders | fields)
    now: dict[ItemPath, ItemPath] = {item: followed(answers, item) for item in movable}
    return {path: now[item].field(found[path].field) for path, item in items.items() if now.get(item, item) != item}


def _rebased(
    connection: Connection, plan_id: str, edits: Mapping[str, Edit], moved: Mapping[str, str]
) -> dict[str, Edit]:
    """Edits over what is stored at the present paths, if that is the text that they were typed over."""
    stored = load_stored(connection, plan_id, set(moved.values()))
    bases = {edit.base for edit in edits.values()}
    values = {(path, version): value for path, version, value in values_changed_at(connection, plan_id, bases)}
    rebased: dict[str, Edit] = {}
    for path, edit in edits.items():
        present = stored.get(moved[path], NEVER_ANSWERED)
        typed_over = values.get((path, edit.base), None if edit.base else "")
        rebased[path] = Edit(present.version, edit.value) if typed_over == present.value else edit
    return rebased
