"""The number of a day has its date beside it, and says when it lies outside of its part."""

import re

import httpx
import pytest

from tests.support.client import text_of
from tests.support.founder import start_plan

ENDS, SPANS = "Outside this part: it ends with day 3.", "Outside this part (days 8 to 30)."


@pytest.mark.parametrize(
    ("step", "day", "said"),
    [
        ("days3", "2", "Day 2 · Tue 22 Dec"),
        ("days3", "-4", "Wed 16 Dec"),
        ("days3", "0", "Sun 20 Dec"),
        ("days3", "4", f"Day 4 · Thu 24 Dec {ENDS}"),
        ("month", "30", "Day 30 · Tue 19 Jan"),
        ("month", "7", f"Day 7 · Sun 27 Dec {SPANS}"),
        ("days3", "99999999", f"Day 99999999 {ENDS}"),
        ("days3", "soon", ""),
    ],
)
def test_the_date_of_a_day_is_beside_its_number(client: httpx.Client, step: str, day: str, said: str) -> None:
    founder = start_plan(client)
    item = founder.add_item(step, "activities")
    founder.save({"when.launch_date": "2026-12-21", f"{step}.activities.{item}.day": day})
    page = text_of(founder.get(f"/steps/{step}/activities/{item}"))
    line = re.search(r'<p class="day-words".*?</p>', page)
    assert line
    shown = re.sub(r"<span hidden>.*?</span>", "", line[0])
    assert " ".join(re.sub("<[^>]*>", "", shown).split()) == said


def test_a_day_before_the_launch_is_shown_and_typed_in_words(client: httpx.Client) -> None:
    founder = start_plan(client)
    item = founder.add_item("days3", "activities")
    path = f"days3.activities.{item}.day"
    form = founder.item_form("days3", "activities", item).set(path, "开群前四天")
    assert form.send(client).status_code == 200
    form = founder.item_form("days3", "activities", item)
    assert form.fields[path] == ["4 days before the launch"]
    assert form.send(client).status_code == 200
    base = int(form.fields[f"base:{path}"][0].partition("-")[0])
    assert founder.patch({path: (base, "5 days before the launch")}).json()["unreadable"] == {}
    assert founder.answers()["days3"]["activities"][0]["day"] == -4


def test_a_day_has_no_date_before_the_launch_date_is_set(client: httpx.Client) -> None:
    founder = start_plan(client)
    item = founder.add_item("days7", "activities")
    founder.save({f"days7.activities.{item}.day": "5"})
    assert "<span>Day 5</span>" in founder.get(f"/steps/days7/activities/{item}").text
