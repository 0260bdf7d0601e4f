"""What the coach says about both sides' reasons, and about success."""

from tests.coach.local_club import in_begun, in_local_club


def test_why_one_sided_is_found() -> None:
    (for_the_founder,) = in_local_club("why.one-sided", why={"member_gains": []})
    assert (for_the_founder.path, for_the_founder.variant) == ("why.member_gains", "members")
    (for_members,) = in_local_club("why.one-sided", why={"founder_goals": []})
    assert (for_members.path, for_members.variant) == ("why.founder_goals", "")


def test_why_one_sided_near_miss_said_in_own_words() -> None:
    assert not in_local_club("why.one-sided", why={"member_gains": [], "member_gain": "Somebody to walk with"})
    assert not in_begun("why.one-sided", why={"founder_goals": ["trust"]})


def test_why_unmeasured_is_found() -> None:
    (number,) = in_local_club("why.unmeasured", why={"success_target": None})
    assert number.path == "why.success_target"
    (unreadable,) = in_local_club("why.unmeasured", why={"success_target": "many"})
    assert unreadable.path == "why.success_target"
    (date,) = in_local_club("why.unmeasured", why={"success_week": None})
    assert (date.path, date.variant, date.values) == ("why.success_week", "date", {"target": "50"})


def test_why_unmeasured_near_miss_the_number_is_in_words() -> None:
    for said in ("一千人", "a hundred", "a couple of dozen", "至少五十位", "one chapter each", "三成"):
        assert not in_local_club("why.unmeasured", why={"success_target": said}), said


def test_why_unmeasured_near_miss_nothing_is_a_number_too() -> None:
    assert not in_local_club("why.unmeasured", why={"success_target": 0})
    assert not in_begun("why.unmeasured", why={"founder_goals": ["trust"]})


def test_why_headcount_only_is_found() -> None:
    assert in_local_club("why.headcount-only", why={"success_metric": "members", "success_target": 500})


def test_why_headcount_only_near_miss_members_who_stay() -> None:
    assert not in_local_club("why.headcount-only", why={"success_metric": "retention", "success_target": 500})
