"""Marks by the thousand: putting them in order takes the square of their number, so no more than a line of them is."""

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest

from app.base.characters import plain_signs
from app.base.limits import LINE_LIMIT
from app.i18n.zones import find_zone
from app.plan.fields.typed_values import read_time
from app.storage.repositories.passcodes import is_passcode, passcode_hash
from app.web.owning.typed_secrets import typed_tokens
from app.web.sharing.sites import site_origin

MARKS = "a" + "\u0315" * 20_000 + "\u0300" * 20_000
MOST_ORDERED = 5_000


@pytest.mark.parametrize(
    "read",
    [
        lambda: plain_signs(MARKS, LINE_LIMIT),
        lambda: read_time(MARKS),
        lambda: find_zone(MARKS),
        lambda: is_passcode(MARKS, passcode_hash("2468")),
        lambda: typed_tokens(MARKS),
        lambda: site_origin(f"https://{MARKS}.org"),
    ],
)
def test_no_text_of_any_length_has_its_marks_put_in_order(
    read: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    real, lengths = unicodedata.normalize, list[int]()

    def normalize(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> str:
        lengths.append(len(text))
        assert len(text) <= MOST_ORDERED
        return real(form, text)

    monkeypatch.setattr(unicodedata, "normalize", normalize)
    read()
    assert max(lengths, default=0) <= MOST_ORDERED
