"""The glossary: the end of an operator's reference, with the words that the plan uses and no others."""

from datetime import date

import pytest

from app.document.build import build_document, build_sections
from app.document.model.blocks import Facts
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.glossary import Term
from app.plan.answers import Answers
from app.plan.plan import STEPS
from tests.document.plans import document_of, shown_plan, words_of
from tests.support.examples import example

EN, HANS = Language.EN, Language.ZH_HANS
NAMED = Answers({"what.together": "Read and talk", "what.value": "Twenty pages"})


def test_a_full_plan_ends_with_the_words_that_it_uses(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        document = document_of(example(knowledge, starter.key, date(2026, 11, 22)), knowledge, is_private=True)
        others = tuple(section for section in document.sections if section.key != "glossary")
        said = "\n".join(words_of(others)).casefold()
        rows = _rows(document)
        assert 15 <= len(rows) <= len(knowledge.glossary)
        assert [word for word, _ in rows if not _term(knowledge, word).is_in(said)] == []


def test_the_words_stand_in_the_order_of_the_glossary(content: Content) -> None:
    knowledge = content[EN]
    rows = _rows(_document(knowledge, {"what.together": "A digest for every seed user"}))
    assert rows == tuple((one.word, one.meaning) for one in map(knowledge.glossary.get, ("seed-user", "digest")) if one)


def test_a_word_is_found_in_any_part_and_any_case(content: Content) -> None:
    written = {
        "rules.rules": "a", "rules.rules.a.what": "Ask a KOL before you quote one",
        "health.metrics": "a", "health.metrics.a.name": "RETENTION",
    }  # fmt: skip
    words = {word for word, _ in _rows(_document(content[EN], written))}
    assert {"Opinion leader", "Share of members who stay"} <= words


def test_a_word_that_the_plan_does_not_use_is_not_explained(content: Content) -> None:
    assert "Red packet" not in [word for word, _ in _rows(_document(content[EN], {"what.together": "Check-in"}))]
    assert "潜水成员" not in [word for word, _ in _rows(_document(content[HANS], {"what.together": "打卡"}))]


def test_a_plan_that_needs_no_explaining_has_no_glossary(content: Content) -> None:
    assert "glossary" not in _keys(_document(content[EN], {}))


def test_an_empty_plan_has_no_glossary_for_anybody(knowledge: Knowledge) -> None:
    for is_private in (True, False):
        assert "glossary" not in _keys(document_of(Answers(), knowledge, is_private=is_private))


def test_operators_who_read_a_shared_plan_have_it_too(knowledge: Knowledge) -> None:
    answers = example(knowledge, "study-group", date(2026, 11, 22))
    assert _rows(document_of(answers, knowledge, is_private=False))


def test_a_word_from_a_private_note_is_explained_to_its_owner_alone(content: Content) -> None:
    answers = NAMED.with_values({"what.notes": "Think of the cold start"})
    owners, others = (document_of(answers, content[EN], is_private=is_private) for is_private in (True, False))
    assert [word for word, _ in _rows(owners)] == ["Cold start"]
    assert "glossary" not in _keys(others)


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_members_and_partners_have_none(content: Content, edition: Edition) -> None:
    answers = example(content[EN], "study-group", date(2026, 11, 22))
    assert "glossary" not in _keys(build_document(shown_plan(answers, content[EN], edition, is_owners=False)))


def test_no_step_shows_it_beside_its_questions(content: Content) -> None:
    answers = example(content[EN], "study-group", date(2026, 11, 22))
    shown = [section.key for step in STEPS for section in build_sections(shown_plan(answers, content[EN]), step.key)]
    assert "glossary" not in shown


def test_its_title_is_in_the_language_of_the_document(content: Content) -> None:
    titles = [_document(one, {"what.together": "KOL"}).sections[-1].title for one in content.values()]
    assert titles == ["Glossary", "术语表", "名詞解釋"]


def _document(knowledge: Knowledge, values: dict[str, str]) -> Document:
    return document_of(NAMED.with_values(values), knowledge, is_private=False)


def _keys(document: Document) -> list[str]:
    return [section.key for section in document.sections]


def _rows(document: Document) -> tuple[tuple[str, str], ...]:
    (facts,) = next(section.blocks for section in document.sections if section.key == "glossary")
    assert isinstance(facts, Facts)
    return facts.rows


def _term(knowledge: Knowledge, word: str) -> Term:
    return next(term for term in knowledge.glossary.values() if term.word == word)
