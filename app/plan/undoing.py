"""What undoing a change gives back, where some of it was changed once more since: what was typed since is kept."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf
from app.plan.lists import Changes, lists_like, order_of, restore_item_as
from app.plan.paths import ItemPath, ListPath, find_path

_NUMBER = re.compile(r"(?:-+\d+)+$")
_LONGEST_STEM = 35


@dataclass(frozen=True, slots=True)
class Reversal:
    """What undoing a change does: the answers that change. ``has_kept`` tells that something is not as it was before.

    ``carried`` are texts that were typed since into an item that goes back to its list: each path, and where it goes.
    """

    changes: Changes
    carried: tuple[tuple[str, str], ...]
    has_kept: bool


def reversal(now: Answers, since: Collection[str], before: Answers, after: Answers) -> Reversal:
    """Undo a change that made ``after`` of ``before``; ``since`` are the paths of what was changed since.

    An item that goes back to the list it was moved from takes along what was typed into it since. One that was added
    stays as it is, if something was typed into it since. Orders get back what the change took away, and lose what it
    brought. ``now`` needs the answers that the change has made, and those of `items_of_change`. Raises `LimitError`
    where a list has filled up since.
    """
    homes = _homes(now, before, after)
    staying = {item for item, home in homes.items() if home is None and _is_typed_into(now, item, since)}
    carried = tuple(
        (path, home.field(name))
        for item, home in homes.items()
        if home
        for name, path in _paths_of(item).items()
        if path in since
    )
    fixed = {path for item in staying for path in _paths_of(item).values()}
    fields = [path for path in {**before, **after} if not isinstance(find_path(path), ListPath)]
    changes = {path: before.raw(path) for path in fields if path not in since and path not in fixed}
    changes |= {path: "" for path, _ in carried} | {home: now.raw(path) for path, home in carried}
    changes |= _orders(now, since, before, after, staying)
    is_changed_since = any(path in since and now.raw(path) != before.raw(path) for path in fields)
    return Reversal(changes, carried, bool(carried or staying or is_changed_since))


def items_of_change(before: Answers, after: Answers) -> Iterator[ItemPath]:
    """The items that a change has put into lists, and those that it has taken out."""
    for at in _lists(before, after):
        yield from set(before.items_of(at)) ^ set(after.items_of(at))


def paths_of_items(before: Answers, after: Answers) -> set[str]:
    """The paths of the answers of these items."""
    return {path for item in items_of_change(before, after) for path in _paths_of(item).values()}


def _lists(before: Answers, after: Answers) -> list[ListPath]:
    found = [find_path(path) for path in {**before, **after}]
    return [at for at in found if isinstance(at, ListPath) and isinstance(at.holder, ListOf)]


def _paths_of(item: ItemPath) -> Mapping[str, str]:
    return {name: item.field(name) for name in fields_of(item.list.holder.item)}


def _is_typed_into(now: Answers, item: ItemPath, since: Collection[str]) -> bool:
    return any(path in since and now.raw(path).strip() for path in _paths_of(item).values())


def _homes(now: Answers, before: Answers, after: Answers) -> dict[ItemPath, ItemPath | None]:
    """The items that leave a list when a change is undone, each with the item that it was before, if it was moved."""
    lists = _lists(before, after)
    leaving = [i for at in lists for i in after.items_of(at) if i not in before.items_of(at) and i in now.items_of(at)]
    coming = [
        i for at in lists for i in before.items_of(at) if i not in after.items_of(at) and i not in now.items_of(at)
    ]
    homes: dict[ItemPath, ItemPath | None] = {}
    for is_same in (_is_same_id, _is_same_stem):
        for item in (one for one in leaving if homes.get(one) is None):
            free = (one for one in coming if one not in homes.values() and one.list in lists_like(item.list))
            homes[item] = next((one for one in free if is_same(item.id, one.id)), None)
    return homes


def _is_same_id(one: str, other: str) -> bool:
    return one == other


def _is_same_stem(one: str, other: str) -> bool:
    """Whether ids may be those of one item: where the other list has had its id, it got a number."""
    return _NUMBER.sub("", one)[:_LONGEST_STEM] == _NUMBER.sub("", other)[:_LONGEST_STEM]


def _orders(
    now: Answers, since: Collection[str], before: Answers, after: Answers, staying: Collection[ItemPath]
) -> dict[str, str]:
    orders: dict[str, str] = {}
    for at in _lists(before, after):
        if str(at) not in since and not any(item.list == at for item in staying):
            orders[str(at)] = before.raw(str(at))
            continue
        going = set(after.items_of(at)) - set(before.items_of(at)) - set(staying)
        orders[str(at)] = order_of(item for item in now.items_of(at) if item not in going)
        for item in (one for one in before.items_of(at) if one not in after.items_of(at)):
            orders.update(restore_item_as(now.with_values(orders), item, before))
    return orders
