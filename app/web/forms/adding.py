"""Adding items to lists, each with its first line where one was typed."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection

from app.plan.cleaning import cleaned
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf
from app.plan.paths import field_path, find_list
from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.items import add_item
from app.storage.repositories.tokens import new_id
from app.web.http.access import Access


async def add_items(access: Access, first_lines: Mapping[str, str]) -> str:
    """Add an item to each named list with its first line; the id, in the page, of the add line last used."""
    added = ""
    for path, text in first_lines.items():
        step, _, name = path.partition(".")
        if isinstance(find_list(step, name), ListOf):
            await add_one(access, step, name, text)
            added = f"list-{step}-{name}-new"
    return added


async def add_one(access: Access, step: str, name: str, text: str) -> str:
    """Add an item to a list; the item's id. Raises `LimitError` when the list is full or the text too long."""
    return await access.services.database.write(
        lambda connection: _add(connection, access.record.id, (step, name), text)
    )


def _add(connection: Connection, plan_id: str, at: tuple[str, str], text: str) -> str:
    step, name = at
    holder = find_list(step, name)
    assert isinstance(holder, ListOf)
    field, kind = next(iter(fields_of(holder.item).items()))
    assert isinstance(kind, Kind)
    now = datetime.now(UTC)
    item = add_item(connection, plan_id, step, name, now)
    if text.strip():
        path = field_path(step, field, name, item)
        save_answers(connection, plan_id, new_id(16), {path: Edit(ANY_BASE, cleaned(path, kind, text.strip()))}, now)
    return item
