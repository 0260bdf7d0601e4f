"""Markdown: CommonMark with the tables and task lists that GitHub, note-taking programs and forums add to it.

Typed text is literal: every character that could begin markup is escaped. What a line break needs in a table is the
only HTML, and addresses of our own are the only links.
"""

from app.document.model.document import Document, Section
from app.renderers.markdown.blocks import write_block
from app.renderers.markdown.markup import literal, one_line


def render(document: Document) -> bytes:
    """The document in Markdown, in UTF-8."""
    sections = [part for number, one in enumerate(document.sections, 1) for part in _section(number, one)]
    foot = ["---", literal(document.foot)] if document.foot else []
    return ("\n\n".join([*_cover(document), *_contents(document), *sections, *foot]) + "\n").encode()


def _cover(document: Document) -> list[str]:
    cover = document.cover
    facts = [f"- **{one_line(label)}** {one_line(words)}" for label, words in cover.facts]
    link = [f"{one_line(cover.share_caption)} <{cover.share_address}>"] if cover.share_address else []
    texts = [literal(words) for words in (cover.kind, cover.slogan, cover.sentence) if words]
    return [f"# {one_line(cover.name)}", *texts, *(["\n".join(facts)] if facts else []), *link]


def _contents(document: Document) -> list[str]:
    titles = [f"{number}. {one_line(section.title)}" for number, section in enumerate(document.sections, 1)]
    return [f"## {one_line(document.contents)}", "\n".join(titles)] if titles else []


def _section(number: int, section: Section) -> list[str]:
    return [f"## {number}. {one_line(section.title)}", *(write_block(block) for block in section.blocks)]
