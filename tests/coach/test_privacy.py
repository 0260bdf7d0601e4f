"""What the coach says where members are asked in the group for what is better told nobody, or one person."""

import pytest

from app.coach.model.finding import Observation
from app.i18n.languages import Language
from tests.coach.cases import content, look
from tests.coach.local_club import activity, in_local_club, local_club, rule


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("请把病历拍照发到群里。", "病历"),
        ("請先留言：姓名、住址（面交方便），再貼一樣你不要的東西", "住址"),
        ("姓名+身份证号，群里接龙", "身份证"),
        ("Post a photo of your diagnosis letter here.", "diagnosis letter"),
        ("Reply with your name and passport number.", "passport number"),
        ("Share your payslip so that we can compare.", "payslip"),
        ("Copy and fill in:\nName:\nID number:", "id number"),
        ("复制填写：\n称呼：\n诊断：", "诊断"),
        ("新加入的爸媽請介紹：怎麼稱呼、小孩幾歲、住哪", "小孩幾歲、住哪"),
        ("改暱稱：大寶3y-巷弄", "大寶3y-巷弄"),
        ("Write your child's name and school, please.", "child's name and school"),
        ("Introduce yourself: first name, diagnosis, and where you are treated.", "diagnosis"),
        ("Tell us which medication you take and since when.", "medication"),
        ("Leave your full name and phone number below.", "phone number"),
        ("Drop your home address so we can send the box.", "home address"),
        ("Sign up: name, date of birth, emergency contact", "date of birth"),
        ("Say what you do and how much you earn.", "how much you earn"),
        ("先介绍一下自己：称呼、确诊几年了、在哪儿看", "确诊"),
        ("进群请说一下病情和在吃什么药", "病情"),
        ("报名接龙：姓名、手机号、几个人", "手机号"),
        ("留下收货地址，周五一起寄", "收货地址"),
        ("說說現在負債多少，一個月能還多少", "負債"),
        ("改群昵称：姓名+手机号", "手机号"),
        ("Post your last salary so that we can compare.", "last salary"),
        ("Introduce yourself: name, field, when your visa runs out", "visa runs out"),
        ("Copy and fill in:\nName:\nVisa until:\nSavings left:", "visa until"),
        ("報到順手寫埋三圍同地址", "三圍"),
        ("接龙写上地址", "地址"),
        ("写一下签证到期日", "签证到期"),
        ("复制填写：\n称呼：\n确诊时间：\n用药：", "确诊"),
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
        "Write down one thing you learned after your diagnosis.",
        "Tell us your name, your town and what you grow. Say what your phone can't do.",
        "说说这周吃了什么好吃的，药膳也算。",
        "手机号不要发在群里。有病情要问，找医生。",
        "介绍一下自己：称呼、城市、种了几年",
        "地点：报名后再发详细地址",
        "Sign up below; the full address is sent after that.",
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


def test_rules_titles_and_scripts_are_read_too() -> None:
    check = "privacy.asked-in-public"
    (ruled,) = in_local_club(check, rules={"rules": [rule("群昵称写孩子学校和班级")]})
    assert ruled.path.startswith("rules.rules.")
    herons = activity("Herons", 10, script="Everyone says their name and shares their diagnosis.")
    (scripted,) = in_local_club(check, month={"activities": [herons]})
    assert scripted.path == "month.activities.herons.script"


def _herons(message: str) -> tuple[Observation, ...]:
    herons = activity("Herons", 10, time="19:30", message=message)
    return in_local_club("privacy.asked-in-public", month={"activities": [herons]})


@pytest.mark.parametrize("language", list(Language))
def test_nothing_in_the_library_asks_for_what_is_private(language: Language) -> None:
    known = content()[language].activities.items()
    texts = {key: (one.words.purpose, *one.words.steps, one.words.message) for key, one in known}
    told = [activity(key, 5, script="\n".join(lines)) for key, lines in texts.items()]
    for start in range(0, len(told), 20):
        context = local_club(month={"activities": told[start : start + 20]})
        assert not [found.values for found in look(context, "privacy.asked-in-public")]
