"""The XML of a Word file follows the format's rules: Word refuses a file whose elements stand in another order."""

import io
import zipfile

import pytest
from docx.oxml import parse_xml

from app.document.model.blocks import Paragraph
from app.knowledge.content import Knowledge
from app.renderers.docx import render
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.renderers.typed import document_saying, starter_document
from tests.renderers.word_rules import W, broken_rules


def test_a_starter_follows_the_rules(knowledge: Knowledge) -> None:
    assert _broken(render(starter_document(knowledge))) == set()


def test_every_block_follows_the_rules() -> None:
    assert _broken(render(document_with(*(block for block, _ in ONE_OF_EACH)))) == set()


@pytest.mark.parametrize("typed", ["", "x" * 5_000, "读" * 5_000, "one\ttwo\n\n\nthree", "\x00<w:p/>"])
def test_no_text_breaks_the_rules(typed: str) -> None:
    assert _broken(render(document_saying(typed))) == set()


def test_a_file_without_text_follows_the_rules() -> None:
    assert _broken(render(document_with())) | _broken(render(document_with(Paragraph("")))) == set()


@pytest.mark.parametrize(
    "markup",
    [
        "<w:pPr><w:spacing/><w:keepNext/></w:pPr>", "<w:pPr><w:keepNext/><w:keepNext/></w:pPr>",
        "<w:pPr><w:bold/></w:pPr>", "<w:p><w:r/><w:pPr/></w:p>", "<w:tc><w:p/><w:tbl><w:tblGrid/></w:tbl></w:tc>",
        "<w:tbl><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "<w:body><w:p/></w:body>",
    ],
)  # fmt: skip
def test_the_rules_find_what_is_wrong(markup: str) -> None:
    root = parse_xml(markup.replace(">", f' xmlns:w="{W[1:-1]}">', 1))
    assert [*broken_rules(root)] != []


def _broken(content: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [parse_xml(package.read(name)) for name in package.namelist() if _is_text(name)]
    assert len(parts) == 6
    return {rule for part in parts for rule in broken_rules(part)}


def _is_text(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")
