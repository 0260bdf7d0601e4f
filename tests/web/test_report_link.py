"""A link that opens the report: in its edition alone, with no more than that allows, and nothing of the plan."""

import re
from collections.abc import Iterator

import httpx
import pytest

from app.exports.formats import FORMATS, REPORT_FORMATS
from tests.document.reports import EVENING, LEARNED, NEVER_IN_BRIEF, NOTE, night_readers
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server
from tests.web.test_report import SIX_WEEKS_AGO

REST = ("", "?report=all", "/print?report=all", "/text?report=all", "/download/markdown?report=all")


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        yield open_plan(server, client, night_readers(when__launch_date=SIX_WEEKS_AGO))


@pytest.fixture
def reader(server: Server) -> Iterator[httpx.Client]:
    """Somebody else's browser."""
    with make_client(server.url) as client:
        yield client


@pytest.mark.parametrize("edition", ["partner", "member"])
def test_others_than_operators_read_the_brief_report_whatever_they_ask_for(
    founder: Founder, reader: httpx.Client, edition: str
) -> None:
    link = _made(founder, edition)
    asked = "?report=all&edition=operator&parts=people"
    for rest in (*REST, asked) if edition == "partner" else ("/text?report=all", asked):
        page = reader.get(link + rest)
        assert page.status_code == 200
        assert [one for one in NEVER_IN_BRIEF if one in page.text] == [], rest
        assert "planned for members" in page.text
    assert ("Regulars" in page.text) == (edition == "partner")
    assert "Report: days 31 to 60" in reader.get(link).text
    assert "Done: 6." in reader.get(f"{link}?report=all").text


def test_operators_read_the_whole_report_without_what_was_written(founder: Founder, reader: httpx.Client) -> None:
    link = _made(founder, "operator")
    for rest in REST[1:]:
        page = reader.get(link + rest).text
        assert "Done: 7." in page
        assert "Nora Field" in page
        assert [one for one in (EVENING, LEARNED, NOTE) if one in page] == [], rest


def test_a_link_to_the_report_has_its_formats_alone_and_one_to_the_plan_no_report(
    founder: Founder, reader: httpx.Client
) -> None:
    report, plan = _made(founder, "partner"), _made(founder, "partner", report="")
    page = reader.get(f"{report}?report=all").text
    assert re.findall(r"/download/(\w+)\?report=all", page) == list(REPORT_FORMATS)
    assert "webcal:" not in page
    for rest in (*(f"/download/{one}" for one in FORMATS.keys() - REPORT_FORMATS.keys()), "/calendar.ics"):
        assert reader.get(report + rest).status_code == 404, rest
    asked = reader.get(f"{plan}?report=all").text
    assert "Report:" not in asked
    assert "66%" not in asked


def test_the_owner_sees_what_it_opens_and_changes_it(founder: Founder, reader: httpx.Client) -> None:
    link = _made(founder, "partner")
    page = founder.get("/share")
    assert "Report · For partners" in " ".join(text_of(page).split())
    (change,) = re.findall(r'href="[^"]*(/share/\w+)"', page.text)
    form = read_form(founder.get(change), "/terms")
    assert form.fields["report"] == ["month"]
    shown = form.send(founder.client, to=founder.address("/share-preview"))
    assert "planned for members" in shown.text
    form.set("report", "").send(founder.client)
    assert "planned for members" not in reader.get(link).text
    assert link in founder.get("/download/text?edition=partner").text


def test_a_frozen_link_has_the_report_as_of_its_version(founder: Founder, reader: httpx.Client) -> None:
    link = _made(founder, "operator", shown="now")
    founder.bases["run.ticks.a20-walk.outcome"] = 1
    founder.save({"run.ticks.a20-walk.outcome": "done"})
    assert "Done: 7." in reader.get(f"{link}?report=all").text
    assert "Done: 8." in founder.get("/report?days=all").text


def _made(founder: Founder, edition: str, *, report: str = "month", shown: str = "live") -> str:
    """The address of a new link."""
    before = _links(founder.get("/share"))
    page = founder.post("/share", edition=edition, report=report, shown=shown, ending="never")
    (made,) = _links(page) - before
    return made


def _links(page: httpx.Response) -> set[str]:
    return set(re.findall(r"/s/[\w-]{43}", page.text))
