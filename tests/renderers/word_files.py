"""Word files as Word reads them."""

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph


def open_word(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def text_of(opened: Any) -> str:
    foot = [paragraph.text for paragraph in opened.sections[0].footer.paragraphs]
    return "\n".join([*_texts(opened), *foot])


def _texts(holder: Any) -> Iterator[str]:
    for part in holder.iter_inner_content():
        if isinstance(part, WordParagraph):
            yield part.text
        elif isinstance(part, WordTable):
            for row in part.rows:
                for cell in row.cells:
                    yield from _texts(cell)


def captions(opened: Any) -> list[str]:
    return [caption.get(qn("w:val")) for caption in opened.element.body.iter(qn("w:tblCaption"))]
