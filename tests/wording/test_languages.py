"""Which language a person gets."""

import pytest
from hypothesis import given

from app.i18n.languages import Language, find_language, negotiate
from tests.plan.strategies import any_raw

EN, ZH, HANT = Language.EN, Language.ZH_HANS, Language.ZH_HANT


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", EN), ("*", EN), ("de", EN), ("fr-FR,de;q=0.5", EN), (",,;", EN),
        ("zh", ZH), ("zh-CN", ZH), ("zh-Hans-SG", ZH), ("ZH_cn", ZH), ("zh-CN,zh;q=0.9,en;q=0.8", ZH),
        ("zh-SG", ZH), ("zh-Hans-HK", ZH), ("zh-Hans-TW,en", ZH), ("zh-CN,zh-TW;q=0.9", ZH),
        ("zh-TW", HANT), ("zh-HK", HANT), ("zh_MO", HANT), ("zh-Hant", HANT), ("ZH-hant-CN", HANT),
        ("zh-TW,zh;q=0.9,en;q=0.8", HANT), ("zh-HK,zh-CN;q=0.9", HANT), ("en;q=0.5,zh-tw;q=0.9", HANT),
        ("en-GB,zh;q=0.5", EN), ("en;q=0.5,zh;q=0.9", ZH), ("de,zh;q=0.3,en;q=0.2", ZH),
        ("zh;q=0,en", EN), ("zh;q=0", EN), ("zh;q=many,en;q=0.1", EN), ("zh;q=nan,en;q=0.1", EN),
        ("en;q=0.5,zh;q=0.5", EN), ("english,chinese,zh;q=0.1", ZH),
    ],
)  # fmt: skip
def test_the_browser_says_the_language(header: str, language: Language) -> None:
    assert negotiate(header) is language


@pytest.mark.parametrize("header", ["en; q=0.1, zh; q=0.9", "en-GB; q=0.1, zh", "en ;q=0.1,zh", "en-GB;Q=0.1,zh"])
def test_spaces_and_capitals_beside_a_weight_are_allowed(header: str) -> None:
    assert negotiate(header) is ZH


@given(any_raw)
def test_no_header_makes_negotiation_fail(header: str) -> None:
    assert negotiate(header) in Language
    assert negotiate(f"{header};q={header}") in Language


def test_each_language_is_found_by_its_own_tag_and_has_a_name_for_itself() -> None:
    assert {find_language(language.value) for language in Language} == set(Language)
    assert len({language.own_name for language in Language}) == len(Language)
    assert find_language("tlh") is None
