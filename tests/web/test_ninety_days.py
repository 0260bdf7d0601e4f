"""A founder lives ninety days with a plan: ticks, misses, moves, figures, chats, three months, and a report of it all.

The server has no other clock than the machine's: a day passes as the launch goes one day further back.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.plan.answers import Answers
from tests.support.client import make_client, read_form, text_of
from tests.support.command import Playbook
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

TODAY = datetime.now(UTC).date()
QUIZ = {"quiz": 9, "quiz-2": 16, "quiz-3": 23}
PLAN = {
    "positioning.name": "River Readers", "when.zone": "UTC", "when.horizon_weeks": "26", "who.first_size": "20",
    "days3.activities": "open", "days3.activities.open.title": "Opening", "days3.activities.open.day": "1",
    "days3.activities.open.kind": "opening", "days3.activities.open.owner": "Ruth",
    "month.activities": "quiz quiz-2 quiz-3 film walk",
    "month.activities.film.title": "Film", "month.activities.film.day": "12", "month.activities.film.owner": "Ben",
    "month.activities.walk.title": "Walk", "month.activities.walk.day": "19", "month.activities.walk.owner": "Ruth",
    "health.metrics": "active", "health.metrics.active.name": "Active members",
    "health.metrics.active.target": "40%", "health.metrics.active.rhythm": "weekly",
    "health.warnings": "mute", "health.warnings.mute.sign": "Nobody answers in the morning",
    "health.warnings.mute.act": "Ask two quiet members by name",
    "health.checkpoints": "three", "health.checkpoints.three.month": "3",
    "health.checkpoints.three.choice": "split", "health.checkpoints.three.criterion": "More than 60 on an evening",
    **{f"month.activities.{one}.title": "Quiz night" for one in QUIZ},
    **{f"month.activities.{one}.day": str(day) for one, day in QUIZ.items()},
    **{f"month.activities.{one}.owner": "Ruth" for one in QUIZ},
}  # fmt: skip


@dataclass
class Life:
    """A founder with her plan, from day to day."""

    founder: Founder

    def wake(self, day: int) -> None:
        """Let today be a day of the plan."""
        self.founder.save({"when.launch_date": (TODAY - timedelta(days=day - 1)).isoformat()})

    def evening(self, day: int, **outcomes: str) -> None:
        """Tick on Today what was due, by the ids of activities."""
        self.wake(day)
        form = read_form(self.founder.get("/today"), "/today")
        for item, outcome in outcomes.items():
            form = form.set(f"run.ticks.a{day}-{item.replace('_', '-')}.outcome", outcome)
        assert form.send(self.founder.client, "save").status_code == 200

    def chat(self, day: int, writers: int) -> None:
        """Read the chat of the week before a day, in which so many of ten members wrote, and take its figures."""
        self.wake(day)
        on = TODAY - timedelta(days=1)
        lines = [f"{on:%d/%m/%Y}, 20:{15 + one} - Member {one}: The weir again" for one in range(writers)]
        files = {"chat": ("group.txt", "\n".join(lines).encode())}
        said = self.founder.client.post(self.founder.address("/figures/chat"), data={"members": "10"}, files=files)
        assert said.status_code == 200
        assert read_form(said, "/figures?week=").send(self.founder.client, "save").status_code == 200

    def next_month(self, day: int, focus: str) -> list[tuple[str, int]]:
        """Plan the next month as it is suggested; what is planned in it, with its days."""
        self.wake(day)
        form = read_form(self.founder.get("/next-month"), "/next-month").set("focus", focus)
        assert form.send(self.founder.client, "take").status_code == 200
        last = (day // 30 + 1) * 30
        planned = self.founder.value("month.activities")
        return sorted(((one["id"], one["day"]) for one in planned if one["day"] > last), key=lambda one: one[1])


@pytest.fixture
def life(server: Server) -> Iterator[Life]:
    with make_client(server.url) as client:
        yield Life(open_plan(server, client, Answers({**PLAN, "when.launch_date": TODAY.isoformat()})))


def test_ninety_days_are_lived_and_told_with_every_number_right(life: Life, tmp_path: Path) -> None:
    _first_month(life)
    second = life.next_month(28, "Members run the evenings")
    assert [(item.rpartition("-")[0] or item, day - 28) for item, day in second] == [
        ("quiz", 9), ("quiz-2", 16), ("walk", 21), ("quiz-3", 23),
    ]  # fmt: skip
    *kept, (missed, its_day) = second
    for item, day in kept:
        life.evening(day, **{item: "done"})
    life.evening(its_day, **{missed: "no_time"})
    life.chat(44, 6)
    third = life.next_month(58, "")
    assert third
    for item, day in third:
        life.evening(day, **{item: "done"})
    life.chat(72, 5)
    life.wake(90)

    done = 1 + len(QUIZ) + 1 + len(kept) + len(third)
    founder = life.founder
    assert set(founder.answers()["run"]["cycles"]) == {"m2", "m3"}
    outcomes = [one["outcome"] for one in founder.answers()["run"]["ticks"].values() if "outcome" in one]
    assert (outcomes.count("done"), outcomes.count("nobody"), outcomes.count("no_time")) == (done, 1, 2)
    report = text_of(founder.get("/report?days=all"))
    assert f"Done: {done}." in report
    for words in ("Nobody came", "Film", "Ask two quiet members by name", "Active members"):
        assert words in report
    path = tmp_path / "readers.json"
    path.write_text(json.dumps(founder.get("/download/json").json()))
    said = Playbook(tmp_path).says(
        "export", str(path), "--format", "markdown", "--language", "en", "--report", "all", "-o", "-"
    )
    assert f"Done: {done}." in said
    assert "Report: days 1 to 90" in said
    form = read_form(founder.get("/checkpoint"), "/checkpoint").set("run.decisions.c3.choice", "split")
    path_on = form.send(founder.client, "save").text.partition('id="path"')[2]
    assert founder.address("/copy") in path_on
    assert founder.answers()["run"]["decisions"] == {"c3": {"choice": "split"}}


def _first_month(life: Life) -> None:
    founder = life.founder
    life.evening(1, open="done")
    life.evening(9, quiz="done")
    life.chat(9, 4)
    life.evening(12, film="nobody")
    life.evening(16, quiz_2="done")
    life.evening(19, walk="no_time")
    life.wake(20)
    action, day = re.findall(
        r'action="[^"]*(/today/move/month/walk)"><input type="hidden" name="day" value="(\d+)"',
        founder.get("/today").text,
    )[0]
    assert founder.post(action, day=day).status_code == 200
    life.evening(int(day), walk="done")
    life.evening(23, quiz_3="done")
    form = read_form(founder.get("/retrospective"), "/retrospective?week=4").set("run.signs.w4-mute.came_true", "yes")
    assert form.set("run.weeks.w4.change", "Fewer films").send(founder.client, "save").status_code == 200
