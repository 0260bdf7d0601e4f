"""What the coach says about what the platform can't do."""

from typing import Any

import pytest

from tests.coach.local_club import in_begun, in_local_club

REACH = "where.out-of-reach"
SHANGHAI = {"zone": "Asia/Shanghai"}
LINE = {"platform": "line"}


def _variants(**steps: dict[str, Any]) -> list[str]:
    return [found.variant for found in in_local_club(REACH, **steps)]


@pytest.mark.parametrize(
    "platform", ["discord", "slack", "whatsapp_group", "whatsapp_community", "telegram", "line", "facebook_group"]
)
def test_where_out_of_reach_is_found(platform: str) -> None:
    (found,) = in_local_club(REACH, where={"platform": platform}, when=SHANGHAI)
    assert (found.path, found.values["country"]) == ("where.platform", "China")


def test_where_out_of_reach_is_found_where_history_does_not_stay() -> None:
    kept = {"per_visit": "An answer, and an archive of all earlier ones"}
    assert _variants(where={"platform": "slack"}, what=kept) == ["history"]


def test_where_out_of_reach_is_found_where_administrators_are_needed() -> None:
    assert _variants(where=LINE, who={"entry_note": "管理員審核後才能進群"}) == ["administrators"]


def test_where_out_of_reach_is_found_above_the_usual_limit() -> None:
    assert _variants(where={"platform": "qq_group"}, who={"target_size": 800}) == ["usual"]


def test_where_out_of_reach_is_found_where_members_are_in_china() -> None:
    (found,) = in_local_club(REACH, positioning={"for_whom": "在国内的亲戚和老同学"}, when={"zone": "America/Toronto"})
    assert found.values["country"] == "China"


@pytest.mark.parametrize(
    ("where", "service"),
    [
        ({"platform": "other", "platform_other": "Google Meet"}, "Google Meet"),
        ({"platform": "other", "platform_other": "一个LINE社群"}, "LINE"),
        ({"platform": "wechat_group", "spaces": [{"id": "lib", "place": "Notion 资料库"}]}, "Notion"),
        ({"platform": "wechat_group", "venue": "油管直播间"}, "油管"),
        ({"platform": "feishu", "backup": "A WhatsApp group"}, "WhatsApp"),
    ],
)
def test_where_out_of_reach_is_found_where_a_service_is_only_named(where: dict[str, Any], service: str) -> None:
    (found,) = in_local_club(REACH, where=where, when=SHANGHAI)
    assert (found.values["platform"], found.variant) == (service, "")


def test_where_out_of_reach_is_found_where_some_members_are_in_china() -> None:
    both = {"for_whom": "海外的我们，和国内家人"}
    assert in_local_club(REACH, positioning=both, when={"zone": "America/Toronto"})


def test_where_out_of_reach_near_miss_a_service_is_named_and_not_used() -> None:
    wechat = {"platform": "wechat_group", "venue": "腾讯会议，不用 Zoom", "backup": "A deadline for LINEN bags"}
    assert not in_local_club(REACH, where=wechat, when=SHANGHAI)
    assert not in_local_club(REACH, where={"platform": "other", "platform_other": "Zoom"})


@pytest.mark.parametrize("zone", ["Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Europe/London"])
def test_where_out_of_reach_near_miss_another_place(zone: str) -> None:
    assert _variants(when={"zone": zone}) == []


@pytest.mark.parametrize("platform", ["wechat_group", "wecom_group", "qq_group", "feishu", "discourse", "mailing_list"])
def test_where_out_of_reach_near_miss_open_in_china(platform: str) -> None:
    assert _variants(where={"platform": platform}, when=SHANGHAI) == []


def test_where_out_of_reach_near_miss_members_are_abroad_or_have_a_way() -> None:
    assert _variants(when=SHANGHAI, positioning={"for_whom": "在海外留学的学生"}) == []
    assert _variants(when=SHANGHAI, where={"platform_reason": "Everybody here has a VPN already"}) == []


def test_where_out_of_reach_near_miss_nothing_has_to_stay() -> None:
    slack, kept = {"platform": "slack"}, {"per_visit": "An answer, and an archive of all earlier ones"}
    assert _variants(where=slack) == []
    assert _variants(where=slack, what=kept, when={"horizon_weeks": 12}) == []
    assert _variants(where={**slack, "spaces": [{"place": "A shared drive"}]}, what=kept) == []
    assert _variants(where={**slack, "platform_reason": "We have a paid plan"}, what=kept) == []
    assert _variants(where={"platform": "discord"}, what=kept) == []


def test_where_out_of_reach_near_miss_only_people_keep_order() -> None:
    assert _variants(where=LINE, rules={"administrators": "Ruth"}) == []
    assert _variants(who={"entry_note": "管理員審核後才能進群"}) == []


def test_where_out_of_reach_near_miss_within_the_limit() -> None:
    qq = {"platform": "qq_group"}
    assert _variants(where=qq, who={"target_size": 500}) == []
    assert _variants(where={**qq, "platform_limit": 2000}, who={"target_size": 800}) == []
    assert _variants(where=qq, who={"target_size": 3000}) == []


@pytest.mark.parametrize("platform", ["discord", "telegram", "slack", "discourse"])
def test_who_fee_by_packet_is_found(platform: str) -> None:
    fee = {"fee": "进群发一个9.9元红包"}
    (found,) = in_local_club("who.fee-by-packet", where={"platform": platform}, who=fee)
    assert found.path == "who.fee"


def test_who_fee_by_packet_is_found_in_the_ritual() -> None:
    steps = {"how": {"ritual": [{"id": "pay", "step": "Send a red packet of 5 pounds to Ruth"}]}}
    (found,) = in_local_club("who.fee-by-packet", **steps)
    assert found.path == "how.ritual.pay.step"


def test_who_fee_by_packet_near_miss_red_packets_are_there() -> None:
    fee = {"fee": "进群发一个9.9元红包"}
    for platform in ("wechat_group", "qq_group", "line", "feishu"):
        assert not in_local_club("who.fee-by-packet", where={"platform": platform}, who=fee)


def test_who_fee_by_packet_near_miss_no_packet_is_asked_for() -> None:
    assert not in_local_club("who.fee-by-packet", who={"fee": "五镑，转账；不收红包"})
    assert not in_local_club("who.fee-by-packet", who={"fee": "免费，过年群主发红包"})
    assert not in_begun("who.fee-by-packet", who={"fee": "9.9元红包"})
