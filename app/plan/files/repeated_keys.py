"""JSON, with what its objects have twice: of two equal keys, decoding keeps the last and says nothing."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from app.base.errors import Problem
from app.plan.files.problems import problem

_MOST = 100
"""How many are named of one file."""
_MOST_DIGITS = 1_000


def decode(text: str) -> tuple[object, tuple[Problem, ...]]:
    """What a text holds, and the first of the keys that appear more than once in an object; raises as `json.loads`."""
    noted = _Noted()
    data: object = json.loads(text, object_pairs_hook=noted.object, parse_int=_integer)
    places = islice(_places(data, noted), _MOST) if noted.objects else ()
    return data, tuple(problem(place, "key_twice") for place in places)


def _integer(digits: str) -> int:
    """A number. Of ten times the digits, reading one takes a hundred times as long; no answer has as many."""
    if len(digits) > _MOST_DIGITS:
        raise ValueError("a number with more digits than any answer has")
    return int(digits)


class _Noted:
    """The objects in which a key is repeated, with all their keys, by identity.

    The objects are held, or another might get the identity of one that was replaced under a repeated key.
    """

    def __init__(self) -> None:
        self.objects: dict[int, tuple[dict[str, Any], list[str]]] = {}

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """An object of a text."""
        made = dict(pairs)
        if len(made) < len(pairs):
            self.objects[id(made)] = (made, [key for key, _ in pairs])
        return made

    def repeated(self, made: dict[str, Any]) -> list[str]:
        """The keys that an object had more than once."""
        _, keys = self.objects.get(id(made), (made, []))
        return [key for key, count in Counter(keys).items() if count > 1]


def _places(data: object, noted: _Noted) -> Iterator[str]:
    """Where repeated keys are, in the order of the file. Not by recursion: a file may be nested deeply."""
    waiting: list[tuple[str, object]] = [("", data)]
    while waiting:
        where, value = waiting.pop()
        if isinstance(value, dict):
            at = f"{where}." if where else ""
            yield from (f"{at}{key}" for key in noted.repeated(value))
            waiting += [(f"{at}{key}", one) for key, one in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [(f"{where}[{index}]", one) for index, one in reversed(list(enumerate(value)))]
