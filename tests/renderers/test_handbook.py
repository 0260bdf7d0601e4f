"""The handbook as it is printed: how many pages each part takes, what stands where, and nothing over anything else."""

import pytest

from app.document.model.blocks import Facts, Heading
from app.document.model.parts import Part
from app.i18n.languages import Language
from tests.renderers.handbooks import EACH, IN_BOTH_SCRIPTS, day_sheets, printed_book, texts_to_post
from tests.renderers.printed import FOOT, TWO_LINES, overlaps
from tests.renderers.reading import squeezed

MOST = {Part.BRIEF: 4, Part.RUN_BOOK: 16, Part.REFERENCE: 8, Part.MESSAGES: 6}
MOST_IN_ALL = 32
_OTHERS = ("support-group", "product-cold-start", "paid-membership")


@EACH
@IN_BOTH_SCRIPTS
def test_a_full_plan_has_no_more_pages_than_it_is_good_for(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    assert {part: len(pages) for part, pages in book.parts.items() if len(pages) > MOST[part]} == {}
    assert len(book.pages) <= MOST_IN_ALL


@pytest.mark.parametrize("starter", _OTHERS)
def test_the_other_long_starters_have_no_more_pages_in_the_language_that_takes_most(starter: str) -> None:
    book = printed_book(starter, Language.EN)
    assert {part: len(pages) for part, pages in book.parts.items() if len(pages) > MOST[part]} == {}
    assert len(book.pages) <= MOST_IN_ALL


@EACH
@IN_BOTH_SCRIPTS
def test_no_text_lies_over_another(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    assert [(number, over) for number, page in enumerate(book.pages, 1) for over in overlaps(page.boxes)] == []


@EACH
@IN_BOTH_SCRIPTS
def test_no_heading_stands_in_the_last_lines_of_a_page(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    items = {squeezed(item.title) for sheet in day_sheets(book.document) for item in sheet.items}
    low = [title for title, _, top in book.headings if top < FOOT + TWO_LINES]
    assert [title for title in low if not any(squeezed(title).startswith(item) for item in items)] == []


@EACH
@IN_BOTH_SCRIPTS
def test_only_the_last_page_of_a_part_may_be_nearly_empty(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    inner = [page for pages in book.parts.values() for page in pages[:-1]]
    assert [page + 1 for page in inner if book.pages[page].filled < 1 / 3] == []


@EACH
@IN_BOTH_SCRIPTS
def test_words_that_are_explained_stand_on_one_page(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    (glossary,) = [section for section in book.document.sections if section.key == "glossary"]
    (facts,) = [block for block in glossary.blocks if isinstance(block, Facts)]
    (number,) = {page for title, page, _ in book.headings if squeezed(title).endswith(squeezed(glossary.title))}
    said = squeezed(book.pages[number].text)
    assert [word for word, _ in facts.rows if squeezed(word) not in said] == []


@EACH
@IN_BOTH_SCRIPTS
def test_each_text_to_post_is_printed_once(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    said = squeezed("".join(page.text for page in book.pages))
    texts = [text.replace("\u200b", "") for text in texts_to_post(book.document)]
    assert len(texts) == len(set(texts))
    # What a page's end cuts in two is found by its beginning, which goes on after a title of its own.
    begins = [squeezed(text)[: max(60, len(squeezed(text.split("\n")[0])) + 9)] for text in texts]
    assert [begin for begin in begins if said.count(begin) != sum(begin in squeezed(other) for other in texts)] == []


@EACH
@IN_BOTH_SCRIPTS
def test_the_last_page_of_messages_has_both_columns(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    page = book.pages[book.parts[Part.MESSAGES][-1]]
    columns = [
        [box for box in page.boxes if box[1] > FOOT and (box[0] > page.width / 2) is right] for right in (False, True)
    ]
    ends = [page.height - min((bottom for _, bottom, *_ in boxes), default=page.height) for boxes in columns]
    # One text alone can't be shared out.
    assert min(ends) > max(ends) / 2 or max(ends) < page.height / 2


@EACH
@IN_BOTH_SCRIPTS
def test_no_title_of_an_activity_is_cut_in_the_thirty_days(starter: str, language: Language) -> None:
    book = printed_book(starter, language)
    (*_, head) = [block for block in book.document.sections[0].blocks if isinstance(block, Heading)]
    _, found, month = squeezed(book.pages[1].text).partition(squeezed(head.text))
    assert found
    assert "…" not in month
