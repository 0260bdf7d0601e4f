"""Editions: the same plan for its operators, its members, and its partners."""

from enum import Enum


class Edition(Enum):
    """Whom a document is for. The operator edition holds everything that its reader may see."""

    OPERATOR = "operator"
    MEMBER = "member"
    PARTNER = "partner"
