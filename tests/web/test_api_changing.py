"""Programs that change lists and what is in them, by real HTTP: nothing is lost when somebody else changes them too."""

from collections.abc import Iterator

import pytest

from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.programs import Program, make_token, program
from tests.support.server import Server


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save({f"who.roles.{item}.title": item.upper() for item in ("a", "b")})
        yield founder


@pytest.fixture
def editor(server: Server, founder: Founder) -> Iterator[Program]:
    with program(server.url, make_token(founder, "edit", "Robin")) as found:
        yield found


def test_an_order_that_was_sent_meets_a_conflict_also_where_a_text_adds_an_item(
    founder: Founder, editor: Program
) -> None:
    revision = editor.plan()["revision"]
    founder.save({"who.roles.c.title": "C"})
    values = {"who.roles": ["a", "b"], "who.roles.n.title": "N"}
    answer = editor.change(revision, values)
    assert answer.status_code == 409, answer.text
    assert [(one["path"], one["stored"]) for one in answer.json()["conflicts"]] == [("who.roles", ["a", "b", "c"])]
    assert [one["title"] for one in founder.value("who.roles")] == ["A", "B", "C"]


def test_an_order_without_a_new_item_gets_it_at_its_end_and_counts_once(founder: Founder, editor: Program) -> None:
    revision = editor.plan()["revision"]
    values = {"who.roles": ["b", "a"], "who.roles.n.title": "N"}
    first = editor.change(revision, values, op_id="one")
    assert first.status_code == 200, first.text
    assert editor.change(revision, values, op_id="one").json() == first.json()
    assert [one["title"] for one in founder.value("who.roles")] == ["B", "A", "N"]


def test_what_is_due_within_an_hour_is_of_real_time_when_clocks_change(founder: Founder, editor: Program) -> None:
    founder.save(
        {
            "when.launch_date": "2026-10-20",
            "when.zone": "Europe/Berlin",
            "days7.activities.quiz.title": "Quiz",
            "days7.activities.quiz.day": "6",
            "days7.activities.quiz.time": "03:30",
        }
    )
    due = [editor.get("/due", within="3h", now=f"2026-10-25T{now}").json() for now in ("01:00", "03:00")]
    assert ["days7.activities.quiz" in [one["path"] for one in each] for each in due] == [False, True]


def test_all_that_an_operation_changed_of_moved_and_other_answers_is_taken_back(
    founder: Founder, editor: Program
) -> None:
    founder.save(
        {"when.launch_date": "2026-12-21", "days3.activities.talk.title": "Talk", "days3.activities.talk.day": "2"}
    )
    revision = editor.plan()["revision"]
    founder.post("/board/acts/days3/talk", action="move", day="9")
    values = {"days3.activities.talk.title": "Open talk", "positioning.name": "Readers"}
    changed = editor.change(revision, values, op_id="one")
    assert changed.status_code == 200, changed.text
    editor.change(changed.json()["revision"], {"positioning.pain": "None"}, op_id="one_days3")
    assert founder.value("month.activities")[0]["title"] == "Open talk"
    assert editor.post("/undo", op_id="one").json() == {"undone": "all"}
    assert (founder.value("month.activities")[0]["title"], founder.value("positioning.name")) == ("Talk", None)
    assert founder.value("positioning.pain") == "None"
    assert editor.post("/undo", op_id="one").json() == {"undone": "nothing"}
