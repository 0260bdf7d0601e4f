"""Addresses that had other names once: links that were kept, and pages that were open over an update."""

import httpx

from tests.coach.local_club import local_club
from tests.support.clicking import is_shown, undo_id
from tests.support.client import make_client
from tests.support.founder import start_plan
from tests.support.opened import open_plan
from tests.support.server import Server

NO_DEADLINE = local_club(when={"horizon_weeks": None})
CHECK = "when.no-deadline"


def test_a_kept_link_leads_to_the_question_why(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    query = httpx.QueryParams({"finding": CHECK, "next": founder.address("/steps/when?via=preview")})
    page = founder.get(f"/review/set-aside?{query}")
    assert page.url.path == founder.address("/review/dismiss")
    after = client.post(page.url, data={"reason": "Not here"})
    assert after.url.path == founder.address("/steps/when")
    assert not is_shown(founder, CHECK)


def test_the_buttons_of_a_page_that_was_open_over_an_update_still_work(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    assert founder.post(f"/review/set-aside?finding={CHECK}", reason="Not here").status_code == 200
    assert not is_shown(founder, CHECK)
    founder.post("/review/show-again", finding=CHECK)
    assert is_shown(founder, CHECK)
    assert undo_id(founder.post(f"/review/mend?finding={CHECK}", action="mend"))
    assert founder.value("when.horizon_weeks") == 12


def test_a_stranger_is_led_nowhere(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    with make_client(server.url) as stranger:
        start_plan(stranger)
        assert stranger.get(founder.address("/review/set-aside"), follow_redirects=False).status_code == 404
