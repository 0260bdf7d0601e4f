"""The papers that a document can be printed on."""

from enum import Enum


class Paper(Enum):
    """A paper by its name in addresses and on the command line. A5 is for booklets."""

    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"
