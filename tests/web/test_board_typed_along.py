"""Without script, what was just typed in the panel is saved with an act; or the board comes back with it."""

import re

import httpx
import pytest

from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file
from tests.support.client import Form, read_form, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

TALK = {"id": "talk", "title": "Talk", "day": 9, "time": "20:00"}
_ACTS = "/board/acts/month/talk"


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a club with one talk."""
    return open_plan(server, client, read_plan_file(plan_file({"month": {"activities": [TALK]}})).answers)


@pytest.mark.parametrize(
    ("form", "days"),
    [
        ({"action": "later"}, [10]),
        ({"action": "earlier"}, [8]),
        ({"action": "move", "day": "20"}, [20]),
        ({"action": "copy", "days": "20"}, [9, 20]),
        ({"action": "repeat", "until": "30"}, [9, 16, 23, 30]),
        ({"action": "shift", "by": "2"}, [11]),
    ],
    ids=lambda value: value["action"] if isinstance(value, dict) else "",
)
def test_it_is_saved_with_the_act(founder: Founder, form: dict[str, str], days: list[int]) -> None:
    page = _send(founder, _panel(founder).set("month.activities.talk.message", "Bring a hat"), form)
    assert page.status_code == 200
    assert [(one["day"], one["message"]) for one in founder.value("month.activities")] == [
        (day, "Bring a hat") for day in days
    ]


def test_a_day_typed_along_counts_before_the_act(founder: Founder) -> None:
    _send(founder, _panel(founder).set("month.activities.talk.day", "5"), {"action": "relist"})
    assert [one["day"] for one in founder.value("days7.activities")] == [5]


def test_it_is_saved_where_the_act_is_refused(founder: Founder) -> None:
    page = _send(founder, _panel(founder).set("month.activities.talk.message", "Bring a hat"), {"action": "move"})
    assert page.status_code == 422
    assert "Bring a hat" in page.text


def test_what_cannot_be_saved_comes_back_and_nothing_is_done(founder: Founder) -> None:
    form = _panel(founder).set("month.activities.talk.purpose", "x" * 201)
    page = _send(founder, form, {"action": "copy", "days": "20"})
    assert page.status_code == 422
    assert "Not done yet: something you typed couldn't be saved." in text_of(page)
    assert "x" * 201 in page.text
    assert 'id="panel-more" open' in page.text
    assert 'value="20"' in page.text
    assert founder.value("month.activities") == [TALK]


def test_what_somebody_else_has_changed_meanwhile_is_shown_beside_it_and_nothing_is_done(founder: Founder) -> None:
    form = _panel(founder).set("month.activities.talk.title", "Long talk")
    founder.patch({"month.activities.talk.title": (1, "Short talk")})
    page = _send(founder, form, {"action": "later"})
    assert page.status_code == 409
    assert all(title in page.text for title in ("Long talk", "Short talk"))
    assert founder.value("month.activities") == [{**TALK, "title": "Short talk"}]


def test_the_same_form_counts_once(founder: Founder) -> None:
    form = _panel(founder).set("month.activities.talk.message", "Bring a hat")
    first, second = (_send(founder, form, {"action": "later"}) for _ in range(2))
    assert second.url == first.url
    assert [one["day"] for one in founder.value("month.activities")] == [10]


def _panel(founder: Founder) -> Form:
    return read_form(founder.get("/steps/month?open=month.talk"), _ACTS)


def _send(founder: Founder, form: Form, more: dict[str, str]) -> httpx.Response:
    """Press a button of the panel, whose act has some fields of its own."""
    return founder.client.post(founder.address(_ACTS), data={**form.fields, **more})


@pytest.mark.parametrize(
    ("typed", "day"), [("第13天", 13), ("１３", 13), ("1月2日", 13), ("2 Jan", 13), ("2027-01-02", 13), ("-3", -3)]
)
def test_a_day_that_is_typed_in_the_panel_moves_the_activity(founder: Founder, typed: str, day: int) -> None:
    founder.save({"when.launch_date": "2026-12-21"})
    page = _send(founder, _panel(founder).set("month.activities.talk.day", typed), {"action": "done"})
    assert (page.status_code, page.url.path) == (200, founder.address(f"/steps/{'month' if day > 7 else 'days3'}"))
    assert _days(founder) == [day]
    founder.post(_ACTS, action="move", day="9")
    assert founder.post(_ACTS.replace("month", "month" if day > 7 else "days3"), action="day", day=typed).is_success
    assert _days(founder) == [day]


def test_a_day_before_the_launch_is_shown_in_words_that_are_no_edit(founder: Founder) -> None:
    founder.post(_ACTS, action="move", day="-3")
    page = founder.get("/steps/days3?open=days3.talk")
    form = read_form(page, act := _ACTS.replace("month", "days3"))
    assert form.fields["days3.activities.talk.day"] == ["4 days before the launch"]
    founder.post(act, action="move", day="-1")
    founder.client.post(founder.address(act), data={**form.fields, "action": "done"})
    assert _days(founder) == [-1]


@pytest.mark.parametrize("typed", ["周六", "13日", "+3", "31", "9 Jan 2029", "soon"])
@pytest.mark.parametrize("action", ["done", "later", "day"])
def test_what_is_no_day_stays_in_the_field_with_what_to_enter_and_nothing_is_moved(
    founder: Founder, typed: str, action: str
) -> None:
    founder.save({"when.launch_date": "2026-12-21"})
    form = _panel(founder).set("month.activities.talk.message", "Bring a hat")
    page = _send(founder, form.set("month.activities.talk.day", typed), {"action": action, "day": typed})
    assert page.status_code == 422
    assert re.search(rf'value="{re.escape(typed)}"[^>]*aria-invalid="true"[^>]* data-moves', page.text)
    assert "A date like 29 December works too." in text_of(page)
    assert "just as you typed it" not in text_of(page)
    assert founder.value("month.activities") == [{**TALK, "message": "Bring a hat"}]


def test_a_day_may_be_cleared(founder: Founder) -> None:
    _send(founder, _panel(founder).set("month.activities.talk.day", ""), {"action": "done"})
    assert "day" not in founder.value("month.activities")[0]


def _days(founder: Founder) -> list[int]:
    return [one["day"] for step in ("days3", "days7", "month") for one in founder.value(f"{step}.activities") or ()]
