"""My plans: what a device knows, and forgetting it there, which deletes nothing."""

import re

import httpx
import pytest

from tests.support.client import make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    founder = start_plan(client, "study-group")
    blank = start_plan(client)
    blank.save({"positioning.name": "Night Readers", "when.launch_date": "2020-02-29", "when.zone": "Asia/Shanghai"})
    return founder


def test_each_plan_is_there_with_its_launch_its_answers_and_its_last_change(founder: Founder) -> None:
    founder.post("/edit-link/kept")
    page = text_of(founder.client.get("/plans"))
    articles = re.findall(r'<article class="link">.*?</article>', page, re.DOTALL)
    night_readers, study_hall = sorted(articles, key=lambda article: ">Study Hall</a>" in article)
    assert ">Night Readers</a>" in night_readers
    assert re.search(r"Launched on Sat 29 Feb · 3 answers<br>last changed \d{4}-", night_readers)
    assert "Its edit link isn't saved yet." in night_readers
    assert "nobody can open this plan again" in night_readers
    assert re.search(r"\d+ of \d+ answers still from the example", study_hall)
    assert "Its edit link isn't saved yet." not in study_hall
    fold = re.findall(r"<summary>Forget all on this device</summary>.*?</details>", page, re.DOTALL)[0]
    assert "You haven't saved the edit link of these plans" in fold
    assert "<li>Night Readers" in fold
    assert "Study Hall" not in fold
    assert 'href="/plans">My plans' in founder.client.get("/").text


def test_forgetting_takes_one_plan_or_all_from_this_device_and_deletes_none(founder: Founder, server: Server) -> None:
    client, cookie = founder.client, f"plan_{founder.plan}"
    token = client.cookies[cookie]
    client.post("/plans/forget", data={"plan": "nothing"})
    assert cookie in client.cookies
    page = client.post("/plans/forget", data={"plan": founder.plan})
    assert "Forgotten on this device" in page.text
    assert "Night Readers" in page.text
    assert cookie not in client.cookies
    assert "This browser knows no plans." in client.post("/plans/forget", data={"all": "yes"}).text
    with make_client(server.url) as elsewhere:
        assert "Study Hall" in elsewhere.post(f"/e/{token}").text
