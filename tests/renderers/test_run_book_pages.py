"""The run book as it is printed: a sheet for each day, what is written on it in the evening, and in which sizes."""

from contextlib import closing

from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import knowledge_in
from app.plan.answers import Answers
from app.renderers import pdf
from app.renderers.papers import Paper
from tests.document.plans import shown_plan
from tests.plan.plans import night_readers
from tests.renderers.handbooks import EACH, IN_BOTH_SCRIPTS, day_sheets, printed_book, starter_answers
from tests.renderers.printed import printed_page, rooms_under

SMALLEST, LABELS, BODY = 7.5, 7.6, {8, 9}
"""The sizes of words in points: none is below the first, and what is no label or heading has one of the last two."""
RULING = 5.5 * 72 / 25.4
"""How far lines to write on are apart, in points."""


@EACH
@IN_BOTH_SCRIPTS
def test_days_are_set_in_one_of_two_sizes_and_nothing_is_too_small_to_read(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    assert min(size for page in book.pages for size in page.sizes) >= SMALLEST
    for number in book.parts[Part.RUN_BOOK]:
        sizes = book.pages[number].sizes
        letters = {size: count for size, count in sizes.items() if size > LABELS}
        assert max(letters, key=lambda size: letters[size]) in BODY


@EACH
@IN_BOTH_SCRIPTS
def test_every_day_with_anything_on_it_has_its_sheet(starter: str, language: Language) -> None:
    days = [sheet.day for sheet in day_sheets(printed_book(starter, language).document)]
    assert days == sorted(set(days), key=lambda day: day or 0)
    assert set(range(-14, 31)) >= set(days)
    assert len(days) >= 25


@EACH
def test_every_day_with_activities_asks_in_the_evening_and_has_two_lines_at_least(starter: str) -> None:
    book = printed_book(starter, Language.EN)
    with closing(PdfDocument(book.content)) as printed:
        rooms = [room for page in printed for room in rooms_under(page, "Evening review: what went well")]
    assert len(rooms) >= sum(bool(sheet.review) for sheet in day_sheets(book.document)) > 10
    assert min(rooms) > 1.5 * RULING


@EACH
@IN_BOTH_SCRIPTS
def test_no_line_of_a_day_begins_with_what_stands_between_facts(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    lines = [line for number in book.parts[Part.RUN_BOOK] for line in book.pages[number].text.splitlines()]
    assert [line for line in lines if line.strip().startswith("·")] == []


def test_days_with_fixed_times_alone_have_boxes_for_the_figures_of_the_evening() -> None:
    book = printed_book("flash-event", Language.EN, Paper.A5)
    boxes = sum(page.text.count("Spoke today") for page in book.pages)
    assert boxes == sum((sheet.day or 0) > 0 for sheet in day_sheets(book.document))


def test_days_before_the_launch_have_no_boxes_for_the_evening() -> None:
    early = {"days3.activities": "open hall", "days3.activities.hall.day": "0", "when.horizon_weeks": "1"}
    shown = shown_plan(night_readers().with_values(early), knowledge_in(Language.EN))
    document = build_document(shown, parts=frozenset({Part.RUN_BOOK}))
    with closing(PdfDocument(pdf.render(document))) as printed:
        boxes = sum(printed_page(page).text.count("Spoke today") for page in printed)
    assert boxes == len(list(day_sheets(document))) - 1


def test_a_long_day_under_the_contents_of_a_booklet_has_two_pages() -> None:
    answers = starter_answers("flash-event", knowledge_in(Language.EN))
    begun = [item for item in answers.raw("days3.activities").split() if int(_day(answers, item)) > 0]
    shown = shown_plan(answers.with_values({"days3.activities": " ".join(begun)}), knowledge_in(Language.EN))
    content = pdf.render(build_document(shown, parts=frozenset({Part.RUN_BOOK})), Paper.A5)
    with closing(PdfDocument(content)) as printed:
        texts = [printed_page(page).text for page in printed]
    assert sum("Day 1 of 14" in text for text in texts) == 2


def _day(answers: Answers, item: str) -> str:
    return answers.raw(f"days3.activities.{item}.day")
