"""The document as a Word file: cover, contents, and the parts, each of which begins on a new page."""

from collections.abc import Iterator
from itertools import groupby

from app.document.model.document import Document, DocumentPart, Section
from app.document.model.parts import Part
from app.renderers.docx.blocks import write_blocks
from app.renderers.docx.contents import contents, part_mark
from app.renderers.docx.cover import cover_page
from app.renderers.docx.fields import with_pages
from app.renderers.docx.markup import paragraph
from app.renderers.docx.package import Package
from app.renderers.papers import Paper

_FEWEST_PAGES = 9
"""With fewer pages nobody needs contents."""
_NEW_PAGE, _SAME_PAGE = "<w:pageBreakBefore/>", '<w:pageBreakBefore w:val="0"/>'

# A stretch of text: how many columns it has, and its markup.
_Stretch = tuple[int, str]


def render(document: Document, paper: Paper = Paper.A4) -> bytes:
    """The document as a DOCX file, with the styles a founder needs to go on editing it."""
    package = Package(document, paper)
    cover, sections = (1, cover_page(document.cover, package)), list(_sections(document, package))
    text = _joined([cover, *_with(_page_break(document), sections, document)], package)
    pages = package.pages(text)
    if sections and pages.last >= _FEWEST_PAGES:
        text = _joined([cover, *_with(contents(document, package), sections, document)], package)
        pages = package.pages(text)
    return package.save(with_pages(text, pages.of_marks))


def _with(contents: str, sections: list[_Stretch], document: Document) -> list[_Stretch]:
    """The sections and the contents, which stand before all but the plan on a page: that has its page for itself."""
    at = int(_opens_with_page(document))
    return [*sections[:at], (1, contents), *sections[at:]] if contents else sections


def _page_break(document: Document) -> str:
    """What stands in the place of contents. Where the columns change, a new page begins anyway."""
    is_needed = document.parts and not (_columns(document.parts[0]) > 1)
    return paragraph("Gap", properties=_NEW_PAGE) if is_needed else ""


def _opens_with_page(document: Document) -> bool:
    return bool(document.sections) and document.sections[0].key == "page"


def _sections(document: Document, package: Package) -> Iterator[_Stretch]:
    follows_break = not _opens_with_page(document)
    for part in document.parts:
        follows_break |= _columns(part) > 1
        for section in part.sections:
            title = _title(part, package, follows_break=follows_break) if section is part.sections[0] else ""
            is_alone = part.part is Part.PEOPLE or section is document.sections[0]
            begins_page = is_alone and not title and not follows_break
            yield _columns(part), title + _section(section, package, begins_page=begins_page)
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


def _joined(stretches: list[_Stretch], package: Package) -> str:
    """The stretches, with the properties of each section of the file at its end."""
    texts = [(columns, "".join(text for _, text in ones)) for columns, ones in groupby(stretches, lambda one: one[0])]
    ends = [package.section(columns, is_first=not index) for index, (columns, _) in enumerate(texts)]
    inner = (text + paragraph("Gap", properties=end) for (_, text), end in zip(texts[:-1], ends[:-1], strict=True))
    return "".join(inner) + texts[-1][1] + ends[-1]
