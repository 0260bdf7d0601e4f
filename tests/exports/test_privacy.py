"""What is private reaches nobody but the owner, in no format."""

import pytest

from app.exports.registry import FORMATS
from app.knowledge.content import Content, Knowledge
from app.plan.answers import is_private
from tests.document.plans import gaps, leaks, marked_plan, marks
from tests.exports.exporting import export_of
from tests.renderers.reading import Page, all_text

WHOLE = ("html", "pdf", "docx", "markdown", "text", "json", "zip")
"""The formats that hold everything of a plan; calendars and tables hold a part of it."""


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_for_others_has_anything_private(content: Content, name: str) -> None:
    for knowledge in content.values():
        assert leaks(all_text(_rendered(knowledge, name, is_private=False))) == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_format_for_others_has_all_that_is_shared(content: Content, name: str) -> None:
    for knowledge in content.values():
        assert gaps(_shown_text(_rendered(knowledge, name, is_private=False))) == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_format_for_the_owner_has_everything(content: Content, name: str) -> None:
    for knowledge in content.values():
        text = _shown_text(_rendered(knowledge, name, is_private=True))
        assert gaps(text) == []
        assert set(leaks(text)) == {path for path in marked_plan() if path in marks() and is_private(path)}


def _rendered(knowledge: Knowledge, name: str, *, is_private: bool) -> bytes:
    return FORMATS[name].render(export_of(marked_plan(), knowledge, is_owners=is_private))


def _shown_text(content: bytes) -> str:
    """What a reader sees: of an HTML file without the plan file inside it."""
    return Page(content).text if content.startswith(b"<!DOCTYPE html>") else all_text(content)
