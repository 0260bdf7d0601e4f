"""Quotation marks within quotation marks: a title that has its own, in a sentence of ours that quotes the title."""

import re
from collections.abc import Mapping

_QUOTED = re.compile("[“「]([^“”「」]*)[”」]")
_PLACE = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
_INNER = {"“": str.maketrans("“”「」", "‘’‘’"), "「": str.maketrans("“”「」", "『』『』")}
_MARKS = re.compile("[“”「」]")


def with_inner_quotes(message: str, places: Mapping[str, object]) -> Mapping[str, object]:
    """What fills the places of a message, with the inner kind of marks where the message itself quotes a place."""
    own = {name: value for name, value in places.items() if isinstance(value, str) and _MARKS.search(value)}
    if not own:
        return places
    found = dict(places)
    for quoted in _QUOTED.finditer(message):
        for place in _PLACE.finditer(quoted[1]):
            name = place[1] or place[2]
            if name in own:
                found[name] = own[name].translate(_INNER[quoted[0][0]])
    return found
