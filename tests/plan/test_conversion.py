"""How many of a hundred people get to each stage of the journey."""

from app.plan.conversion import out_of_a_hundred
from app.plan.steps.how import Stage


def test_each_known_share_is_of_those_who_came_so_far() -> None:
    stages = [
        Stage(id="hear", rate=90),
        Stage(id="refer", rate=5),
        Stage(id="join", rate=40),
        Stage(id="active", rate=50),
    ]
    assert out_of_a_hundred(stages) == {"join": 40, "active": 20, "refer": 1}


def test_few_are_told_with_a_fraction_and_what_is_unknown_is_passed_over() -> None:
    assert out_of_a_hundred([Stage(id="join", rate=25), Stage(id="talk"), Stage(id="like", rate=10)]) == {
        "join": 25,
        "like": 2.5,
    }
    assert out_of_a_hundred([Stage(id="join")]) == {}
