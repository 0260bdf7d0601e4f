"""The page of an error leads back to the plan that it was about, and to no other."""

import re

import httpx
import pytest

from tests.support.client import make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client)


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [("/steps/who/roles/gone", 404, "removed from the plan"), ("/download/doom", 404, "removed from the plan")],
)
def test_an_error_in_a_plan_of_ones_own_leads_back_to_it(founder: Founder, path: str, status: int, words: str) -> None:
    page = founder.client.get(founder.address(path))
    assert page.status_code == status
    assert words in text_of(page)
    assert f'<a class="go" href="{founder.address("")}">Back to your plan</a>' in page.text


def test_a_form_that_cannot_be_read_leads_back_too(founder: Founder) -> None:
    page = founder.client.post(founder.address("/steps/what"), data={"base:what.together": "x"})
    assert page.status_code == 422
    assert "Back to your plan" in page.text


def test_what_the_plans_own_address_does_not_take_leads_back_to_it(founder: Founder) -> None:
    page = founder.post("")
    assert page.status_code == 405
    assert f'href="{founder.address("")}">Back to your plan</a>' in page.text


def test_what_seems_to_come_from_another_site_is_refused_by_a_page_with_the_way_back(founder: Founder) -> None:
    page = founder.client.post(founder.address("/share"), headers={"Sec-Fetch-Site": "cross-site"})
    assert page.status_code == 403
    assert "didn't come from one of our pages" in text_of(page)
    assert "Back to your plan" in page.text


def test_nothing_leads_to_a_plan_that_this_browser_cannot_open(founder: Founder, server: Server) -> None:
    for path in ("", "/steps/what", "/download/pdf"):
        with make_client(server.url) as stranger:
            page = stranger.get(founder.address(path))
        assert page.status_code == 404
        assert founder.address("") not in page.text


def test_a_plan_that_was_deleted_elsewhere_is_not_offered(founder: Founder, server: Server) -> None:
    with make_client(server.url) as other:
        other.cookies.update(founder.client.cookies)
        founder.post("/delete")
        founder.post("/deleted/now")
        page = other.get(founder.address("/steps/what"))
    assert page.status_code == 404
    assert "Back to your plan" not in page.text


def test_an_error_behind_a_link_leads_back_to_what_is_shared(founder: Founder) -> None:
    founder.post("/share")
    link = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
    page = founder.client.get(f"{link}/download/doom")
    assert page.status_code == 404
    assert f'href="{link}">Back to the shared plan</a>' in page.text
    page = founder.client.post(link)
    assert page.status_code == 405
    assert f'href="{link}">Back to the shared plan</a>' in page.text
