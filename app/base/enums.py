"""Reading the members of enums from text that came from outside."""

from enum import Enum
from typing import TypeVar

E = TypeVar("E", bound=Enum)
D = TypeVar("D")


def enum_or(kind: type[E], raw: str | None, default: D) -> E | D:
    """The member of an enum whose value is a text; the default where none has it."""
    return next((member for member in kind if member.value == raw), default)
