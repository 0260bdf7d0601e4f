"""The theme switch: a form, a cookie, and pages that come in the chosen theme."""

import re

import httpx
import pytest

from app.web.http.theme import Theme, papers
from tests.support.client import read_form
from tests.support.founder import start_plan


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_a_page_comes_in_the_chosen_theme_so_that_nothing_flashes(client: httpx.Client, theme: Theme) -> None:
    founder = start_plan(client)
    page = founder.get("/steps/what?via=more")
    back = read_form(page, "/theme").set("theme", theme.value).send(client)
    assert back.url == page.url
    for shown in (back, client.get("/"), client.get("/nothing")):
        assert f'<html lang="en" data-theme="{theme.value}">' in shown.text
        assert re.findall('name="theme-color"(.*)>', shown.text) == [f' content="{papers()[theme]}"']


def test_without_a_choice_and_by_choice_the_theme_is_that_of_the_device(client: httpx.Client) -> None:
    at_first = client.get("/")
    read_form(at_first, "/theme").set("theme", "dark").send(client)
    back = read_form(client.get("/"), "/theme").set("theme", "system").send(client)
    for page in (at_first, back):
        assert '<html lang="en">' in page.text
        assert len(re.findall('name="theme-color".* media="', page.text)) == len(papers())


def test_an_unknown_theme_changes_nothing(client: httpx.Client) -> None:
    client.post("/theme", data={"theme": "dark"})
    assert 'data-theme="dark"' in client.post("/theme", data={"theme": "pink", "next": "/"}).text


def test_the_switch_never_leads_to_another_site(client: httpx.Client) -> None:
    answer = client.post("/theme", data={"theme": "dark", "next": "//evil.example/"}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_a_kept_page_is_kept_for_each_theme(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert "data-theme" not in founder.get("/preview").text
    client.post("/theme", data={"theme": "dark"})
    assert 'data-theme="dark"' in founder.get("/preview").text
    client.post("/theme", data={"theme": "system"})
    assert "data-theme" not in founder.get("/preview").text


def test_the_bar_of_the_browser_has_the_colour_of_the_page() -> None:
    assert papers() == {Theme.LIGHT: "#faf7f0", Theme.DARK: "#171512"}
