"""What a file begins with: what it is, whose, and when it opens. However long its texts are, a cover is one page."""

from collections.abc import Sequence

from app.document.model.document import Cover
from app.renderers.docx.markup import GAP, TEXT_WIDTH, cell, paragraph, row, run, table
from app.renderers.docx.package import Package
from app.renderers.docx.pictures import code_picture
from app.renderers.widths import lines_of, width

_NAME = ((58, 46, 38, 30, 24, 18, 13), 152)
_HEAD_NAME = ((26, 22, 18, 15, 12), 70)
_SLOGAN = ((14, 12, 10), 45)
_SENTENCE = ((15, 13, 11, 9.5, 8, 6.5), 120)
"""The sizes of a text, largest first, and the height that it should keep to; in points."""
_LINE = 1.45
"""The height of a line of the highest face, in its size."""
_TWIPS = 20
_CODE, _CODE_HEIGHT = 1900, 115
_OTHERS = 100
"""What the rule, the kind of document and the distances take, and a little to spare."""
_ABOVE = 0.4
"""How much of the room that is left stands above the name."""


def cover_page(cover: Cover, package: Package) -> str:
    """The cover, with its name as large as it may be."""
    name, name_height = _fitted(cover.name, *_NAME, package)
    slogan, slogan_height = _fitted(cover.slogan, *_SLOGAN, package)
    sentence, sentence_height = _fitted(cover.sentence, *_SENTENCE, package)
    taken = name_height + slogan_height + sentence_height + _OTHERS + _foot_height(cover, package)
    free = max(0, package.text_height - taken) * 20
    return (
        paragraph("Stamp", run(cover.kind))
        + paragraph("Title", run(cover.name, size=name), properties=_before(_ABOVE * free))
        + (paragraph("Subtitle", run(cover.slogan, size=slogan)) if cover.slogan else "")
        + paragraph("CoverRule")
        + (paragraph("CoverSentence", run(cover.sentence, size=sentence)) if cover.sentence else "")
        + paragraph("Gap", properties=_before((1 - _ABOVE) * free))
        + (_code(cover, package) if cover.share_address else "")
        + _facts(cover.facts)
    )


def cover_head(cover: Cover, package: Package) -> str:
    """The same as the head of the first page, for what is read at one go."""
    name, _ = _fitted(cover.name, *_HEAD_NAME, package)
    return (
        paragraph("Stamp", run(cover.kind))
        + paragraph("HeadTitle", run(cover.name, size=name))
        + (paragraph("Normal", run(cover.slogan, "Muted")) if cover.slogan else "")
        + (paragraph("Lead", run(cover.sentence)) if cover.sentence else "")
        + (_code(cover, package) if cover.share_address else "")
        + _facts(cover.facts)
    )


def _code(cover: Cover, package: Package) -> str:
    widths = (_CODE, TEXT_WIDTH - _CODE)
    words = package.link(cover.share_address, cover.share_caption)
    cells = [
        cell(widths[0], paragraph("Picture", code_picture(cover.share_address, cover.share_caption, package))),
        cell(widths[1], paragraph("CoverFact", words), paragraph("CoverFact", run(cover.share_address, "Aside"))),
    ]
    return table("TableNormal", widths, [row(cells)]) + GAP


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    """The facts, two in a row."""
    widths = [TEXT_WIDTH // 2] * 2
    texts = [paragraph("CoverFact", run(f"{label}\n", "Aside"), run(words)) for label, words in facts]
    filled = [*texts, *[paragraph("CoverFact")] * (len(texts) % 2)]
    rows = [row([cell(widths[0], filled[at]), cell(widths[1], filled[at + 1])]) for at in range(0, len(filled), 2)]
    return table("PlanCover", widths, rows) + GAP if rows else ""


def _fitted(words: str, sizes: Sequence[float], most: float, package: Package) -> tuple[int, float]:
    """The largest size, in half points, in which a text keeps to a height and no word is broken; and its height.

    The height is that on A4; smaller pages have less.
    """
    if not words:
        return 0, 0
    longest, room = max(map(width, words.split()), default=0), package.text_width / _TWIPS

    def height(size: float) -> float:
        return lines_of(words, 2 * room / size) * size * _LINE

    fitting = (size for size in sizes if height(size) <= most * package.share and longest * size / 2 <= room)
    size = next(fitting, sizes[-1])
    return round(2 * size), height(size)


def _foot_height(cover: Cover, package: Package) -> float:
    lines = [1 + lines_of(words, package.text_width / _TWIPS / 9.5) for _, words in cover.facts]
    rows = sum(max(lines[at : at + 2]) for at in range(0, len(lines), 2))
    return rows * 15 + 10 * len(lines) + (_CODE_HEIGHT if cover.share_address else 0)


def _before(twips: float) -> str:
    return f'<w:spacing w:before="{round(twips)}"/>'
