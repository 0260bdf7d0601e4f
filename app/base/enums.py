"""Enumerations read from raw text."""

from enum import Enum
from typing import TypeVar

E = TypeVar("E", bound=Enum)
D = TypeVar("D")


def enum_or(kind: type[E], raw: object, default: D) -> E | D:
    """The member whose value is ``raw``; ``default`` where there is none."""
    return next((one for one in kind if one.value == raw), default)
