"""Adding items to lists, each with its first line where one was typed."""

from app.plan.cleaning import cleaned
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.lists import add_item
from app.plan.paths import ItemPath, ListPath
from app.storage.repositories.tokens import new_id
from app.web.forms.saving import save_list
from app.web.http.access import Access

ITEM_ID_LENGTH = 6


async def add_one(access: Access, at: ListPath, text: str) -> str:
    """Add an item to a list; the item's id. Raises `LimitError` when the list is full or the text too long."""
    item = at.item(new_id(ITEM_ID_LENGTH))
    fields = _first_line(item, text)
    await save_list(access, at, lambda answers: add_item(answers, item, fields))
    return item.id


def _first_line(item: ItemPath, text: str) -> dict[str, str]:
    name, kind = next(iter(fields_of(item.list.holder.item).items()))
    assert isinstance(kind, Kind)
    return {name: cleaned(item.field(name), kind, text.strip())} if text.strip() else {}
