"""Unreadable answers are kept as typed and pointed out, and no page loses them."""

import re

import httpx
import pytest

from tests.renderers.reading import pdf_text
from tests.support.client import text_of
from tests.support.founder import Founder, start_plan

UNREADABLE = {
    "when.launch_date": "soon",
    "when.launch_time": "half past eight",
    "when.zone": "our time",
    "when.horizon_weeks": "a few",
    "who.target_size": "0",
    "positioning.kind": "club",
    "positioning.fit_connection": "maybe",
    "how.digest": "monthly",
    "why.founder_goals": "brand\nfame",
}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("when.launch_date", "We can't read this date. Write it like 2026-12-01."),
        ("when.launch_time", "We can't read this time. Write it like 19:30."),
        ("when.zone", "We don't know this time zone."),
        ("when.horizon_weeks", "Enter a number from 1 to 520."),
        ("who.target_size", "Enter a number, 1 or more."),
        ("positioning.kind", "This isn't one of the options."),
        ("positioning.fit_connection", "This isn't one of the options."),
        ("how.digest", "This isn't one of the options."),
    ],
)
def test_an_unreadable_value_is_stored_and_named_in_a_summary(client: httpx.Client, path: str, words: str) -> None:
    founder, step = start_plan(client), path.partition(".")[0]
    page = founder.step_form(step).set(path, UNREADABLE[path]).send(client, "continue")
    assert page.status_code == 422
    assert 'id="form-errors"' in page.text
    assert text_of(page).count(words) == 2, "in the summary and beside the field"
    assert f'href="#f-{path.replace(".", "-")}"' in page.text
    assert founder.value(path) == UNREADABLE[path]


def test_the_summary_offers_to_continue_anyway(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.step_form("when").set("when.launch_date", "soon").send(client, "continue")
    onward = re.search(r'<a href="([^"]+)">Continue anyway</a>', page.text)
    assert onward
    assert client.get(onward[1]).url.path == founder.address("/steps/how")


@pytest.mark.parametrize(
    ("typed", "stored"), [("the first", "the first"), ("21 Dec", "21 Dec"), ("999 days before the launch", -998)]
)
def test_a_day_that_the_plan_has_not_is_stored_and_pointed_out(
    client: httpx.Client, typed: str, stored: str | int
) -> None:
    founder = start_plan(client)
    item = founder.add_item("days3", "activities")
    path = f"days3.activities.{item}.day"
    page = founder.item_form("days3", "activities", item).set(path, typed).send(client, "done")
    assert page.status_code == 422
    assert "Enter a day from 1 to 30. For preparation, enter “3 days before”, up to 15." in text_of(page)
    assert founder.answers()["days3"]["activities"][0]["day"] == stored


def test_an_unreadable_value_is_shown_in_the_preview_and_every_download(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"when.launch_date": "soon after the fair", "positioning.name": "Night Readers"})
    assert "soon after the fair" in founder.get("/preview").text
    assert "soon after the fair" in founder.get("/download/html").text
    assert "soonafterthefair" in pdf_text(founder.get("/download/pdf").content)


@pytest.mark.parametrize("path", list(UNREADABLE))
def test_a_page_sent_back_untouched_keeps_an_unreadable_value(client: httpx.Client, path: str) -> None:
    founder, step = start_plan(client), path.partition(".")[0]
    founder.save({path: UNREADABLE[path]})
    before = founder.value(path)
    founder.step_form(step).send(client, "continue")
    assert founder.value(path) == before


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("when.launch_date", "soon"),
        ("when.launch_date", "2026年12月7日"),
        ("when.launch_time", "half past eight"),
        ("when.launch_time", "19点30分"),
        ("when.launch_date", "2026-13-45"),
        ("when.launch_time", "25:61"),
        ("when.launch_time", "2026-12-07"),
    ],
)
def test_a_field_for_dates_or_times_shows_what_browsers_would_blank(
    client: httpx.Client, path: str, typed: str
) -> None:
    founder = start_plan(client)
    founder.save({path: typed})
    assert _input(founder, path)["type"] == "text"


def test_a_plain_date_and_time_get_the_browsers_own_picker(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"when.launch_date": "2026-12-07", "when.launch_time": "19:30"})
    assert _input(founder, "when.launch_date")["type"] == "date"
    assert _input(founder, "when.launch_time")["type"] == "time"


def _input(founder: Founder, path: str) -> dict[str, str]:
    found = re.search(rf'<input ([^>]*name="{re.escape(path)}"[^>]*)>', founder.get("/steps/when").text)
    assert found
    return dict(re.findall(r'([\w-]+)="([^"]*)"', found[1]))
