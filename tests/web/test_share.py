"""Read-only links: made, opened elsewhere, without private values, revoked."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import httpx
import pytest

from app.document.model.parts import Part
from app.exports.formats import FORMATS
from tests.renderers.reading import all_text, pdf_text
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

SECRETS = ("wx-contact-7731", "declined-secret-7731", "step-note-7731", "person-note-7731", "failure-7731")
WITHOUT_PEOPLE = ("ics", "csv")
"""Calendars and the table of the schedule name no seed user."""


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    """Study Hall, with something in every kind of private place."""
    founder = start_plan(client, "study-group")
    person = founder.add_item("seeds", "people")
    failure = founder.add_item("health", "failures")
    founder.save(
        {
            f"seeds.people.{person}.name": "Mia Public",
            f"seeds.people.{person}.contact": SECRETS[0],
            f"seeds.people.{person}.state": SECRETS[1],
            f"seeds.people.{person}.notes": SECRETS[3],
            f"health.failures.{failure}.how": SECRETS[4],
            f"health.failures.{failure}.counter": SECRETS[4],
            "welcome.notes": SECRETS[2],
        }
    )
    return founder


@pytest.fixture
def reader(server: Server) -> Iterator[httpx.Client]:
    """Somebody else's browser."""
    with make_client(server.url) as client:
        yield client


def test_whoever_has_the_link_reads_the_plan(founder: Founder, reader: httpx.Client) -> None:
    page = reader.get(_make_link(founder))
    assert page.status_code == 200
    assert "Study Hall" in page.text
    assert "Mia Public" in page.text
    assert "Shared with you, read-only" in page.text


def test_the_plan_comes_first_and_its_formats_are_folded_away(founder: Founder, reader: httpx.Client) -> None:
    main = reader.get(_make_link(founder)).text.partition("<main")[2]
    formats, folded, plan = main.partition("</details>")
    assert folded
    assert '<details class="screen-only">' in formats
    assert formats.count(" download>") == len(FORMATS)
    assert "/download/" not in plan


def test_what_is_next_comes_before_the_plan_in_the_language_of_the_plan(founder: Founder, reader: httpx.Client) -> None:
    tomorrow = datetime.now(ZoneInfo("UTC")).date() + timedelta(1)
    form = founder.step_form("when").set("when.launch_date", tomorrow.isoformat()).set("when.zone", "UTC")
    form.send(founder.client, "continue")
    page = reader.get(_make_link(founder)).text
    coming, _, plan = page.partition('id="part-page"')
    assert "1 day to go" in coming
    assert re.search(r"<b>Tomorrow 20:05</b> <span>Opening: why we read together</span> <i>Founder</i>", coming)
    assert "Tomorrow 20:05" not in plan


def test_making_and_revoking_a_link_leads_back_to_the_links(founder: Founder) -> None:
    made = founder.client.post(founder.address("/share"), follow_redirects=False)
    assert made.headers["location"].endswith("/share#links")
    page = founder.get("/share").text
    assert '<h2 id="links" tabindex="-1"' in page
    button = re.search(r'action="(/plans/\w+/share/\w+)"', page)
    assert button
    assert "and can&#39;t be turned on again." in page
    assert "Posters with its code" not in page
    off = founder.client.post(button[1], follow_redirects=False).headers["location"]
    assert off.endswith("/share?off=yes")
    assert "The link is turned off." in founder.client.get(off).text


def test_the_owner_sees_what_is_private_and_a_reader_nowhere(founder: Founder, reader: httpx.Client) -> None:
    address = _make_link(founder)
    for secret in SECRETS:
        assert secret in founder.get("/download/json").text
        assert secret in founder.get("/preview").text
    read = {name: all_text(reader.get(f"{address}/download/{name}").content) for name in FORMATS}
    for name, text in {**read, "page": reader.get(address).text}.items():
        assert ("MiaPublic" if name == "pdf" else "Mia Public") in text or name in WITHOUT_PEOPLE
        for secret in SECRETS:
            assert secret not in text


def test_nothing_a_reader_sees_leads_to_editing(founder: Founder, reader: httpx.Client) -> None:
    page = reader.get(_make_link(founder)).text
    assert founder.plan not in page
    assert "/e/" not in page
    assert not re.search(r'action="/plans/', page)


def test_a_reader_downloads_every_format(founder: Founder, reader: httpx.Client) -> None:
    address = _make_link(founder)
    for name, one in FORMATS.items():
        answer = reader.get(f"{address}/download/{name}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == one.media_type
        assert answer.headers["content-disposition"].startswith("attachment; ")
    assert reader.get(f"{address}/download/exe").status_code == 404


def test_a_reader_of_a_link_for_operators_picks_parts(founder: Founder, reader: httpx.Client) -> None:
    address = _make_link(founder)
    page = reader.get(address).text
    assert len(re.findall(r'name="parts" value="\w+"', page)) == len(Part)
    assert f'formaction="{address}/download/pdf"' in page
    answer = reader.get(f"{address}/download/markdown?parts=brief")
    assert "Study%20Hall-Brief.md" in answer.headers["content-disposition"]
    assert "Key numbers" in answer.text
    assert "The member journey" not in answer.text


def test_a_link_for_members_has_no_parts(founder: Founder, reader: httpx.Client) -> None:
    founder.client.post(founder.address("/share"), data={"edition": "member"})
    address = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[-1]
    assert 'name="parts"' not in reader.get(address).text
    whole, asked = (reader.get(f"{address}/download/markdown{query}").text for query in ("", "?parts=brief"))
    assert asked == whole


def test_a_reader_sees_changes_made_after_the_link(founder: Founder, reader: httpx.Client) -> None:
    address = _make_link(founder)
    founder.step_form("positioning").set("positioning.name", "Night Readers").send(founder.client, "continue")
    assert "Night Readers" in reader.get(address).text


def test_a_revoked_link_says_so_for_page_and_downloads(founder: Founder, reader: httpx.Client) -> None:
    address, other = _make_link(founder), _make_link(founder)
    button = re.search(r'action="(/plans/\w+/share/\w+)"', founder.get("/share").text)
    assert button
    founder.client.post(button[1])
    gone = reader.get(address)
    assert gone.status_code == 410
    assert "This link was turned off" in gone.text
    assert "Study Hall" not in gone.text
    for name in FORMATS:
        assert reader.get(f"{address}/download/{name}").status_code == 410
    assert reader.get(other).status_code == 200
    assert address not in founder.get("/share").text


@pytest.mark.parametrize("token", ["wrong", "a" * 43, "%00", "%ff", "%ed%a0%80", "夜", "x" * 3_000])
def test_a_wrong_token_opens_nothing(reader: httpx.Client, token: str) -> None:
    for rest in ("", "/download/json"):
        page = reader.get(f"/s/{token}{rest}")
        assert page.status_code == 404
        assert "We can't find this page" in text_of(page)


def test_a_links_label_and_code_are_shown_to_the_owner_only(founder: Founder, reader: httpx.Client) -> None:
    read_form(founder.get("/share"), "/share").set("label", '  For <b>Mia</b>\n& "Lee" ').send(founder.client)
    page = founder.get("/share").text
    assert "For &lt;b&gt;Mia&lt;/b&gt; &amp; &#34;Lee&#34;" in page
    assert "<svg" in page
    assert "For &lt;b&gt;" not in reader.get(_links(founder)[0]).text


def test_a_label_is_cut_at_its_limit(founder: Founder) -> None:
    founder.post("/share", label="夜" * 5_000)
    page = founder.get("/share").text
    assert "夜" * 80 in page
    assert "夜" * 81 not in page


def test_the_printed_plan_leads_readers_online_once_there_is_a_link(founder: Founder) -> None:
    words = "Readthisplanonline"
    assert words not in pdf_text(founder.get("/download/pdf").content)
    assert _make_link(founder)
    assert words in pdf_text(founder.get("/download/pdf").content)


def _make_link(founder: Founder) -> str:
    before = _links(founder)
    founder.post("/share", label="For Mia")
    (made,) = set(_links(founder)) - set(before)
    return made


def _links(founder: Founder) -> list[str]:
    return re.findall(r'href="http://[\d.:]+(/s/[\w-]{43})"', founder.get("/share").text)
