"""What the coach says where one offence has two consequences."""

from typing import Any

import pytest

from app.coach.model.finding import Observation
from tests.coach.local_club import in_local_club, rule

_STEPS = {"rules": [rule("不发广告", consequence="删掉并提醒一次，再犯请出")]}
_AT_ONCE = {"rules": [rule("No advertising", consequence="Removed at once")]}
_AFTER_THREE = {"clean_up": "Who missed three walks in a month is removed. 连续三周没打卡的，移出。"}
_POLITICS = {"must_read": "Talk politics and you are thrown out on the spot"}
_COME_BACK = {"ladder": [{"step": "Third: removed; you may apply again after three months"}]}


@pytest.mark.parametrize(
    ("rules", "welcome", "said"),
    [
        ({"rules": [*_AT_ONCE["rules"], rule("No selling", consequence="A warning, then removed")]}, {}, "No selling"),
        (
            {
                "rules": [rule("必须戴头盔", consequence="第一次提醒，第二次停骑")],
                "immediate": [{"what": "不戴头盔骑车"}],
            },
            {},
            "不戴头盔骑车",
        ),
        (
            {
                "rules": [rule("No riding drunk", consequence="First a word, then a month off")],
                "immediate": [{"what": "Drinking before a ride"}],
            },
            {},
            "Drinking before",
        ),
        (_STEPS, {"must_read": "群规：发广告直接踢出。"}, "群规：发广告直接踢出"),
        ({**_STEPS, "immediate": [{"what": "发广告"}]}, {}, "发广告"),
        (_AFTER_THREE, {"must_read": "Who missed two walks is removed."}, "Who missed two walks"),
        (_AFTER_THREE, {"message": "連續兩週沒打卡的，請出。"}, "連續兩週沒打卡的"),
        (
            {"rules": [rule("不剧透", consequence="第一次提醒，第二次移出")], "immediate": [{"what": "剧透"}]},
            {},
            "剧透",
        ),
        (
            {"rules": [rule("No politics", consequence="Warned, then removed")]},
            _POLITICS,
            "Talk politics",
        ),
        (
            {"rules": [rule("群聊不截图外传", consequence="直接踢出")]},
            {"message": "截图外传的，先警告，再犯劝退。"},
            "截图外传",
        ),
        (
            {"rules": [rule("帖子里不放外链", consequence="禁言三天")], "immediate": [{"what": "放外链"}]},
            {},
            "放外链",
        ),
        (
            {
                "rules": [rule("No-shows: cancel the night before", consequence="A reminder from Priya")],
                "immediate": [{"what": "No-shows who didn't cancel"}],
            },
            {},
            "No-shows who",
        ),
        (_COME_BACK, {"removal": "You can never come back."}, "You can never come back"),
    ],
)
def test_rules_two_consequences_is_found(rules: dict[str, Any], welcome: dict[str, str], said: str) -> None:
    (found,) = _found(rules, welcome)
    assert found.values["other"].startswith(said)


@pytest.mark.parametrize(
    ("rules", "welcome"),
    [
        (_AFTER_THREE, {"must_read": "Who missed two walks gets a message. Who missed three walks is removed."}),
        (_AFTER_THREE, {"must_read": "两周没说话的，移出。缺席两次，会私信提醒。"}),
        ({"rules": [*_AT_ONCE["rules"], rule("No insults", consequence="A warning, then removed")]}, {}),
        ({"rules": [*_STEPS["rules"], rule("不私加成员推销", consequence="移出群")]}, {}),
        ({**_STEPS, "immediate": [{"what": "反复发广告"}, {"what": "骗钱、拉人传销"}]}, {}),
        ({"rules": [rule("不骚扰", consequence="私信提醒；骚扰一次就移出")], "immediate": [{"what": "骚扰"}]}, {}),
        ({"rules": [rule("不刷屏", consequence="提醒一次，再犯移出")], "immediate": [{"what": "诈骗"}]}, {}),
        ({"rules": [rule("No spoilers", consequence="Deleted")]}, {"must_read": "Spoilers are deleted."}),
        ({"rules": [rule("No insults", consequence="A reminder")], "immediate": [{"what": "Harassing anybody"}]}, {}),
        (_COME_BACK, {"removal": "You may apply again next term."}),
    ],
)
def test_rules_two_consequences_near_miss(rules: dict[str, Any], welcome: dict[str, str]) -> None:
    assert not _found(rules, welcome)


def _found(rules: dict[str, Any], welcome: dict[str, str]) -> tuple[Observation, ...]:
    return in_local_club("rules.two-consequences", rules=rules, welcome=welcome)
