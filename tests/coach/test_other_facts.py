"""What the coach says where a text for newcomers tells other facts than the plan has: only what is certain."""

from typing import Any

import pytest

from app.coach.model.finding import Observation
from tests.coach.local_club import activity, in_local_club, slot

_TALKS = slot("Talks", [3], "20:00", minutes=60, kind="sharing")
_SIX = "Copy and fill in:\nName:\nStreet:\nShoes:\nDog:\nBridge:\nPace:"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We meet every Tuesday.", "Tuesday"),
        ("We walk on Tuesday evenings.", "Tuesday"),
        ("Talks Monday 8 pm. House rules pinned.", "Monday 8 pm"),
        ("每周二晚上八点，线上见。", "周二晚上八点"),
        ("Tuesday at 20:00 we talk of herons.", "Tuesday at 20:00"),
        ("Every Wednesday at 19:00: herons.", "Wednesday at 19:00"),
        ("每週三晚上七點開講。", "週三晚上七點"),
        ("Copy the four lines of the introduction.", "four lines"),
        ("把自我介绍那四行发到群里。", "四行"),
        ("Four lines, please:\nName:\nStreet:\nShoes:", "Four lines"),
        ("会费25元一个月。", "25元"),
        ("The fee is £25.", "£25"),
        ("本群限50人。", "限50人"),
        ("Limited to 50 people.", "Limited to 50 people"),
        ("There are twelve rules.", "There are twelve rules"),
        ("五条群规，先看。", "五条群规"),
        ("群規一共十二條", "群規一共十二條"),
    ],
)
def test_text_other_fact_is_found(text: str, said: str) -> None:
    (found,) = _welcomed(text)
    assert (found.path, found.values["said"]) == ("welcome.message", said)


@pytest.mark.parametrize(
    "text",
    [
        "Every Wednesday at 20:00 we meet; come at 19:45. Every Wednesday at 19:45 we gather.",
        "The library closes every Tuesday. 每周二休息，周三见。",
        "Every Tuesday Sam posts a photo; every Wednesday we meet.",
        "Please say by Tuesday 20:00 whether you come. 每周二晚上八点前报名。",
        "On the first Tuesday of the month we meet at noon. Every Monday at 09:00 I post a picture.",
        "Six lines introduce you. Read the first four lines of the poem.",
        "自我介绍四行：称呼、城市、职业、爱好",
        "Three lines, please:\nName:\nStreet:\nShoes:",
        "会费20元。一年会费240元。茶5元。原来会费25元，现在20元。",
        "Tea costs £3, the deposit of the fee is £5.",
        "Limited to 30 members. 这次徒步限10人。Up to 12 people fit in the boat.",
        "Two rules matter most. We have two rules for tonight. 三条群规，先看。第五条群规是我写的。",
    ],
)
def test_text_other_fact_near_miss(text: str) -> None:
    assert not _welcomed(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [("Quiet after 21:00, please.", "21:00"), ("晚上11点以后不发消息。", "晚上11点"), ("No messages from 9pm.", "9pm")],
)
def test_text_other_fact_is_found_of_quiet_hours(text: str, said: str) -> None:
    (found,) = _welcomed(text)
    assert (found.variant, found.values["said"], found.values["fact"]) == ("quiet", said, "22:00–07:00")


@pytest.mark.parametrize(
    "text",
    ["Quiet after 22:00.", "晚上十点以后请安静。", "A quiet walk at 15:00.", "九點以後不進來、念書時不聊天。"],
)
def test_text_other_fact_near_miss_quiet_hours(text: str) -> None:
    assert not _welcomed(text)


def test_of_two_slots_the_one_whose_title_is_told_is_meant() -> None:
    slots = [_TALKS, slot("Bats", [5], "19:00")]
    (found,) = _welcomed("Talks are every Tuesday, come along.", slots)
    assert found.values["fact"] == "Wed 20:00 Talks"
    assert not _welcomed("Every Tuesday we meet.", slots)


def test_steps_and_openings_are_read_and_other_messages_are_not() -> None:
    text = "Read the five rules"
    opening, later = activity("Opening", 1, kind="opening", message=text), activity("Later", 9, message=text)
    found = in_local_club(
        "text.other-fact",
        how={"ritual": [{"id": "read", "step": text}]},
        days3={"activities": [opening]},
        month={"activities": [later]},
    )
    assert [one.path for one in found] == ["days3.activities.opening.message", "how.ritual.read.step"]
    assert [(one.variant, one.values["fact"]) for one in found] == [("rules", "3")] * 2


def _welcomed(message: str, slots: list[Any] | None = None) -> tuple[Observation, ...]:
    welcome = {"message": message, "introduction_form": _SIX}
    return in_local_club(
        "text.other-fact", welcome=welcome, when={"slots": slots or [_TALKS]}, who={"fee": "20元 a month, £20"}
    )
