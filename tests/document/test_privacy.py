"""What is private reaches nobody but the owner, in no format."""

from collections.abc import Mapping

import pytest

from app.document.build import DocumentRequest
from app.exports.building import Source, make_export
from app.exports.registry import FORMATS
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers, is_private
from tests.document.plans import ADDRESS, CHANGED_AT, document_of, marked_plan, words_of
from tests.renderers.reading import Page, all_files, all_text

WHOLE = ("html", "pdf", "docx", "markdown", "text", "json")
"""The formats that hold everything of a plan; calendars and tables hold a part of it."""


def test_the_document_for_others_has_all_that_is_shared_and_nothing_private(knowledge: Knowledge) -> None:
    said = "\n".join(words_of(document_of(marked_plan(), knowledge, is_private=False)))
    assert _leaks(said) == []
    assert _gaps(said) == []


@pytest.fixture(scope="module")
def for_others(knowledge: Knowledge) -> Mapping[str, bytes]:
    return _files(knowledge, is_private=False)


@pytest.fixture(scope="module")
def for_owner(knowledge: Knowledge) -> Mapping[str, bytes]:
    return _files(knowledge, is_private=True)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_for_others_has_anything_private(for_others: Mapping[str, bytes], name: str) -> None:
    assert _leaks(all_text(for_others[name])) == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_format_for_others_has_all_that_is_shared(for_others: Mapping[str, bytes], name: str) -> None:
    assert _gaps(_shown_text(for_others[name])) == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_format_for_the_owner_has_everything(for_owner: Mapping[str, bytes], name: str) -> None:
    text = _shown_text(for_owner[name])
    assert _gaps(text) == []
    assert set(_leaks(text)) == {path for path in marked_plan() if path in _marks() and is_private(path)}


def test_how_many_seed_users_agreed_is_not_told_to_others(content: Content) -> None:
    answers = Answers({"seeds.people": "a", "seeds.people.a.name": "Priya", "seeds.people.a.state": "agreed"})
    for knowledge in content.values():
        word = knowledge.guidance.choices["seed_state"]["agreed"]
        assert word in "\n".join(words_of(document_of(answers, knowledge, is_private=True)))
        said = list(words_of(document_of(answers, knowledge, is_private=False)))
        assert not [line for line in said if word in line or "1 / 1" in line]


def test_a_plan_of_private_answers_alone_is_empty_to_others(knowledge: Knowledge) -> None:
    private = Answers({path: raw for path, raw in marked_plan().items() if is_private(path)})
    assert document_of(private, knowledge, is_private=False).sections == ()


def test_open_points_are_for_the_owner_alone(knowledge: Knowledge) -> None:
    answers = Answers({"positioning.name": "Night Readers", "who.target_size": "dozens"})
    parts = [[one.key for one in document_of(answers, knowledge, is_private=owner).sections] for owner in (True, False)]
    assert "open" in parts[0]
    assert "open" not in parts[1]


def _files(knowledge: Knowledge, *, is_private: bool) -> Mapping[str, bytes]:
    source = Source("p1", marked_plan(), knowledge.language)
    request = DocumentRequest(is_private, CHANGED_AT, ADDRESS)
    return all_files(make_export(source, knowledge, request))


def _shown_text(content: bytes) -> str:
    """What a reader sees: of an HTML file without the plan file inside it."""
    return Page(content).text if content.startswith(b"<!DOCTYPE html>") else all_text(content)


def _marks() -> dict[str, str]:
    return {path: raw for path, raw in marked_plan().items() if raw.startswith("mark")}


def _leaks(text: str) -> list[str]:
    return [path for path, raw in _marks().items() if is_private(path) and raw in text]


def _gaps(text: str) -> list[str]:
    return [path for path, raw in _marks().items() if not is_private(path) and raw not in text]
