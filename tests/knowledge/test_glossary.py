"""The glossary as it is shipped: short plain sentences, the same terms in every language, found where they stand."""

import shutil
from pathlib import Path

import pytest

from app.base.errors import KnowledgeError
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.glossary import LONGEST_MEANING, Term, load_glossary
from tests.support.server import ROOT

EN, HANS, HANT = Language.EN, Language.ZH_HANS, Language.ZH_HANT
TAIWAN = {
    "社群": "社群", "定位": "定位", "痛点": "痛點", "群主": "群主、管理員", "运营人员": "社群經營者",
    "种子用户": "種子使用者", "意见领袖": "意見領袖", "核心小群": "核心小組", "围观者": "旁觀者",
    "潜水成员": "潛水成員", "冷启动": "冷啟動", "成员旅程": "成員旅程", "迎新仪式": "迎新儀式",
    "开群仪式": "開群儀式", "新人必读": "新人必讀", "打卡、签到": "打卡、簽到", "精华汇总": "精華彙整",
    "复盘": "回顧、檢討", "红包": "紅包", "清理不活跃成员": "清理不活躍成員", "预警信号": "預警訊號",
    "检查点": "檢查點", "解散": "解散", "活跃率": "活躍率", "留存率": "留存率",
}  # fmt: skip


def test_every_language_explains_the_same_terms_in_the_same_order(content: Content) -> None:
    orders = {tuple(knowledge.glossary) for knowledge in content.values()}
    assert len(orders) == 1


def test_a_meaning_is_short_and_ends_as_a_sentence_does(knowledge: Knowledge) -> None:
    for key, term in knowledge.glossary.items():
        assert term.meaning.endswith((".", "。")), key
        assert len(term.meaning) <= (LONGEST_MEANING if knowledge.language is EN else LONGEST_MEANING // 2), key


def test_no_word_is_explained_twice(knowledge: Knowledge) -> None:
    words = [term.word for term in knowledge.glossary.values()]
    forms = [form for term in knowledge.glossary.values() for form in term.forms]
    assert (len(set(words)), len(set(forms))) == (len(words), len(forms))


def test_a_word_is_found_in_the_choices_that_bear_its_name(knowledge: Knowledge) -> None:
    glossary, choices = knowledge.glossary, knowledge.guidance.choices
    named = {
        "group-owner": choices["role_kind"]["owner"], "operator": choices["role_kind"]["operator"],
        "opinion-leader": choices["role_kind"]["kol"], "opening-ceremony": choices["activity_kind"]["opening"],
        "check-in": choices["activity_kind"]["check_in"], "digest": choices["activity_kind"]["digest"],
        "review": choices["activity_kind"]["review"], "red-packet": choices["activity_kind"]["red_packet"],
        "clean-up": choices["activity_kind"]["clean_up"], "dissolve": choices["checkpoint_choice"]["dissolve"],
        "activity-rate": choices["success_metric"]["active_share"],
        "retention": choices["success_metric"]["retention"],
    }  # fmt: skip
    assert [words for key, words in named.items() if not glossary[key].is_in(words.casefold())] == []


def test_taiwan_reads_its_own_terms(content: Content) -> None:
    pairs = zip(content[HANS].glossary.values(), content[HANT].glossary.values(), strict=True)
    assert {simplified.word: traditional.word for simplified, traditional in pairs} == TAIWAN


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ask the kol", True), ("请kol来", True), ("the kols are here", True), ("KOL".casefold(), True),
        ("a tokolosh", False), ("a tokolosh, a kol", True), ("3kol", False), ("", False),
    ],
)  # fmt: skip
def test_a_latin_word_counts_from_its_beginning(text: str, found: bool) -> None:
    assert Term(word="Opinion leader", meaning="Leads.", forms=["KOL"]).is_in(text) == found


@pytest.mark.parametrize(("text", "found"), [("当日复盘十分钟", True), ("ok复盘", True), ("复习", False)])
def test_a_chinese_word_counts_wherever_it_stands(text: str, found: bool) -> None:
    assert Term(word="复盘", meaning="回头看。", forms=["回头看看", "复盘"]).is_in(text) == found


def test_taiwan_does_not_take_a_recap_for_a_review_of_the_team(content: Content) -> None:
    review = content[HANT].glossary["review"]
    assert review.is_in("21:40 當日回顧十分鐘：誰來了")
    assert not review.is_in("會發回顧")


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("[digest]", "[summary]", "digest"),
        ("\nmeaning = ", "\nmeanings = ", "meanings"),
        ("\nforms = ", "\n# forms = ", "forms"),
        ("\nforms = [", "\nforms = []\n# [", "forms"),
        ("\nword = ", '\nword = "" # ', "word"),
        ("\nmeaning = ", f'\nmeaning = "{"x" * (LONGEST_MEANING + 1)}" # ', "meaning"),
    ],
)
def test_a_slip_is_named_with_its_file(tmp_path: Path, right: str, wrong: str, key: str) -> None:
    folder = Path(shutil.copytree(ROOT / "seeds" / "glossary", tmp_path / "glossary"))
    path = folder / "zh-Hans.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError) as refusal:
        load_glossary(tmp_path, HANS)
    assert path.name in str(refusal.value)
    assert key in str(refusal.value).replace(str(path), "")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"en\.toml"):
        load_glossary(tmp_path, EN)
