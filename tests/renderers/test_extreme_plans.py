"""Plans that nobody should write: nothing runs over its neighbour, the footer or the page, in any edition."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from app.document.build import build_document
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.fields.kinds import Line, Text
from app.plan.paths import find_field
from app.renderers import pdf
from app.renderers.papers import Paper
from tests.document.plans import marked_plan, shown_plan
from tests.renderers.printed import FOOT, PrintedPage, overlaps, printed_page

WORD, LINK, NAME = "W" * 200, f"https://example.org/{'0123456789' * 38}", "🎉👨‍👩‍👧🇨🇳" * 66
PROSE = "每天晚上一起读十二页，合上书说一件记住的事；谁没有来，第二天早上看那五行。 Nobody is late here. "
_MARGIN, _LOWEST = 33, 20
"""How far from a page's edges texts end at least, in points; the foot is one line above the second."""


@pytest.mark.parametrize("kind", ["words", "cells"])
@pytest.mark.parametrize(
    ("edition", "paper"),
    [(Edition.OPERATOR, Paper.A4), (Edition.MEMBER, Paper.LETTER)],
)
def test_nothing_runs_over_anything(content: Content, edition: Edition, paper: Paper, kind: str) -> None:
    answers = {"words": _words, "cells": _cells}[kind]()
    document = build_document(shown_plan(answers, content[Language.ZH_HANS], edition), parts=frozenset(Part))
    with closing(PdfDocument(pdf.render(document, paper))) as printed:
        pages = [printed_page(page) for page in printed]
    assert [(number, fault) for number, page in enumerate(pages, 1) for fault in _faults(page)] == []


def test_a_plan_of_a_few_words_takes_few_pages(content: Content) -> None:
    typed = {"positioning.name": "夜读会", "what.together": "每晚一起读十二页", "when.launch_date": "2026-12-21"}
    document = build_document(shown_plan(Answers(typed), content[Language.ZH_HANS]))
    with closing(PdfDocument(pdf.render(document))) as printed:
        pages = [printed_page(page).text for page in printed]
    assert len(pages) == 3
    assert "一页看懂" in pages[1]
    assert "待定事项" in pages[1]


def _words() -> Answers:
    """A long word in each field, a link too in each text, a title that cannot be seen, a name of emoji."""
    typed = {path: _long(path) for path in marked_plan() if find_field(path)}
    titles = {path: "\u200b" for path in typed if path.endswith(".a.title")}
    return marked_plan().with_values({**typed, **titles, **_days(), "positioning.name": NAME[:200]})


def _cells() -> Answers:
    """Texts of 3,000 characters, and lines of prose that are as long as may be."""
    most = {Line: 200, Text: 3_000}
    typed = {
        path: (PROSE * 60)[: most[type(found.kind)]]
        for path in marked_plan()
        if (found := find_field(path)) and type(found.kind) in most
    }
    return marked_plan().with_values({**typed, **_days()})


def _long(path: str) -> str:
    found = find_field(path)
    return f"{LINK}\n{WORD}" if found and isinstance(found.kind, Text) else WORD


def _days() -> dict[str, str]:
    """What the days, times and the launch must be for anything to have a place in the month."""
    steps = (("days3", 1), ("days7", 5), ("month", 12))
    times = {
        f"{step}.activities.{item}.time": f"{hour}:00" for step, _ in steps for item, hour in (("a", 9), ("b", 20))
    }
    days = {f"{step}.activities.{item}.day": str(day) for step, day in steps for item in "ab"}
    slots = {f"when.slots.{item}.weekdays": "1 3 6" for item in "ab"}
    return {**times, **days, **slots, "when.launch_date": "2026-12-21", "when.slots.a.time": "20:05"}


def _faults(page: PrintedPage) -> Iterator[str]:
    yield from overlaps(page.boxes)
    for box in page.boxes:
        left, bottom, right, top = box
        is_inside = left >= _MARGIN and right <= page.width - _MARGIN and bottom >= _LOWEST and top <= page.height - 20
        in_footer = bottom < FOOT - 4
        if not is_inside or (in_footer and top > FOOT + 4):
            yield f"out of its place: {box}"
