"""PDF by typst: the document goes in as data, never as markup, and comes out tagged."""

import dataclasses
import json
from typing import Any

from app.document.model.blocks import Block, QRCode, Table
from app.document.model.document import Document, Section
from app.i18n.languages import Language
from app.renderers.codes import code_svg
from app.renderers.columns import A4_LINE, column_shares, is_stacked, may_break
from app.renderers.environment import snake_case
from app.renderers.glyphs import boxed_characters, missing_characters
from app.renderers.papers import Paper
from app.renderers.typesetting import set_pdf

SCRIPTS = {Language.EN: ("en", "GB"), Language.ZH_HANS: ("zh", "CN"), Language.ZH_HANT: ("zh", "TW")}
_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter", Paper.A5: "a5"}
_LINES = {Paper.A4: A4_LINE, Paper.LETTER: A4_LINE, Paper.A5: 78}
"""How long the lines of small text are on each paper."""


def render(document: Document, paper: Paper = Paper.A4) -> bytes:
    """The document as a tagged PDF, PDF/UA-1 where its characters allow."""
    return set_pdf("plan.typ", document_data(document, paper), document.changed_at)


def missing_glyphs(document: Document) -> tuple[str, ...]:
    """The characters of a document that its PDF shows as boxes because no font has them."""
    return boxed_characters(missing_characters(json.dumps(document_data(document), ensure_ascii=False)))


def document_data(document: Document, paper: Paper = Paper.A4) -> dict[str, Any]:
    """The document as the typst template reads it."""
    language, region = SCRIPTS[document.language]
    cover = dataclasses.asdict(document.cover)
    cover["code"] = code_svg(document.cover.share_address) if document.cover.share_address else ""
    return {
        "language": language,
        "region": region,
        "paper": _PAPERS[paper],
        "cover": cover,
        "contents": document.contents,
        "foot": document.foot,
        "continued": document.continued,
        "parts": [
            {"title": part.title, "key": part.part.value, "sections": [_section(one, paper) for one in part.sections]}
            for part in document.parts
        ],
    }


def _section(section: Section, paper: Paper) -> dict[str, Any]:
    return {"title": section.title, "key": section.key, "blocks": [_block(block, paper) for block in section.blocks]}


def _block(block: Block, paper: Paper) -> dict[str, Any]:
    data = {"kind": snake_case(type(block).__name__), **dataclasses.asdict(block)}
    if isinstance(block, QRCode):
        return {**data, "code": code_svg(block.address)}
    if isinstance(block, Table):
        breakable = [may_break(row) for row in block.rows]
        line = _LINES[paper]
        shares, stacked = column_shares(block, line), is_stacked(block, line)
        return {**data, "stacked": stacked, "columns": shares, "breakable": breakable}
    return data
