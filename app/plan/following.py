"""Following items that were moved to another list of the same items, where they have kept their ids."""

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.lists import lists_like, may_be_moved, place_of
from app.plan.paths import ItemPath


def followed(answers: Answers, item: ItemPath) -> ItemPath:
    """Where an item is now: in another list if it was moved there, else where it was.

    Where several items may be the one, as copies had its id in earlier releases, none is known to be. Needs the orders
    of all lists of such items, and the item's own answers.
    """
    if place_of(answers, item) is not None or not _is_cleared(answers, item):
        return item
    found = [one for at in lists_like(item.list) for one in answers.items_of(at) if may_be_moved(one, item)]
    return found[0] if len(found) == 1 else item


def former_places(answers: Answers, item: ItemPath) -> tuple[ItemPath, ...]:
    """The places in other lists from which an item was moved to where it is."""
    others = (at.item(item.id) for at in lists_like(item.list))
    return tuple(one for one in others if followed(answers, one) == item)


def _is_cleared(answers: Answers, item: ItemPath) -> bool:
    """Whether an item had answers and has none: moving it takes them along, and removing it keeps them."""
    had_any = any(item.field(name) in answers for name in fields_of(item.list.holder.item))
    return had_any and not is_item_filled(answers, item)
