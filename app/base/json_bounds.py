"""How much is in a text of JSON, told without decoding it.

Decoding makes an object of each part, and nothing else in the process goes on meanwhile.
"""

_MARKS = "[{,"


def is_within(text: str, *, strings: int, parts: int) -> bool:
    """Whether a text of JSON has at most so many strings, and so many marks that begin or divide lists and objects."""
    plain = text.replace(r"\\", "").replace(r"\"", "")
    if plain.count('"') > 2 * strings:
        return False
    outside = "".join(plain.split('"')[::2])
    return sum(outside.count(mark) for mark in _MARKS) <= parts
