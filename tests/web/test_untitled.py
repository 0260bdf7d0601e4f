"""Activities without a title: every file comes out, for owner and reader, and the coach asks for the title."""

import json
import re

import httpx

from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf
from app.plan.plan import STEPS
from tests.plan.plans import plan_file
from tests.renderers.reading import pdf_text
from tests.support.client import text_of
from tests.support.founder import Founder, start_plan


def test_a_title_that_is_cleared_breaks_no_file_and_the_coach_asks_for_it(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    first = founder.items("days3", "activities")[0]
    founder.item_form("days3", "activities", first).set(f"days3.activities.{first}.title", "").send(client, "done")
    founder.post("/share")
    link = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
    for address in (founder.address(), link):
        assert "notitleyet" in pdf_text(client.get(f"{address}/download/pdf").content)
        assert client.get(f"{address}/download/zip").content.startswith(b"PK")
    assert "You haven't named 1 of your activities yet" in text_of(founder.get("/steps/days3"))


def test_a_file_whose_items_hold_nothing_but_their_ids_can_be_imported_and_downloaded(client: httpx.Client) -> None:
    answers = {
        step.key: {name: [{"id": "a"}, {"id": "b"}] for name, kind in fields_of(step.model).items() if _is_list(kind)}
        for step in STEPS
    }
    taken = client.post("/import", data={"text": json.dumps(plan_file(answers))})
    founder = Founder(client, taken.url.path.split("/")[2])
    assert founder.items("days3", "activities") == ["a", "b"]
    assert founder.get("/download/pdf").content.startswith(b"%PDF-")
    assert founder.get("/download/zip").content.startswith(b"PK")


def _is_list(kind: object) -> bool:
    return isinstance(kind, ListOf)
