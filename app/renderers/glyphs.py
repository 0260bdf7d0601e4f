"""Which characters can be printed: with the fonts that come along, and with those of the system."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache

import typst

from app.renderers.compilers import COVERAGE, compiler

BOX = "□"
"""What stands in a PDF for a character that no font has."""

_UNDRAWN = re.compile(r'the text `"(?:\\u\{([0-9a-f]+)\}|\\?(.))"` could not be displayed', re.DOTALL)


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that no bundled font has, each once, by code point."""
    starts, ends = _covered()
    return tuple(sorted(letter for letter in set(text) if ord(letter) > ends[bisect_right(starts, ord(letter)) - 1]))


@lru_cache(maxsize=256)
def boxed_characters(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some characters that the system's fonts have neither."""
    return undrawn_characters(missing, with_system_fonts=True) if missing else ()


def undrawn_characters(characters: Iterable[str], *, with_system_fonts: bool) -> tuple[str, ...]:
    """The characters that typst finds no glyph for, in their order; it says so only where PDF/UA is asked for."""
    tried = tuple(characters)
    try:
        compiler("probe.typ", with_system_fonts=with_system_fonts).compile(
            format="pdf", sys_inputs={"characters": json.dumps(tried)}, pdf_standards="ua-1"
        )
    except typst.TypstError as error:
        found = {chr(int(code, 16)) if code else letter for code, letter in _UNDRAWN.findall(error.diagnostic)}
        return tuple(letter for letter in tried if letter in found)
    return ()


@cache
def _covered() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first and the last code points of each run of characters that the bundled fonts have."""
    runs = [line.split("-") for line in COVERAGE.read_text(encoding="ascii").splitlines()]
    return tuple(int(run[0], 16) for run in runs), tuple(int(run[-1], 16) for run in runs)
