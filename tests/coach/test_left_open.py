"""What the coach says where a text that will be posted still has something to fill in."""

import pytest

from app.coach.model.finding import Observation
from tests.coach.local_club import activity, in_local_club


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Tonight at [time]: herons, by [place].", "[time]"),
        ("Thanks to [speaker name] for tonight.", "[speaker name]"),
        ("Join by the link: [insert link here]", "[insert link here]"),
        ("Wednesday at 19:30, place TBD.", "TBD"),
        ("See you on ____ at the bridge.", "on ____"),
        ("Place: ____\nTime: ____\nBring tea.", "Place: ____"),
        ("周三晚上七点半，【填地点】集合。", "【填地点】"),
        ("欢迎来到XX群，先看群规。", "XX群"),
        ("會費XX元一個月", "XX元"),
        ("地点待定。", "待定"),
        ("联系人微信：【待补】", "【待补】"),
        ("時間：____\n地點：____", "時間：____"),
        ("Next walk: TODO date", "TODO"),
        ("Sign up here: [link to form].", "[link to form]"),
    ],
)
def test_text_left_open_is_found(message: str, said: str) -> None:
    (found,) = _herons(message)
    assert (found.path, found.values) == ("month.activities.herons.message", {"title": "Herons", "said": said})


@pytest.mark.parametrize(
    "message",
    [
        "[微笑] See [the map](https://example.org), [x] tea, [ ] coffee",
        "Hi [name], did you miss us?",
        "@[昵称] 欢迎，{mention} too",
        "Copy and fill in:\nName: ____\nPlace: ____",
        "复制填写：\n姓名：____\n地点：____",
        "【时间】周三七点\n【地点】河边",
        "The book I read next is ____. ____ pages have come in.",
        "打卡格式：今天读了XX页",
        "Good night xx",
        "敬请期待。招待定在周五。【请填写下面的表】",
        "Your place is kept (your name is on the list). [Rules] are pinned.",
    ],
)
def test_text_left_open_near_miss(message: str) -> None:
    assert not _herons(message)


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("message", "Welcome, [name]! Walk with us.", False),
        ("message", "Welcome to [group name]!", True),
        ("warning", "Hi [name], you posted ____ on [date].", False),
        ("warning", "Ask [insert your name here].", True),
        ("farewell", "The group closes on ____.", False),
    ],
)
def test_who_or_what_a_text_is_about_is_filled_in_when_it_is_needed(name: str, text: str, is_found: bool) -> None:
    assert bool(in_local_club("text.left-open", welcome={name: text})) is is_found


def test_an_invitation_is_read_too_and_a_message_that_nobody_posts_is_not() -> None:
    (found,) = in_local_club("text.left-open", seeds={"invitation": "Hi [name], we meet at [place]."})
    assert found.values == {"title": "Invitation", "said": "[place]"}
    assert not _herons("Tonight at [time].", post_before="none")


def _herons(message: str, **more: str) -> tuple[Observation, ...]:
    herons = activity("Herons", 10, time="19:30", message=message, **more)
    return in_local_club("text.left-open", month={"activities": [herons]})
