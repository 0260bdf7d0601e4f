"""The poster as a page to be printed and as a picture to be posted."""

import dataclasses
from typing import Any

from app.document.model.poster import Poster
from app.renderers.codes import code_svg
from app.renderers.pdf import SCRIPTS
from app.renderers.typesetting import set_pdf, set_png

_PIXELS_PER_INCH = 150
"""An A4 page of 1240 by 1754 pixels: sharp on a phone, and small enough for any chat."""


def poster_pdf(poster: Poster) -> bytes:
    """One A4 page, on the printer's own paper."""
    return set_pdf("poster.typ", _data(poster, is_tinted=False), None)


def poster_png(poster: Poster) -> bytes:
    """The same page on warm paper, 1240 by 1754 pixels."""
    return set_png("poster.typ", _data(poster, is_tinted=True), _PIXELS_PER_INCH)


def _data(poster: Poster, *, is_tinted: bool) -> dict[str, Any]:
    language, region = SCRIPTS[poster.language]
    words = {**dataclasses.asdict(poster), "language": language, "region": region}
    return {**words, "code": code_svg(poster.address), "tinted": is_tinted}
