"""Following items that were moved to another list of the same items, where they have kept their ids."""

from functools import lru_cache

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf
from app.plan.lists import place_of
from app.plan.paths import ItemPath, ListPath
from app.plan.plan import STEPS


def followed(answers: Answers, item: ItemPath) -> ItemPath:
    """Where an item is now: in another list if it was moved there, else where it was.

    Where several lists have an item of its id, none is known to be the one. Needs the orders of all lists of such
    items, and the item's own answers.
    """
    if place_of(answers, item) is not None or not _is_cleared(answers, item):
        return item
    found = [at.item(item.id) for at in lists_like(item.list) if place_of(answers, at.item(item.id)) is not None]
    return found[0] if len(found) == 1 else item


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


def _is_cleared(answers: Answers, item: ItemPath) -> bool:
    """Whether an item had answers and has none: moving it takes them along, and removing it keeps them."""
    had_any = any(item.field(name) in answers for name in fields_of(item.list.holder.item))
    return had_any and not is_item_filled(answers, item)
