"""Long texts made short, where all of them stands elsewhere."""

import re

from app.i18n.lines import in_one_line

_ENDS = re.compile(r"[。！？；]|[.!?;](?= |$)")


def in_whole_sentences(text: str, most: int) -> str:
    """A text cut after the last sentence that fits, where one ends late enough; else cut within a sentence."""
    one_line = " ".join(in_one_line(text).split())
    end = max((found.end() for found in _ENDS.finditer(one_line[:most])), default=0)
    return one_line if len(one_line) <= most else one_line[:end] if end > most // 2 else shortened(text, most)


def shortened(text: str, most: int) -> str:
    """The first line or so of a text, for pictures that give an overview; all of it stands elsewhere."""
    one_line = " ".join(in_one_line(text).split())
    if len(one_line) <= most:
        return one_line
    cut = one_line[: most - 1]
    at_a_word = cut.rpartition(" ")[0]
    # Where words stand apart, a word is not cut; where they do not, the next space may be far away.
    return (at_a_word if len(at_a_word) > most * 0.7 else cut).rstrip(" ,，、;；:：") + "…"
