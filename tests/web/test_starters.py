"""The gallery of starters, its three questions, and a starter's whole plan."""

import re
from datetime import UTC, datetime

import httpx
import pytest

from app.first_draft.draft import proposed_launch
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.reading import read_plan
from app.schedule.timetable import timetable
from tests.support.client import make_client, read_form, text_of
from tests.support.examples import example
from tests.support.server import Server

BEST = "The two closest"
HELP, STRANGERS = "help each other with real problems", "people who share an interest but haven't met"
REASON = re.compile(r'<li class="(\w+)">(.*)</li>')
LANGUAGES = [language.value for language in Language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_shows_every_starter_at_a_glance(server: Server, content: Content, language: str) -> None:
    with make_client(server.url, language) as client:
        page = text_of(client.get("/starters"))
    for key, starter in content[Language(language)].starters.items():
        assert all(text in page for text in (starter.about.title, starter.about.summary, starter.about.suits))
        assert f'href="/starters/{key}"' in page
        assert f'name="starter" value="{key}"' in page


def test_a_card_tells_what_its_own_plan_holds(client: httpx.Client, content: Content) -> None:
    page = client.get("/starters").text
    cards = re.split(r"<h3>", page)[1:]
    for card, starter in zip(cards, content[Language.EN].starters.values(), strict=True):
        dated = [one for one in timetable(starter.plan) if one.day and one.day >= 1]
        days = ", ".join(map(str, sorted({one.day or 0 for one in dated})))
        offline = sorted({one.day or 0 for one in dated if one.activity.offline})
        met = f"in person on day{'s' if len(offline) > 1 else ''} {', '.join(map(str, offline))}"
        assert f"{len(dated)} activities; days {days}; {met if offline else 'online only'}" in card
        assert f"{starter.plan.who.first_size} at first, later {starter.plan.who.target_size}" in card
        assert f"{starter.plan.when.horizon_weeks} weeks" in card


def test_the_picture_has_a_square_for_each_day_and_a_ring_for_each_meeting(client: httpx.Client) -> None:
    cards = dict(zip(("study-group", "local-club"), client.get("/starters").text.split("<h3>")[1:], strict=False))
    for card, active, rings in ((cards["study-group"], 19, 1), (cards["local-club"], 17, 5)):
        paths = re.findall(r' d="([^"]*)"', card)
        assert [path.count("M") for path in paths] == [30 - active, active, rings]


def test_without_answers_all_are_shown_and_none_is_best(client: httpx.Client) -> None:
    for address in ("/starters", "/starters?purpose=&people=&size=", "/starters?purpose=conquer&size=9&x=1"):
        page = client.get(address)
        assert page.status_code == 200
        assert BEST not in page.text
        assert page.text.count(" checked>") == 3


def test_three_answers_bring_the_two_closest_first_with_what_fits_and_what_does_not(client: httpx.Client) -> None:
    page = text_of(client.get("/starters?purpose=learn&people=colleagues&size=more"))
    study_group, peer_circle = page[page.index(BEST) : page.index("All 9 examples")].split("<h3>")[1:]
    assert study_group.startswith("Study group")
    assert REASON.findall(study_group) == [
        ("well", "It's made to learn or finish something together."),
        ("partly", f"It's written for {STRANGERS}, and it suits people in the same line of work too."),
        ("not", "It plans for 36 people at first and 60 later, but you expect more than 300 people."),
    ]
    assert peer_circle.startswith("Peer circle")
    assert REASON.findall(peer_circle) == [
        ("partly", f"It's made to {HELP}, and it can also learn or finish something together."),
        ("well", "It's written for people in the same line of work."),
        ("not", "It plans for 36 people at first and 40 later, but you expect more than 300 people."),
    ]


def test_a_single_answer_is_enough(client: httpx.Client) -> None:
    page = text_of(client.get("/starters?people=neighbours"))
    best = page[page.index(BEST) : page.index("All 9 examples")]
    assert re.findall(r"<h3>(.*)</h3>", best) == ["Neighbourhood walking club", "One-off event"]
    assert best.count("It's written for people who live near each other.") == 2


def test_the_form_remembers_what_was_answered(client: httpx.Client) -> None:
    form = read_form(client.get("/starters?purpose=event&size=up_to_300"), "/starters")
    assert form.fields == {"purpose": ["event"], "people": [""], "size": ["up_to_300"]}


def test_changing_the_language_keeps_the_answers(client: httpx.Client) -> None:
    address = "/starters?purpose=event&people=&size="
    form = read_form(client.get(address), "/language").set("language", "zh-Hans")
    page = form.send(client)
    assert page.url.raw_path.decode() == address
    assert "最接近的两个" in page.text


def test_a_plan_begins_from_the_gallery(client: httpx.Client) -> None:
    page = read_form(client.get("/starters?purpose=event"), "/plans").set("starter", "flash-event").send(client)
    assert page.url.path.startswith("/plans/")
    assert "Mill Lane Book Weekend" in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_starter_is_shown_as_the_whole_plan_that_it_begins(server: Server, content: Content, language: str) -> None:
    with make_client(server.url, language) as client:
        for key in content[Language(language)].starters:
            page = text_of(client.get(f"/starters/{key}"))
            plan = read_plan(example(content[Language(language)], key, datetime.now(UTC).date()))
            assert f'<div class="document" lang="{language}">' in page
            assert plan.positioning.name in page
            assert [one.activity.title for one in timetable(plan) if one.activity.title not in page] == []
            assert [failure.how for failure in plan.health.failures if failure.how not in page] == []


def test_the_dates_of_a_starter_are_those_of_a_plan_begun_today(client: httpx.Client) -> None:
    before = proposed_launch(datetime.now(UTC).date(), "GB")
    page = client.get("/starters/study-group").text
    after = proposed_launch(datetime.now(UTC).date(), "GB")
    assert any(f"Monday {day.day} {day:%B %Y}" in page for day in (before, after))


def test_a_plan_begins_from_a_starters_page(client: httpx.Client) -> None:
    page = read_form(client.get("/starters/local-club"), "/plans").set("starter", "local-club").send(client)
    assert "Bedminster Walkers" in page.text
    assert "/plans/" in page.url.path


def test_an_example_that_there_is_not_says_so(client: httpx.Client) -> None:
    for address in ("/starters/nothing", "/starters/fit.toml", "/starters/"):
        assert client.get(address).status_code == 404
