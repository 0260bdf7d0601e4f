"""Which starter comes nearest to a kind of community."""

from app.knowledge.content import Knowledge
from app.knowledge.starter_fit import best_starters
from app.knowledge.starters import Starter

_SIZES = ((40, "up_to_40"), (100, "up_to_100"), (300, "up_to_300"))
_MORE = "more"
_LIKE = {"sport": "local", "hobby": "local", "family": "local"}
"""Kinds without a starter of their own, by the kind that does most alike: people nearby who meet at a fixed hour."""


def nearest_starter(kind: str, first_size: int | None, knowledge: Knowledge) -> Starter:
    """The starter of that kind, or of one like it; if there is none, the one that suits so many people best."""
    starters, like = knowledge.starters.values(), _LIKE.get(kind, kind)
    same = next((starter for starter in starters if starter.plan.positioning.kind == like), None)
    return same or knowledge.starters[_best_for(first_size, knowledge)]


def _best_for(first_size: int | None, knowledge: Knowledge) -> str:
    if first_size is None:
        return next(iter(knowledge.starters))
    size = next((size for most, size in _SIZES if first_size <= most), _MORE)
    return best_starters({"size": size}, knowledge.starter_fits)[0].key
