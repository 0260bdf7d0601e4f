"""Long texts made short, where all of them stands elsewhere."""

import re
import unicodedata

from app.i18n.lines import in_one_line

_ENDS = re.compile(r"[。！？；]|[.!?;](?= |$)")
# A sentence that ends so has another half.
_GOES_ON = re.compile(r"[；;]$")

_CLAUSE_ENDS = re.compile(r"[，、；：。！？]|[,;:.!?](?= )")
_TWO_LINES = 72
"""The width of two lines in the margin of a page, in columns, with room for words that don't fit into the first one."""


def in_two_lines(text: str) -> str:
    """A text for two lines of the margin: whole, or cut at a word, where words don't stand apart after a clause."""
    columns = 0
    for place, character in enumerate(text):
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if columns > _TWO_LINES:
            return _at_a_word(text[:place], character)
    return text


def _at_a_word(cut: str, following: str) -> str:
    clauses = [found.end() for found in _CLAUSE_ENDS.finditer(cut)]
    has_words = " " in cut
    if has_words and not following.isspace():
        cut = cut.rpartition(" ")[0]
    elif not has_words and clauses and clauses[-1] >= len(cut) // 2:
        cut = cut[: clauses[-1]]
    return cut.rstrip(" ,，、;；:：.。") + "…"


def in_whole_sentences(text: str, most: int) -> str:
    """A text cut after the last sentence that fits, where one ends late enough; else cut within a sentence."""
    one_line = " ".join(in_one_line(text).split())
    end = max((found.end() for found in _ENDS.finditer(one_line[:most])), default=0)
    if len(one_line) <= most:
        return one_line
    return _GOES_ON.sub("…", one_line[:end]) if end > most // 2 else shortened(text, most)


def shortened(text: str, most: int) -> str:
    """The first line or so of a text, for pictures that give an overview; all of it stands elsewhere."""
    one_line = " ".join(in_one_line(text).split())
    if len(one_line) <= most:
        return one_line
    cut = one_line[: most - 1]
    at_a_word = cut.rpartition(" ")[0]
    # Where words stand apart, a word is not cut; where they do not, the next space may be far away.
    return (at_a_word if len(at_a_word) > most * 0.7 else cut).rstrip(" ,，、;；:：") + "…"
