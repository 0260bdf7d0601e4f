"""The contents of a Word file: fields that Word computes, with the pages already in that it will probably find."""

import dataclasses
from typing import Any

import pytest
from docx.oxml.ns import qn

from app.document.model.blocks import Message, Paragraph, SeeAlso
from app.document.model.document import Document, DocumentPart, Section
from app.document.model.parts import Part
from app.knowledge.content import Knowledge
from app.renderers.docx import render
from app.renderers.papers import Paper
from tests.renderers.blocks import document_with
from tests.renderers.typed import starter_document
from tests.renderers.word_files import open_word, text_of

HALF = "\n".join(["line"] * 29)
"""So many lines of running text take half of a page."""
_MOST_PAGES = 33
"""Nobody prints more of a plan of the usual size."""


def test_the_contents_name_parts_and_sections_and_their_pages(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    opened = open_word(render(document))
    parts, sections = (_entries(opened, f"toc {level}") for level in (1, 2))
    assert [entry[0] for entry in parts] == [part.title for part in document.parts]
    titles = [section.title for section in document.sections]
    assert [entry[:2] for entry in sections] == [[str(number), title] for number, title in enumerate(titles, 1)]
    pages = [int(entry[-1]) for entry in sections]
    assert pages == sorted(pages)
    assert pages[0] == int(parts[0][-1]) == 2
    assert pages[-1] <= _MOST_PAGES
    assert len({entry[-1] for entry in parts}) == len(parts)


def test_every_link_and_every_page_leads_to_a_bookmark(knowledge: Knowledge) -> None:
    opened = open_word(render(starter_document(knowledge)))
    marks = [mark.get(qn("w:name")) for mark in opened.element.body.iter(qn("w:bookmarkStart"))]
    anchors = {link.get(qn("w:anchor")) for link in opened.element.body.iter(qn("w:hyperlink"))} - {None}
    pages = {words.split()[1] for words in _instructions(opened) if words.startswith("PAGEREF")}
    assert len(marks) == len({*marks})
    assert anchors == pages == {*marks}
    assert all(len(mark) <= 40 and mark.isascii() and mark.replace("_", "").isalnum() for mark in marks)


def test_every_field_that_begins_ends(knowledge: Knowledge) -> None:
    opened = open_word(render(starter_document(knowledge)))
    kinds = [char.get(qn("w:fldCharType")) for char in opened.element.body.iter(qn("w:fldChar"))]
    assert {kinds.count(kind) for kind in ("begin", "separate", "end")} == {len(kinds) // 3}
    assert _instructions(opened)[0] == r'TOC \o "1-2" \h \z'


def test_a_file_of_few_pages_has_no_contents() -> None:
    assert _entries(open_word(render(_pages(3))), "toc 2") == []


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_each_section_that_begins_a_page_is_on_the_next(paper: Paper) -> None:
    sections = _entries(open_word(render(_pages(9), paper)), "toc 2")
    assert [int(entry[-1]) for entry in sections] == [*range(2, 11)]


def test_what_runs_over_a_page_moves_the_rest() -> None:
    document = _pages(9)
    first, *others = document.parts[0].sections
    longer = (dataclasses.replace(first, blocks=(Paragraph(HALF),) * 4), *others)
    moved = dataclasses.replace(document, parts=(dataclasses.replace(document.parts[0], sections=longer),))
    assert [int(entry[-1]) for entry in _entries(open_word(render(moved)), "toc 2")] == [2, *range(5, 13)]


def test_messages_fill_one_column_after_the_other() -> None:
    document = _pages(8)
    text = Message("Hi", "\n".join(["line"] * 28))
    texts = tuple(Section(f"texts-{number}", f"Texts {number}", (), (text,)) for number in range(4))
    messages = DocumentPart(Part.MESSAGES, "Messages", texts)
    opened = open_word(render(dataclasses.replace(document, parts=(*document.parts, messages))))
    assert [int(entry[-1]) for entry in _entries(opened, "toc 2")][8:] == [10, 10, 11, 11]


def test_a_pointer_leads_to_a_section_and_tells_its_page() -> None:
    opened = open_word(render(document_with(SeeAlso("What to say:", "The plan", "page"))))
    assert "What to say: → The plan · 2" in text_of(opened)
    (link,) = (one for one in opened.element.body.iter(qn("w:hyperlink")) if one.get(qn("w:anchor")))
    assert link.get(qn("w:anchor")) == "_Section_1"


@pytest.mark.parametrize("typed", ["Readers", "N" * 200, "夜" * 200, "The readers of the night " * 8])
def test_the_cover_is_one_page_whatever_its_name(typed: str) -> None:
    document = document_with(Paragraph("words"))
    cover = dataclasses.replace(
        document.cover, name=typed, slogan=typed, sentence=typed * 2, facts=(("Who", typed[:80]),) * 4
    )
    opened = open_word(render(dataclasses.replace(document, cover=cover), Paper.LETTER))
    (room, *_) = (one for one in opened.paragraphs if one.style.name == "Plan Gap")
    assert room.paragraph_format.space_before.pt > 0


def test_what_is_read_at_one_go_begins_with_a_head_and_no_cover() -> None:
    document = document_with(Paragraph("words"))
    cover = dataclasses.replace(document.cover, name="Readers", is_compact=True)
    opened = open_word(render(dataclasses.replace(document, cover=cover)))
    styles = [one.style.name for one in opened.paragraphs]
    assert styles[:2] == ["Plan Stamp", "Plan Head Title"]
    assert opened.paragraphs[1].text == "Readers"
    assert opened.element.xpath("//w:titlePg | //w:p/w:pPr/w:pageBreakBefore[not(@w:val)]") == []


def test_a_pointer_to_what_is_not_in_the_file_says_where_else_it_is() -> None:
    opened = open_word(render(document_with(SeeAlso("What to say:", "Messages", "messages-days3"))))
    assert "What to say: Messages" in text_of(opened)
    assert _instructions(opened) == []


def test_a_typed_text_is_never_taken_for_a_page() -> None:
    typed = "page of _Section_1 <w:t>page of _Section_1</w:t>"
    assert typed in text_of(open_word(render(document_with(Paragraph(typed)))))


def _pages(number: int) -> Document:
    """A document of so many sections, each of which begins a page and fills half of it."""
    sections = tuple(Section(f"part-{one}", f"Part {one}", (), (Paragraph(HALF),)) for one in range(number))
    document = document_with()
    return dataclasses.replace(document, parts=(DocumentPart(Part.PEOPLE, "", sections),))


def _entries(opened: Any, style: str) -> list[list[str]]:
    return [one.text.split("\t") for one in opened.paragraphs if one.style.name == style]


def _instructions(opened: Any) -> list[str]:
    return [words.text.strip() for words in opened.element.body.iter(qn("w:instrText"))]
