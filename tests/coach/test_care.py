"""What the coach says about emergencies, and about helpers who sell."""

from typing import Any

import pytest

from tests.coach.local_club import ORGANISER, activity, in_local_club, role, rule, seed

GRIEF: dict[str, Any] = {"name": "After Tom", "kind": "other", "for_whom": "Parents bereaved by suicide"}


@pytest.mark.parametrize(
    "position",
    [
        GRIEF,
        {"name": "糖友的餐桌", "for_whom": "刚查出糖尿病的人"},
        {"name": "周末登山队", "for_whom": "想去野外走走的同事"},
        {"name": "Cold Water Club", "for_whom": "People who like wild swimming all year"},
        {"name": "憂鬱不孤單", "for_whom": "正在吃藥的朋友和家人"},
        {"name": "Sunday Spokes", "for_whom": "Neighbours who go cycling on Sundays"},
        {"name": "菌子", "for_whom": "周末上山采蘑菇的人"},
        {"name": "遛娃小队", "for_whom": "住得近、想一起带娃的爸妈"},
        {"name": "夜騎團", "for_whom": "下班想動一動的人", "kind": "sport"},
        {"name": "粉袋下班", "for_whom": "總是一個人來岩館的人"},
        {"name": "Dry", "for_whom": "People who quit drinking this year"},
        {"name": "想说就说", "for_whom": "有过自我伤害念头的年轻人"},
        {"name": "Lido", "for_whom": "Beginners who learn to swim", "kind": "study"},
    ],
)
def test_care_no_emergency_is_found(position: dict[str, Any]) -> None:
    (found,) = in_local_club("care.no-emergency", positioning=position)
    assert (found.path, found.values["name"]) == ("rules.rules", position["name"])


@pytest.mark.parametrize(
    "position",
    [
        {"for_whom": "Nurses on a cancer ward"},
        {"for_whom": "想考心理咨询师的人，学的是抑郁症", "kind": "study"},
        {"for_whom": "穿我们家孕妇装的妈妈", "kind": "brand"},
        {"for_whom": "People who want to beat their phone addiction"},
        {"name": "考前焦虑互助", "for_whom": "考研的人，一焦虑就睡不着"},
        {"name": "量产后", "for_whom": "做硬件的创业者，投产后没人可问"},
        {"name": "Climb", "for_whom": "Designers climbing the ladder"},
        {"name": "Price Hike Watch", "for_whom": "Shoppers who climb no ladders"},
    ],
)
def test_care_no_emergency_near_miss_nobody_is_in_danger(position: dict[str, Any]) -> None:
    assert not in_local_club("care.no-emergency", positioning=position)


@pytest.mark.parametrize(
    "step",
    [
        {"rules": {"rules": [rule("If somebody is in danger, call 999 and then Ruth", "other")]}},
        {"welcome": {"must_read": "情绪撑不住的时候，先打心理援助热线12356"}},
        {
            "health": {
                "failures": [{"how": "Somebody is injured on the way", "counter": "Two of us have a first-aid kit"}]
            }
        },
        {"who": {"roles": [role("Last", "helper", 2, duties="带急救包，最后一个走")]}},
    ],
    ids=["rule", "must-read", "failure", "role"],
)
def test_care_no_emergency_near_miss_somebody_knows_what_to_do(step: dict[str, Any]) -> None:
    assert not in_local_club("care.no-emergency", positioning=GRIEF, **step)


def test_care_no_emergency_is_found_where_a_hospital_is_only_where_people_come_from() -> None:
    stages = {"hear": {"we_do": "在医院听病友说起"}}
    assert in_local_club("care.no-emergency", positioning=GRIEF, how={"stages": stages})


def test_care_no_emergency_near_miss_nobody_meets_in_person() -> None:
    at_a_desk: dict[str, Any] = {"when": {"slots": []}, "month": {"activities": []}}
    readers = {"name": "Chain Letters", "for_whom": "People who read about cycling and books for children"}
    assert not in_local_club("care.no-emergency", positioning=readers, **at_a_desk)
    assert not in_local_club("care.no-emergency", positioning={"for_whom": "Neighbours running a café"})


def test_care_promoters_is_found() -> None:
    seller = role("Wellness host", "helper", 2, duties="Answers at night, sells supplements from her shop")
    friend = seed("Lin", why="保险业务员，认识的病友多")
    (found,) = in_local_club(
        "care.promoters", positioning=GRIEF, who={"roles": [ORGANISER, seller]}, seeds={"people": [friend]}
    )
    assert (found.path, found.about) == ("who.roles.wellness.duties", ("who.roles.wellness", "seeds.people.lin"))
    assert found.values["names"] == "the wellness host, Lin"


def test_care_promoters_is_found_where_an_adviser_is_paid_for_what_members_ask() -> None:
    adviser = role("Adviser", "kol", 2, person="Lin", duties="Answers questions")
    paid = {**seed("Lin"), "business": "Home visits, 30 pounds each"}
    steps = {"positioning": GRIEF, "who": {"roles": [ORGANISER, adviser]}}
    assert in_local_club("care.promoters", **steps, seeds={"people": [paid]})
    assert not in_local_club("care.promoters", **steps, seeds={"people": [{**paid, "business": "none"}]})
    assert not in_local_club("care.promoters", **steps, seeds={"people": [{**paid, "name": "Bo"}]})


@pytest.mark.parametrize(
    ("message", "is_found"),
    [
        ("Bring gloves, we climb up onto the roof", True),
        ("要爬屋頂，穿包鞋", True),
        ("电锯我带，木头现场切", True),
        ("Tea on the terrace, then soldering", False),
        ("焊接第一課，六支烙鐵", False),
        ("屋顶酒吧见", False),
    ],
)
def test_care_no_emergency_of_a_dangerous_day(message: str, *, is_found: bool) -> None:
    day = activity("Day of work", 6, kind="meetup", offline="yes", message=message)
    found = in_local_club("care.no-emergency", days7={"activities": [day]})
    assert bool(found) is is_found


def test_care_promoters_near_miss_who_keeps_sellers_out() -> None:
    keeper = role("Keeper", "helper", 2, duties="Removes promoters, sells nothing, promotes kindness")
    guard = role("Guard", "helper", 2, duties="看到微商就请出去，不许推销")
    agent = role("Support agent", "helper", 2, duties="Answers what the manual leaves open")
    asked = [seed("Bo", state="declined", why="Sells insurance"), seed("Mei", why="以前做过销售，会说话")]
    kept = {"roles": [ORGANISER, keeper, guard, agent]}
    assert not in_local_club("care.promoters", positioning=GRIEF, who=kept, seeds={"people": asked})


def test_care_promoters_near_miss_a_group_of_shops() -> None:
    seller = role("Stall holder", "helper", 2, duties="Sells bread")
    assert not in_local_club("care.promoters", who={"roles": [ORGANISER, seller]})
