"""What a chapter says in one line while it is closed."""

import pytest

from app.document.first_line import first_line
from app.document.model.blocks import Block, Bullets, Facts, Heading, KeyNumbers, Lifecycle, Paragraph, Table
from app.document.model.document import Section
from app.i18n.languages import Language
from app.knowledge.content import Content
from tests.document.plans import document_of
from tests.renderers.blocks import LIFE
from tests.support.examples import example
from tests.wording.test_launch import TODAY


@pytest.mark.parametrize(
    ("blocks", "line"),
    [
        ((Paragraph("One page\na night"), Paragraph("Later")), "One page a night"),
        ((Heading("People"), Table("", ("Name",), (("Priya",), ("",), ("Tom",)))), "Priya · Tom"),
        ((KeyNumbers((("36", "people"),)), Facts((("City", "Leeds"), ("Venue", "A shop")))), "Leeds"),
        ((Lifecycle("A life", LIFE), Bullets(("apple",))), "Day 1 Launch · Month 3 Go on?"),
        ((Heading("Nothing else"),), ""),
    ],
)  # fmt: skip
def test_a_chapter_says_its_first_words(blocks: tuple[Block, ...], line: str) -> None:
    assert first_line(Section("what", "What we do", (), blocks)) == line


@pytest.mark.parametrize("language", Language)
def test_every_chapter_of_an_example_says_something_short(content: Content, language: Language) -> None:
    document = document_of(example(content[language], "study-group", TODAY), content[language], is_private=True)
    lines = {section.key: first_line(section) for section in document.sections if section.key != "page"}
    assert {key: line for key, line in lines.items() if not 0 < len(line) <= 100 or "\n" in line} == {}
