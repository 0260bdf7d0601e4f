"""Every format that is offered can be made, and the other way round."""

from app.exports.formats import FORMATS
from app.exports.registry import RENDERERS


def test_what_is_offered_is_what_can_be_made() -> None:
    assert RENDERERS.keys() == FORMATS.keys()
