"""Whether a figure reaches its target, where it is plain which way the target is meant."""

import pytest

from app.plan.steps.health import Metric
from app.schedule.reached import is_reached
from app.schedule.targets import target_number
from app.schedule.weekly_figures import Series


@pytest.mark.parametrize(
    ("name", "target", "figure", "reached"),
    [
        ("Regulars", "60% or more", 60, True),
        ("Regulars", "at least 60%", 59, False),
        ("Regulars", "no more than 60", 61, False),
        ("Regulars", "不低于三成", 31, True),
        ("Complaints", "不超过 3", 4, False),
        ("Complaints", "少于 3 次", 2, True),
        ("Complaints", "3", 2, None),
        ("Posts", "no fewer than 5 a week", 3, False),
        ("Posts", "not less than 5", 5, True),
        ("Complaints", "至多 3 次", 4, False),
        ("Silent days", "2", 3, False),
        ("Active members", "60%", 70, True),
        ("Regulars", "more than 2, at most 5", 4, None),
        ("Regulars", "many or more", 4, None),
    ],
)
def test_a_target_is_reached_by_its_words_or_by_what_is_counted(
    name: str, target: str, figure: float, reached: bool | None
) -> None:
    metric = Metric(id="m", name=name, target=target)
    one = Series(metric, {3: figure}, target_number(target))
    assert is_reached(one, 3) is reached
    assert is_reached(one, 2) is None
