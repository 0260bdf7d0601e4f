"""A day that was typed in the board's panel and couldn't be moved to at once is sent like other answers."""

from typing import Any

import httpx
import pytest

from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

WALK = {"id": "walk", "title": "Walk", "day": 6, "time": "10:00", "message": "See you on Saturday 26 December"}
DAY = "days7.activities.walk.day"


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a club that launches on Monday 21 December, with a walk on its first Saturday."""
    told = {"when": {"launch_date": "2026-12-21", "zone": "Europe/London"}, "days7": {"activities": [WALK]}}
    return open_plan(server, client, read_plan_file(plan_file(told)).answers)


def test_a_day_that_arrives_late_moves_its_activity_to_where_it_belongs_and_its_words_follow(founder: Founder) -> None:
    for _ in range(2):
        assert _type(founder, 1, "2 Jan 2027", op_id="late")["versions"].keys() == {DAY}
        assert founder.value("days7.activities") in (None, [])
        assert founder.value("month.activities") == [{**WALK, "day": 13, "message": "See you on Saturday 2 January"}]
    refused = _type(founder, 1, "soon")
    assert refused["problems"][DAY].startswith("Enter a day from 1 to 30.")
    assert founder.value("month.activities")[0]["day"] == 13


def test_a_day_is_not_typed_over_one_that_somebody_else_has_moved_to_meanwhile(founder: Founder) -> None:
    founder.post("/board/acts/days7/walk", action="move", day="12")
    stale = founder.client.post(
        founder.address("/board/acts/days7/walk"), data={"action": "day", "day": "20", "was": "6"}
    )
    assert stale.status_code == 409
    answer = _type(founder, 1, "20")
    assert (answer["conflicts"][DAY]["words"], answer["conflicts"][DAY]["mine"]) == ("12", "20")
    assert founder.value("month.activities")[0]["day"] == 12
    assert _type(founder, answer["conflicts"][DAY]["version"], "5")["conflicts"] == {}
    assert founder.value("days7.activities")[0]["day"] == 5


def _type(founder: Founder, base: int, day: str, op_id: str = "typed") -> Any:
    edit = {"base": base, "value": day, "moves": True}
    return founder.client.patch(
        founder.address("/answers"), json={"op_id": f"{op_id}-{day[0]}", "fields": {DAY: edit}}
    ).json()
