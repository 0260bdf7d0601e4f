"""The anchors of headings, as GitHub makes them, so that contents can lead to them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_HEADING = re.compile(r"#{1,6} .*")
_FENCE = re.compile("`{3,}")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NUMBERED = re.compile(r"&#(\d+);")


def anchors(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each heading among the lines of a document, as it is written, with its anchor. Repeated ones get a number."""
    used = set[str]()
    for line in _headings(lines):
        slug = anchor = _slug(line.lstrip("#"))
        number = 0
        while anchor in used:
            number += 1
            anchor = f"{slug}-{number}"
        used.add(anchor)
        yield line, anchor


def _headings(lines: Iterable[str]) -> Iterator[str]:
    """The headings, without what looks like one in a fenced text."""
    fence = ""
    for line in lines:
        if fence:
            fence = "" if line == fence else fence
        elif found := _FENCE.fullmatch(line):
            fence = found[0]
        elif _HEADING.fullmatch(line):
            yield line


def _slug(written: str) -> str:
    """Letters, digits, hyphens and underscores in lower case, with a hyphen for each space."""
    words = _ESCAPED.sub(r"\1", _NUMBERED.sub(lambda found: chr(int(found[1])), written)).strip().lower()
    return "".join(character for character in words.replace(" ", "-") if _stays(character))


def _stays(character: str) -> bool:
    return character in "-_" or unicodedata.category(character)[0] in "LMN" or unicodedata.category(character) == "Pc"
