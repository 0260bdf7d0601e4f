"""The Word file: real styles, contents, fonts and properties, read back by programs that did not write it."""

import dataclasses
import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, get_args

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from app.document.model.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Chart,
    Checklist,
    Lifecycle,
    LifePoint,
    Paragraph,
    QRCode,
    Table,
)
from app.document.model.document import Document
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.renderers.docx import render
from app.renderers.docx.blocks import WRITERS
from app.renderers.docx.markup import TEXT_WIDTH
from app.renderers.papers import Paper
from tests.document.plans import ADDRESS, CHANGED_AT
from tests.renderers.blocks import BANDS, DAY, ONE_OF_EACH, document_with
from tests.renderers.reading import squeezed
from tests.renderers.test_hostile import UNUSUAL, WRITABLE
from tests.renderers.typed import document_saying, kept, starter_document, words_shown

NAMES = [f"{number}-{type(block).__name__}" for number, (block, _) in enumerate(ONE_OF_EACH)]
FONTS = {
    Language.EN: ("SimSun", "DengXian", "zh-CN"),
    Language.ZH_HANS: ("SimSun", "DengXian", "zh-CN"),
    Language.ZH_HANT: ("PMingLiU", "Microsoft JhengHei", "zh-TW"),
}
CONVERTER = shutil.which("soffice")


def test_every_block_of_the_closed_set_is_written() -> None:
    assert set(WRITERS) == set(get_args(Block))


@pytest.mark.parametrize(("block", "words"), ONE_OF_EACH, ids=NAMES)
def test_a_block_says_its_words(block: Block, words: str) -> None:
    text = _text(_opened(render(document_with(block))))
    assert [part for part in words.split("|") if part not in text] == []


def test_a_starter_is_read_back_word_for_word(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    opened = _opened(render(document))
    text = "\n".join([_text(opened), *_captions(opened)])
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


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL, "one\n\ntwo", "x" * 5_000, "\x00\x01\ud800\x0b\x85bare"])
def test_a_text_stands_as_it_was_typed(typed: str) -> None:
    plain, opened = (_opened(render(document_saying(words))) for words in ("plain", typed))
    assert [element.tag for element in _structure(opened)] == [element.tag for element in _structure(plain)]
    assert _text(opened).count(kept(typed).strip()) >= _text(plain).count("plain")


def test_the_parts_are_headings_and_the_contents_lead_to_them(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    opened = _opened(render(document))
    titles = [section.title for section in document.sections]
    assert _styled(opened, "Title") == [document.cover.name]
    assert _styled(opened, "Heading 1") == titles
    assert _styled(opened, "toc 1") == [f"{number}\t{title}" for number, title in enumerate(titles, 1)]
    anchors = [link.get(qn("w:anchor")) for link in opened.element.body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in opened.element.body.iter(qn("w:bookmarkStart"))]
    assert [anchor for anchor in anchors if anchor] == marks
    assert all(opened.styles[f"Heading {level}"].paragraph_format.keep_with_next for level in (1, 2, 3))


def test_every_style_that_is_used_is_there(knowledge: Knowledge) -> None:
    opened = _opened(render(starter_document(knowledge)))
    known = {style.style_id for style in opened.styles}
    used = {element.get(qn("w:val")) for kind in "prt" for element in _styles_named(opened, kind)}
    assert used
    assert used <= known


@pytest.mark.parametrize("language", list(Language), ids=lambda language: str(language.value))
def test_each_language_has_its_fonts(language: Language) -> None:
    opened = _opened(render(document_with(Paragraph("天"), language=language)))
    serif, sans, tag = FONTS[language]
    fonts = [next(_found(opened.styles.element, path)) for path in ("w:docDefaults", "w:style[@w:styleId='Title']")]
    assert [font.get(qn("w:eastAsia")) for font in fonts] == [sans, serif]
    (spoken,) = opened.styles.element.iter(qn("w:lang"))
    assert spoken.get(qn("w:eastAsia")) == tag


def test_a_chinese_text_takes_its_quotation_marks_from_the_chinese_face() -> None:
    opened = _opened(render(document_with(Paragraph("“读”"), Paragraph("“read”"))))
    chinese, english = (paragraph for paragraph in opened.paragraphs if paragraph.text in ("“读”", "“read”"))
    assert 'w:hint="eastAsia"' in chinese._p.xml
    assert "w:hint" not in english._p.xml


def test_a_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    rows = (("Priya", "seed"), ("Tom", "x" * 2_000))
    opened = _opened(render(document_with(Table("People", ("Name", "Role"), rows))))
    table = next(table for table in opened.tables if table.cell(0, 0).text == "Name")
    assert [_has(row, "w:tblHeader") for row in table.rows] == [True, False, False]
    assert [_has(row, "w:cantSplit") for row in table.rows] == [True, True, False]
    assert "People" in _captions(opened)


@pytest.mark.parametrize("columns", [1, 3, 9, 30])
def test_a_table_stays_between_the_margins(columns: int) -> None:
    head = tuple(f"column{number}" for number in range(columns))
    block = Table("Wide", head, (("word " * 40,) * columns, ("",) * columns))
    opened = _opened(render(document_with(block, Table("Empty", head, ()))))
    for table in opened.tables:
        assert sum(int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))) <= TEXT_WIDTH


def test_every_numbered_list_counts_from_one() -> None:
    blocks = [Bullets((f"one{number}", f"two{number}"), numbered=True) for number in range(2)]
    opened = _opened(render(document_with(*blocks)))
    numbers = [
        paragraph._p.pPr.numPr.numId.val for paragraph in opened.paragraphs if paragraph.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    starts = {one.numId: one.xpath("w:lvlOverride/w:startOverride/@w:val") for one in _numberings(opened)}
    assert [starts[number] for number in {*numbers}] == [["1"], ["1"]]


def test_boxes_can_be_ticked() -> None:
    opened = _opened(render(document_with(Checklist(("tea", "cups")), DAY)))
    kinds = [str(part.tag).rpartition("}")[2] for part in opened.element.body.iter()]
    assert kinds.count("checkbox") == 5
    assert [text.text for box in opened.element.body.iter(qn("w:sdt")) for text in box.iter(qn("w:t"))] == ["☐"] * 5


def test_pictures_say_what_they_show() -> None:
    bars = Bars(
        "Hours", "Filled: needed", (Bar("Nora", "needs 3 h of 2 h", 0.5, 0.75), Bar("Tom", "needs 1 h", None, 0.25))
    )
    points = (
        LifePoint("Day 1", "", "Launch", "", 0, is_open=False),
        LifePoint("Month 3", "", "Check", "", 1, is_open=True),
    )
    code = QRCode("https://plans.example/s/reader", "Read it online")
    content = render(document_with(Chart("Size", BANDS, "Yours: 36", "Seen"), bars, Lifecycle("Life", points), code))
    assert [one.get("descr") for one in _opened(content).element.body.iter(qn("wp:docPr"))] == [
        "Read this plan online: https://plans.example/s/cover",
        "Size. 1-40: lively; 41+: calm. Yours: 36",
        "Nora: needs 3 h of 2 h",
        "Tom: needs 1 h",
        "Life. Day 1: Launch; Month 3: Check",
        "Read it online: https://plans.example/s/reader",
    ]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        pictures = [package.read(name) for name in package.namelist() if "/media/" in name]
    assert [picture[:8] for picture in pictures] == [b"\x89PNG\r\n\x1a\n"] * 6


def test_the_properties_name_no_one(content: Content) -> None:
    for language, knowledge in content.items():
        document = starter_document(knowledge)
        body = render(document)
        properties = _opened(body).core_properties
        assert properties.title == f"{document.cover.name} · {document.cover.kind}"
        assert properties.language == language.value
        assert properties.created == properties.modified == CHANGED_AT
        assert {properties.author, properties.last_modified_by, properties.comments, properties.keywords} == {""}
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            assert [name for name in package.namelist() if name.startswith("docProps/")] == ["docProps/core.xml"]


def test_the_foot_names_the_plan_and_counts_the_pages() -> None:
    opened = _opened(render(document_with(Paragraph("words"))))
    (foot,) = opened.sections[0].footer.paragraphs
    assert foot.text.startswith("Night Readers · Last changed today\t")
    assert " PAGE " in [field.text for field in foot._p.iter(qn("w:instrText"))]
    assert opened.sections[0].different_first_page_header_footer
    assert (opened.sections[0].page_width.mm, opened.sections[0].page_height.mm) == pytest.approx((210, 297), abs=0.1)


def test_the_cover_leads_to_the_shared_plan(knowledge: Knowledge) -> None:
    opened = _opened(render(starter_document(knowledge)))
    assert ADDRESS in [relation.target_ref for relation in opened.part.rels.values() if relation.is_external]


def test_a_plan_that_is_not_shared_shows_no_code() -> None:
    document = document_with(Paragraph("words"))
    private = dataclasses.replace(document, cover=dataclasses.replace(document.cover, share_address=""))
    opened = _opened(render(private))
    assert "Owner\nNora" in _text(opened)
    assert list(opened.element.body.iter(qn("wp:docPr"))) == []


def test_a_plan_without_parts_has_no_contents() -> None:
    document = document_with()
    opened = _opened(render(dataclasses.replace(document, sections=())))
    assert _styled(opened, "toc 1") == []


def test_letter_paper_is_letter_paper() -> None:
    page = _opened(render(document_with(Paragraph("words")), Paper.LETTER)).sections[0]
    assert (page.page_width.inches, page.page_height.inches) == (8.5, 11)
    assert page.page_width - page.left_margin - page.right_margin == Twips(TEXT_WIDTH)


def test_the_same_document_makes_the_same_file_in_any_number_of_threads() -> None:
    documents = [document_with(*(block for block, _ in ONE_OF_EACH)) for _ in range(8)]
    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(render, documents))) == 1


def _opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def _text(opened: Any) -> str:
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


def _structure(opened: Any) -> list[Any]:
    """All elements but those that hold the typed text itself."""
    words = {qn(name) for name in ("w:t", "w:br", "w:tab", "w:r", "w:rPr", "w:rFonts", "w:cantSplit", "w:trPr")}
    return [element for element in opened.element.body.iter() if element.tag not in words]


def _captions(opened: Any) -> list[str]:
    return [caption.get(qn("w:val")) for caption in opened.element.body.iter(qn("w:tblCaption"))]


def _labels(document: Document) -> set[str]:
    blocks = (block for section in document.sections for block in section.blocks)
    return {getattr(block, "label", "") for block in blocks}


def _styled(opened: Any, style: str) -> list[str]:
    return [paragraph.text for paragraph in opened.paragraphs if paragraph.style.name == style]


def _styles_named(opened: Any, kind: str) -> Iterator[Any]:
    name = {"p": "w:pStyle", "r": "w:rStyle", "t": "w:tblStyle"}[kind]
    return opened.element.body.iter(qn(name))  # type: ignore[no-any-return]


def _found(styles: Any, path: str) -> Iterator[Any]:
    return (font for style in styles.xpath(path) for font in style.iter(qn("w:rFonts")))


def _has(row: Any, name: str) -> bool:
    return next(row._tr.iter(qn(name)), None) is not None


def _numberings(opened: Any) -> list[Any]:
    return list(opened.part.numbering_part.element.iter(qn("w:num")))


def _converted(folder: Path, names: list[str]) -> Mapping[str, str]:
    """What LibreOffice reads in Word files, without spaces."""
    command = [
        str(CONVERTER), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder),
    ]  # fmt: skip
    files = [str(folder / f"{name}.docx") for name in names]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    return {name: squeezed((folder / f"{name}.txt").read_text(encoding="utf-8-sig")) for name in names}
