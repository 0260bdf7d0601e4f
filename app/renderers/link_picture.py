"""The head of a plan as a picture, for chats that show what a link leads to."""

from app.document.model.document import Cover
from app.i18n.languages import Language
from app.renderers.pdf import SCRIPTS
from app.renderers.typesetting import set_png

SIZE = (1_200, 630)
"""Its width and height in pixels, which all of them show."""

_PIXELS_PER_INCH = 144


def link_picture(language: Language, cover: Cover) -> bytes:
    """What a document begins with, without names and dates: its picture may outlast them in a chat."""
    script, region = SCRIPTS[language]
    words = {"kind": cover.kind, "name": cover.name, "slogan": cover.slogan, "sentence": cover.sentence}
    return set_png("card.typ", {**words, "language": script, "region": region}, _PIXELS_PER_INCH)
