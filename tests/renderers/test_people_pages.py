"""The sheets of people as they are printed: short ones share a page, and none is nearly empty."""

import re
from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import knowledge_in
from app.plan.answers import Answers
from app.renderers import pdf
from app.renderers.papers import Paper
from tests.document.plans import shown_plan
from tests.renderers.handbooks import starter_answers
from tests.renderers.printed import headings_in, overlaps, printed_page


@pytest.mark.parametrize(
    ("starter", "paper"), [("study-group", Paper.LETTER), ("local-club", Paper.A4), ("peer-circle", Paper.A4)]
)
def test_sheets_of_people_have_no_nearly_empty_page_but_the_last_of_each(starter: str, paper: Paper) -> None:
    shown = shown_plan(starter_answers(starter, knowledge_in(Language.EN)), knowledge_in(Language.EN))
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
