"""What is sent to the former path of an activity that stands in another list now goes where the activity is."""

from typing import Any

import httpx
import pytest

from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file
from tests.support.client import read_form, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

TITLE, OWNER = "days3.activities.talk.title", "days3.activities.talk.owner"


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a club that has one activity, on day 2."""
    steps = {
        "when": {"launch_date": "2026-12-21", "zone": "Europe/London"},
        "days3": {"activities": [{"id": "talk", "title": "Talk", "day": 2, "time": "20:00"}]},
    }
    return open_plan(server, client, read_plan_file(plan_file(steps)).answers)


def test_a_form_of_a_moved_activity_saves_what_was_typed_where_it_is_now(founder: Founder) -> None:
    form = founder.item_form("days3", "activities", "talk")
    _move(founder, 9)
    page = form.set(TITLE, "Open talk").set(OWNER, "Ruth").send(founder.client)
    assert (page.status_code, "Open talk" in page.text) == (200, True)
    assert _activities(founder) == {"month": [{**_TALK, "day": 9, "title": "Open talk", "owner": "Ruth"}]}


def test_a_form_of_a_moved_activity_that_was_changed_there_comes_back_with_both_texts(founder: Founder) -> None:
    form = founder.item_form("days3", "activities", "talk")
    _move(founder, 9)
    founder.item_form("month", "activities", "talk").set("month.activities.talk.title", "Quiz").send(founder.client)
    page = form.set(TITLE, "Open talk").send(founder.client)
    assert page.status_code == 409
    assert "Open talk" in page.text
    assert "Quiz" in page.text
    assert page.url.path.endswith("/days3/activities/talk")
    again = read_form(page, "/steps/month/activities/talk")
    assert again.fields["month.activities.talk.title"] == ["Open talk"]
    assert again.send(founder.client).status_code == 200
    assert _activities(founder) == {"month": [{**_TALK, "day": 9, "title": "Open talk"}]}


def test_a_text_for_an_activity_that_was_taken_out_and_meets_a_conflict_comes_back(founder: Founder) -> None:
    form = founder.item_form("days3", "activities", "talk")
    founder.patch({TITLE: (1, "Quiz")})
    founder.post("/board/acts/days3/talk", action="remove")
    page = form.set(TITLE, "Open talk").send(founder.client)
    assert page.status_code == 409
    assert "Open talk" in page.text
    assert read_form(page, "/days3/activities/talk").send(founder.client).status_code == 200
    assert _activities(founder) == {"days3": [{**_TALK, "day": 2, "title": "Open talk"}]}


def test_what_is_saved_as_it_is_typed_goes_to_the_moved_activity(founder: Founder) -> None:
    _move(founder, 9)
    answer = founder.patch({TITLE: (1, "Open talk"), OWNER: (0, "Ruth")}, "one")
    assert (answer.json()["conflicts"], set(answer.json()["versions"])) == ({}, {TITLE, OWNER})
    assert _activities(founder) == {"month": [{**_TALK, "day": 9, "title": "Open talk", "owner": "Ruth"}]}
    assert founder.patch({TITLE: (1, "Open talk"), OWNER: (0, "Ruth")}, "one").json() == answer.json()
    version = answer.json()["versions"][TITLE]
    assert founder.patch({TITLE: (version, "Talks")}).json()["conflicts"] == {}
    assert _activities(founder)["month"][0]["title"] == "Talks"


@pytest.mark.parametrize("is_before", [True, False])
def test_a_text_that_was_changed_before_or_after_the_move_is_a_conflict_until_one_is_kept(
    founder: Founder, is_before: bool
) -> None:
    if is_before:
        founder.patch({TITLE: (1, "Quiz")})
    _move(founder, 9)
    if not is_before:
        founder.item_form("month", "activities", "talk").set("month.activities.talk.title", "Quiz").send(founder.client)
    conflict = founder.patch({TITLE: (1, "Open talk")}).json()["conflicts"][TITLE]
    assert conflict["value"] == "Quiz"
    assert _activities(founder)["month"][0]["title"] == "Quiz"
    sent: dict[str, Any] = {"base": conflict["version"], "value": "Open talk"}
    address = founder.address("/answers")
    for more in ({"given_up": True}, {}):
        kept = founder.client.patch(address, json={"op_id": f"k{len(more)}", "fields": {TITLE: {**sent, **more}}})
        assert (kept.json()["conflicts"], set(kept.json()["versions"])) == ({}, {TITLE})
        sent["base"] = kept.json()["versions"][TITLE]
    assert _activities(founder) == {"month": [{**_TALK, "day": 9, "title": "Open talk"}]}


def test_texts_for_the_former_and_the_present_path_in_one_batch_meet_as_a_conflict(founder: Founder) -> None:
    _move(founder, 9)
    answer = founder.patch({TITLE: (1, "Open talk"), "month.activities.talk.title": (2, "Quiz")}).json()
    assert set(answer["versions"]) == {"month.activities.talk.title"}
    assert answer["conflicts"][TITLE]["value"] == "Quiz"


def test_an_act_on_the_former_path_is_done_where_the_activity_is(founder: Founder) -> None:
    _move(founder, 3)
    for _ in range(2):
        assert founder.post("/board/acts/days3/talk", action="later").status_code == 200
    assert _activities(founder) == {"days7": [{**_TALK, "day": 5}]}


def test_a_link_to_the_former_path_opens_the_activity(founder: Founder) -> None:
    _move(founder, 9)
    opened = founder.get("/steps/days3?open=days3.talk")
    assert 'formaction="' + founder.address("/board/acts/month/talk") in opened.text
    assert founder.get("/steps/days3/activities/talk").url.path.endswith("/month/activities/talk")


def test_what_was_removed_is_not_taken_for_its_copy_in_another_list(founder: Founder) -> None:
    founder.post("/board/acts/days3/talk", action="copy", days="9")
    founder.post("/board/acts/days3/talk", action="remove")
    assert founder.patch({TITLE: (1, "Open talk")}).json()["conflicts"] == {}
    titles = {step: [one["title"] for one in some] for step, some in _activities(founder).items()}
    assert titles == {"days3": ["Open talk"], "month": ["Talk"]}


def test_what_is_sent_to_the_former_path_never_goes_to_a_copy(founder: Founder) -> None:
    founder.post("/board/acts/days3/talk", action="copy", days="9")
    _move(founder, 12)
    assert founder.patch({TITLE: (1, "Open talk")}).json()["conflicts"] == {}
    founder.post("/board/acts/days3/talk", action="later")
    assert {one["day"]: one["title"] for one in _activities(founder)["month"]} == {9: "Talk", 13: "Open talk"}


def test_what_could_be_for_two_activities_of_one_former_id_is_a_conflict(server: Server, client: httpx.Client) -> None:
    """Copies had the id of what they were made of in earlier releases, as they may have in a file."""
    talk, copy = {"id": "talk", "title": "Talk", "day": 2}, {"id": "talk", "title": "Talk", "day": 9}
    steps = {"days3": {"activities": [talk]}, "month": {"activities": [copy]}}
    founder = open_plan(server, client, read_plan_file(plan_file(steps)).answers)
    _move(founder, 12)
    assert set(founder.patch({TITLE: (1, "Open talk")}).json()["conflicts"]) == {TITLE}
    assert founder.post("/board/acts/days3/talk", action="remove").status_code == 422
    assert [one["title"] for one in _activities(founder)["month"]] == ["Talk", "Talk"]


_TALK = {"id": "talk", "title": "Talk", "time": "20:00"}


def _move(founder: Founder, day: int) -> None:
    page = founder.post("/board/acts/days3/talk", action="move", day=str(day))
    assert f"moved to day {day}" in text_of(page)


def _activities(founder: Founder) -> dict[str, Any]:
    answers = founder.answers()
    return {step: answers[step]["activities"] for step in ("days3", "days7", "month") if step in answers}
