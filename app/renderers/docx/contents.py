"""The contents: parts, sections, and their pages."""

from itertools import count

from app.document.model.document import Document, DocumentPart
from app.renderers.docx.fields import FIELD_END, field_begin, page_link
from app.renderers.docx.markup import paragraph, run
from app.renderers.docx.package import Package

_CONTENTS = field_begin(r'TOC \o "1-2" \h \z')


def contents(document: Document, package: Package) -> str:
    """The contents as a field that Word can update, filled already."""
    entries: list[tuple[str, str]] = []
    numbers = count(1)
    for part in document.parts:
        if part.title:
            entries.append(("TOC1", page_link(part_mark(part), run(f"{part.title}\t"))))
        for section in part.sections:
            words = run(f"{next(numbers)}\t{section.title}\t")
            entries.append(("TOC2", page_link(package.marks[section.key], words)))
    entries[0] = (entries[0][0], _CONTENTS + entries[0][1])
    entries[-1] = (entries[-1][0], entries[-1][1] + FIELD_END)
    return paragraph("TOCHeading", run(document.contents)) + "".join(paragraph(*entry) for entry in entries)


def part_mark(part: DocumentPart) -> str:
    """The bookmark at the title of a part."""
    return f"_Part_{part.part.value}"
