"""A raw text is a member of an enumeration, or the default."""

import pytest

from app.base.enums import enum_or
from app.i18n.languages import Language


@pytest.mark.parametrize(
    ("raw", "member"),
    [("zh-Hans", Language.ZH_HANS), ("ZH-HANS", Language.EN), ("", Language.EN), (None, Language.EN)],
)
def test_an_unknown_value_is_the_default(raw: str | None, member: Language) -> None:
    assert enum_or(Language, raw, Language.EN) is member


def test_the_default_may_be_none() -> None:
    assert enum_or(Language, "xx", None) is None
