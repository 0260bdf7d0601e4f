"""Whom a plan names, by whichever part of a name."""

from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.schedule.people_named import names_in


def test_people_are_found_whole_and_in_parts_and_titles_of_roles_are_no_names() -> None:
    answers = Answers(
        {
            "who.roles": "keeper host pair",
            "who.roles.keeper.title": "Keeper", "who.roles.keeper.person": "Anna Müller",
            "who.roles.host.title": "Host", "who.roles.host.person": "Ben & Carla", "who.roles.host.stand_in": "Keeper",
            "who.roles.pair.person": "The Team", "seeds.people": "s", "seeds.people.s.name": "小何、阿哲",
            "month.activities": "coffee walk", "month.activities.coffee.owner": "Emil",
            "month.activities.walk.owner": "Host",
        }
    )  # fmt: skip
    assert names_in(read_plan(answers)) == {
        "Anna Müller", "Anna", "Müller", "Ben & Carla", "Ben", "Carla", "The Team", "Emil",
        "小何、阿哲", "小何", "阿哲",
    }  # fmt: skip
