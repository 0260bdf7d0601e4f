"""Markdown: CommonMark with the tables and task lists that GitHub, note-taking programs and forums add to it.

Typed text is literal: every character that could begin markup is escaped. What a line break needs in a table is the
only HTML, and addresses of our own are the only links.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from app.document.model.document import Document, Section
from app.renderers.markdown.anchors import anchors
from app.renderers.markdown.blocks import write_block
from app.renderers.markdown.markup import literal, one_line


def render(document: Document) -> bytes:
    """The document in Markdown, in UTF-8."""
    contents = [f"## {one_line(document.contents)}"] if document.parts else []
    start, sections = [*_cover(document), *contents], [*_parts(document)]
    found = [*anchors("\n\n".join([*start, *sections]).split("\n"))]
    foot = ["---", literal(document.foot)] if document.foot else []
    return ("\n\n".join([*start, *_contents(document, found), *sections, *foot]) + "\n").encode()


def _cover(document: Document) -> list[str]:
    cover = document.cover
    facts = [f"- **{one_line(label)}** {one_line(words)}" for label, words in cover.facts]
    link = [f"{one_line(cover.share_caption)} <{cover.share_address}>"] if cover.share_address else []
    texts = [literal(words) for words in (cover.kind, cover.slogan, cover.sentence) if words]
    return [f"# {one_line(cover.name)}", *texts, *(["\n".join(facts)] if facts else []), *link]


def _contents(document: Document, found: Sequence[tuple[str, str]]) -> list[str]:
    """The sections by part, each with a link to its heading."""
    anchor_of = dict(reversed(found))
    lists, numbers = list[str](), count(1)
    for part in document.parts:
        heads = [(next(numbers), section) for section in part.sections]
        lines = [f"{number}. [{one_line(one.title)}](#{anchor_of[_head(number, one)]})" for number, one in heads]
        lists += [f"**{one_line(part.title)}**"] if part.title else []
        lists.append("\n".join(lines))
    return lists


def _parts(document: Document) -> Iterator[str]:
    numbers = count(1)
    for part in document.parts:
        if part.title:
            yield f"## {one_line(part.title)}"
        for section in part.sections:
            yield _head(next(numbers), section)
            yield from (write_block(block) for block in section.blocks)


def _head(number: int, section: Section) -> str:
    return f"## {number}. {one_line(section.title)}"
