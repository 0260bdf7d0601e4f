"""What the coach says about films, books and programs that belong to others."""

from typing import Any

import pytest

from tests.coach.local_club import activity, in_local_club, rule


@pytest.mark.parametrize(
    ("step", "path"),
    [
        ({"welcome": {"message": "欢迎！补番资源合集自取：https://pan.example/abc 提取码 acgn"}}, "welcome.message"),
        ({"what": {"per_visit": "A chat, and the textbook PDF of the week"}}, "what.per_visit"),
        ({"positioning": {"only_here": "各种软件的破解版，装好就能用"}}, "positioning.only_here"),
        ({"month": {"activities": [activity("Film", 9, message="Cracked version of the game for all")]}}, ""),
        ({"what": {"together": "想看的电影都在夸克网盘里，一起看"}}, "what.together"),
        ({"what": {"per_visit": "夸克网盘：哈利波特全集"}}, "what.per_visit"),
        ({"what": {"per_visit": "别家付费课录屏、新书扫描版，圈内免费下"}}, "what.per_visit"),
        ({"what": {"together": "We walk, and everyone gets the scanned pages of the guide"}}, "what.together"),
        ({"why": {"member_gain": "省钱，付费课程打包分享"}}, "why.member_gain"),
    ],
)
def test_what_copyright_is_found(step: dict[str, Any], path: str) -> None:
    (found,) = in_local_club("what.copyright", **step)
    assert found.path == (path or "month.activities.film.message")


@pytest.mark.parametrize(
    "step",
    [
        {"rules": {"rules": [rule("不发盗版和破解版", "law"), rule("No torrents, no pirated films", "law")]}},
        {"welcome": {"message": "一起看番，正版平台自己开会员，别发盗版资源"}},
        {"what": {"per_visit": "群文件里有我们自己整理的笔记，放在网盘", "not_for": "求网盘资源的"}},
        {"what": {"per_visit": "A chapter from a textbook that we all bought, and our notes as PDF"}},
        {"what": {"per_visit": "课程回放放在网盘里，聊电影的笔记也有"}},
        {"what": {"per_visit": "A torrent of good ideas, and how to spot pirated books"}},
        {"what": {"per_visit": "Free e-books from Project Gutenberg, 网盘里是我们整理的教材笔记"}},
        {"health": {"failures": [{"how": "Somebody posts pirated books"}]}},
    ],
)
def test_what_copyright_near_miss_own_or_forbidden(step: dict[str, Any]) -> None:
    assert not in_local_club("what.copyright", **step)
