"""Everything a founder typed appears in the document."""

from datetime import date

import pytest
from hypothesis import given

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.fields.kinds import Kind, Line, Text
from app.plan.paths import find_field
from app.plan.plan import STEPS
from tests.document.plans import document_of, marked_plan, words_of
from tests.plan.strategies import plan_answers
from tests.renderers.reading import page_of
from tests.support.examples import example

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("key", ["study-group", "local-club"])
def test_every_text_of_a_full_plan_is_in_its_document(knowledge: Knowledge, key: str) -> None:
    answers = with_private_answers(example(knowledge, key, TODAY))
    said = "\n".join(words_of(document_of(answers, knowledge, is_private=True)))
    assert [path for path, raw in answers.items() if _is_text(path) and raw.strip() not in said] == []


def test_every_answer_of_every_field_is_in_the_document(knowledge: Knowledge) -> None:
    answers = marked_plan()
    said = "\n".join(words_of(document_of(answers, knowledge, is_private=True)))
    assert [path for path, raw in answers.items() if raw.startswith("mark") and raw not in said] == []


def test_every_answer_of_every_field_is_on_the_page(knowledge: Knowledge) -> None:
    answers = marked_plan()
    page = page_of(document_of(answers, knowledge, is_private=True))
    assert [path for path, raw in answers.items() if raw.startswith("mark") and raw not in page.text] == []


def test_a_plan_may_be_shown_in_another_language_than_it_was_typed_in(content: Content) -> None:
    english, chinese = content[Language.EN], content[Language.ZH_HANT]
    answers = example(english, "study-group", TODAY)
    said = "\n".join(words_of(document_of(answers, chinese, is_private=True)))
    assert [path for path, raw in answers.items() if _is_text(path) and raw.strip() not in said] == []


@given(answers=plan_answers())
def test_any_plan_makes_a_document(content: Content, answers: Answers) -> None:
    for knowledge in content.values():
        for is_private in (True, False):
            document = document_of(answers, knowledge, is_private=is_private)
            assert all(section.blocks for section in document.sections)


def with_private_answers(answers: Answers) -> Answers:
    """The plan with notes in each step, and with contacts, notes and a way to fail."""
    notes = {f"{step.key}.notes": f"Only for me: {step.key}\nand more" for step in STEPS}
    people = answers.order("seeds", "people")
    contacts = {f"seeds.people.{person}.contact": f"wx-{person}-13800000000" for person in people}
    remarks = {f"seeds.people.{person}.notes": f"owes me a favour: {person}" for person in people}
    failures = {
        "health.failures": f"{answers.raw('health.failures')} silence",
        "health.failures.silence.how": "Nobody dares to speak",
        "health.failures.silence.sign": "Three quiet evenings", "health.failures.silence.counter": "Ask by name",
    }  # fmt: skip
    return answers.with_values({**notes, **contacts, **remarks, **failures})


def _is_text(path: str) -> bool:
    found = find_field(path)
    assert found is None or isinstance(found.kind, Kind)
    return found is not None and isinstance(found.kind, Line | Text)
