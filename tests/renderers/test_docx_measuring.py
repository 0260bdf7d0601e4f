"""How high a Word file's paragraphs are taken to be: the pages in its contents follow from that."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from app.renderers.docx import render
from app.renderers.docx.markup import paragraph, run
from app.renderers.docx.measuring import Looks, read_looks
from tests.renderers.blocks import document_with
from tests.renderers.word_files import open_word

WIDTH = 493.0
MESSAGES, PICTURES = {"Message", "ToPost"}, {"Picture", "PictureInRow", "PictureTitle", "Figure"}
TITLES = {"Heading1", "Heading4", "Title", "HeadTitle", "Subtitle", "TOCHeading", "CoverSentence", "Footer"}
BY_FACE = MESSAGES | PICTURES | TITLES
"""Their lines are as high as their face: few of them, or with lines of different heights."""


def test_typographic_marks_are_as_narrow_as_letters() -> None:
    words = "Texts to paste: the announcement, the welcome, the form, and what every newcomer has to read, "
    plain, marked = (_height(paragraph("Normal", run(text))) for text in (f"{words}'now'", f"{words}“now” ☐"))
    assert plain == marked == _height(paragraph("Normal", run("x")))


def test_no_line_of_running_text_is_higher_in_another_face() -> None:
    looks = _looks().paragraphs
    assert {name for name, look in looks.items() if not look.line} <= BY_FACE


def _height(markup: str) -> float:
    return _looks().height(parse_xml(markup.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)), WIDTH)


def _looks() -> Looks:
    return read_looks(open_word(render(document_with())).styles.element)
