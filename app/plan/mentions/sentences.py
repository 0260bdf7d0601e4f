"""Sentences in a text, in any of our languages."""

import re

# A full stop within 9.30 ends nothing; 走吧!周六见 has no space after its mark.
_ENDS = re.compile(r"\.(?=\s|$)|[!?。！？；;\n]")
_LONGEST = 400


def sentence_at(text: str, place: int) -> str:
    """The sentence of a text that a place lies in; of a very long one, what is near the place."""
    first, last = max(0, place - _LONGEST), place + _LONGEST
    begins = max((match.end() for match in _ENDS.finditer(text, first, place)), default=first)
    end = _ENDS.search(text, place, last)
    return text[begins : end.start() if end else last]
