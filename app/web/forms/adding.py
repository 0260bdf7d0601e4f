"""Adding items to lists, each with its first line where one was typed."""

from hashlib import sha256

from app.plan.cleaning import cleaned
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.lists import add_item, place_of
from app.plan.paths import ItemPath, ListPath
from app.storage.repositories.tokens import new_id
from app.web.forms.saving import save_list
from app.web.http.access import Access

ITEM_ID_LENGTH = 6
# Long enough that no two of a list are ever the same by chance: the second would not be added.
_ID_BY_FORM_LENGTH = 12


async def add_one(access: Access, at: ListPath, text: str, op_id: str) -> str:
    """Add an item to a list; the item's id, which is the same when the same form is sent twice: it is added once.

    Raises `LimitError` when the list is full or the text too long.
    """
    item = at.item(item_id(op_id, at, text))
    fields = _first_line(item, text)
    await save_list(
        access, at, lambda answers: add_item(answers, item, fields) if place_of(answers, item) is None else {}
    )
    return item.id


def item_id(op_id: str, at: ListPath, text: str) -> str:
    """The id of an item that a form adds: the same when the same form is sent twice, as its ``op_id`` tells."""
    if not op_id:
        return new_id(ITEM_ID_LENGTH)
    return sha256(f"{op_id} {at} {text}".encode("utf-8", "replace")).hexdigest()[:_ID_BY_FORM_LENGTH]


def _first_line(item: ItemPath, text: str) -> dict[str, str]:
    name, kind = next(iter(fields_of(item.list.holder.item).items()))
    assert isinstance(kind, Kind)
    return {name: cleaned(item.field(name), kind, text.strip())} if text.strip() else {}
