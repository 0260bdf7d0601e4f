"""The parts of an operator's document. Each has readers of its own, and can be made alone."""

from collections.abc import Iterable
from enum import Enum


class Part(Enum):
    """A part by the name it has in addresses and on the command line; the order is that of the document."""

    BRIEF = "brief"
    RUN_BOOK = "runbook"
    REFERENCE = "reference"
    MESSAGES = "messages"
    PEOPLE = "people"


def parts_named(names: Iterable[str]) -> frozenset[Part]:
    """The parts of these names; everything where none of them is a part."""
    known = {part.value: part for part in Part}
    return frozenset(known[name] for name in names if name in known) or EVERYTHING


EVERYTHING = frozenset(Part) - {Part.PEOPLE}
"""What is made unless somebody asks for less or more: every text once. Sheets for people say parts of it again."""
