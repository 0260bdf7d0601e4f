"""A download of an unchanged plan is kept and given again; a change makes a new one."""

import httpx

from tests.renderers.reading import pdf_text
from tests.support.founder import start_plan


def test_the_same_file_is_given_again_and_a_change_makes_another(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    first, again = (founder.get("/download/pdf").content for _ in range(2))
    assert first == again
    founder.save({"positioning.notes": "Night Readers of Leeds"})
    assert "NightReadersofLeeds" in pdf_text(founder.get("/download/pdf").content)


def test_what_is_kept_of_one_plan_is_for_no_other(client: httpx.Client) -> None:
    one, other = start_plan(client), start_plan(client)
    one.save({"positioning.name": "Night Readers"})
    other.save({"positioning.name": "Early Birds"})
    texts = [founder.get("/download/text").text for founder in (one, other, one)]
    assert ["Night Readers" in text for text in texts] == [True, False, True]
