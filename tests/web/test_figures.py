"""The figures of a week, without script: entered beside last week's and the target, drawn, and proposed."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.client import make_client, read_form
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

LAUNCH = (datetime.now(UTC).date() - timedelta(days=15)).isoformat()
METRICS = {
    "health.metrics.m.name": "Regulars",
    "health.metrics.m.target": "60% or more",
    "health.metrics.n.name": "Reviews",
}


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save({"when.launch_date": LAUNCH, "when.zone": "UTC", "when.horizon_weeks": "6"})
        yield founder


def test_a_week_is_entered_beside_the_last_one_and_drawn_against_its_target(founder: Founder) -> None:
    founder.save(METRICS | {"run.figures.w2-m.value": "55"})
    form = read_form(founder.get("/figures"), "/figures?week=3")
    sent = form.set("run.figures.w3-m.value", "62%").set("run.figures.w3-n.value", "4").send(founder.client, "save")
    assert (sent.status_code, sent.url.path, sent.url.params["week"]) == (200, founder.address("/figures"), "3")
    assert "Figures of week 3" in sent.text
    assert "2 of 2 entered" in sent.text
    assert "Last week: 55" in sent.text
    assert 'aria-label="Regulars; week 2: 55%; week 3: 62%; target: 60% or more"' in sent.text
    assert founder.answers()["run"]["figures"]["w3-m"] == {"value": "62%"}
    assert "Week 3 · Regulars" in founder.get("/history").text


def test_other_weeks_since_the_launch_are_there_and_no_later_ones(founder: Founder) -> None:
    founder.save(METRICS)
    assert "Figures of week 1" in founder.get("/figures?week=1").text
    for week in ("4", "0", "x", "99999"):
        page = founder.get(f"/figures?week={week}").text
        assert "Figures of week 3" in page
    assert re.findall(r'<option value="(\d)"', page) == ["3", "2", "1"]


def test_what_is_no_number_is_kept_and_said(founder: Founder) -> None:
    founder.save(METRICS)
    form = read_form(founder.get("/figures"), "/figures?week=3")
    sent = form.set("run.figures.w3-m.value", "many").send(founder.client, "save")
    assert sent.status_code == 422
    assert "Regulars: Enter a number, 0 or more." in sent.text
    assert founder.answers()["run"]["figures"]["w3-m"] == {"value": "many"}


def test_who_has_no_figures_gets_three_with_one_tap_and_can_undo_it(founder: Founder) -> None:
    page = founder.get("/figures")
    assert "No figures to watch yet" in page.text
    added = read_form(page, "/figures/propose").send(founder.client)
    assert "Done: added three figures to watch." in added.text
    assert founder.post("/figures/propose").text.count('class="figure"') == 3
    assert [one["id"] for one in founder.value("health.metrics")] == ["active", "first-posts", "led-by-members"]
    undone = read_form(added, "/review/undo").send(founder.client)
    assert "No figures to watch yet" in undone.text
    assert "Undone." in undone.text


def test_today_and_the_plans_links_lead_there_from_the_launch_on(founder: Founder) -> None:
    founder.save(METRICS | {"run.figures.w3-m.value": "62"})
    link = f'href="{founder.address("/figures")}"'
    page = founder.get("/today").text
    assert page.count(link) == 3
    assert re.search(r"Regulars</dt><dd><b[^>]*>62</b> <span[^>]*>target 60% or more</span>", page)
    founder.save({"when.launch_date": "2999-12-21"})
    assert link not in founder.get("/today").text
    assert "The first week begins with the launch." in founder.get("/figures").text
    founder.save({"when.launch_date": ""})
    assert "With a launch date, each week" in founder.get("/figures").text
