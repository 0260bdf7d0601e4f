"""Edits of lists: from the answers, and what is to be done, to the raw answers that change, by path.

Moving an item changes the order only. Removing one takes it out of the order and keeps its answers, so that it can be
put back.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import count
from types import MappingProxyType

from app.base.errors import LimitError
from app.base.limits import ITEMS_LIMIT
from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf
from app.plan.paths import FieldPath, ItemPath, ListPath, find_list, find_path
from app.plan.plan import STEPS

Changes = Mapping[str, str]

# Leaves room for a number in the longest id.
_LONGEST_STEM = 35
_NUMBER_OF_MOVED = re.compile(r"--\d+$")
_NO_ANSWERS = Answers()
_NO_FIELDS: Mapping[str, str] = MappingProxyType({})


def add_item(answers: Answers, item: ItemPath, fields: Mapping[str, str] = _NO_FIELDS) -> Changes:
    """Append a new item with these fields, by name. Raises `LimitError` when the list is full."""
    order = [*_order_with_room(answers, item.list), item.id]
    return {**_ordered(item.list, order), **{item.field(name): raw for name, raw in fields.items()}}


def add_items(answers: Answers, at: ListPath, stem: str, items: Iterable[Mapping[str, str]]) -> Changes:
    """Append items with these fields; their ids are made of the stem. Raises `LimitError` when the list is full."""
    changes: dict[str, str] = {}
    for fields in items:
        so_far = answers.with_values(changes)
        changes.update(add_item(so_far, at.item(fresh_id(so_far, at, stem)), fields))
    return changes


def move_item(answers: Answers, item: ItemPath, by: int) -> Changes:
    """Move an item by so many places; it stops at either end."""
    place = place_of(answers, item)
    if place is None:
        return {}
    order = _order(answers, item.list)
    order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
    return _ordered(item.list, order)


def remove_item(answers: Answers, item: ItemPath) -> Changes:
    """Take an item out of its list."""
    if place_of(answers, item) is None:
        return {}
    return _ordered(item.list, [one for one in _order(answers, item.list) if one != item.id])


def restore_item(answers: Answers, item: ItemPath, place: int) -> Changes:
    """Put a removed item back where it was. Raises `LimitError` when the list has filled up since."""
    if place_of(answers, item) is not None:
        return {}
    order = _order_with_room(answers, item.list)
    order.insert(max(0, place), item.id)
    return _ordered(item.list, order)


def restore_item_as(answers: Answers, item: ItemPath, then: Answers) -> Changes:
    """Put a removed item back behind those that stood before it in an earlier state, or else at the end.

    Needs the orders of the lists alone. Raises `LimitError` when the list has filled up since.
    """
    return restore_item(answers, item, _place_as(answers, item, then))


def order_of(items: Iterable[ItemPath]) -> str:
    """The order of a list with these items."""
    return " ".join(item.id for item in items)


def bring_back_items(answers: Answers, changes: Changes, then: Answers = _NO_ANSWERS) -> Changes:
    """Put back the items that a change writes into, but that were taken out of their lists: no text must end nowhere.

    Each comes behind those that stood before it in an earlier state, ``then``, or else at the end. Needs the orders of
    the lists alone. Raises `LimitError` when a list has filled up since.
    """
    orders: dict[str, str] = {}
    for path, raw in changes.items():
        at = find_path(path)
        if raw.strip() and isinstance(at, FieldPath) and at.list and isinstance(find_list(at.step, at.list), ListOf):
            item = ListPath(at.step, at.list).item(at.item)
            orders.update(restore_item_as(answers.with_values(orders), item, then))
    return orders


def move_to_list(answers: Answers, item: ItemPath, to: ListPath, place: int) -> Changes:
    """Move an item and its answers to a place in another list of the same items; it keeps its id if that is free there.

    Else its id gets a number behind two dashes (`may_be_moved`). Raises `LimitError` when the other list is full.
    """
    order = _order_with_room(answers, to)
    moved = to.item(_free_id(answers, to, item.id))
    order.insert(place, moved.id)
    names = fields_of(to.holder.item)
    return {
        **remove_item(answers, item),
        **{item.field(name): "" for name in names},
        **_ordered(to, order),
        **{moved.field(name): answers.raw(item.field(name)) for name in names},
    }


def order_as(answers: Answers, at: ListPath, wanted: Iterable[str]) -> Changes:
    """Put a list's items in a wanted order; those that it doesn't name follow, and those that are gone stay so."""
    order = _order(answers, at)
    first = [item for item in wanted if item in order]
    return _ordered(at, [*first, *(item for item in order if item not in first)])


def place_of(answers: Answers, item: ItemPath) -> int | None:
    """The place of an item in its list, from 0; None when it is not there."""
    order = _order(answers, item.list)
    return order.index(item.id) if item.id in order else None


def number_added(answers: Answers, changes: Changes) -> int:
    """How many items changes add to lists."""
    after, lists = answers.with_values(changes), [at for path in changes if isinstance(at := find_path(path), ListPath)]
    return sum(len(set(after.items_of(at)) - set(answers.items_of(at))) for at in lists)


def is_full(answers: Answers, at: ListPath) -> bool:
    """Whether a list takes no further item."""
    return len(_order(answers, at)) >= ITEMS_LIMIT


def fresh_id(answers: Answers, at: ListPath, stem: str) -> str:
    """An item id made of the stem that neither this list has ever had nor another to which its items can be moved.

    Removed items count, as they keep their answers.
    """
    return next(fresh_ids(answers, at, stem))


def fresh_ids(answers: Answers, at: ListPath, stem: str) -> Iterator[str]:
    """The same for as many new items as wanted, each id another."""
    used = {one for like in (at, *lists_like(at)) for one in _ids_ever(answers, like)}
    return (name for name in _numbered(stem, f"{stem}-") if name not in used)


@lru_cache
def lists_like(at: ListPath) -> tuple[ListPath, ...]:
    """The other lists of the same items, to which an item of this one can be moved."""
    lists = (
        (ListPath(step.key, name), holder)
        for step in STEPS
        for name, holder in fields_of(step.model).items()
        if isinstance(holder, ListOf)
    )
    return tuple(path for path, holder in lists if path != at and holder.item is at.holder.item)


def may_be_moved(item: ItemPath, former: ItemPath) -> bool:
    """Whether an item's id is one that another could have got when it was moved to this list."""
    return _stem_of_moved(item.id) == _stem_of_moved(former.id)


def _stem_of_moved(item: str) -> str:
    return _NUMBER_OF_MOVED.sub("", item)[:_LONGEST_STEM]


def _ids_ever(answers: Answers, at: ListPath) -> set[str]:
    start = f"{at}."
    return {*_order(answers, at), *(path[len(start) :].partition(".")[0] for path in answers if path.startswith(start))}


def _free_id(answers: Answers, at: ListPath, wanted: str) -> str:
    """An item id like the one wanted that no item has; what was removed counts, as long as it has kept its answers."""
    order = _order(answers, at)
    names = _numbered(wanted, f"{_stem_of_moved(wanted)}--")
    return next(name for name in names if name not in order and not is_item_filled(answers, at.item(name)))


def _numbered(first: str, start: str) -> Iterator[str]:
    yield first
    yield from (f"{start}{number}" for number in count(2))


def _place_as(answers: Answers, item: ItemPath, then: Answers) -> int:
    """Where an item belongs that stood somewhere in an earlier state."""
    order, earlier = _order(answers, item.list), _order(then, item.list)
    if item.id not in earlier:
        return len(order)
    ahead = set(earlier[: earlier.index(item.id)])
    return max((place + 1 for place, one in enumerate(order) if one in ahead), default=0)


def _order_with_room(answers: Answers, at: ListPath) -> list[str]:
    if is_full(answers, at):
        raise LimitError("list", str(at), ITEMS_LIMIT)
    return _order(answers, at)


def _order(answers: Answers, at: ListPath) -> list[str]:
    return list(answers.order(at.step, at.name))


def _ordered(at: ListPath, order: list[str]) -> dict[str, str]:
    return {str(at): order_of(at.item(one) for one in order)}
