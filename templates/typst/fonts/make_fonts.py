"""Make the fonts of the PDF template: smaller copies of Debian's Noto CJK fonts.

The fonts of the Debian package `fonts-noto-cjk` are collections of five or
ten faces with 65535 glyphs each. The template needs one face of each, the one
for Simplified Chinese, with every Chinese character it has (so that no member's
name is missing one) and the other characters a Chinese or English plan can hold.
The `locl` feature stays in, so that a text marked as Taiwan's or Hong Kong's
Chinese is still set in the forms that are usual there.

    python make_fonts.py

writes the fonts into this script's own folder; it takes a few minutes. The same
source fonts and the same fontTools always give the same bytes.
"""

import argparse
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection  # type: ignore[import-untyped]

DEBIAN_FOLDER: Final = Path("/usr/share/fonts/opentype/noto")
OWN_FOLDER: Final = Path(__file__).resolve().parent
SIZE_LIMIT: Final = 40_000_000
"""How many bytes all the fonts together may have."""


@dataclass(frozen=True, slots=True)
class Font:
    """One font to make: the collection it comes from, its face, and its file."""

    collection: str
    family: str
    file: str


FONTS: Final = (
    Font("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "NotoSansCJKsc-Regular.otf"),
    Font("NotoSansCJK-Bold.ttc", "Noto Sans CJK SC", "NotoSansCJKsc-Bold.otf"),
    Font("NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC", "NotoSerifCJKsc-Bold.otf"),
)

BLOCKS: Final = {
    "Basic Latin": (0x0020, 0x007E),
    "Latin-1 Supplement": (0x00A0, 0x00FF),
    "Latin Extended-A": (0x0100, 0x017F),
    "Latin Extended-B": (0x0180, 0x024F),
    "Spacing Modifier Letters": (0x02B0, 0x02FF),
    "Greek": (0x0370, 0x03FF),
    "Cyrillic": (0x0400, 0x045F),
    "Latin Extended Additional": (0x1E00, 0x1EFF),
    "General Punctuation": (0x2000, 0x206F),
    "Superscripts and Subscripts": (0x2070, 0x209F),
    "Currency Symbols": (0x20A0, 0x20CF),
    "Letterlike Symbols": (0x2100, 0x214F),
    "Number Forms": (0x2150, 0x218F),
    "Arrows": (0x2190, 0x21FF),
    "Mathematical Operators": (0x2200, 0x22FF),
    "Enclosed Alphanumerics": (0x2460, 0x24FF),
    "Box Drawing": (0x2500, 0x257F),
    "Geometric Shapes": (0x25A0, 0x25FF),
    "Miscellaneous Symbols": (0x2600, 0x26FF),
    "Dingbats: check marks": (0x2713, 0x2714),
    "CJK Radicals Supplement, Kangxi Radicals": (0x2E80, 0x2FDF),
    "CJK Symbols and Punctuation": (0x3000, 0x303F),
    "Hiragana and Katakana": (0x3040, 0x30FF),
    "Bopomofo": (0x3100, 0x312F),
    "Bopomofo Extended": (0x31A0, 0x31BF),
    "CJK Strokes": (0x31C0, 0x31EF),
    "Enclosed CJK Letters and Months, CJK Compatibility": (0x3200, 0x33FF),
    "CJK Unified Ideographs Extension A": (0x3400, 0x4DBF),
    "CJK Unified Ideographs": (0x4E00, 0x9FFF),
    "CJK Compatibility Ideographs": (0xF900, 0xFAFF),
    "CJK Compatibility Forms": (0xFE30, 0xFE4F),
    "Halfwidth and Fullwidth Forms": (0xFF00, 0xFFEF),
    "Supplementary Ideographic Plane": (0x20000, 0x2FFFF),
    "Tertiary Ideographic Plane": (0x30000, 0x3FFFF),
}
"""The first and the last character of each part of Unicode that is taken whole.

Combining Diacritical Marks stay out on purpose: Noto CJK has five of them and
does not place them over Latin letters, so that a program that finds them sets
`ž` as `z` with a caron beside it, instead of taking `ž` from another font.
"""

WITHOUT_SHAPE: Final = {"Cc", "Cn"}
"""The Unicode categories of control characters and of numbers with no character."""

CODECS: Final = ("gbk", "cp950", "big5hkscs")
"""What is typed on the mainland, in Taiwan and in Hong Kong, by Python's names."""

FEATURES: Final = ("ccmp", "halt", "kern", "liga", "locl", "mark", "palt", "pwid")
"""The OpenType features that stay: local forms, ligatures and horizontal spacing.

`pwid` is for English: without it the curly quotes are as wide as a Chinese character.
"""

SCRIPTS: Final = ("DFLT", "cyrl", "grek", "hani", "kana", "latn")
LANGUAGES: Final = ("dflt", "ZHS", "ZHT", "ZHH")
"""Chinese of the mainland, Taiwan and Hong Kong, in OpenType's own spelling."""

UNUSED_TABLES: Final = ("VORG", "vhea", "vmtx")
"""The tables that only vertical text needs."""

FAMILY_NAME_ID: Final = 1
NAME_IDS: Final = tuple(range(15))
"""All the standard names, the copyright (0) and the licence (13, 14) included."""

NAME_LANGUAGES: Final = (0x0409, 0x0804)
"""The names stay in English (United States) and in Chinese (mainland)."""


class FontError(Exception):
    """The fonts cannot be made; the message says why in one line."""


def encoded_characters() -> Iterator[int]:
    """Yield every character that one of `CODECS` has a code of one or two bytes for."""
    sequences = [bytes((first,)) for first in range(0x100)]
    sequences += [bytes((first, second)) for first in range(0x80, 0x100) for second in range(0x100)]
    for codec, sequence in product(CODECS, sequences):
        text = sequence.decode(codec, errors="ignore")
        if len(text) == 1:
            yield ord(text)


def block_characters() -> Iterator[int]:
    """Yield every character of `BLOCKS`."""
    for first, last in BLOCKS.values():
        yield from range(first, last + 1)


def wanted_characters() -> frozenset[int]:
    """Return the characters to look for: those of the codecs and of the blocks, if they can be written."""
    characters = {*encoded_characters(), *block_characters()}
    return frozenset(c for c in characters if unicodedata.category(chr(c)) not in WITHOUT_SHAPE)


def open_collection(path: Path) -> Any:
    """Open a font collection for reading."""
    if not path.is_file():
        raise FontError(f"{path} is missing: install Debian's package fonts-noto-cjk")
    return TTCollection(path, lazy=True)


def face_of(collection: Any, family: str) -> Any:
    """Return the face of one family out of an open collection, to be changed in memory."""
    for face in collection.fonts:
        if face["name"].getDebugName(FAMILY_NAME_ID) == family:
            return face
    raise FontError(f"the family {family} is not in the collection that should have it")


def subset_options() -> Any:
    """Return what to keep of a face besides the glyphs of its characters."""
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.layout_scripts = [f"{script}.{language}" for script in SCRIPTS for language in LANGUAGES]
    options.drop_tables += UNUSED_TABLES
    options.name_IDs = list(NAME_IDS)
    options.name_languages = list(NAME_LANGUAGES)
    options.notdef_outline = True
    options.hinting = False  # made for screens of few pixels; a sixth of the size
    return options


def make_font(font: Font, source: Path, target: Path, characters: frozenset[int]) -> int:
    """Write one font into the folder `target` and return how many of the characters it has."""
    options = subset_options()
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    with open_collection(source / font.collection) as collection:
        face = face_of(collection, font.family)
        face.recalcTimestamp = False  # keep the date of the source font, so that the bytes stay the same
        subsetter.subset(face)
        subset.save_font(face, target / font.file, options)
        return len(face.getBestCmap())


def make_fonts(source: Path, target: Path) -> int:
    """Write all the fonts, say what each one is like, and return their whole size."""
    characters = wanted_characters()
    total = 0
    for font in FONTS:
        covered = make_font(font, source, target, characters)
        size = (target / font.file).stat().st_size
        total += size
        print(f"{font.file}: {size:,} bytes, {covered:,} characters", flush=True)
    return total


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Make the fonts of the PDF template.")
    parser.add_argument("--source", type=Path, default=DEBIAN_FOLDER, help="default: %(default)s")
    parser.add_argument("--target", type=Path, default=OWN_FOLDER, help="default: this folder")
    return parser.parse_args()


def main() -> int:
    """Make the fonts; return 0, or 1 when they cannot be made or are too large."""
    arguments = parse_arguments()
    try:
        total = make_fonts(arguments.source, arguments.target)
    except FontError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"together: {total:,} of at most {SIZE_LIMIT:,} bytes")
    return 0 if total <= SIZE_LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
