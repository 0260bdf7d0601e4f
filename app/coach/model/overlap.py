"""Whether one text is about what another says, in Chinese or in languages that separate words."""

import re
from collections.abc import Iterable

_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W\d_]{5,}")
_SHARED_PAIRS = 3
_SHARED_WORDS = 2


def speaks_of(text: str, others: Iterable[str]) -> bool:
    """Whether a text shares three pairs of Chinese neighbours, or two longer words, with the others (h)."""
    other = " ".join(others)
    shares_pairs = len(_pairs(text) & _pairs(other)) >= _SHARED_PAIRS
    return shares_pairs or len(_words(text) & _words(other)) >= _SHARED_WORDS


def _pairs(text: str) -> set[str]:
    return {run[start : start + 2] for run in _HAN_RUN.findall(text) for start in range(len(run) - 1)}


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text) if not _HAN_RUN.search(word)}
