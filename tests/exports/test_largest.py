"""The largest plans that the limits allow come out in formats with pages."""

import io
import zipfile

from app.base.limits import PLAN_LIMIT
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.renderers import docx, pdf
from tests.exports.exporting import export_of
from tests.support.largest import LONG_WORDS, every_list_filled_with


def test_a_plan_whose_lists_are_all_full_has_a_pdf_of_bearable_size(content: Content) -> None:
    export = export_of(every_list_filled_with(LONG_WORDS), content[Language.EN])
    assert len(pdf.render(export.document)) < 10 * PLAN_LIMIT, "words are set in pieces, not letter by letter"


def test_a_plan_of_tabs_and_line_breaks_has_a_word_file(content: Content) -> None:
    """A quarter of what fits would already take minutes if time grew with the square of the number of elements."""
    export = export_of(every_list_filled_with("x\tx\n", room=PLAN_LIMIT // 4), content[Language.EN])
    with zipfile.ZipFile(io.BytesIO(docx.render(export.document))) as file:
        assert file.read("word/document.xml").count(b"<w:tab/>") > PLAN_LIMIT / 20
