"""What is private reaches nobody but the owner, in no format."""

from collections.abc import Mapping

import pytest

from app.exports.formats import FORMATS
from app.knowledge.content import Knowledge
from app.plan.answers import is_private
from tests.document.plans import gaps, leaks, marked_plan, marks
from tests.exports.exporting import all_files, export_of
from tests.renderers.reading import Page, all_text

WHOLE = ("html", "pdf", "docx", "markdown", "text", "json")
"""The formats that hold everything of a plan; calendars and tables hold a part of it."""


@pytest.fixture(scope="module")
def for_others(knowledge: Knowledge) -> Mapping[str, bytes]:
    return all_files(export_of(marked_plan(), knowledge, is_owners=False))


@pytest.fixture(scope="module")
def for_owner(knowledge: Knowledge) -> Mapping[str, bytes]:
    return all_files(export_of(marked_plan(), knowledge, is_owners=True))


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_for_others_has_anything_private(for_others: Mapping[str, bytes], name: str) -> None:
    assert leaks(all_text(for_others[name])) == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_format_for_others_has_all_that_is_shared(for_others: Mapping[str, bytes], name: str) -> None:
    assert gaps(_shown_text(for_others[name])) == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_format_for_the_owner_has_everything(for_owner: Mapping[str, bytes], name: str) -> None:
    text = _shown_text(for_owner[name])
    assert gaps(text) == []
    assert set(leaks(text)) == {path for path in marked_plan() if path in marks() and is_private(path)}


def _shown_text(content: bytes) -> str:
    """What a reader sees: of an HTML file without the plan file inside it."""
    return Page(content).text if content.startswith(b"<!DOCTYPE html>") else all_text(content)
