"""Two texts with the words marked that one has and the other has not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]  # it has no types

# Latin words as a whole, blanks together, and all else, such as Chinese, character by character.
_TOKEN = re.compile(r"[A-Za-z0-9\u00c0-\u024f'’]+|\s+|.", re.DOTALL)
# Comparing two long texts that have nothing in common could take seconds; then larger pieces are marked.
_SECONDS = 0.02
_FIRST_SIGN = 0x20000
_BACK, _SAME, _ON = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text, and whether the other text lacks it."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """Two texts in pieces."""

    then: tuple[Part, ...]
    now: tuple[Part, ...]


def marked(then: str, now: str) -> Marked:
    """The texts with what differs marked, by words."""
    comparer = diff_match_patch()
    comparer.Diff_Timeout = _SECONDS
    signs: dict[str, str] = {}
    found = comparer.diff_main(_signed(then, signs), _signed(now, signs), checklines=False)
    comparer.diff_cleanupSemantic(found)
    tokens = {sign: token for token, sign in signs.items()}
    pieces = [(kind, "".join(tokens[sign] for sign in part)) for kind, part in found]
    return Marked(tuple(_parts(pieces, _BACK)), tuple(_parts(pieces, _ON)))


def _signed(text: str, signs: dict[str, str]) -> str:
    """A text with one character for each word: the comparison knows nothing of words."""
    return "".join(signs.setdefault(token, chr(_FIRST_SIGN + len(signs))) for token in _TOKEN.findall(text))


def _parts(pieces: list[tuple[int, str]], own: int) -> Iterator[Part]:
    return (Part(text, kind == own) for kind, text in pieces if kind in (_SAME, own))
