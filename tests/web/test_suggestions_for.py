"""Proposals for plans that lack something, and in every language."""

import re

import httpx
import pytest

from app.i18n.languages import Language
from app.plan.answers import Answers
from tests.coach.cases import content
from tests.coach.local_club import PICNIC, REVIEW, local_club, role
from tests.support.calendars import CALENDARS, NOTHING
from tests.support.client import Form, make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan
from tests.support.server import Server

_SELECT = re.compile(r'<select id="s-[^"]*" name="([^"]*)">(.*?)</select>', re.DOTALL)
_OPTION = re.compile(r'<option value="([^"]*)"( selected)?>([^<]*)</option>')


@pytest.mark.parametrize(
    "answers",
    [
        local_club(who={"roles": []}, **NOTHING).answers,
        local_club(when={"launch_date": None, "launch_time": None, "zone": None, "slots": []}, **NOTHING).answers,
        local_club(where={"city": None}, **NOTHING).answers,
        local_club(
            who={"roles": [role("Host", "owner", 1)]}, when={"slots": [{**REVIEW, "owner": "Host"}]}, **NOTHING
        ).answers,
        local_club(when={"launch_date": "in spring", "zone": "Mars", "launch_time": "dusk"}, **NOTHING).answers,
        local_club(month={"activities": [{**PICNIC, "day": "soon"}]}).answers,
    ],
    ids=["no roles", "no launch date", "no city", "no hours left", "odd dates", "odd day"],
)
def test_an_unfinished_plan_gets_proposals_that_can_be_added(
    server: Server, client: httpx.Client, answers: Answers
) -> None:
    founder = open_plan(server, client, answers)
    for step in CALENDARS:
        page = founder.get(f"/suggestions/{step}")
        if "There's nothing to add here" not in text_of(page):
            assert _form(founder, step).send(client).status_code == 200
    assert {"days3", "month"} <= set(founder.answers())
    assert "when.slot-clash" not in founder.get("/review").text


def test_a_blank_plan_gets_proposals_too(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step in CALENDARS:
        assert _form(founder, step).send(client).status_code == 200
    kinds = [one["kind"] for one in founder.value("days3.activities") if one["day"] == 1]
    assert kinds == ["opening", "introduction"]


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_proposals_come_in_the_language_of_the_plan(server: Server, language: str) -> None:
    titles = {one.words.title for one in content()[Language(language)].activities.values()}
    with make_client(server.url) as client:
        founder = start_plan(client, "", language)
        _form(founder, "month").send(client)
        assert {one["title"] for one in founder.value("month.activities")} <= titles


@pytest.mark.parametrize("step", ["what", "nothing", "%00", "days3/x"])
def test_only_the_steps_of_activities_have_proposals(client: httpx.Client, step: str) -> None:
    founder = start_plan(client)
    for address in (founder.address(f"/suggestions/{step}"), founder.address(f"/library/{step}")):
        assert client.get(address).status_code == 404
        assert client.post(address, data={"activity": "x"}).status_code == 404


def _form(founder: Founder, step: str) -> Form:
    page = founder.get(f"/suggestions/{step}").text
    fields = {name: _chosen(options) for name, options in _SELECT.findall(page)}
    assert fields, "nothing is proposed"
    return Form(founder.address(f"/suggestions/{step}"), fields)


def _chosen(options: str) -> list[str]:
    return [key for key, chosen, _ in _OPTION.findall(options) if chosen]
