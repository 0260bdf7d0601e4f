"""Items of lists: add, move and remove them by changing the list's order. A removed item keeps its answers."""

from datetime import datetime

from sqlalchemy import Connection

from app.base.errors import LimitError
from app.plan.limits import ITEMS_LIMIT
from app.storage.repositories.answers import ANY_BASE, Edit, load_answers, lock_plan, plain_answers, save_answers
from app.storage.repositories.tokens import new_id

_ITEM_ID_LENGTH = 6


def add_item(connection: Connection, plan_id: str, step: str, name: str, now: datetime) -> str:
    """Append an empty item to a list; the id it got. Raises `LimitError` when the list is full."""
    order = item_order(connection, plan_id, step, name)
    if len(order) >= ITEMS_LIMIT:
        raise LimitError("list", f"{step}.{name}", ITEMS_LIMIT)
    item = new_id(_ITEM_ID_LENGTH)
    _save_order(connection, plan_id, f"{step}.{name}", [*order, item], now)
    return item


def move_item(connection: Connection, plan_id: str, path: tuple[str, str, str], by: int, now: datetime) -> None:
    """Move the item at (step, list, item) by so many places; it stops at either end."""
    step, name, item = path
    order = item_order(connection, plan_id, step, name)
    if item in order:
        place = max(0, min(len(order) - 1, order.index(item) + by))
        order.remove(item)
        order.insert(place, item)
        _save_order(connection, plan_id, f"{step}.{name}", order, now)


def remove_item(connection: Connection, plan_id: str, path: tuple[str, str, str], now: datetime) -> int:
    """Take the item at (step, list, item) out of its list; the place it had, or -1 when it was gone already."""
    step, name, item = path
    order = item_order(connection, plan_id, step, name)
    if item not in order:
        return -1
    place = order.index(item)
    order.remove(item)
    _save_order(connection, plan_id, f"{step}.{name}", order, now)
    return place


def restore_item(connection: Connection, plan_id: str, path: tuple[str, str, str], place: int, now: datetime) -> None:
    """Put a removed item back where it was; its answers were kept."""
    step, name, item = path
    order = item_order(connection, plan_id, step, name)
    if item not in order:
        order.insert(max(0, place), item)
        _save_order(connection, plan_id, f"{step}.{name}", order, now)


def item_order(connection: Connection, plan_id: str, step: str, name: str) -> list[str]:
    """The ids of a list's items in their order, which nobody else may change until the transaction ends."""
    lock_plan(connection, plan_id)
    return list(plain_answers(load_answers(connection, plan_id)).order(step, name))


def _save_order(connection: Connection, plan_id: str, path: str, order: list[str], now: datetime) -> None:
    save_answers(connection, plan_id, new_id(16), {path: Edit(ANY_BASE, " ".join(order))}, now)
