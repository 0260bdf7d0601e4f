"""What typst remembers from one document to the next."""

from app.renderers import pdf
from app.renderers.compilers import forget_documents
from tests.renderers.blocks import ONE_OF_EACH, document_with


def test_a_document_is_set_alike_after_typst_has_forgotten_it() -> None:
    document = document_with(*(block for block, _ in ONE_OF_EACH))
    before = pdf.render(document)
    for _ in range(2):
        forget_documents()
    assert abs(len(pdf.render(document)) - len(before)) < 100
