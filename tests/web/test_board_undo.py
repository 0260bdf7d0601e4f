"""Undoing an act of the board keeps what was typed since: by the line that says what was done, and by the history."""

from typing import Any

import httpx
import pytest

from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file
from tests.support.client import read_form, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

WALK = {"id": "walk", "title": "Walk", "day": 6, "time": "10:00", "message": "See you on Saturday 26 December"}
TALK = {"id": "talk", "title": "Talk", "day": 9, "time": "20:00"}


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a club that launches on Monday 21 December, with two activities."""
    when = {"launch_date": "2026-12-21", "zone": "Europe/London"}
    told = {"when": when, "days7": {"activities": [WALK]}, "month": {"activities": [TALK]}}
    return open_plan(server, client, read_plan_file(plan_file(told)).answers)


def test_the_history_tells_what_was_done_to_which_activity(founder: Founder) -> None:
    removed = founder.post("/board/acts/month/talk", action="remove")
    assert "Removed “Talk”" in text_of(founder.get("/history"))
    read_form(removed, "/review/undo").send(founder.client)
    assert "Undone: removed “Talk”" in text_of(founder.get("/history"))
    read_form(founder.get("/history"), "/history/redo").send(founder.client)
    history = text_of(founder.get("/history"))
    assert "Redone: removed “Talk”" in history
    assert "of the first month · Activity" not in history


def test_what_was_typed_after_a_move_goes_back_with_the_activity(founder: Founder) -> None:
    moved = founder.post("/board/acts/days7/walk", action="move", day="12")
    _type(founder, {"month.activities.walk.message": "Bring a hat", "month.activities.walk.purpose": "Hello!"})
    page = read_form(moved, "/review/undo").send(founder.client)
    assert "Undone, except what was changed since: that was kept." in text_of(page)
    assert founder.value("days7.activities") == [{**WALK, "message": "Bring a hat", "purpose": "Hello!"}]
    assert founder.value("month.activities") == [TALK]


def test_an_activity_that_got_another_id_goes_back_as_the_same(server: Server, client: httpx.Client) -> None:
    told = {"days7": {"activities": [WALK]}, "month": {"activities": [TALK, {**WALK, "day": 11}]}}
    founder = open_plan(server, client, read_plan_file(plan_file(told)).answers)
    moved = founder.post("/board/acts/days7/walk", action="move", day="12")
    _type(founder, {"month.activities.walk--2.purpose": "Hello!"})
    read_form(moved, "/review/undo").send(founder.client)
    assert founder.value("days7.activities") == [{**WALK, "purpose": "Hello!"}]
    assert [one["id"] for one in founder.value("month.activities")] == ["talk", "walk"]


def test_a_text_that_was_emptied_after_a_move_stays_empty(founder: Founder) -> None:
    moved = founder.post("/board/acts/days7/walk", action="move", day="12")
    _type(founder, {"month.activities.walk.message": ""})
    read_form(moved, "/review/undo").send(founder.client)
    assert founder.value("days7.activities") == [{name: text for name, text in WALK.items() if name != "message"}]


def test_what_was_undone_is_redone_with_what_was_typed_since(founder: Founder) -> None:
    moved = founder.post("/board/acts/days7/walk", action="move", day="12")
    _type(founder, {"month.activities.walk.purpose": "Hello!"})
    read_form(moved, "/review/undo").send(founder.client)
    read_form(founder.get("/history"), "/history/redo").send(founder.client)
    (walk,) = [one for one in founder.value("month.activities") if one["id"] == "walk"]
    assert (walk["day"], walk["purpose"]) == (12, "Hello!")
    assert founder.value("days7.activities") is None


def test_a_copy_that_was_typed_into_stays_and_the_line_says_so(founder: Founder) -> None:
    copied = founder.post("/board/acts/month/talk", action="copy", days="11, 12")
    _type(founder, {"month.activities.talk-2.message": "Bring a hat"})
    page = read_form(copied, "/review/undo").send(founder.client)
    copy = {**TALK, "id": "talk-2", "day": 11, "message": "Bring a hat"}
    assert founder.value("month.activities") == [TALK, copy]
    assert "Undone, except what was changed since" in text_of(page)
    assert f'href="{founder.address("/history")}">See the history' in page.text


def test_what_was_added_since_stays_and_no_empty_activity_is_left_behind(founder: Founder) -> None:
    first = founder.post("/board/add", step="month", **{"day.10": "Film"})
    founder.post("/board/add", step="month", **{"day.11": "Quiz"})
    page = read_form(first, "/review/undo").send(founder.client)
    assert [one["title"] for one in founder.value("month.activities")] == ["Talk", "Quiz"]
    assert "Undone: " in text_of(page)


def test_what_was_removed_comes_back_to_its_place_beside_what_was_added_since(founder: Founder) -> None:
    founder.post("/board/add", step="month", **{"day.10": "Film"})
    removed = founder.post("/board/acts/month/talk", action="remove")
    founder.post("/board/add", step="month", **{"day.11": "Quiz"})
    read_form(removed, "/review/undo").send(founder.client)
    assert [one["title"] for one in founder.value("month.activities")] == ["Talk", "Film", "Quiz"]


def test_an_undo_that_comes_too_late_says_so(founder: Founder) -> None:
    form = read_form(founder.post("/board/acts/month/talk", action="later"), "/review/undo")
    form.send(founder.client)
    page = form.send(founder.client)
    assert "Not undone: it was undone already, or something has changed since." in text_of(page)
    assert _day(founder) == 9


def test_a_day_typed_since_is_kept(founder: Founder) -> None:
    form = read_form(founder.post("/board/acts/month/talk", action="later"), "/review/undo")
    _type(founder, {"month.activities.talk.day": "15"})
    assert "Not undone" in text_of(form.send(founder.client))
    assert _day(founder) == 15


def _type(founder: Founder, values: dict[str, str]) -> None:
    """Type over what the act has made."""
    answer = founder.patch({path: (2, text) for path, text in values.items()}).json()
    new = {path: (conflict["version"], values[path]) for path, conflict in answer["conflicts"].items()}
    assert not new or not founder.patch(new).json()["conflicts"]


def _day(founder: Founder) -> Any:
    return founder.value("month.activities")[0]["day"]
