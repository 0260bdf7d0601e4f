"""What the coach says about a position, and about the three conditions of a community."""

from tests.coach.local_club import in_begun, in_local_club


def test_fit_shared_goal_is_found() -> None:
    (found,) = in_local_club("fit.shared-goal", positioning={"fit_shared_goal": "no"})
    assert found.path == "positioning.fit_shared_goal"


def test_fit_shared_goal_near_miss_not_yet_answered() -> None:
    assert not in_local_club("fit.shared-goal", positioning={"fit_shared_goal": None, "fit_connection": "no"})


def test_fit_connection_is_found() -> None:
    assert in_begun("fit.connection", positioning={"fit_connection": "no"})


def test_fit_connection_near_miss_a_doubt_is_not_a_no() -> None:
    assert not in_local_club("fit.connection", positioning={"fit_connection": "maybe"})


def test_fit_joint_work_is_found() -> None:
    assert in_local_club("fit.joint-work", positioning={"fit_joint_work": "no"})


def test_fit_joint_work_near_miss_another_condition_fails() -> None:
    assert not in_local_club("fit.joint-work", positioning={"fit_shared_goal": "no"})


def test_fit_rescue_is_found() -> None:
    (found,) = in_local_club("fit.rescue", why={"founder_goals": ["trust", "rescue_sales"]})
    assert found.path == "why.founder_goals"


def test_fit_rescue_near_miss_sales_are_a_goal_of_a_healthy_shop() -> None:
    assert not in_local_club("fit.rescue", why={"founder_goals": ["sales", "brand"]})


def test_fit_nothing_to_discuss_is_found() -> None:
    toilet_paper = {"product_use": "daily", "product_talk": "no"}
    assert in_local_club("fit.nothing-to-discuss", positioning=toilet_paper)


def test_fit_nothing_to_discuss_near_miss_rarely_used() -> None:
    a_roof = {"product_use": "rarely", "product_talk": "no"}
    assert not in_local_club("fit.nothing-to-discuss", positioning=a_roof)
    coffee = {"product_use": "daily", "product_talk": "yes"}
    assert not in_local_club("fit.nothing-to-discuss", positioning=coffee)


def test_position_too_long_is_found() -> None:
    (words,) = in_local_club("position.too-long", positioning={"sentence": "we walk " * 15 + "far"})
    assert words.values["length"] == 31
    (characters,) = in_local_club("position.too-long", positioning={"sentence": "走" * 61})
    assert (characters.variant, characters.values["length"]) == ("characters", 61)


def test_position_too_long_near_miss_exactly_one_breath() -> None:
    assert not in_local_club("position.too-long", positioning={"sentence": "we walk " * 15})
    assert not in_local_club("position.too-long", positioning={"sentence": "走" * 60})
    assert not in_local_club("position.too-long", positioning={"sentence": "走" * 60 + "，。“”" * 5})


def test_position_product_banner_is_found() -> None:
    (found,) = in_begun("position.product-banner", positioning={"draw": "product"})
    assert found.path == "positioning.draw"


def test_position_product_banner_near_miss_a_product_under_another_banner() -> None:
    boots = {"draw": "interest", "product_kind": "physical", "product_trait": "Red laces"}
    assert not in_local_club("position.product-banner", positioning=boots)


def test_position_no_difference_is_found() -> None:
    for nothing in (None, "Nothing.", "没有", "  none "):
        assert in_local_club("position.no-difference", positioning={"only_here": nothing}), nothing


def test_position_no_difference_near_miss_a_sentence_that_begins_with_nothing() -> None:
    assert not in_local_club("position.no-difference", positioning={"only_here": "Nothing is sold, and everyone waits"})
    assert not in_local_club("position.no-difference", positioning={"only_here": "没有人会被落下"})
    assert not in_begun("position.no-difference", positioning={"name": "Riverside Walkers"})


def test_position_no_difference_near_miss_nothing_special_is_needed_and_something_is_there() -> None:
    teachers = "没有特别的老师，只有每周互相改稿的人"
    tools = "Nothing special to buy: bring a broken thing, and somebody mends it with you"
    for only_here in (teachers, tools):
        assert not in_local_club("position.no-difference", positioning={"only_here": only_here}), only_here


def test_position_too_long_near_miss_the_planner_wrote_it() -> None:
    for_whom = "Neighbours who live between the two bridges and who would like to walk on Saturday mornings " * 2
    assert not in_local_club("position.too-long", positioning={"for_whom": for_whom, "only_here": for_whom})
