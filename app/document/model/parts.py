"""The parts of an operator's document. Each has readers of its own, and can be made alone."""

from enum import Enum


class Part(Enum):
    """A part by the name it has in addresses and on the command line; the order is that of the document."""

    BRIEF = "brief"
    RUN_BOOK = "runbook"
    REFERENCE = "reference"
    MESSAGES = "messages"
    PEOPLE = "people"


EVERYTHING = frozenset(Part) - {Part.PEOPLE}
"""What is made unless somebody asks for less or more: every text once. Sheets for people say their parts of it again."""
