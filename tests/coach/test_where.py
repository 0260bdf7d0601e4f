"""What the coach says about the platform and the other ways to reach members."""

from tests.coach.local_club import in_begun, in_local_club


def test_where_over_capacity_is_found() -> None:
    (found,) = in_local_club("where.over-capacity", where={"platform_limit": 29})
    assert (found.path, found.values["size"], found.values["limit"]) == ("who.target_size", "30", "29")
    (known,) = in_local_club("where.over-capacity", where={"platform": "wechat_group"}, who={"target_size": 501})
    assert known.values["limit"] == "500"


def test_where_over_capacity_near_miss_exactly_full() -> None:
    assert not in_local_club("where.over-capacity", where={"platform_limit": 30})
    assert not in_local_club("where.over-capacity", where={"platform": "wechat_group"}, who={"target_size": 500})


def test_where_over_capacity_near_miss_the_founder_knows_a_higher_limit() -> None:
    corrected = {"platform": "wechat_group", "platform_limit": 2000}
    assert not in_local_club("where.over-capacity", where=corrected, who={"target_size": 900})


def test_where_over_capacity_near_miss_three_groups_that_fit() -> None:
    groups = [{"name": f"Group {number}", "size": 20, "from_day": 31} for number in (1, 2, 3)]
    assert not in_local_club(
        "where.over-capacity", where={"platform_limit": 20}, who={"target_size": 60, "groups": groups}
    )


def test_where_over_capacity_near_miss_several_groups_of_no_size_yet() -> None:
    who = {"target_size": 60, "structure": "several", "groups": [{"name": "North"}, {"name": "South"}]}
    assert not in_local_club("where.over-capacity", where={"platform_limit": 40}, who=who)


def test_where_no_backup_is_found() -> None:
    (found,) = in_local_club("where.no-backup", where={"backup": None})
    assert found.path == "where.backup"


def test_where_no_backup_near_miss_another_space() -> None:
    spaces = [{"place": "A page of the library", "purpose": "The map"}]
    assert not in_local_club("where.no-backup", where={"backup": None, "spaces": spaces})
    assert not in_begun("where.no-backup", where={"platform": "whatsapp_group"})


def test_where_no_recall_is_found() -> None:
    (found,) = in_local_club("where.no-recall", who={"target_size": 201})
    assert found.path == "where.growth_plan"


def test_where_no_recall_near_miss_two_hundred_exactly() -> None:
    assert not in_local_club("where.no-recall", who={"target_size": 200})
    assert not in_local_club("where.no-recall", who={"target_size": 900}, where={"growth_plan": "A letter every month"})
