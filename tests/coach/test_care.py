"""What the coach says about emergencies, and about helpers who sell."""

from typing import Any

import pytest

from tests.coach.local_club import ORGANISER, in_local_club, role, rule, seed

GRIEF: dict[str, Any] = {"name": "After Tom", "kind": "other", "for_whom": "Parents bereaved by suicide"}


@pytest.mark.parametrize(
    "position",
    [
        GRIEF,
        {"name": "糖友的餐桌", "for_whom": "刚查出糖尿病的人"},
        {"name": "周末登山队", "for_whom": "想去野外走走的同事"},
        {"name": "Cold Water Club", "for_whom": "People who like wild swimming all year"},
        {"name": "憂鬱不孤單", "for_whom": "正在吃藥的朋友和家人"},
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


def test_care_promoters_is_found() -> None:
    seller = role("Wellness host", "helper", 2, duties="Answers at night, sells supplements from her shop")
    friend = seed("Lin", why="保险业务员，认识的病友多")
    (found,) = in_local_club(
        "care.promoters", positioning=GRIEF, who={"roles": [ORGANISER, seller]}, seeds={"people": [friend]}
    )
    assert (found.path, found.about) == ("who.roles.wellness.duties", ("who.roles.wellness", "seeds.people.lin"))
    assert found.values["names"] == "the wellness host, Lin"


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
