"""Words of a founder within words of the planner."""

import unicodedata

_FROM_THE_RIGHT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"})
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def quotable(text: str) -> str:
    """A text that turns nothing around it, where it is written from the right or holds marks that direct."""
    if not any(unicodedata.bidirectional(one) in _FROM_THE_RIGHT for one in text):
        return text
    alone = text.replace(_POP_ISOLATE, "")
    return f"{_FIRST_STRONG_ISOLATE}{alone}{_POP_ISOLATE}"
