"""The handbook on Letter paper and as a booklet."""

import re
from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import knowledge_in
from app.renderers import pdf
from app.renderers.papers import Paper
from tests.document.plans import shown_plan
from tests.renderers.handbooks import EACH, printed_book, starter_answers
from tests.renderers.printed import overlaps, printed_page


@EACH
def test_no_page_of_letter_paper_is_nearly_empty_but_the_last_of_a_part(starter: str) -> None:
    book = printed_book(starter, Language.EN, Paper.LETTER)
    inner = [page for pages in book.parts.values() for page in pages[:-1]]
    assert [page + 1 for page in inner if book.pages[page].filled < 1 / 3] == []


@pytest.mark.parametrize(("starter", "paper"), [("local-club", Paper.LETTER), ("flash-event", Paper.A5)])
def test_other_papers_have_no_torn_pages(starter: str, paper: Paper) -> None:
    book = printed_book(starter, Language.EN, paper)
    (month,) = [page.text for page in book.pages if "days at a glance" in page.text]
    assert f"Launch and day {14 if starter == 'flash-event' else 30}" in month
    assert "…" not in month
    # Words that are wider than their cell end a line with a hyphen, which PDFium reads as U+FFFE.
    assert not re.search(r"Introduc\s*\r?\n", month)
    assert [(number, over) for number, page in enumerate(book.pages, 1) for over in overlaps(page.boxes)] == []
    long = [page.text for page in book.pages if "continued" in page.text]
    assert (len(long) > 1) == (paper is Paper.A5)
    # Each page of a long day has something to do on it, not only boxes for the evening.
    days = [book.pages[number].text for number in book.parts[Part.RUN_BOOK]]
    assert [text for text in days if not re.search(r"\d\d:\d\d", text.replace(book.document.foot, ""))] == []


def test_a_booklet_parts_no_number_from_its_unit_and_no_short_fact_in_narrow_columns() -> None:
    shown = shown_plan(starter_answers("study-group", knowledge_in(Language.ZH_HANS)), knowledge_in(Language.ZH_HANS))
    content = pdf.render(build_document(shown, parts=frozenset({Part.BRIEF, Part.REFERENCE})), Paper.A5)
    with closing(PdfDocument(content)) as printed:
        lines = "\n".join(printed_page(page).text.replace("\r", "") for page in printed).split("\n")
    assert any(re.fullmatch(r"23\s小时", line.strip()) for line in lines)
    assert any(line.strip().endswith("共同的需求") for line in lines)
