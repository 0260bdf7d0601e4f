"""Where the reason for dismissing a finding is seen: in what the owner takes along, and in nothing shared."""

import json
import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from app.exports.formats import FORMATS
from tests.coach.local_club import PICNIC, SAMS_TALK, local_club
from tests.renderers.reading import all_text, pdf_text
from tests.support.clicking import find_shown, is_shown
from tests.support.client import make_client, text_of
from tests.support.command import Playbook
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

ORPHAN = {**PICNIC, "owner": ""}
NOBODYS_PICNIC = local_club(month={"activities": [SAMS_TALK, ORPHAN]})
CHECK = "activity.no-owner"
REASON = "We decide by the <bridge> & 当天再定 7731"


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The Riverside Walkers, whose picnic nobody owns."""
    return open_plan(server, client, NOBODYS_PICNIC.answers)


def test_the_reason_stands_in_the_owners_document_and_plan_file(founder: Founder) -> None:
    _dismiss(founder, REASON)
    assert _dismissed(founder) == [{"name": CHECK, "about": ["month.activities.picnic"], "reason": REASON}]
    for address in ("/print", "/preview", "/download/html"):
        assert REASON in text_of(founder.get(address)), address
    text = pdf_text(founder.get("/download/pdf").content)
    assert "".join(REASON.split()) in text
    assert "Dismissed(withyourreason)" in text


def test_nothing_of_it_is_shared(server: Server, founder: Founder) -> None:
    founder.step_form("when").set("when.horizon_weeks", "").send(founder.client, "save")
    shown = find_shown(founder, CHECK)
    still = find_shown(founder, "when.no-deadline")
    _dismiss(founder, REASON)
    founder.post("/share", label="For Mia")
    found = re.search(r"/s/[\w-]{43}", founder.get("/share").text)
    assert found
    with make_client(server.url) as reader:
        texts = [reader.get(found[0]).text, *(_read(reader, found[0], name) for name in FORMATS)]
    assert len(texts) > 3
    secrets = (
        REASON,
        "7731",
        shown.message,
        shown.advice,
        still.message,
        still.advice,
        "dismissed",
        "Dismiss",
        CHECK,
    )
    for text in texts:
        assert "Questionoftheevening" in _run_together(text)
        assert [secret for secret in secrets if _run_together(secret) in _run_together(text)] == []


def test_a_plan_file_carries_it_to_another_server(server: Server, founder: Founder, tmp_path: Path) -> None:
    _dismiss(founder, REASON)
    path = tmp_path / "plan.json"
    path.write_bytes(founder.get("/download/json").content)
    playbook = Playbook(server.log.parent / "data")
    link = playbook.says("import", str(path)).strip()
    with make_client(server.url) as elsewhere:
        page = elsewhere.post(f"/e/{link.rsplit('/', 1)[1]}")
        there = Founder(elsewhere, page.url.path.split("/")[2])
        assert not is_shown(there, CHECK)
        assert there.get("/download/json").json() == json.loads(path.read_text())


def _dismiss(founder: Founder, reason: str) -> httpx.Response:
    return founder.client.post(find_shown(founder, CHECK).dismiss_address, data={"reason": reason})


def _dismissed(founder: Founder) -> list[dict[str, object]]:
    return list(founder.get("/download/json").json()["dismissed"])


def _read(client: httpx.Client, address: str, name: str) -> str:
    answer = client.get(f"{address}/download/{name}")
    assert answer.status_code == 200
    return all_text(answer.content)


def _run_together(text: str) -> str:
    return "".join(unescape(text).split())
