"""The poster as a page to be printed, at home or in a print shop, and as a picture to be posted."""

import dataclasses
from enum import Enum
from typing import Any

from app.document.model.poster import Poster
from app.renderers.codes import code_svg
from app.renderers.pdf import SCRIPTS
from app.renderers.typesetting import set_pdf, set_png

_PIXELS_PER_INCH = 150
"""An A4 page of 1240 by 1754 pixels: sharp on a phone, and small enough for any chat."""


class PosterSheet(Enum):
    """What a poster is printed on, by its name in addresses and on the command line.

    Those for a print shop are coloured to 3 mm beyond their edges, with crop marks that say where to cut.
    """

    A4 = "a4"
    A3 = "a3"
    A4_SHOP = "a4-shop"
    A3_SHOP = "a3-shop"


def poster_pdf(poster: Poster, sheet: PosterSheet = PosterSheet.A4) -> bytes:
    """One page, on the printer's own paper unless it is for a print shop."""
    return set_pdf("poster.typ", _data(poster, sheet, is_tinted=sheet.value.endswith("shop")), None)


def poster_png(poster: Poster) -> bytes:
    """The same page on warm paper, 1240 by 1754 pixels."""
    return set_png("poster.typ", _data(poster, PosterSheet.A4, is_tinted=True), _PIXELS_PER_INCH)


def _data(poster: Poster, sheet: PosterSheet, *, is_tinted: bool) -> dict[str, Any]:
    language, region = SCRIPTS[poster.language]
    words = {**dataclasses.asdict(poster), "language": language, "region": region}
    return {**words, "code": code_svg(poster.address), "tinted": is_tinted, "sheet": sheet.value}
