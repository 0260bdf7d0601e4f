"""Make the emoji font of the PDF template: Noto Emoji, in one colour, out of an npm package.

The package `@fontsource/noto-emoji` has the font in slices for browsers and also
whole. The whole one is taken, with all its ligatures (families, flags, skin tones,
keycaps), and gets the two boxes ☐ and ☒ that go with its ☑.

    npm pack @fontsource/noto-emoji
    python make_emoji.py fontsource-noto-emoji-5.3.2.tgz

writes the font into this script's own folder. The same package and the same
fontTools always give the same bytes.
"""

import argparse
import sys
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

OWN_FOLDER: Final = Path(__file__).resolve().parent
FILE: Final = "NotoEmoji-Regular.ttf"
MEMBER: Final = "package/files/noto-emoji-emoji-400-normal.woff"
"""The whole font of weight 400; `.woff`, because fontTools needs one more package for `.woff2`."""

SIZE_LIMIT: Final = 3_000_000
"""How many bytes the font may have."""

UNUSED_TABLES: Final = ("STAT", "vhea", "vmtx")
"""The tables that only a variable font and vertical text need."""

CAP_HEIGHT: Final = 0.733
"""The height of capitals in em, that of Noto Sans CJK.

The font's own is that of a whole line: typst would set lines with emoji further apart than the others.
"""

Placing = tuple[float, float, float, float, float, float]
"""How a glyph is put into another: the matrix of a scaling, then the way to the right and up."""

AS_IT_IS: Final[Placing] = (1, 0, 0, 1, 0, 0)
INTO_THE_BOX: Final[Placing] = (0.72, 0, 0, 0.72, 364, 196)
"""Makes the cross as large as the tick of ☑, with the centre where it was."""


@dataclass(frozen=True, slots=True)
class Compound:
    """A character to add, put together from characters that the font has."""

    character: str
    parts: tuple[tuple[str, Placing], ...]


COMPOUNDS: Final = (
    Compound("☐", (("⬜", AS_IT_IS),)),
    Compound("☒", (("⬜", AS_IT_IS), ("❌", INTO_THE_BOX))),
)


class FontError(Exception):
    """The font cannot be made; the message says why in one line."""


def open_font(package: Path) -> Any:
    """Open the font inside a package file of npm, to be changed in memory."""
    try:
        with tarfile.open(package) as archive:
            member = archive.extractfile(MEMBER)
            content = member.read() if member else b""
    except (OSError, KeyError, tarfile.TarError) as error:
        raise FontError(f"{package} is missing or is not a package file of @fontsource/noto-emoji") from error
    return TTFont(BytesIO(content), recalcTimestamp=False)  # the source's date, so that the bytes stay the same


def drop_unused(font: Any) -> None:
    """Take out what the template never uses."""
    for tag in UNUSED_TABLES:
        if tag in font:
            del font[tag]


def level_lines(font: Any) -> None:
    """Give the capitals the height they have in the text around the emoji."""
    font["OS/2"].sCapHeight = round(CAP_HEIGHT * font["head"].unitsPerEm)


def add_compound(font: Any, compound: Compound) -> None:
    """Add one character, as wide as its first part."""
    glyph_names = font.getBestCmap()
    if ord(compound.character) in glyph_names:
        raise FontError(f"the font has its own {compound.character} now: take it out of COMPOUNDS")
    pen = TTGlyphPen(font.getGlyphSet())
    for character, placing in compound.parts:
        pen.addComponent(glyph_names[ord(character)], placing)
    name = f"uni{ord(compound.character):04X}"
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = font["hmtx"][glyph_names[ord(compound.parts[0][0])]]
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:  # that format has variation sequences only
            table.cmap[ord(compound.character)] = name


def make_font(package: Path, target: Path) -> int:
    """Write the font into the folder `target`, say what it is like, and return its size."""
    with open_font(package) as font:
        drop_unused(font)
        level_lines(font)
        for compound in COMPOUNDS:
            add_compound(font, compound)
        font.flavor = None  # a plain OpenType font, not a web font
        font.save(target / FILE)
        covered = len(font.getBestCmap())
    size = (target / FILE).stat().st_size
    print(f"{FILE}: {size:,} of at most {SIZE_LIMIT:,} bytes, {covered:,} characters")
    return size


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Make the emoji font of the PDF template.")
    parser.add_argument("package", type=Path, help="the file that `npm pack @fontsource/noto-emoji` leaves")
    parser.add_argument("--target", type=Path, default=OWN_FOLDER, help="default: this folder")
    return parser.parse_args()


def main() -> int:
    """Make the font; return 0, or 1 when it cannot be made or is too large."""
    arguments = parse_arguments()
    try:
        size = make_font(arguments.package, arguments.target)
    except FontError as error:
        print(error, file=sys.stderr)
        return 1
    return 0 if size <= SIZE_LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
