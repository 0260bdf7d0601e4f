"""The short text for a chat: what, when, where, who and what is next, however much was typed."""

import dataclasses
from datetime import date

import pytest

from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.exports.building import build_export
from app.exports.registry import RENDERERS
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from tests.exports.exporting import export_of, request_of
from tests.support.examples import example
from tests.support.largest import filled_with

TODAY = date(2026, 12, 1)


def test_it_says_what_when_where_who_and_what_is_next(content: Content) -> None:
    knowledge = content[Language.EN]
    text = export_of(example(knowledge, "study-group", TODAY), knowledge).chat_text
    order = ["Study Hall", "What we do", "When we meet", "Where we meet", "Who takes part", "What's next", "https://"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Ask five people" in text[places[5] :], "the team prepares"
    for_members = export_of(example(knowledge, "study-group", TODAY), knowledge, Edition.MEMBER).chat_text
    assert "Ask five people" not in for_members
    assert "20:05" in for_members[for_members.index("What's next") :], "members begin with the opening"


@pytest.mark.parametrize("edition", Edition)
def test_it_fits_into_a_chat_whatever_was_typed(knowledge: Knowledge, edition: Edition) -> None:
    for answers in (example(knowledge, "study-group", TODAY), filled_with("读", 100_000)):
        assert len(export_of(answers, knowledge, edition).chat_text) <= 1_250


def test_a_blank_plan_has_little_to_say(knowledge: Knowledge) -> None:
    assert len(export_of(Answers(), knowledge).chat_text) < 60


def test_the_brief_alone_is_this_text_and_other_parts_the_document(content: Content) -> None:
    knowledge = content[Language.EN]
    request = request_of(example(knowledge, "study-group", TODAY), knowledge)
    for parts, is_short in ((Part.BRIEF,), True), ((Part.BRIEF, Part.PEOPLE), False):
        export = build_export(dataclasses.replace(request, parts=frozenset(parts)), lambda _: knowledge)
        assert (RENDERERS["text"](export) == export.chat_text.encode()) is is_short
