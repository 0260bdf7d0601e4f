"""The picture that chats show beside a link: of the size that they show, whatever a plan says."""

import struct
from dataclasses import replace

import pytest

from app.document.model.document import Cover
from app.i18n.languages import Language
from app.renderers.link_picture import SIZE, link_picture

COVER = Cover("Operating plan", "Night Readers", "Read on", "A club", (), "", "")


@pytest.mark.parametrize(
    "words", ["", "Night Readers", "x" * 200, "夜读" * 2_500, '#read("x") $x$ *b*', "👩‍👩‍👧‍👦" * 20]
)
def test_any_words_make_a_picture(words: str) -> None:
    cover = replace(COVER, name=words[:200] or "–", slogan=words[:200], sentence=words)
    body = link_picture(Language.ZH_HANS, cover)
    assert struct.unpack(">II", body[16:24]) == SIZE
    assert len(body) < 300_000
