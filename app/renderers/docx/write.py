"""The document as a Word file: cover, contents, sections."""

from app.document.model.document import Cover, Document, Section
from app.renderers.docx.blocks import write_block
from app.renderers.docx.markup import GAP, TEXT_WIDTH, cell, paragraph, row, run, table
from app.renderers.docx.package import Package
from app.renderers.docx.pictures import code_picture
from app.renderers.papers import Paper

_CODE_COLUMN = 2400
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_CONTENTS = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z </w:instrText></w:r>'


def render(document: Document, paper: Paper = Paper.A4) -> bytes:
    """The document as a DOCX file, with the styles a founder needs to go on editing it."""
    package = Package(document.language, paper)
    parts = [_cover(document.cover, package), _contents(document)]
    previous = "page"
    for number, section in enumerate(document.sections, 1):
        parts.append(_section(section, package, number, starts_page=previous == "page"))
        previous = section.key
    return package.save(document, "".join(parts))


def _cover(cover: Cover, package: Package) -> str:
    facts = [paragraph("CoverFact", run(f"{label}\n", "Muted"), run(words)) for label, words in cover.facts]
    return (
        paragraph("Stamp", run(f"\u00a0{cover.kind}\u00a0", "StampWords"))
        + paragraph("Title", run(cover.name))
        + (paragraph("Subtitle", run(cover.slogan)) if cover.slogan else "")
        + (paragraph("CoverSentence", run(cover.sentence)) if cover.sentence else "")
        + paragraph("Normal", properties='<w:spacing w:before="1800"/>')
        + (_facts_with_code(cover, facts, package) if cover.share_address else "".join(facts))
    )


def _facts_with_code(cover: Cover, facts: list[str], package: Package) -> str:
    widths = (TEXT_WIDTH - _CODE_COLUMN, _CODE_COLUMN)
    code = (
        paragraph("Picture", code_picture(cover.share_address, cover.share_caption, package))
        + paragraph("Caption", package.link(cover.share_address, cover.share_caption))
    )  # fmt: skip
    cells = [cell(widths[0], *(facts or [paragraph("CoverFact")])), cell(widths[1], code)]
    return table("TableNormal", widths, [row(cells)]) + GAP


def _contents(document: Document) -> str:
    """The contents as a field that Word can update, filled already; without page numbers, which only Word knows."""
    if not document.sections:
        return ""
    entries = [_entry(number, section) for number, section in enumerate(document.sections, 1)]
    first = _FIELD.format("begin") + _CONTENTS + _FIELD.format("separate") + entries[0]
    lines = [first, *entries[1:]]
    lines[-1] += _FIELD.format("end")
    return paragraph("TOCHeading", run(document.contents)) + "".join(paragraph("TOC1", line) for line in lines)


def _entry(number: int, section: Section) -> str:
    words = run(f"{number}\t{section.title}")
    return f'<w:hyperlink w:anchor="_Toc_{section.key}">{words}</w:hyperlink>'


def _section(section: Section, package: Package, number: int, *, starts_page: bool) -> str:
    mark = f'<w:bookmarkStart w:id="{number}" w:name="_Toc_{section.key}"/>'
    title = f'{mark}{run(section.title)}<w:bookmarkEnd w:id="{number}"/>'
    look = "<w:pageBreakBefore/>" if starts_page else ""
    blocks = (write_block(block, package) for block in section.blocks)
    return paragraph("Heading1", title, properties=look) + "".join(blocks)
