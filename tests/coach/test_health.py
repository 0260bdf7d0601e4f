"""What the coach says about figures, what could go wrong, and the end."""

import pytest

from tests.coach.local_club import in_begun, in_local_club

_SHARE = {"id": "share", "name": "Active share", "formula": "walked / all", "target": "50%", "rhythm": "weekly"}
_NO_END = {"ending": None, "checkpoints": [{"month": 3, "choice": "go_on"}]}


def test_life_no_checkpoint_is_found() -> None:
    assert in_local_club("life.no-checkpoint", health={"checkpoints": []})
    (found,) = in_local_club("life.no-checkpoint", health={"checkpoints": [{"month": 2, "choice": "go_on"}]})
    assert found.path == "health.checkpoints"


def test_life_no_checkpoint_near_miss_the_third_month_exactly() -> None:
    assert not in_local_club("life.no-checkpoint", health={"checkpoints": [{"month": 3}]})
    assert not in_begun("life.no-checkpoint", health={"ending": "A last walk"})


def test_life_no_checkpoint_near_miss_it_is_over_in_two_weeks() -> None:
    over = {"checkpoints": [{"month": 1, "choice": "dissolve"}]}
    market = {"kind": "event"}
    assert not in_local_club("life.no-checkpoint", positioning=market, when={"horizon_weeks": 2}, health=over)


def test_life_no_checkpoint_is_found_where_only_the_goal_of_a_term_ends() -> None:
    assert in_local_club("life.no-checkpoint", when={"horizon_weeks": 12}, health={"checkpoints": []})


def test_life_no_ending_is_found() -> None:
    (found,) = in_local_club("life.no-ending", health=_NO_END)
    assert found.path == "health.ending"


def test_life_no_ending_near_miss_something_closes_it() -> None:
    assert not in_local_club("life.no-ending", health=_NO_END, why={"close_when": "Nobody comes for a month"})
    dissolved = [{"month": 9, "choice": "dissolve"}]
    assert not in_local_club("life.no-ending", health={"ending": None, "checkpoints": dissolved})


def test_life_no_premortem_is_found() -> None:
    (found,) = in_local_club("life.no-premortem", health={"failures": [{"how": "Rain", "sign": "Wet shoes"}]})
    assert found.values == {"count": 1}


def test_life_no_premortem_near_miss_two_exactly() -> None:
    assert not in_local_club("life.no-premortem", health={"failures": [{"how": "Rain"}, {"how": "Mud"}]})


@pytest.mark.parametrize("field", ["formula", "target", "rhythm"])
def test_metrics_no_target_is_found(field: str) -> None:
    (found,) = in_local_club("metrics.no-target", health={"metrics": [{**_SHARE, field: None}]})
    assert (found.path, found.about) == (f"health.metrics.share.{field}", ("health.metrics.share",))


def test_metrics_no_target_near_miss_nobody_is_named_to_count_it() -> None:
    assert not in_local_club("metrics.no-target", health={"metrics": [{**_SHARE, "who": None}]})


def test_metrics_everyone_active_is_found() -> None:
    (goal,) = in_local_club("metrics.everyone-active", why={"success_target": 81})
    assert goal.path == "why.success_target"
    (metric,) = in_local_club("metrics.everyone-active", health={"metrics": [{**_SHARE, "target": "at least 90 %"}]})
    assert (metric.path, metric.values["target"]) == ("health.metrics.share.target", "90")
    (chinese,) = in_local_club(
        "metrics.everyone-active", health={"metrics": [{**_SHARE, "name": "周活跃率", "target": "95％"}]}
    )
    assert chinese.values["target"] == "95"


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Posts", "everyone posts once a week"), ("Attendance", "all members show up"), ("活跃度", "人人每周说一句"),
        ("發言", "每個人都要發言"), ("打卡", "全员"), ("Active share", "ninety-five percent"), ("参与率", "九成以上"),
        ("Active share", "95 per cent"), ("Lurkers", "no lurkers, everyone takes part"),
    ],
)  # fmt: skip
def test_metrics_everyone_active_is_found_in_words(name: str, target: str) -> None:
    metrics = [{**_SHARE, "name": name, "target": target}]
    assert in_local_club("metrics.everyone-active", health={"metrics": metrics})


def test_metrics_everyone_active_is_found_in_a_goal_in_words() -> None:
    (goal,) = in_local_club("metrics.everyone-active", why={"success_target": "everybody, every week"})
    assert (goal.path, goal.variant) == ("why.success_target", "everyone")
    other = {"success_metric": "other", "success_metric_other": "人人都发言", "success_target": 1}
    assert in_local_club("metrics.everyone-active", why=other)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Rules", "everyone knows them"), ("Posts", "half of the members post weekly"), ("发言人数", "四成左右"),
        ("Meals", "all of us fed"), ("Active share", "not everyone, about half"), ("参与", "不要求人人发言，三成就好"),
    ],
)  # fmt: skip
def test_metrics_everyone_active_near_miss_in_words(name: str, target: str) -> None:
    metrics = [{**_SHARE, "name": name, "target": target}]
    assert not in_local_club("metrics.everyone-active", health={"metrics": metrics})


def test_metrics_everyone_active_near_miss_four_fifths_exactly() -> None:
    assert not in_local_club("metrics.everyone-active", why={"success_target": 80})
    assert not in_local_club("metrics.everyone-active", health={"metrics": [{**_SHARE, "target": "80%"}]})


def test_metrics_everyone_active_near_miss_the_share_of_something_else() -> None:
    answered = {**_SHARE, "name": "Questions answered", "target": "95%"}
    assert not in_local_club("metrics.everyone-active", health={"metrics": [answered]})
    assert not in_local_club("metrics.everyone-active", why={"success_metric": "satisfaction", "success_target": 95})
