"""The document as a Word file: cover, contents, and the parts, each of which begins on a new page."""

from collections.abc import Iterator
from itertools import groupby

from app.document.model.document import Document, DocumentPart, Section
from app.document.model.parts import Part
from app.renderers.docx.blocks import write_blocks
from app.renderers.docx.contents import contents, part_mark
from app.renderers.docx.cover import cover_head, cover_page
from app.renderers.docx.fields import with_pages
from app.renderers.docx.markup import paragraph
from app.renderers.docx.package import Package
from app.renderers.docx.paging import Stretch, count_pages
from app.renderers.papers import Paper

_FEWEST_PAGES = 9
"""With fewer pages nobody needs contents."""
_AFTER_COVER = 2
_NEW_PAGE, _SAME_PAGE = "<w:pageBreakBefore/>", '<w:pageBreakBefore w:val="0"/>'


def render(document: Document, paper: Paper = Paper.A4) -> bytes:
    """The document as a DOCX file, with the styles a founder needs to go on editing it."""
    package = Package(document, paper)
    is_compact, sections = document.cover.is_compact, list(_sections(document, package))
    cover = "" if is_compact else package.fitted(cover_page(document.cover, package))
    opening = [package.stretch(1, cover_head(document.cover, package)), *sections] if is_compact else sections
    at, first = int(is_compact or _opens_with_page(document)), 1 if is_compact else _AFTER_COVER
    stretches = opening if is_compact else _with(_page_break(sections[at:]), opening, at, package)
    pages = count_pages(stretches, package.text_height, first)
    if sections and pages.last >= _FEWEST_PAGES:
        stretches = _with(contents(document, package), opening, at, package)
        pages = count_pages(stretches, package.text_height, first)
    return package.save(with_pages(_joined(cover, stretches, package), pages.of_marks))


def _with(contents: str, sections: list[Stretch], at: int, package: Package) -> list[Stretch]:
    """The sections and the contents, which stand before all but the plan on a page: that has its page for itself."""
    return [*sections[:at], package.stretch(1, contents), *sections[at:]] if contents else sections


def _page_break(following: list[Stretch]) -> str:
    """What stands in the place of contents. Where the columns change, a new page begins anyway."""
    is_needed = following and following[0].columns == 1
    return paragraph("Gap", properties=_NEW_PAGE) if is_needed else ""


def _opens_with_page(document: Document) -> bool:
    return bool(document.sections) and document.sections[0].key == "page"


def _sections(document: Document, package: Package) -> Iterator[Stretch]:
    follows_break = not _opens_with_page(document)
    for part in document.parts:
        follows_break |= _columns(part) > 1
        for section in part.sections:
            title = _title(part, package, follows_break=follows_break) if section is part.sections[0] else ""
            is_alone = part.part is Part.PEOPLE or section is document.sections[0]
            begins_page = is_alone and not title and not follows_break
            yield package.stretch(_columns(part), title + _section(section, package, begins_page=begins_page))
            follows_break = False


def _title(part: DocumentPart, package: Package, *, follows_break: bool) -> str:
    if not part.title:
        return ""
    look = _SAME_PAGE if follows_break else ""
    return paragraph("Heading1", package.bookmark(part_mark(part), part.title), properties=look)


def _section(section: Section, package: Package, *, begins_page: bool) -> str:
    words = package.bookmark(package.marks[section.key], section.title)
    heading = paragraph("Heading2", words, properties=_NEW_PAGE if begins_page else "")
    return heading + write_blocks(section.blocks, package)


def _columns(part: DocumentPart) -> int:
    """Texts to post are short enough to stand side by side."""
    return 2 if part.part is Part.MESSAGES else 1


def _joined(cover: str, stretches: list[Stretch], package: Package) -> str:
    """The cover and the stretches, with the properties of each section of the file at its end."""
    pairs = ((1, cover), *((one.columns, one.markup) for one in stretches))
    texts = [(columns, "".join(text for _, text in ones)) for columns, ones in groupby(pairs, lambda one: one[0])]
    ends = [package.section(columns, is_first=bool(cover) and not index) for index, (columns, _) in enumerate(texts)]
    inner = (text + paragraph("Gap", properties=end) for (_, text), end in zip(texts[:-1], ends[:-1], strict=True))
    return "".join(inner) + texts[-1][1] + ends[-1]
