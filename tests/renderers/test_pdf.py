"""The PDF: tagged, named, in a language, with bookmarks, in any number of threads."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.renderers import pdf
from tests.document.plans import document_of
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.renderers.reading import pdf_text, squeezed
from tests.support.examples import example


@pytest.mark.parametrize(
    ("language", "code"), [(Language.EN, "en-GB"), (Language.ZH_HANS, "zh-CN"), (Language.ZH_HANT, "zh-TW")]
)
def test_a_pdf_is_tagged_and_says_its_title_and_language(language: Language, code: str) -> None:
    reader = _read(pdf.render(document_with(*(block for block, _ in ONE_OF_EACH), language=language)))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == code
    assert reader.metadata is not None
    assert reader.metadata.title == "Night Readers · Operating plan"


def test_a_pdf_says_that_it_is_accessible() -> None:
    reader = _read(pdf.render(document_with(*(block for block, _ in ONE_OF_EACH))))
    metadata: Any = reader.trailer["/Root"]
    assert b"pdfuaid:part" in metadata["/Metadata"].get_data()


def test_every_part_has_a_bookmark(knowledge: Knowledge) -> None:
    starter = knowledge.starters["study-group"]
    answers = example(knowledge, starter.key, date(2026, 11, 22))
    document = document_of(answers, knowledge, is_private=True)
    reader = _read(pdf.render(document))
    bookmarks = squeezed("|".join(str(entry.title) for entry in _flat(reader.outline)))
    assert [section.title for section in document.sections if squeezed(section.title) not in bookmarks] == []
    assert len(reader.pages) > len(document.sections) // 2


@pytest.mark.parametrize("language", [Language.ZH_HANS, Language.ZH_HANT])
def test_a_chinese_plan_is_set_in_the_fonts_that_come_along(content: Content, language: Language) -> None:
    answers = example(content[language], "study-group", date(2026, 11, 22))
    document = document_of(answers, content[language], is_private=True)
    body = pdf.render(document)
    assert squeezed(answers.raw("what.together")) in pdf_text(body)
    fonts = {str(font["/BaseFont"]) for page in _read(body).pages for font in _fonts(page)}
    assert fonts
    assert all("Noto" in font for font in fonts)


@pytest.mark.parametrize("is_private", [True, False])
def test_a_plan_without_answers_makes_a_pdf(knowledge: Knowledge, *, is_private: bool) -> None:
    document = document_of(Answers(), knowledge, is_private=is_private)
    text = pdf_text(pdf.render(document))
    assert squeezed(document.cover.name) in text


def test_several_threads_make_pdfs_at_once() -> None:
    documents = [document_with(block) for block, _ in ONE_OF_EACH]
    with ThreadPoolExecutor(4) as threads:
        assert all(content.startswith(b"%PDF-") for content in threads.map(pdf.render, documents))


def _read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def _flat(outline: list[Any]) -> list[Any]:
    return [one for entry in outline for one in (_flat(entry) if isinstance(entry, list) else [entry])]


def _fonts(page: Any) -> list[Any]:
    fonts = page["/Resources"].get("/Font", {})
    return [fonts[name] for name in fonts]
