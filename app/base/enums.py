"""Finding a member of an enum by what was sent or stored."""

from enum import Enum
from typing import TypeVar

E = TypeVar("E", bound=Enum)
D = TypeVar("D")


def enum_or(kind: type[E], raw: str | None, default: D) -> E | D:
    """The member whose value is ``raw``, or the default where there is none."""
    return next((member for member in kind if member.value == raw), default)
