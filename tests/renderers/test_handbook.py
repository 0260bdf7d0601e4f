"""The handbook as it is printed: how many pages each part takes, what stands where, and nothing over anything else."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest
from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.blocks import DaySheet, Facts, Message
from app.document.model.document import Document
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import Knowledge, knowledge_in
from app.plan.answers import Answers
from app.renderers import pdf
from app.renderers.papers import Paper
from tests.document.plans import document_of, shown_plan
from tests.plan.plans import night_readers
from tests.renderers.printed import FOOT, TWO_LINES, PrintedPage, headings_in, overlaps, printed_page, rooms_under
from tests.renderers.reading import squeezed
from tests.support.examples import example

MOST = {Part.BRIEF: 4, Part.RUN_BOOK: 16, Part.REFERENCE: 8, Part.MESSAGES: 6}
MOST_IN_ALL = 32
SMALLEST, LABELS, BODY = 7.5, 7.6, {8, 9}
"""The sizes of words in points: none is below the first, and what is no label or heading has one of the last two."""
RULING = 5.5 * 72 / 25.4
"""How far lines to write on are apart, in points."""
_STARTERS = ("study-group", "local-club", "peer-circle")
_OTHERS = ("support-group", "product-cold-start", "paid-membership")
_EACH = pytest.mark.parametrize("starter", _STARTERS)


@_EACH
def test_a_full_plan_has_no_more_pages_than_it_is_good_for(starter: str, language: Language) -> None:
    book = _book(starter, language)
    assert {part: len(pages) for part, pages in book.parts.items() if len(pages) > MOST[part]} == {}
    assert len(book.pages) <= MOST_IN_ALL


@pytest.mark.parametrize("starter", _OTHERS)
def test_the_other_long_starters_have_no_more_pages_in_the_language_that_takes_most(starter: str) -> None:
    book = _book(starter, Language.EN)
    assert {part: len(pages) for part, pages in book.parts.items() if len(pages) > MOST[part]} == {}
    assert len(book.pages) <= MOST_IN_ALL


@_EACH
def test_days_are_set_in_one_of_two_sizes_and_nothing_is_too_small_to_read(starter: str, language: Language) -> None:
    book = _book(starter, language)
    assert min(size for page in book.pages for size in page.sizes) >= SMALLEST
    for number in book.parts[Part.RUN_BOOK]:
        sizes = book.pages[number].sizes
        letters = {size: count for size, count in sizes.items() if size > LABELS}
        assert max(letters, key=lambda size: letters[size]) in BODY


@_EACH
def test_no_text_lies_over_another(starter: str, language: Language) -> None:
    book = _book(starter, language)
    assert [(number, over) for number, page in enumerate(book.pages, 1) for over in overlaps(page.boxes)] == []


@_EACH
def test_no_heading_stands_in_the_last_lines_of_a_page(starter: str, language: Language) -> None:
    book = _book(starter, language)
    items = {squeezed(item.title) for sheet in _sheets(book.document) for item in sheet.items}
    low = [title for title, _, top in book.headings if top < FOOT + TWO_LINES]
    assert [title for title in low if not any(squeezed(title).startswith(item) for item in items)] == []


@_EACH
def test_only_the_last_page_of_a_part_may_be_nearly_empty(starter: str, language: Language) -> None:
    book = _book(starter, language)
    inner = [page for pages in book.parts.values() for page in pages[:-1]]
    assert [page + 1 for page in inner if book.pages[page].filled < 1 / 3] == []


@_EACH
def test_no_page_of_letter_paper_is_nearly_empty_but_the_last_of_a_part(starter: str) -> None:
    book = _book(starter, Language.EN, Paper.LETTER)
    inner = [page for pages in book.parts.values() for page in pages[:-1]]
    assert [page + 1 for page in inner if book.pages[page].filled < 1 / 3] == []


@pytest.mark.parametrize(
    ("starter", "paper"), [("study-group", Paper.LETTER), ("local-club", Paper.A4), ("peer-circle", Paper.A4)]
)
def test_sheets_of_people_have_no_nearly_empty_page_but_the_last_of_each(starter: str, paper: Paper) -> None:
    shown = shown_plan(_answers(starter, knowledge_in(Language.EN)), knowledge_in(Language.EN))
    content = pdf.render(build_document(shown, parts=frozenset({Part.PEOPLE})), paper)
    with closing(PdfDocument(content)) as printed:
        pages = [printed_page(page) for page in printed]
    begins = sorted({page for title, page, _ in headings_in(content) if re.match(r"\d+\s?\D", title)})
    last = {begin - 1 for begin in begins} | {len(pages) - 1}
    assert len(begins) == 6
    assert [number + 1 for number, page in enumerate(pages) if number not in last and page.filled < 1 / 3] == []
    assert [(number, over) for number, page in enumerate(pages, 1) for over in overlaps(page.boxes)] == []


def test_two_short_sheets_of_people_share_a_page() -> None:
    roles = {"who.roles": "a b", "who.roles.a.title": "Keeper", "who.roles.b.title": "Guide"}
    slots = {"when.slots": "s t", "when.slots.s.owner": "Keeper", "when.slots.t.owner": "Guide"}
    shown = shown_plan(Answers({**roles, **slots}), knowledge_in(Language.EN))
    content = pdf.render(build_document(shown, parts=frozenset({Part.PEOPLE})))
    (first, second) = [page for title, page, _ in headings_in(content) if title.endswith(("Keeper", "Guide"))]
    assert first == second


@_EACH
def test_words_that_are_explained_stand_on_one_page(starter: str, language: Language) -> None:
    book = _book(starter, language)
    (glossary,) = [section for section in book.document.sections if section.key == "glossary"]
    (facts,) = [block for block in glossary.blocks if isinstance(block, Facts)]
    (number,) = {page for title, page, _ in book.headings if squeezed(title).endswith(squeezed(glossary.title))}
    said = squeezed(book.pages[number].text)
    assert [word for word, _ in facts.rows if squeezed(word) not in said] == []


@_EACH
def test_each_text_to_post_is_printed_once(starter: str, language: Language) -> None:
    book = _book(starter, language)
    said = squeezed("".join(page.text for page in book.pages))
    texts = [text.replace("\u200b", "") for text in _texts(book.document)]
    assert len(texts) == len(set(texts))
    # What a page's end cuts in two is found by its beginning, which goes on after a title of its own.
    begins = [squeezed(text)[: max(60, len(squeezed(text.split("\n")[0])) + 9)] for text in texts]
    assert [begin for begin in begins if said.count(begin) != sum(begin in squeezed(other) for other in texts)] == []


@_EACH
def test_the_last_page_of_messages_has_both_columns(starter: str, language: Language) -> None:
    book = _book(starter, language)
    page = book.pages[book.parts[Part.MESSAGES][-1]]
    columns = [
        [box for box in page.boxes if box[1] > FOOT and (box[0] > page.width / 2) is right] for right in (False, True)
    ]
    ends = [page.height - min((bottom for _, bottom, *_ in boxes), default=page.height) for boxes in columns]
    # One text alone can't be shared out.
    assert min(ends) > max(ends) / 2 or max(ends) < page.height / 2


@_EACH
def test_no_title_of_an_activity_is_cut_in_the_thirty_days(starter: str, language: Language) -> None:
    month = _book(starter, language).pages[1].text
    assert "…" not in month


@_EACH
def test_every_day_with_anything_on_it_has_its_sheet(starter: str, language: Language) -> None:
    days = [sheet.day for sheet in _sheets(_book(starter, language).document)]
    assert days == sorted(set(days), key=lambda day: day or 0)
    assert set(range(-14, 31)) >= set(days)
    assert len(days) >= 25


@_EACH
def test_every_day_with_activities_asks_in_the_evening_and_has_two_lines_at_least(starter: str) -> None:
    book = _book(starter, Language.EN)
    with closing(PdfDocument(book.content)) as printed:
        rooms = [room for page in printed for room in rooms_under(page, "Evening review: what went well")]
    assert len(rooms) >= sum(bool(sheet.review) for sheet in _sheets(book.document)) > 10
    assert min(rooms) > 1.5 * RULING


@_EACH
def test_no_line_of_a_day_begins_with_what_stands_between_facts(starter: str, language: Language) -> None:
    book = _book(starter, language)
    lines = [line for number in book.parts[Part.RUN_BOOK] for line in book.pages[number].text.splitlines()]
    assert [line for line in lines if line.strip().startswith("·")] == []


def test_days_with_fixed_times_alone_have_boxes_for_the_figures_of_the_evening() -> None:
    book = _book("flash-event", Language.EN, Paper.A5)
    boxes = sum(page.text.count("Spoke today") for page in book.pages)
    assert boxes == sum((sheet.day or 0) > 0 for sheet in _sheets(book.document))


def test_days_before_the_launch_have_no_boxes_for_the_evening() -> None:
    early = {"days3.activities": "open hall", "days3.activities.hall.day": "0", "when.horizon_weeks": "1"}
    shown = shown_plan(night_readers().with_values(early), knowledge_in(Language.EN))
    document = build_document(shown, parts=frozenset({Part.RUN_BOOK}))
    with closing(PdfDocument(pdf.render(document))) as printed:
        boxes = sum(printed_page(page).text.count("Spoke today") for page in printed)
    assert boxes == len(list(_sheets(document))) - 1


def test_a_long_day_under_the_contents_of_a_booklet_has_two_pages() -> None:
    answers = _answers("flash-event", knowledge_in(Language.EN))
    begun = [item for item in answers.raw("days3.activities").split() if int(_day(answers, item)) > 0]
    shown = shown_plan(answers.with_values({"days3.activities": " ".join(begun)}), knowledge_in(Language.EN))
    content = pdf.render(build_document(shown, parts=frozenset({Part.RUN_BOOK})), Paper.A5)
    with closing(PdfDocument(content)) as printed:
        texts = [printed_page(page).text for page in printed]
    assert sum("Day 1 of 14" in text for text in texts) == 2


@pytest.mark.parametrize(("starter", "paper"), [("local-club", Paper.LETTER), ("flash-event", Paper.A5)])
def test_other_papers_have_no_torn_pages(starter: str, paper: Paper) -> None:
    book = _book(starter, Language.EN, paper)
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
    shown = shown_plan(_answers("study-group", knowledge_in(Language.ZH_HANS)), knowledge_in(Language.ZH_HANS))
    content = pdf.render(build_document(shown, parts=frozenset({Part.BRIEF, Part.REFERENCE})), Paper.A5)
    with closing(PdfDocument(content)) as printed:
        lines = "\n".join(printed_page(page).text.replace("\r", "") for page in printed).split("\n")
    assert any(re.fullmatch(r"23\s小时", line.strip()) for line in lines)
    assert any(line.strip().endswith("共同的需求") for line in lines)


@pytest.fixture(params=[Language.EN, Language.ZH_HANS], ids=lambda language: str(language.value))
def language(request: pytest.FixtureRequest) -> Language:
    """The two writing systems: the traditional characters are as wide as the simplified ones."""
    language: Language = request.param
    return language


@dataclass(frozen=True)
class _Book:
    """A printed plan: its pages, for each part the numbers of its pages, and headings with page and height on it."""

    document: Document
    content: bytes
    pages: tuple[PrintedPage, ...]
    parts: dict[Part, list[int]]
    headings: tuple[tuple[str, int, float], ...]


@cache
def _book(starter: str, language: Language, paper: Paper = Paper.A4) -> _Book:
    document = document_of(_answers(starter, knowledge_in(language)), knowledge_in(language), is_private=True)
    content = pdf.render(document, paper)
    with closing(PdfDocument(content)) as printed:
        pages = tuple(printed_page(page) for page in printed)
    headings = tuple(headings_in(content))
    return _Book(document, content, pages, _part_pages(document, headings, len(pages)), headings)


def _answers(starter: str, knowledge: Knowledge) -> Answers:
    return example(knowledge, starter, date(2026, 11, 22))


def _day(answers: Answers, item: str) -> str:
    return answers.raw(f"days3.activities.{item}.day")


def _part_pages(document: Document, headings: tuple[tuple[str, int, float], ...], pages: int) -> dict[Part, list[int]]:
    """The pages from the first section of a part to that of the next; the cover belongs to the brief."""
    first = {squeezed(title): page for title, page, _ in reversed(headings)}
    numbers = {section.key: number for number, section in enumerate(document.sections, 1)}
    begins = {
        part.part: first[squeezed(f"{numbers[part.sections[0].key]}{part.sections[0].title}")]
        for part in document.parts
    }
    begins[Part.BRIEF] = 0
    ends = [*list(begins.values())[1:], pages]
    return {part: list(range(begin, end)) for (part, begin), end in zip(begins.items(), ends, strict=True)}


def _sheets(document: Document) -> list[DaySheet]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, DaySheet)]


def _texts(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield from (block.text for block in section.blocks if isinstance(block, Message))
    yield from (item.message for sheet in _sheets(document) for item in sheet.items if item.message)
