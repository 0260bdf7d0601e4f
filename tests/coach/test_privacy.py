"""What the coach says where members are asked in the group for what is better told nobody, or one person."""

import pytest

from app.coach.model.finding import Observation
from tests.coach.local_club import activity, in_local_club


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("请把病历拍照发到群里。", "病历"),
        ("姓名+身份证号，群里接龙", "身份证"),
        ("Post a photo of your diagnosis letter here.", "diagnosis letter"),
        ("Reply with your name and passport number.", "passport number"),
        ("Share your payslip so that we can compare.", "payslip"),
        ("Copy and fill in:\nName:\nID number:", "id number"),
        ("复制填写：\n称呼：\n诊断：", "诊断"),
        ("新加入的爸媽請介紹：怎麼稱呼、小孩幾歲、住哪", "小孩幾歲、住哪"),
        ("改暱稱：大寶3y-巷弄", "大寶3y-巷弄"),
        ("Write your child's name and school, please.", "child's name and school"),
    ],
)
def test_privacy_asked_in_public_is_found(message: str, said: str) -> None:
    (found,) = _herons(message)
    assert (found.path, found.values) == ("month.activities.herons.message", {"title": "Herons", "said": said})


@pytest.mark.parametrize(
    "message",
    [
        "请不要发病历。病历请私信发给我。",
        "当天带身份证，报名写姓名。发起人的银行流水在表里。",
        "I'll send my passport number. 写一写：拿到体检报告你先看哪一项？",
        "Bring your ID card; write your name on the list.",
        "Don't post your home address. Send your passport number by e-mail.",
        "Transfer £20 to our bank account. Send a picture of your passport cover!",
        "What did you do on the day of your diagnosis? Share it.",
        "Kids are welcome; tell us how old they are. Share what your child learned at school, and how.",
        "孩子多大，住哪个区，介绍一下。孩子的学校放假了，发张照片。",
        "和孩子一起走巷子，拍一张照片发群里",
        "Copy and fill in:\nName:\nStreet (no home address):",
    ],
)
def test_privacy_asked_in_public_near_miss(message: str) -> None:
    assert not _herons(message)


def test_steps_are_read_and_what_one_person_asks_is_not() -> None:
    text = "Send your payslip"
    found = in_local_club(
        "privacy.asked-in-public",
        how={"ritual": [{"id": "pay", "step": text}]},
        who={"entry_note": f"{text} in the chat"},
        welcome={"first_act": text},
        seeds={"invitation": text},
    )
    assert [one.path for one in found] == ["who.entry_note", "how.ritual.pay.step", "welcome.first_act"]
    assert not in_local_club("privacy.asked-in-public", who={"entry_note": text})


def _herons(message: str) -> tuple[Observation, ...]:
    herons = activity("Herons", 10, time="19:30", message=message)
    return in_local_club("privacy.asked-in-public", month={"activities": [herons]})
