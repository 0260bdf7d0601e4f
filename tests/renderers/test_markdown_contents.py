"""The contents of the Markdown document lead to its headings, by the anchors that GitHub makes."""

import dataclasses
import re

import pytest

from app.document.model.blocks import Heading, Message
from app.document.model.document import Document, DocumentPart, Section
from app.document.model.parts import Part
from app.knowledge.content import Knowledge
from app.renderers.markdown import render
from app.renderers.markdown.anchors import anchors
from tests.renderers.blocks import document_with
from tests.renderers.typed import starter_document


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## 1. The plan on a page", "1-the-plan-on-a-page"),
        ("## 2. 一页看懂（三十天）", "2-一页看懂三十天"),
        ("### Fixed: snake\\_case \\*and\\* co-op", "fixed-snake_case-and-co-op"),
        ("## 3. Tea &#38; cake 🍰", "3-tea--cake-"),
        ("# Café Ümläut", "café-ümläut"),
    ],
)
def test_an_anchor_is_as_github_makes_it(heading: str, anchor: str) -> None:
    assert [*anchors([heading])] == [(heading, anchor)]


def test_repeated_headings_get_a_number_and_fenced_ones_count_for_nothing() -> None:
    lines = ["# 目录", "## 目录", "```", "# 目录", "```", "### 目录-1", "### 目录"]
    assert [anchor for _, anchor in anchors(lines)] == ["目录", "目录-1", "目录-1-1", "目录-2"]


def test_a_link_leads_to_its_section_where_another_heading_reads_the_same() -> None:
    before = Section("a", "First", (), (Heading("2. Second"), Message("Notice", "# 2. Second")))
    parts = (DocumentPart(Part.BRIEF, "Brief", (before, Section("b", "Second", (), (Heading("x"),)))),)
    text = render(dataclasses.replace(document_with(), parts=parts)).decode()
    assert "**Brief**\n\n1. [First](#1-first)\n2. [Second](#2-second-1)\n" in text


def test_every_section_of_a_starter_is_linked_once(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    text = render(document).decode()
    links, found = re.findall(r"^\d+\. \[[^\n]+\]\(#([^)]+)\)$", text, re.MULTILINE), _anchors(document)
    assert len(links) == len(document.sections) == len(set(links))
    assert set(links) <= found


def _anchors(document: Document) -> set[str]:
    return {anchor for _, anchor in anchors(render(document).decode().split("\n"))}
