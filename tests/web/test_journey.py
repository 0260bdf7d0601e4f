"""A founder without script makes a plan by real HTTP, on SQLite."""

import httpx

from tests.support.client import read_form


def test_a_blank_plan_begins_with_its_essential_questions(client: httpx.Client) -> None:
    page = client.post("/plans", data={"starter": "", "language": "en"})
    assert page.status_code == 200
    form = read_form(page, "/steps/positioning")
    after = form.set("positioning.name", "Night Readers").send(client, "continue")
    assert "/steps/what" in str(after.url)
    assert "Night Readers" in after.text
