"""Fingerprints of documents."""

from app.document.model.blocks import Paragraph
from app.document.model.fingerprint import Fingerprint
from tests.renderers.blocks import ONE_OF_EACH, document_with


def test_a_fingerprint_tells_each_block_from_a_changed_one() -> None:
    blocks = [block for block, _ in ONE_OF_EACH]
    whole = Fingerprint.of(document_with(*blocks))
    assert whole == Fingerprint.of(document_with(*blocks))
    for number in range(len(blocks)):
        others = [*blocks[:number], Paragraph("changed"), *blocks[number + 1 :]]
        assert Fingerprint.of(document_with(*others)) != whole
