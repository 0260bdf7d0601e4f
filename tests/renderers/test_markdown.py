"""Markdown: what was typed stands there as it was typed, and only our own markup is markup."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.document.model.blocks import Block, Checklist, DaySheet, Message, Note, SheetItem, Table
from app.document.model.document import Document
from app.knowledge.content import Knowledge
from app.renderers.markdown import render
from app.renderers.markdown.blocks import WRITERS
from app.renderers.markdown.markup import literal
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.renderers.test_hostile import UNUSUAL, WRITABLE
from tests.renderers.typed import document_saying, kept, of_pictures, starter_document, words_shown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NAMES = [f"{number}-{type(block).__name__}" for number, (block, _) in enumerate(ONE_OF_EACH)]
MARKS = [
    "# not a heading #", "- no list", "+ none", "* none", "1. none", "12) none", "> no quote", "---", "===", "***",
    "```", "~~~", "~~kept~~", "**kept** _kept_ *kept*", "`kept`", "[a](https://example.org)", "![a](b.png)", "[a]: /x",
    "[^1]", "<https://example.org>", "https://example.org www.example.org me@example.org", "<b>", "<!-- x", "&amp;",
    "&#65;", "a|b", "|---|", ":--", "\\", "\\*", "a\\", "$x$", "   three", "     five", "two  ", "\ttab",
    "\u3000\u3000段落", "[ ] x", ": x",
]  # fmt: skip
PIECES = st.sampled_from([*MARKS, *" \n\t\\`*_[]()<>|~#&!+-=:.1读。：“”"])
TYPED = st.lists(PIECES | st.text(max_size=3), max_size=12).map(lambda pieces: kept("".join(pieces)))


def test_every_block_of_the_closed_set_is_written() -> None:
    assert set(WRITERS) == set(get_args(Block))


@pytest.mark.parametrize(("block", "words"), ONE_OF_EACH, ids=NAMES)
def test_a_block_says_its_words(block: Block, words: str) -> None:
    text = _read(render(document_with(block)))
    assert [part for part in words.split("|") if part not in text] == []


def test_a_starter_is_read_back_word_for_word(knowledge: Knowledge) -> None:
    document = starter_document(knowledge)
    text = _squeezed(_read(render(document)))
    labels = {getattr(block, "label", "") for section in document.sections for block in section.blocks}
    missing = {words for words in words_shown(document) if _squeezed(words) not in text}
    assert missing <= labels | of_pictures(document)


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL, *MARKS])
def test_a_line_makes_no_markup_wherever_it_stands(typed: str) -> None:
    line = kept(typed)
    plain, tokens = (_tokens(render(document_saying(words))) for words in ("plain", line))
    assert [token.type for token in tokens] == [token.type for token in plain]
    assert [_attributes(token) for token in tokens] == [_attributes(token) for token in plain]
    assert [token.content for token in tokens if token.type == "html_inline"] == [
        token.content for token in plain if token.type == "html_inline"
    ]
    assert [one.content.count(line) for one in tokens] == [one.content.count("plain") for one in plain]


@given(TYPED)
def test_any_text_is_literal_text(typed: str) -> None:
    tokens = list(_tokens(literal(typed).encode()))
    assert {token.type for token in tokens} <= {"paragraph_open", "paragraph_close", "text", "hardbreak"}
    text = "".join({"hardbreak": "\n", "paragraph_close": "\n\n"}.get(token.type, token.content) for token in tokens)
    assert text.strip("\n") == re.sub(r"\n{2,}", "\n\n", typed.strip("\n"))


@given(TYPED)
def test_any_text_stays_in_its_cell_its_item_and_its_quotation(typed: str) -> None:
    table = _tags(document_with(Table("People", ("Name", "Role"), ((typed, typed),))))
    assert (table.count("td"), table.count("th"), table.count("tr")) == (2, 2, 2)
    list_ = _tags(document_with(Checklist((typed, "last"))))
    assert (list_.count("ul"), list_.count("li")) == (2, 4)
    assert _tags(document_with(Note("Title", typed))).count("blockquote") == 1
    allowed = "h1 h2 p ul ol li strong table thead tbody tr th td a br hr"
    assert {*table, *list_} <= {*allowed.split()}


@given(TYPED)
def test_a_message_is_fenced_whatever_it_holds(typed: str) -> None:
    item = SheetItem("", "Bare", "", message=typed or "x")
    for block in (Message("Welcome", typed), DaySheet(1, "Day 1", "", (item,))):
        fences = [token.content for token in _tokens(render(document_with(block))) if token.type == "fence"]
        assert fences == [(typed or "x" * isinstance(block, DaySheet)) + "\n"]


def test_things_to_do_are_task_lists() -> None:
    text = render(
        document_with(Checklist(("tea", "cups\nfor all")), *(block for block, _ in ONE_OF_EACH[-8:]))
    ).decode()
    assert "- [ ] tea\n- [ ] cups\\\n  for all" in text


def test_a_list_item_goes_on_under_its_first_line() -> None:
    html = PARSER.render(render(document_with(Checklist(("one\n\ntwo", "three")))).decode())
    assert html.count("<p>two</p>\n</li>") == 1
    assert "<pre>" not in html


def _tokens(content: bytes) -> Iterator[Token]:
    """Everything that a parser finds, in its order."""
    for token in PARSER.parse(content.decode()):
        if token.type == "inline":
            yield from token.children or ()
        else:
            yield token


def _attributes(token: Token) -> dict[str, object]:
    """The attributes of a tag; links of the contents have anchors made of the words."""
    return {name: "#" if str(value).startswith("#") else value for name, value in token.attrs.items()}


def _tags(document: Document) -> list[str]:
    return [token.tag for token in _tokens(render(document)) if token.tag and token.nesting >= 0]


def _read(content: bytes) -> str:
    """What a reader reads: the text, and a line break wherever there is one."""
    return "".join(
        token.content
        if token.type in {"text", "fence"}
        else "\n"
        if token.type in {"hardbreak", "html_inline"}
        else "\x00"
        for token in _tokens(content)
    )


def _squeezed(text: str) -> str:
    """A text without the differences that paragraphs make."""
    return re.sub(r"[\s\x00]+", "", text)
