"""A download tells the page that asked for it how it went, by a cookie with the page's own token."""

import httpx
import pytest

from tests.support.founder import start_plan

TOKEN = "0123456789abcdef"


@pytest.mark.parametrize(("name", "outcome"), [("json", "started"), ("doom", "failed")])
def test_an_answer_tells_whether_the_file_comes(client: httpx.Client, name: str, outcome: str) -> None:
    page = client.get(start_plan(client).address(f"/download/{name}?told={TOKEN}"))
    assert page.headers["set-cookie"] == f"file_{TOKEN}={outcome}; Max-Age=60; Path=/; SameSite=Lax"


@pytest.mark.parametrize("told", ["", "0123", "0123456789abcde;", "0123456789ABCDEF", "x" * 1_000])
def test_what_is_no_token_of_ours_sets_no_cookie(client: httpx.Client, told: str) -> None:
    founder = start_plan(client)
    assert "set-cookie" not in founder.client.get(founder.address("/download/json"), params={"told": told}).headers
