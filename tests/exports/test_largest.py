"""The largest plans that the limits allow come out in formats with pages."""

import pytest

from app.base.limits import PLAN_LIMIT
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.renderers import pdf
from tests.exports.exporting import export_of
from tests.support.largest import LONG_WORDS, every_list_filled_with


@pytest.mark.parametrize("words", ["-", LONG_WORDS], ids=["hyphens", "long words"])
def test_a_plan_whose_lists_are_all_full_has_a_pdf_of_bearable_size(words: str, content: Content) -> None:
    export = export_of(every_list_filled_with(words), content[Language.EN])
    assert len(pdf.render(export.document)) < 10 * PLAN_LIMIT, "words are set in pieces, not letter by letter"
