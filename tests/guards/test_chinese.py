"""Chinese as it is set: full-width punctuation, curly quotation marks, and no typed space beside Latin and digits."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.i18n.languages import Language
from tests.catalogue import read_catalogue
from tests.support.server import ROOT

HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
LATIN = r"[A-Za-z0-9%{}]"
FULL = r"[，。；：！？、（）“”‘’「」『』《》【】…—]"
QUOTES_OF_THE_OTHER = {"zh-Hans": re.compile("[「」『』]"), "zh-Hant": re.compile("[“”‘’]")}
SLIPS = {
    "half-width punctuation beside Han": re.compile(rf"{HAN} ?[,;:!?()\[\]]|[,;:!?()\[\]] ?{HAN}"),
    "a full stop after Han": re.compile(rf"{HAN}\.(?!\w)|\.\.\.|。。"),
    "a straight quotation mark beside Han": re.compile(rf"{HAN}[\"']|[\"']{HAN}"),
    "a space between Han and Latin, a digit or Han": re.compile(rf"{HAN} +(?:{LATIN}|{HAN})|{LATIN} +{HAN}"),
    "a space beside full-width punctuation": re.compile(rf"{FULL} +(?:{LATIN}|{HAN})|(?:{LATIN}|{HAN}) +{FULL}"),
    "a full-width digit or letter": re.compile(r"[０-９Ａ-Ｚａ-ｚ]"),
}
SEEDS = sorted(path for path in (ROOT / "seeds").rglob("*.toml") if "/zh-Han" in path.as_posix())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.relative_to(ROOT / "seeds").as_posix())
def test_a_chinese_seed_is_set_as_chinese(path: Path) -> None:
    tag = "zh-Hant" if "/zh-Hant" in path.as_posix() else "zh-Hans"
    assert _offenders(_texts(tomllib.loads(path.read_text(encoding="utf-8"))), tag) == []


@pytest.mark.parametrize("language", [Language.ZH_HANS, Language.ZH_HANT])
def test_a_chinese_catalogue_is_set_as_chinese(language: Language) -> None:
    strings = (message.string for message in read_catalogue(language) if message.id)
    forms = (form for string in strings for form in ([string] if isinstance(string, str) else string or ()))
    assert _offenders(forms, language.value) == []


@pytest.mark.parametrize(
    "slip",
    ["你好,世界", "你好 world", "第 3 天", "(甲)", "好.", '他说"好"', "「好」", "好， 不", "第３天", "共%(n)s 步"],
)
def test_a_slip_is_seen(slip: str) -> None:
    assert _offenders([slip], "zh-Hans")


def test_each_script_has_its_own_quotation_marks() -> None:
    assert _offenders(["“好”"], "zh-Hant")
    assert _offenders(["「好」"], "zh-Hant") == []


@pytest.mark.parametrize(
    "right", ["你好，world！", "第3天19:20", "“好”（3人）", "Discord、QQ群", "共%(n)s步", "A, B.", "a/b：c"]
)
def test_what_is_right_is_let_be(right: str) -> None:
    assert _offenders([right], "zh-Hans") == []


def _offenders(texts: Any, tag: str) -> list[tuple[str, str]]:
    slips = {**SLIPS, "a quotation mark of the other script": QUOTES_OF_THE_OTHER[tag]}
    return [(name, text) for text in texts for name, slip in slips.items() if slip.search(text)]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
