"""Heads of columns made of what was typed: short, on one line, and each told from every other."""

from collections.abc import Iterable

from app.base.characters import without_control_characters
from app.document.model.sheets import Column
from app.wording.shortening import shortened

_MOST = 60


def typed_heads(texts: Iterable[str], others: Iterable[Column]) -> list[str]:
    """The texts as heads beside those of the other columns; what would stand twice gets a number.

    An underscore could be read as the start of a code by programs that open tables, so it becomes a blank.
    """
    taken = {column.head.casefold() for column in others}
    heads: list[str] = []
    for text in texts:
        plain = shortened(without_control_characters(text).replace("_", " "), _MOST)
        head, number = plain or "1", 2
        while head.casefold() in taken:
            head, number = f"{plain} {number}".strip(), number + 1
        taken.add(head.casefold())
        heads.append(head)
    return heads
