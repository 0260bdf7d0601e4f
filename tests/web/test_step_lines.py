"""What each row of the overview says in one line."""

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.web.overview.step_lines import step_lines
from tests.coach.cases import starter_case, starter_keys
from tests.support.founder import OVERVIEW_ROWS


def test_a_blank_plan_says_nothing(content: Content) -> None:
    assert step_lines(read_plan(Answers()), content[Language.EN]) == dict.fromkeys(OVERVIEW_ROWS, "")


@pytest.mark.parametrize("language", Language)
def test_every_row_of_every_example_says_something_in_one_short_line(content: Content, language: Language) -> None:
    for key in starter_keys():
        lines = step_lines(starter_case(key, language).plan, content[language])
        assert all(0 < len(line) <= 200 and "\n" not in line for line in lines.values()), (key, lines)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            Language.EN,
            {
                "who": "30 people at first, 1 role",
                "when": "Mon–Wed 19:20, 1 week",
                "seeds": "1 agreed, 2 to ask",
                "days3": "2 activities, 1 led by a member",
                "rules": "2 rules",
                "health": "1 figure to watch, checkpoint in month 3",
            },
        ),
        (
            Language.ZH_HANS,
            {
                "who": "先请30位，1项分工",
                "when": "周一至周三 19:20，1周",
                "seeds": "1位已答应，2位待邀请",
                "days3": "2场活动，1项由成员主持",
                "rules": "2条",
                "health": "看1个数字，第3个月检查",
            },
        ),
    ],
)
def test_numbers_are_told_in_words(content: Content, language: Language, lines: dict[str, str]) -> None:
    answers = {
        "who.first_size": "about 30", "who.roles": "a", "who.roles.a.title": "Host",
        "when.horizon_weeks": "1", "when.slots": "a", "when.slots.a.weekdays": "1\n2\n3", "when.slots.a.time": "19:20",
        "seeds.people": "a b c d", "seeds.people.a.name": "Ann", "seeds.people.a.state": "agreed",
        "seeds.people.b.name": "Bo", "seeds.people.c.name": "Cy", "seeds.people.c.state": "to_ask",
        "month.activities": "a b", "month.activities.a.title": "Talk", "month.activities.a.led_by": "member",
        "month.activities.b.title": "Walk",
        "rules.rules": "a b", "rules.rules.a.what": "No adverts", "rules.rules.b.what": "No links",
        "rules.rules.b.why": "Many fall for them",
        "health.metrics": "a", "health.metrics.a.name": "Posts",
        "health.checkpoints": "a", "health.checkpoints.a.month": "3",
    }  # fmt: skip
    said = step_lines(read_plan(Answers(answers)), content[language])
    assert {step: said[step] for step in lines} == lines
