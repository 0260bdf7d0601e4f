"""The report of a plan, for its owner: read, chosen, downloaded, and led to."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest

from app.exports.formats import FORMATS, REPORT_FORMATS
from tests.document.reports import NEVER_IN_BRIEF, night_readers
from tests.support.client import make_client, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

TODAY = datetime.now(UTC).date()
SIX_WEEKS_AGO = (TODAY - timedelta(days=35 + TODAY.weekday())).isoformat()
"""A Monday, so that days are of the weekdays for which they were ticked."""


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        yield open_plan(server, client, night_readers(when__launch_date=SIX_WEEKS_AGO))


def test_the_team_reads_all_and_partners_what_names_nobody(founder: Founder) -> None:
    team = text_of(founder.get("/report?days=all"))
    assert "Done: 7." in team
    assert "Priya spoke for the first time" in team
    page = founder.get("/report?days=all&edition=partner")
    brief = page.text[page.text.index('class="document"') :]
    assert "Done: 6." in brief
    assert [one for one in NEVER_IN_BRIEF if one in brief] == []
    assert 'aria-label="Regulars; week 1: 31%' in brief
    assert founder.get("/report?days=all&edition=member").text.count(" checked") == 1


def test_days_are_chosen_and_kept_by_every_download(founder: Founder) -> None:
    page = founder.get("/report").text
    assert "Report: days 31 to 60" in page
    assert re.findall(r'<option value="(\d|all)"', page) == ["2", "1", "all"]
    first = founder.get("/report?days=1&edition=partner").text
    assert "Report: days 1 to 30" in first
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="[^"]*(/(?:download/\w+|print)\?[^"]*)"', first)]
    assert len(links) == len(REPORT_FORMATS) + 1
    assert all("edition=partner" in link and "report=1" in link for link in links)
    assert "Report: days 1 to 30" in founder.get(links[-1]).text


def test_a_file_is_named_by_what_it_is(founder: Founder) -> None:
    answer = founder.get("/download/markdown?report=1&edition=partner")
    assert answer.text.startswith("# Night Readers\n\nReport: days 1 to 30\n")
    name = unquote(answer.headers["content-disposition"].rpartition("''")[2])
    assert name == "Night Readers-Report-Days 1 to 30-For partners.md"
    for one in FORMATS.keys() - REPORT_FORMATS.keys():
        assert founder.client.get(founder.address(f"/download/{one}?report=1")).status_code == 404


def test_pages_lead_to_it_from_the_launch_on(founder: Founder) -> None:
    pages = ("/retrospective/month", "/figures", "/download")
    assert [f'href="{founder.address("/report")}' in founder.get(one).text for one in pages] == [True] * 3
    founder.bases["when.launch_date"] = 1
    founder.save({"when.launch_date": "2999-12-21"})
    assert [f'href="{founder.address("/report")}' in founder.get(one).text for one in pages] == [False] * 3
    assert "The report begins with the launch on" in founder.get("/report").text
