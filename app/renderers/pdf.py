"""PDF by typst: the document goes in as data, never as markup, and comes out tagged."""

import dataclasses
import json
import threading
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal

import typst

from app.document.blocks import Block, QRCode
from app.i18n.languages import Language
from app.renderers.codes import code_svg
from app.renderers.environment import TEMPLATES, snake_case
from app.renderers.export import Export

TYPST = TEMPLATES / "typst"

_SCRIPTS = {Language.EN: ("en", "GB"), Language.ZH_HANS: ("zh", "CN"), Language.ZH_HANT: ("zh", "TW")}
_CHARACTER_PROBLEMS = ("could not be displayed", "disallowed codepoint")
_worker = threading.local()


def render(export: Export) -> bytes:
    """The document as a tagged PDF: PDF/UA-1, unless a character in it is one that the standard does not admit."""
    document = json.dumps(document_data(export), ensure_ascii=False)
    moment = (export.document.changed_at or datetime.now(UTC)).replace(microsecond=0)
    try:
        return _compile(document, moment, "ua-1")
    except typst.TypstError as error:
        if not any(words in str(error) for words in _CHARACTER_PROBLEMS):
            raise
        return _compile(document, moment, None)


def _compile(document: str, moment: datetime, standard: Literal["ua-1"] | None) -> bytes:
    pdf = _compiler().compile(
        format="pdf",
        sys_inputs={"document": document},
        pdf_standards=standard,
        timestamp=moment,
    )
    assert isinstance(pdf, bytes)
    return pdf


def document_data(export: Export) -> dict[str, Any]:
    """The document as the typst template reads it."""
    document = export.document
    language, region = _SCRIPTS[document.language]
    cover = dataclasses.asdict(document.cover)
    cover["code"] = code_svg(document.cover.share_address) if document.cover.share_address else ""
    return {
        "language": language,
        "region": region,
        "cover": cover,
        "contents": document.contents,
        "foot": document.foot,
        "sections": [
            {"title": section.title, "key": section.key, "blocks": [_block(block) for block in section.blocks]}
            for section in document.sections
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    data = {"kind": snake_case(type(block).__name__), **dataclasses.asdict(block)}
    return {**data, "code": code_svg(block.address)} if isinstance(block, QRCode) else data


def _compiler() -> typst.Compiler:
    """This thread's own compiler: one cannot serve two threads at a time."""
    if not hasattr(_worker, "compiler"):
        _worker.compiler = typst.Compiler(TYPST / "plan.typ", root=TYPST, font_paths=_fonts())
    compiler: typst.Compiler = _worker.compiler
    return compiler


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[TYPST / "fonts"])
