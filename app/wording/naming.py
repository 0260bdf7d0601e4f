"""The promise beside the name: where the name is set large, the sentence doesn't begin with it again."""

import re

_AFTER_NAME = re.compile(r"\s*(?:[:：,，–—-]\s*|\bis\s+(?=for\b))")


def without_name(sentence: str, name: str) -> str:
    """A sentence without the name that it begins with, where what follows can stand for itself."""
    rest = sentence[len(name) :] if name and sentence.startswith(name) else ""
    if not (match := _AFTER_NAME.match(rest)) or not rest[match.end() :]:
        return sentence
    alone = rest[match.end() :]
    return alone[:1].upper() + alone[1:]
