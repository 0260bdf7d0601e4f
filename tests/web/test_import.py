"""Importing a plan file on the web: whole with a list of what is unreadable, or refused with what is wrong where."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from app.i18n.languages import Language
from app.plan.files.content import JSON_LIMIT
from tests.plan.plans import plan_file
from tests.support.client import make_client, make_program, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server, running_server

UNREADABLE = {
    "positioning": {"name": "夜读会", "kind": "salon", "mood": "calm"},
    "when": {"launch_date": "in spring"},
    "seeds": {"people": [{"id": "tom", "name": "Tom", "state": "perhaps", "<b>shoe": 43}]},
    "budget": {},
}


def test_the_home_page_leads_to_a_form_that_needs_no_script(client: httpx.Client) -> None:
    assert '<a href="/import">Open a plan file</a>' in client.get("/").text
    page = client.get("/import")
    assert 'enctype="multipart/form-data"' in page.text
    assert 'type="file"' in page.text
    assert read_form(page, "/import").fields["text"] == [""]


@pytest.mark.parametrize("language", [language.value for language in Language])
@pytest.mark.parametrize("ending", ["json", "html"])
def test_what_was_downloaded_can_be_imported_by_another_browser(server: Server, language: str, ending: str) -> None:
    with make_client(server.url, language) as mine, make_client(server.url, language) as other:
        first = start_plan(mine, "study-group", language)
        file = first.get(f"/download/{ending}").content
        again = _owner_of(_send(other, file, f"plan.{ending}"), other)
        assert again.get("/download/json").json() == first.get("/download/json").json()
        assert again.plan != first.plan
        assert again.statuses() == first.statuses(), "what is still the example's stays so"
        assert mine.get(again.address()).status_code == 404


def test_calendars_of_a_plan_and_of_its_file_have_the_same_entries_and_each_change_is_newer(
    client: httpx.Client,
) -> None:
    first = start_plan(client, "study-group")
    before = _entries(first)
    copies = [
        _owner_of(_send(client, first.get(f"/download/{ending}").content, f"plan.{ending}"), client)
        for ending in ("json", "json", "html")
    ]
    first.patch({"positioning.name": (1, "Renamed")})
    after = _entries(first)
    assert len(before) > 20
    assert [before.keys()] * 4 == [after.keys(), *(_entries(copy).keys() for copy in copies)]
    assert {number + 1 for number in before.values()} == set(after.values())
    assert not before.keys() & _entries(start_plan(client, "study-group")).keys()


def test_findings_that_were_dismissed_stay_dismissed(client: httpx.Client) -> None:
    dismissed = [{"name": "who.rivals", "about": [], "reason": "We are of three towns"}]
    founder = _owner_of(_send(client, _file(dismissed=dismissed)), client)
    assert founder.get("/download/json").json()["dismissed"] == dismissed


def test_pasted_text_is_imported_too(client: httpx.Client) -> None:
    form = read_form(client.get("/import"), "/import").set("text", f"\r\n  {_file().decode()}\r\n")
    founder = _owner_of(form.send(client), client)
    assert founder.value("positioning.name") == "Night Readers"


def test_unreadable_values_and_unknown_keys_are_listed_when_a_file_is_imported(client: httpx.Client) -> None:
    page = _send(client, _file(UNREADABLE, author="Mia"))
    founder = _owner_of(page, client)
    for words in ("Imported 5 answers from the file", "salon", "in spring", "perhaps", "answers.budget", "author",
                  "answers.positioning.mood", "answers.seeds.people.tom.&lt;b&gt;shoe"):  # fmt: skip
        assert words in page.text
    addresses = re.findall(r'<li><a href="([^"#]+)#f-', page.text)
    assert [client.get(address).status_code for address in addresses] == [200] * 3
    assert "from the file" not in founder.get().text


def test_a_very_long_list_is_counted(client: httpx.Client) -> None:
    page = _send(client, _file({f"budget{number}": {} for number in range(300)}))
    assert "and 270 more" in page.text


def test_a_list_of_very_long_keys_is_told_as_far_as_an_address_goes(client: httpx.Client) -> None:
    page = _send(client, _file({f"{number}{'夜' * 150}": {} for number in range(300)}))
    assert page.status_code == 200
    assert "and 298 more" in page.text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (json.dumps(plan_file())[:-20].encode(), "breaks off or is damaged at line 1"),
        (b"<html><p>A shop</p></html>", "is a web page with no plan inside"),
        (b"\xff\xfe\x00", "is not UTF-8 text"), (b"%PDF-1.7", "choose the .json or .html file"), (b"", "is empty"),
        (b"[" * 100_000, "is not JSON that the planner can read"),
        (b'{"a":' * 1_000 + b"1" + b"}" * 1_000, "This file can't be imported"),
        (json.dumps(plan_file(format="community-playbook/2")).encode(), "community-playbook/2"),
        (json.dumps(plan_file({"what": [], "why": {"close_when": "x"}})).encode(), "<bdi>answers.what</bdi>"),
        (json.dumps(plan_file(dismissed={})).encode(), "<bdi>dismissed</bdi>"),
        (json.dumps(plan_file({"positioning": {"name": "\ud800" + "x" * 201}})).encode(), "is longer than 200"),
    ],
    ids=range(11),
)  # fmt: skip
def test_a_file_that_is_wrong_is_refused_and_nothing_is_stored(
    client: httpx.Client, content: bytes, words: str
) -> None:
    page = _send(client, content)
    assert page.status_code == 422
    assert page.url.path == "/import"
    assert "This file can't be imported" in text_of(page)
    assert words in text_of(page)
    assert not [name for name in client.cookies if name.startswith("plan_")]
    assert "Continue your plan" not in client.get("/").text


def test_the_file_of_an_edit_link_is_told_apart_and_opens_its_plan(client: httpx.Client, server: Server) -> None:
    founder = start_plan(client, "study-group")
    file = founder.get("/edit-links/file").content
    with make_client(server.url) as phone:
        page = phone.post("/import", files={"file": ("link.html", file)})
        assert (page.status_code, "That&#39;s the file of an edit link" in page.text) == (422, True)
        assert read_form(page, "/recover").send(phone).url.path == founder.address()


def test_pasted_text_stays_when_it_is_refused(client: httpx.Client) -> None:
    typed = '{"format": "</textarea><script>1337</script>"'
    page = read_form(client.get("/import"), "/import").set("text", typed).send(client)
    assert page.status_code == 422
    assert read_form(page, "/import").fields["text"] == [typed]
    assert "<script>1337" not in page.text


def test_a_text_longer_than_anybody_pastes_is_not_sent_back(client: httpx.Client) -> None:
    page = read_form(client.get("/import"), "/import").set("text", "{" * 200_001).send(client)
    assert page.status_code == 422
    assert read_form(page, "/import").fields["text"] == [""]


def test_sending_nothing_asks_for_a_file(client: httpx.Client) -> None:
    for answer in (
        client.post("/import", files={"file": ("", b""), "text": (None, " ")}),
        read_form(client.get("/import"), "/import").send(client),
    ):
        assert answer.status_code == 422
        assert "Choose a file, or paste its text." in answer.text


def test_what_is_wrong_is_said_in_the_readers_language(server: Server) -> None:
    with make_client(server.url, "zh-CN") as client:
        page = _send(client, _file({"what": [], "positioning": {"name": []}}))
        assert "这个文件没法导入" in page.text
        main = page.text.partition("<main")[2].partition("<form")[0]
        assert not re.search(r"\b(is|an|not|object|array)\b", main)


@pytest.mark.parametrize("size", [JSON_LIMIT + 1, 30_000_000])
def test_a_file_over_the_limit_is_refused_with_the_limit_in_words(client: httpx.Client, size: int) -> None:
    page = _send(client, b"1" * size)
    assert page.status_code == 413
    assert "is larger than 6 MB" in page.text


@pytest.mark.parametrize(
    ("language", "words"), [("en", 'Meet at "six", bring <tea> & a book. '), ("zh-Hans", "每周三读书。")]
)
def test_the_page_of_a_very_large_plan_comes_back(client: httpx.Client, language: str, words: str) -> None:
    text = words * (4_900 // len(words))
    activities = [{"id": f"t{number}", "title": f"Talk {number}", "day": 8, "message": text} for number in range(130)]
    answers = {"month": {"activities": activities}}
    founder = _owner_of(_send(client, _file(answers, language=language)), client)
    page = founder.get("/download/html").content
    assert len(page) > 1_900_000
    assert _owner_of(_send(client, page, "plan.html"), client).answers() == founder.answers()


@pytest.mark.parametrize("is_announced", [True, False])
def test_a_body_over_the_limit_is_refused_unread(client: httpx.Client, *, is_announced: bool) -> None:
    body = b"x" * 9_900_000 if is_announced else _chunks()
    answer = client.post("/import", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413
    assert "That's more than the planner can take" in text_of(answer)


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{}", "application/json", 415), (b"text=%FF%FE", "application/x-www-form-urlencoded", 422),
        (b"--y\r\nbroken", "multipart/form-data; boundary=x", 400), (b"x", "multipart/form-data", 400),
        (b"&".join(b"a=1" for _ in range(20_000)), "application/x-www-form-urlencoded", 400),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused(client: httpx.Client, body: bytes, content_type: str, status: int) -> None:
    assert client.post("/import", content=body, headers={"Content-Type": content_type}).status_code == status


def test_a_second_file_is_refused(client: httpx.Client) -> None:
    files = [("file", ("a.json", _file())), ("file", ("b.json", _file()))]
    assert client.post("/import", files=files).status_code == 400


def test_imports_count_among_the_plans_that_an_address_starts(tmp_path: Path) -> None:
    with running_server(tmp_path, PLAYBOOK_PLANS_PER_HOUR="2") as server, make_client(server.url) as client:
        start_plan(client)
        _owner_of(_send(client, _file()), client)
        form = read_form(client.get("/import"), "/import").set("text", "{}")
        refused = form.send(client)
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) > 0
        assert read_form(refused, "/import").fields["text"] == ["{}"]


def test_another_site_cannot_make_a_browser_import(server: Server) -> None:
    with make_program(server.url, headers={"Origin": "https://evil.example"}) as client:
        assert _send(client, _file()).status_code == 403


def _file(answers: object = None, **more: Any) -> bytes:
    return json.dumps(plan_file(answers, **more)).encode()


def _send(client: httpx.Client, content: bytes, name: str = "plan.json") -> httpx.Response:
    return client.post("/import", files={"file": (name, content, "application/octet-stream")})


def _entries(founder: Founder) -> dict[str, int]:
    """The ids in a plan's calendar, and the number of each."""
    (calendar,) = Calendar.from_ical(founder.get("/download/ics").content, multiple=True)
    return {event.uid: event.sequence for event in calendar.events}


def _owner_of(page: httpx.Response, client: httpx.Client) -> Founder:
    assert page.status_code == 200, page.text
    assert page.url.path.startswith("/plans/")
    return Founder(client, page.url.path.split("/")[2])


def _chunks() -> Iterator[bytes]:
    for _ in range(200):
        yield b"x" * 50_000
