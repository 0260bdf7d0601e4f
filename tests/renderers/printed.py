"""Printed pages: their texts, where these stand, and what lies over what."""

import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination
from pypdfium2 import PdfPage, PdfTextPage
from pypdfium2.raw import FPDFText_GetFontSize

Box = tuple[float, float, float, float]
"""The left, lower, right and upper edge of a line of text, in points from the lower left corner."""
FOOT = 17 * 72 / 25.4
"""How high the margin at a page's foot is, in points."""
TWO_LINES = 26
_TOUCHING = 2.5
_LEADING = 5


@dataclass(frozen=True)
class PrintedPage:
    """A page with its text, the boxes of its lines, and how many letters it has of each size, in points."""

    text: str
    boxes: tuple[Box, ...]
    width: float
    height: float
    sizes: Mapping[float, int]

    @property
    def filled(self) -> float:
        """How far down the page its text reaches, as a share."""
        lowest = min((bottom for _, bottom, _, _ in self.boxes if bottom > FOOT), default=self.height)
        return (self.height - lowest) / self.height


def printed_page(page: PdfPage) -> PrintedPage:
    """A page as it is printed."""
    words = page.get_textpage()
    boxes = tuple(words.get_rect(number) for number in range(words.count_rects()))
    return PrintedPage(words.get_text_bounded(), boxes, page.get_width(), page.get_height(), _sizes(words))


def _sizes(words: PdfTextPage) -> Mapping[float, int]:
    """The letters by their size. PDFium gives a size of 1 to the spaces that it adds."""
    sizes = (round(FPDFText_GetFontSize(words, number), 1) for number in range(words.count_chars()))
    return Counter(size for size in sizes if size != 1)


def rooms_under(page: PdfPage, words: str) -> Iterator[float]:
    """How much of a page is free under each paragraph of one or two lines that begins with these words, in points."""
    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    found = text.search(words)
    while place := found.get_next():
        left, bottom, right, _ = text.get_charbox(place[0])
        under = [(top, low) for left_, low, right_, top in boxes if top < bottom and left_ < right and right_ > left]
        second = [low for top, low in under if top > bottom - _LEADING]
        end = min(second, default=bottom)
        yield end - max((top for top, _ in under if top < end), default=FOOT)


def headings_in(content: bytes) -> Iterator[tuple[str, int, float]]:
    """The headings of a printed document, with their page and how high on it they stand."""
    reader = PdfReader(io.BytesIO(content))
    for entry in _flat(reader.outline):
        page = reader.get_destination_page_number(entry)
        if page is not None and entry.top is not None:
            yield str(entry.title), page, float(entry.top)


def _flat(outline: list[Any]) -> Iterator[Destination]:
    for entry in outline:
        yield from _flat(list(entry)) if isinstance(entry, list) else [entry]


def overlaps(boxes: tuple[Box, ...]) -> Iterator[str]:
    """Pairs of boxes that cover each other by more than touching lines do."""
    in_order = sorted(boxes, key=lambda box: box[1])
    for at, (left, bottom, right, top) in enumerate(in_order):
        for other in in_order[at + 1 :]:
            if other[1] > top - _TOUCHING:
                break
            if min(right, other[2]) - max(left, other[0]) > _TOUCHING:
                yield f"{left:.0f},{bottom:.0f},{right:.0f},{top:.0f} and {other}"
