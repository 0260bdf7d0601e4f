"""A time zone is typed and shown by its name, and stored by its key."""

import re

import httpx
import pytest

from tests.support.client import read_form, text_of
from tests.support.founder import start_plan

PATH = "when.zone"


def test_a_city_is_stored_by_its_key_and_shown_by_name(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert founder.step_form("when").set(PATH, "上海").send(client, "continue").status_code == 200
    assert founder.value(PATH) == "Asia/Shanghai"
    assert founder.step_form("when").fields[PATH] == ["Shanghai time"]


def test_an_unknown_zone_is_kept_as_typed_beside_the_nearest(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.step_form("when").set(PATH, "Shanghia").send(client, "continue")
    assert page.status_code == 422
    assert "Did you mean Shanghai time?" in text_of(page)
    assert read_form(page, "/steps/when").fields[PATH] == ["Shanghia"]
    assert founder.value(PATH) == "Shanghia"


def test_a_zone_that_a_script_has_saved_counts_as_untouched_when_the_form_is_sent(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("when")
    saved = founder.patch({PATH: (0, "Tokyo")}).json()
    founder.patch({PATH: (saved["versions"][PATH], "Seoul")})
    form.fields[f"base:{PATH}"] = [saved["bases"][PATH]]
    assert form.set(PATH, "Tokyo").send(client, "continue").status_code == 200
    assert founder.value(PATH) == "Asia/Seoul"


def test_a_zone_that_was_changed_elsewhere_is_told_by_its_name(client: httpx.Client) -> None:
    founder = start_plan(client)
    stale = founder.step_form("when")
    founder.save({PATH: "Asia/Tokyo"})
    assert founder.patch({PATH: (0, "Seoul")}).json()["conflicts"][PATH]["value"] == "Tokyo time"
    page = stale.set(PATH, "Seoul").send(client, "continue")
    assert "<blockquote>Tokyo time</blockquote>" in page.text


@pytest.mark.parametrize(("zone", "said"), [("", "(UTC)"), ("Asia/Tokyo", "(Tokyo time)")])
def test_moments_are_told_by_the_clocks_of_the_plan_with_the_zone_named(
    client: httpx.Client, zone: str, said: str
) -> None:
    founder = start_plan(client)
    founder.save({PATH: zone, "positioning.name": "Night Readers"})
    founder.post("/share", label="Mia")
    for page in (client.get("/"), founder.get("/share"), founder.get("/preview"), founder.get("/download/text")):
        assert said in page.text
    assert f"Times are in {said.strip('()')}." in founder.get("/history").text
    header = text_of(founder.get("/review")).partition("Delete this plan")[0]
    assert bool(re.search(r"Last saved \d\d:\d\d UTC", header)) == (not zone)
    assert re.search(r"Last saved \d\d:\d\d", header)


def test_until_the_plan_has_a_zone_pages_of_the_owner_tell_moments_by_the_browsers(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.post("/share", label="Mia")
    client.cookies.set("zone", "Asia/Seoul")
    for page in (client.get("/"), founder.get("/share")):
        assert "(Seoul time)" in page.text
    assert "Times are in Seoul time." in founder.get("/history").text
