"""What typst remembers from one document to the next."""

from app.renderers import pdf
from app.renderers.compilers import forget_documents
from tests.renderers.blocks import ONE_OF_EACH, export_of


def test_a_document_is_set_alike_after_typst_has_forgotten_it() -> None:
    export = export_of(*(block for block, _ in ONE_OF_EACH))
    before = pdf.render(export)
    for _ in range(2):
        forget_documents()
    assert abs(len(pdf.render(export)) - len(before)) < 100
