"""The examples of docs/api.md, one after the other, on the plan that they speak of."""

import json
import re
import shlex
from collections.abc import Iterator
from typing import Any

import httpx

from app.base.folders import ROOT
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.files.writing import write_plan_file
from tests.support.client import make_client, make_program
from tests.support.founder import Founder
from tests.support.programs import make_token
from tests.support.server import Server

BLOCKS = re.findall(r"(?:^    .*\n)+", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.MULTILINE)
PLAN = {
    "positioning.name": "Night Readers",
    "when.launch_date": "2030-01-07",
    "when.zone": "Europe/London",
    "days3.activities": "opening",
    "days3.activities.opening.title": "Opening",
    "days3.activities.opening.day": "1",
    "days3.activities.opening.time": "19:00",
    "days3.activities.opening.owner": "Mia",
}


def test_every_example_answers_as_it_says(server: Server) -> None:
    with make_client(server.url) as client:
        opened = client.post("/import", data={"text": json.dumps(write_plan_file(Answers(PLAN), Language.EN))})
        token = make_token(Founder(client, opened.url.path.split("/")[2]), "edit")
    examples = list(_examples())
    assert len(examples) >= 8
    for command, expected in examples:
        answer = _run(command, token, f"{server.url}/api/v1")
        if expected is None:
            assert answer.status_code == 200, command
        else:
            assert _differences(expected, answer.json()) == [], (command, answer.text)


def _examples() -> Iterator[tuple[str, Any]]:
    """Each call, with what it shows of the answer; None where that is a file."""
    for block, following in zip(BLOCKS, [*BLOCKS[1:], ""], strict=True):
        if block.strip().startswith("curl"):
            shown = following.strip()
            yield block.strip(), json.loads(shown) if shown.startswith(("{", "[")) else None


def _run(command: str, token: str, api: str) -> httpx.Response:
    words = shlex.split(command.replace("$TOKEN", token).replace("$API", api))[1:]
    options = {"-H": "", "-X": "GET", "-d": "", "-o": ""}
    addresses = []
    while words:
        word = words.pop(0)
        if word in options:
            options[word] = words.pop(0)
        else:
            addresses.append(word)
    name, _, value = options["-H"].partition(": ")
    with make_program(api, headers={name: value, "Accept-Language": "en"}) as client:
        return client.request(options["-X"], addresses[0], content=options["-d"].encode())


def _differences(expected: Any, found: Any, at: str = "") -> list[str]:
    """Where an answer isn't what an example shows of it."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [one for key, value in expected.items() for one in _differences(value, found.get(key), f"{at}.{key}")]
    if isinstance(expected, list) and isinstance(found, list) and len(found) >= len(expected):
        return [
            one for place, value in enumerate(expected) for one in _differences(value, found[place], f"{at}[{place}]")
        ]
    return [] if expected == found else [f"{at}: {found!r}"]
