"""How wide a text is where Chinese characters are twice as wide as Latin letters."""

import math
import re

_WIDE = re.compile(r"[\u2e80-\U0010ffff]")


def width(words: str) -> int:
    """The width of a text, in halves of a Chinese character; that is in columns, where every letter takes one."""
    return 2 * len(words) - len(_WIDE.sub("", words))


def lines_of(words: str, line: float) -> int:
    """How many lines of this width a text takes, with its own line breaks."""
    return sum(max(1, math.ceil(width(part) / line)) for part in words.split("\n"))
