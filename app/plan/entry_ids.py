"""Ids of entries, which follow from what each is about: all who write about it write the same answer."""

from hashlib import sha256

from app.plan.paths import ITEM_ID_LIMIT

_DIGEST = 8


def entry_id(start: str, item: str) -> str:
    """The id of an entry about an item; one that is too long is cut, and told apart by letters of its digest."""
    room = ITEM_ID_LIMIT - len(start)
    if len(item) > room:
        item = f"{item[: room - _DIGEST - 1]}-{sha256(item.encode()).hexdigest()[:_DIGEST]}"
    return start + item
