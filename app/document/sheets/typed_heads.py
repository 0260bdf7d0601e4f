"""Heads of columns made of what was typed: short, on one line, and each told from every other."""

from collections.abc import Iterable

from app.base.characters import without_control_characters
from app.document.model.sheets import Column
from app.wording.shortening import shortened

_MOST = 60
_BEGINNING = 24


def typed_heads(texts: Iterable[str], others: Iterable[Column]) -> list[str]:
    """The texts as heads beside those of the other columns.

    Long ones that are told apart by their ends alone keep these; what would stand twice even so gets a number.

    An underscore could be read as the start of a code by programs that open tables, so it becomes a blank.
    """
    taken = {column.head.casefold() for column in others}
    heads: list[str] = []
    for text in texts:
        whole = " ".join(without_control_characters(text).replace("_", " ").split())
        plain = shortened(whole, _MOST)
        if plain.casefold() in taken and len(whole) > _MOST:
            plain = f"{whole[:_BEGINNING].rstrip()}…{whole[_BEGINNING + 1 - _MOST :].lstrip()}"
        head, number = plain or "1", 2
        while head.casefold() in taken:
            head, number = f"{plain} ({number})".strip(), number + 1
        taken.add(head.casefold())
        heads.append(head)
    return heads
