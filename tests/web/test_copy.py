"""A new plan is started from one that there is."""

import httpx
import pytest

from tests.support.client import read_form
from tests.support.founder import Founder, start_plan


@pytest.mark.parametrize("what", ["all", "frame"])
def test_a_copy_is_a_plan_of_its_own(client: httpx.Client, what: str) -> None:
    founder = start_plan(client, "study-group")
    founder.patch({"what.together": (1, "We read"), "what.notes": (0, "Ask Mia first")})
    page = read_form(founder.get("/copy"), "/copy").set("what", what).send(client)
    copy = Founder(client, page.url.path.removeprefix("/plans/"))
    assert page.status_code == 200
    assert f"plan_{copy.plan}" in client.cookies
    there, here = founder.get("/download/json").json(), copy.get("/download/json").json()
    assert here["calendar_id"] == copy.plan
    assert copy.value("positioning.name") == "Study Hall (copy)"
    assert copy.value("what.together") == "We read"
    of_the_other = copy.value("what.notes"), copy.value("when.launch_date"), copy.value("seeds.people")
    assert [bool(one) for one in of_the_other] == [what == "all"] * 3
    assert copy.get("/history").text.count(copy.address("/history/1")) > 0
    assert copy.get("/history").text.count(copy.address("/history/2")) == 0
    assert founder.get("/download/json").json() == there
    assert "Example" in copy.statuses().values(), "what a starter wrote still says so"


def test_a_blank_plan_has_a_copy_too(client: httpx.Client) -> None:
    founder = start_plan(client, language="zh-Hans")
    assert founder.post("/copy").status_code == 200
    founder.patch({"positioning.name": (0, "读" * 200)})
    copy = founder.post("/copy", what="frame")
    assert copy.status_code == 200
    assert "读" * 190 in copy.text
    assert "读（副本）" in copy.text
