"""Items that had been removed from their lists, and that a save has put back because something was typed into them."""

from collections.abc import Iterable

from sqlalchemy import Connection

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.lists import place_of
from app.plan.paths import ItemPath
from app.storage.repositories.answers import load_some
from app.storage.repositories.past_answers import paths_changed_at, values_at
from app.storage.repositories.revisions import versions_of


def brought_back(connection: Connection, plan_id: str, op_id: str, items: Iterable[ItemPath]) -> tuple[ItemPath, ...]:
    """Those of the items that an operation has put back, and that are still there. One that never had a text is new.

    It is asked of the history, as an operation that is sent again is answered as the first time.
    """
    items = tuple(dict.fromkeys(items))
    paths = {path for item in items for path in (str(item.list), *map(item.field, fields_of(item.list.holder.item)))}
    found: set[ItemPath] = set()
    for version, changed in paths_changed_at(connection, plan_id, versions_of(connection, plan_id, op_id)).items():
        before = Answers(values_at(connection, plan_id, version - 1, paths))
        found |= {item for item in items if str(item.list) in changed and _was_removed(before, item)}
    present = load_some(connection, plan_id, {str(item.list) for item in found}) if found else Answers()
    return tuple(item for item in items if item in found and place_of(present, item) is not None)


def _was_removed(answers: Answers, item: ItemPath) -> bool:
    return place_of(answers, item) is None and is_item_filled(answers, item)
