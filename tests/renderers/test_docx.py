"""The Word file: real styles, contents, fonts and properties, read back by programs that did not write it."""

import dataclasses
import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.shared import Twips

from app.document.model.blocks import Message, Paragraph
from app.document.model.document import Document, DocumentPart, Section
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.renderers.docx import render
from app.renderers.docx.markup import TEXT_WIDTH
from app.renderers.papers import Paper
from tests.document.plans import ADDRESS, CHANGED_AT
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.renderers.reading import squeezed
from tests.renderers.typed import starter_document, words_shown
from tests.renderers.word_files import captions, open_word, text_of

FONTS = {
    Language.EN: ("SimSun", "DengXian", "zh-CN"),
    Language.ZH_HANS: ("SimSun", "DengXian", "zh-CN"),
    Language.ZH_HANT: ("PMingLiU", "Microsoft JhengHei", "zh-TW"),
}
CONVERTER = shutil.which("soffice")


def test_a_starter_is_read_back_word_for_word(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    opened = open_word(render(document))
    text = "\n".join([text_of(opened), *captions(opened)])
    assert [words for words in words_shown(document) if words not in text] == []


@pytest.mark.skipif(CONVERTER is None, reason="LibreOffice is not on this machine")
def test_libreoffice_reads_every_word_of_a_starter(content: Content, tmp_path: Path) -> None:
    documents = {knowledge.language.value: starter_document(knowledge) for knowledge in content.values()}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(render(document))
    texts = _converted(tmp_path, list(documents))
    for name, document in documents.items():
        missing = {words for words in words_shown(document) if squeezed(words) not in texts[name]}
        # The text that it makes leaves out the foot of the page, and what is said of tables and pictures.
        assert missing <= {document.foot, *_labels(document)}


def test_parts_and_sections_are_headings(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    opened = open_word(render(document))
    assert _styled(opened, "Title") == [document.cover.name]
    assert _styled(opened, "Heading 1") == [part.title for part in document.parts]
    assert _styled(opened, "Heading 2") == [section.title for section in document.sections]
    kept = [f"Heading {level}" for level in (1, 2, 3)] + ["Plan Day", "Plan Quiet Day"]
    assert all(_look(opened.styles[name], "keep_with_next") for name in kept)
    assert opened.styles["Heading 1"].paragraph_format.page_break_before


def test_what_is_no_part_has_no_title_and_begins_a_page() -> None:
    document = document_with(Paragraph("words"))
    untitled = dataclasses.replace(document, parts=(dataclasses.replace(document.parts[0], title=""),))
    opened = open_word(render(untitled))
    assert _styled(opened, "Heading 1") == []
    (heading,) = (one for one in opened.paragraphs if one.style.name == "Heading 2")
    assert heading.paragraph_format.page_break_before


@pytest.mark.parametrize("with_messages", [False, True])
def test_nothing_leaves_a_page_empty(with_messages: bool) -> None:
    document = document_with(Paragraph("words"))
    messages = DocumentPart(Part.MESSAGES, "Messages", (Section("texts", "Texts", (), (Message("Hi", "all"),)),))
    parts = (*document.parts, messages) if with_messages else document.parts
    opened = open_word(render(dataclasses.replace(document, parts=parts)))
    breaks = [one.style.name for one in opened.paragraphs if one.paragraph_format.page_break_before]
    assert breaks == []
    assert len(opened.sections) == 1 + with_messages


def test_the_messages_stand_in_two_columns_on_pages_of_their_own(knowledge: Knowledge) -> None:
    opened = open_word(render(starter_document(knowledge)))
    columns = [section._sectPr.xpath("w:cols/@w:num") for section in opened.sections]
    assert columns == [[], ["2"]]
    assert [section.different_first_page_header_footer for section in opened.sections] == [True, False]


def test_every_style_that_is_used_is_there(knowledge: Knowledge) -> None:
    opened = open_word(render(starter_document(knowledge)))
    known = {style.style_id for style in opened.styles}
    used = {element.get(qn("w:val")) for kind in "prt" for element in _styles_named(opened, kind)}
    assert used
    assert used <= known


@pytest.mark.parametrize("language", list(Language), ids=lambda language: str(language.value))
def test_each_language_has_its_fonts(language: Language) -> None:
    opened = open_word(render(document_with(Paragraph("天"), language=language)))
    serif, sans, tag = FONTS[language]
    fonts = [next(_found(opened.styles.element, path)) for path in ("w:docDefaults", "w:style[@w:styleId='Title']")]
    assert [font.get(qn("w:eastAsia")) for font in fonts] == [sans, serif]
    (spoken,) = opened.styles.element.iter(qn("w:lang"))
    assert spoken.get(qn("w:eastAsia")) == tag


def test_the_properties_name_no_one(content: Content) -> None:
    for language, knowledge in content.items():
        document = starter_document(knowledge)
        body = render(document)
        properties = open_word(body).core_properties
        assert properties.title == f"{document.cover.name} · {document.cover.kind}"
        assert properties.language == language.value
        assert properties.created == properties.modified == CHANGED_AT
        assert {properties.author, properties.last_modified_by, properties.comments, properties.keywords} == {""}
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            assert [name for name in package.namelist() if name.startswith("docProps/")] == ["docProps/core.xml"]


def test_the_foot_names_the_plan_and_counts_the_pages() -> None:
    opened = open_word(render(document_with(Paragraph("words"))))
    (foot,) = opened.sections[0].footer.paragraphs
    assert foot.text.startswith("Night Readers · Last changed today\t")
    assert " PAGE " in [field.text for field in foot._p.iter(qn("w:instrText"))]
    assert opened.sections[0].different_first_page_header_footer
    assert (opened.sections[0].page_width.mm, opened.sections[0].page_height.mm) == pytest.approx((210, 297), abs=0.1)


def test_the_cover_leads_to_the_shared_plan(knowledge: Knowledge) -> None:
    opened = open_word(render(starter_document(knowledge)))
    assert ADDRESS in [relation.target_ref for relation in opened.part.rels.values() if relation.is_external]


def test_a_plan_that_is_not_shared_shows_no_code() -> None:
    document = document_with(Paragraph("words"))
    private = dataclasses.replace(document, cover=dataclasses.replace(document.cover, share_address=""))
    opened = open_word(render(private))
    assert "Owner\nNora" in text_of(opened)
    assert list(opened.element.body.iter(qn("wp:docPr"))) == []


def test_a_plan_without_parts_is_a_cover() -> None:
    document = document_with()
    opened = open_word(render(dataclasses.replace(document, parts=())))
    assert _styled(opened, "TOC Heading") == []


def test_letter_paper_is_letter_paper() -> None:
    page = open_word(render(document_with(Paragraph("words")), Paper.LETTER)).sections[0]
    assert (page.page_width.inches, page.page_height.inches) == (8.5, 11)
    assert page.page_width - page.left_margin - page.right_margin == Twips(TEXT_WIDTH)


def test_on_small_paper_all_has_its_share_of_the_width() -> None:
    document = document_with(*(block for block, _ in ONE_OF_EACH))
    opened = open_word(render(document, Paper.A5))
    page = opened.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (148, 210)
    room = (page.page_width - page.left_margin - page.right_margin) // Twips(1)
    tables = opened.element.body.iter(qn("w:tblGrid"))
    assert max(sum(int(column.get(qn("w:w"))) for column in grid) for grid in tables) <= room
    tabs = (tab for tab in opened.styles.element.iter(qn("w:tab")) if tab.get(qn("w:val")) == "right")
    assert {int(tab.get(qn("w:pos"))) for tab in tabs} == {room}


def test_the_same_document_makes_the_same_file_in_any_number_of_threads() -> None:
    documents = [document_with(*(block for block, _ in ONE_OF_EACH)) for _ in range(8)]
    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(render, documents))) == 1


def _labels(document: Document) -> set[str]:
    blocks = (block for section in document.sections for block in section.blocks)
    return {getattr(block, "label", "") for block in blocks}


def _styled(opened: Any, style: str) -> list[str]:
    return [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == style]


def _look(style: Any, name: str) -> Any:
    """How a style looks, which may be how the one it is based on looks."""
    own = getattr(style.paragraph_format, name)
    return own if own is not None or style.base_style is None else _look(style.base_style, name)


def _styles_named(opened: Any, kind: str) -> Iterator[Any]:
    name = {"p": "w:pStyle", "r": "w:rStyle", "t": "w:tblStyle"}[kind]
    return opened.element.body.iter(qn(name))  # type: ignore[no-any-return]


def _found(styles: Any, path: str) -> Iterator[Any]:
    return (font for style in styles.xpath(path) for font in style.iter(qn("w:rFonts")))


def _converted(folder: Path, names: list[str]) -> Mapping[str, str]:
    """What LibreOffice reads in Word files, without spaces."""
    command = [
        str(CONVERTER), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder),
    ]  # fmt: skip
    files = [str(folder / f"{name}.docx") for name in names]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    return {name: squeezed((folder / f"{name}.txt").read_text(encoding="utf-8-sig")) for name in names}
