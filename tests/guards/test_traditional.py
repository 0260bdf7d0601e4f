"""Traditional Chinese: in step with the Simplified, in the words of Taiwan, and with no character left behind."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from opencc import OpenCC

from app.coach.model.context import ReviewContext
from app.coach.review import review
from app.knowledge.content import Content, Knowledge
from scripts.traditional import (
    ROOT,
    SIMPLIFIED,
    TRADITIONAL,
    conversions,
    to_traditional,
    traditional_files,
    word_lists,
)
from tests.support.examples import example

TERMS = {
    "社群": "社群", "群": "群組", "定位": "定位", "痛点": "痛點", "发起人": "發起人", "群主": "群主",
    "运营人员": "社群經營者", "用户": "使用者", "种子用户": "種子使用者", "意见领袖": "意見領袖",
    "活跃成员": "活躍成員", "围观者": "旁觀者", "潜水成员": "潛水成員", "冷启动": "冷啟動", "粘性": "黏著度",
    "成员旅程": "成員旅程", "迎新仪式": "迎新儀式", "开群仪式": "開群儀式", "欢迎语": "歡迎訊息",
    "新人必读": "新人必讀", "群规": "群組規則", "群公告": "群組公告", "打卡、签到": "打卡、簽到",
    "精华汇总": "精華彙整", "免打扰": "靜音", "复盘": "回顧", "线下聚会": "實體聚會", "核心小群": "核心小組",
    "清理不活跃成员": "清理不活躍成員", "解散": "解散", "活跃率": "活躍率", "互动率": "互動率", "留存率": "留存率",
    "发布公告": "發布公告", "链接": "連結", "二维码": "QR Code", "“好”": "「好」", "‘好’": "『好』",
}  # fmt: skip
MAINLAND = (
    "視頻", "信息", "軟件", "硬件", "網絡", "質量", "默認", "用戶", "運營", "線下", "郵箱", "二維碼", "鏈接", "短信",
    "屏幕", "打印", "保存", "登錄", "賬", "文檔", "文件夾", "復盤", "私信", "私聊", "刷屏", "免打擾", "群規",
    "群公告", "欄目", "崗位", "嘉賓", "反饋", "公眾號", "朋友圈", "小紅書", "帖子", "點贊", "稽核", "許可權", "釋出",
    "丟擲", "傢", "地鐵", "剎車", "渠道", "智能", "項目", "程序", "服務器", "數據庫", "激活", "咱", "哪兒", "這兒",
    "那兒", "信號", "屏蔽", "視頻號", "掃碼", "咱們", "創可貼", "充電寶", "領導", "鼠標", "出鏡", "砍價",
    "工資", "早上好", "晚上好",
)  # fmt: skip
INNOCENT = re.compile("社群規劃|檢視頻率|(?:這些|的|新)項目")
"""Words of Taiwan that have one of those in them."""
RARE_IN_BIG5 = b"\xc9\x40"
"""Where the characters begin that Taiwan seldom uses; some of them are usual in Simplified Chinese."""


@pytest.fixture(scope="module")
def fresh() -> Mapping[Path, str]:
    """What the Traditional files should hold."""
    return conversions()


def test_every_traditional_file_is_in_step_with_the_simplified_one(fresh: Mapping[Path, str]) -> None:
    assert traditional_files() == set(fresh)
    behind = [_name(path) for path, text in fresh.items() if path.read_text(encoding="utf-8") != text]
    assert behind == [], "run `make traditional`"


@pytest.mark.parametrize(("simplified", "traditional"), TERMS.items())
def test_a_term_is_the_one_that_taiwan_uses(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional


@pytest.mark.parametrize("word", MAINLAND)
def test_a_word_of_the_mainland_is_nowhere(fresh: Mapping[Path, str], word: str) -> None:
    lines = ((path, INNOCENT.sub("", line)) for path, text in fresh.items() for line in text.splitlines())
    assert [(_name(path), line) for path, line in lines if word in line] == []


def test_no_simplified_character_is_left(fresh: Mapping[Path, str]) -> None:
    opencc = OpenCC("s2tw")
    characters = set(re.findall(r"[\u3400-\u9fff]", "".join(fresh.values())))
    unusual = [one for one in characters if not _is_usual(one)]
    assert [one for one in unusual if not _is_in_big5(one) or opencc.convert(one) != one] == []


def test_a_word_that_is_kept_is_kept_from_a_shorter_one() -> None:
    words = {word for one in word_lists() for word in one.words}
    kept = {word for one in word_lists() for word, better in one.words.items() if word == better}
    assert [word for word in kept if not any(other in word for other in words - {word})] == []


def test_every_word_list_has_its_reason_and_some_files(fresh: Mapping[Path, str]) -> None:
    for one in word_lists():
        assert one.why.endswith(".")
        assert any(one.matches(_name(path)) for path in fresh), one.only


def test_a_starter_is_reviewed_as_its_simplified_original_is(content: Content) -> None:
    for key in content[SIMPLIFIED].starters:
        simplified, traditional = (_found(content[language], key) for language in (SIMPLIFIED, TRADITIONAL))
        assert traditional == simplified, key


def _found(knowledge: Knowledge, key: str) -> list[str]:
    today = date(2026, 11, 22)
    answers = example(knowledge, key, today)
    return [finding.name for finding in review(ReviewContext.of(answers, knowledge, knowledge, today)).standing]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix().replace("zh-Hant", "zh-Hans")


def _is_usual(character: str) -> bool:
    return _is_in_big5(character) and character.encode("cp950") < RARE_IN_BIG5


def _is_in_big5(character: str) -> bool:
    return bool(character.encode("cp950", errors="ignore"))
