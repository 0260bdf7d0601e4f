"""The activity library: one activity added to a day, or put in the place of another."""

import re
from html import unescape

import httpx
import pytest

from app.base.limits import ITEMS_LIMIT
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.fields.choices import CHOICES
from tests.coach.local_club import activity, local_club
from tests.support.clicking import undo, undo_id
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan
from tests.support.server import Server

STEPS = {"days3": range(1, 4), "days7": range(4, 8), "month": range(8, 31)}
_CARD = re.compile(r'name="activity" value="([^"]*)">.*?<b>([^<]*)</b>', re.DOTALL)


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_each_step_shows_what_suits_it_first(server: Server, content: Content, language: str) -> None:
    with make_client(server.url, language) as client:
        founder = start_plan(client, "study-group", language)
        for step in STEPS:
            page = founder.get(f"/library/{step}?show=all").text
            cards = _cards(page)
            assert len(cards) > 5
            known = content[Language(language)].activities
            assert {key: known[key].words.title for key in cards} == cards
            places = [
                (step not in known[key].facts.steps, CHOICES["activity_kind"].index(known[key].facts.kind))
                for key in cards
            ]
            assert places == sorted(places)
            assert {is_of_others for is_of_others, _ in places} == {False, True}


def test_the_day_on_offer_is_the_emptiest_of_the_step(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.post("/library/month", activity=_first(founder, "month"), day="8")
    for step, days in STEPS.items():
        page = founder.get(f"/library/{step}").text
        assert set(re.findall(r'name="day" value="(\d+)"', page)) == {"9" if step == "month" else str(days[0])}


def test_the_day_that_one_came_from_is_on_offer_whatever_is_looked_for(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    board = founder.get("/steps/days3?open=days3.opening").text
    assert f'href="{founder.address()}/library/days3?day=1" id="from-library"' in board
    assert f'href="{founder.address()}/library/month?day=20" aria-label="From the library: Day 20"' in board
    page = founder.get("/library/month?day=20&kind=game")
    assert set(re.findall(r'name="day" value="([^"]+)"', page.text)) == {"20"}
    assert "the day you came from: Day 20" in text_of(page)
    assert f'href="{founder.address()}/library/month?day=20">Clear search' in page.text
    early = founder.get("/library/days3?day=-2").text
    assert set(re.findall(r'name="day" value="([^"]+)"', early)) == {"-2", "3 days before the launch"}


@pytest.mark.parametrize(("step", "day"), [("days3", 2), ("days7", 7), ("month", 30)])
def test_an_activity_is_added_to_its_day_complete_and_can_be_taken_back(
    client: httpx.Client, content: Content, step: str, day: int
) -> None:
    founder = start_plan(client, "peer-circle")
    before = founder.answers()
    key = _first(founder, step)
    page = founder.post(f"/library/{step}", activity=key, day=str(day), swap="")
    words = content[Language.EN].activities[key].words
    assert page.url.path == founder.address(f"/library/{step}"), "where more may be chosen"
    added = founder.value(f"{step}.activities")[-1]
    assert re.search(rf"Done: “{words.title}” added: Day {day}, [^.]*, {added['time']}[.]", text_of(page))
    assert re.search(rf'/steps/{step}/activities/[\w-]+">Edit ', page.text)
    assert (added["title"], added["day"], added["purpose"]) == (words.title, day, words.purpose)
    assert {"script", "message", "material", "expected", "if_silent", "minutes", "owner"} <= set(added)
    assert "Undone." in text_of(undo(founder, page))
    assert founder.answers() == before


def test_what_is_looked_for_stays_after_adding(client: httpx.Client) -> None:
    founder = start_plan(client)
    added = read_form(founder.get("/library/month?q=vote&fit=all"), "/library/month?q=vote").send(client)
    assert added.url.params["q"] == "vote"
    assert 'name="q" value="vote"' in added.text


@pytest.mark.parametrize(
    ("typed", "day", "step"),
    [("20", 20, "month"), ("１２", 12, "month"), ("1月9日", 20, "month"), ("第5天", 5, "days7"), ("-3", -3, "days3")],
)
def test_an_activity_goes_to_the_part_of_the_plan_that_its_day_is_in(
    client: httpx.Client, typed: str, day: int, step: str
) -> None:
    founder = start_plan(client)
    founder.save({"when.launch_date": "2026-12-21"})
    key = _first(founder, "days3")
    page = founder.post("/library/days3", activity=key, day=typed)
    assert [one["day"] for one in founder.value(f"{step}.activities")] == [day]
    assert f'/steps/{step}/activities/{key}">Edit ' in page.text
    if day == 20:
        assert re.search("added: Day 20, Sat 9 Jan, [0-9:]{5}[.]", text_of(page))


@pytest.mark.parametrize("day", ["", "31", "99", "-15", "x", "周六", "8.5", "1" * 50])
def test_what_is_no_day_stays_in_the_field_with_what_to_enter_and_nothing_is_added(
    client: httpx.Client, day: str
) -> None:
    founder = start_plan(client)
    key = _first(founder, "month")
    page = founder.post("/library/month?q=&kind=", activity=key, day=day)
    assert page.status_code == 422
    assert "Enter a day from 1 to 30." in text_of(page)
    assert re.search(rf'id="day-{key}" name="day" value="{day}"[^>]* aria-invalid="true"', page.text)
    assert "<details open>" in page.text
    assert founder.answers() == {}


def test_what_was_added_is_said_at_its_row(client: httpx.Client, content: Content) -> None:
    founder = start_plan(client)
    key = list(_cards(founder.get("/library/month").text))[5]
    page = founder.post("/library/month", activity=key, day="9").text
    row = next(one for one in page.split('<li class="fold">') if f'name="activity" value="{key}"' in one)
    assert 'id="added" tabindex="-1" data-focus' in row
    assert content[Language.EN].activities[key].words.title in row


def test_the_same_activity_may_be_added_twice(client: httpx.Client) -> None:
    founder = start_plan(client)
    key = _first(founder, "month")
    for day in ("9", "16"):
        founder.post("/library/month", activity=key, day=day)
    assert [one["day"] for one in founder.value("month.activities")] == [9, 16]
    assert len({one["id"] for one in founder.value("month.activities")}) == 2


def test_a_swap_keeps_day_time_owner_and_what_is_delivered(
    server: Server, client: httpx.Client, content: Content
) -> None:
    tea = activity("Tea with maps", 12, time="17:45", delivers="Where to walk", series="Teas", script="Boil water")
    founder = open_plan(server, client, local_club(month={"activities": [tea, activity("Songs", 14)]}).answers)
    before = founder.answers()
    page = founder.get("/library/month?swap=tea").text
    assert "Swap “Tea with maps” for another" in page
    assert 'name="day"' not in page
    known = content[Language.EN].activities
    key = next(key for key in _cards(page) if "{activity.time}" in known[key].words.message)
    after = founder.post("/library/month", activity=key, swap="tea", day="30")
    first, second = founder.value("month.activities")
    words = known[key].words
    assert (first["id"], first["title"], first["if_silent"]) == ("tea", words.title, words.if_silent)
    assert "17:45" in first["message"], "the text tells the time that stays"
    assert "Boil water" not in first["script"]
    kept = ("day", "time", "owner", "delivers")
    assert [first[name] for name in kept] == [12, "17:45", "Ruth", "Where to walk"]
    assert "series" not in first
    assert second == before["month"]["activities"][1]
    assert "Done: activity swapped." in after.text
    assert "/steps/month?open=month.tea&fixed=" in str(after.url), "the board, where one came from"
    undo(founder, after)
    assert founder.answers() == before


def test_a_swap_fills_in_who_and_when_where_nothing_was_said(server: Server, client: httpx.Client) -> None:
    bare = {"id": "idea", "title": "Some idea", "day": 15}
    founder = open_plan(server, client, local_club(month={"activities": [bare]}).answers)
    key = next(iter(_cards(founder.get("/library/month?swap=idea").text)))
    founder.post("/library/month", activity=key, swap="idea")
    (idea,) = founder.value("month.activities")
    assert idea["day"] == 15
    assert idea["time"]
    assert idea["owner"] in ("Organiser", "Guide")


def test_swapping_shows_the_same_kind_first_and_the_item_leads_there(client: httpx.Client, content: Content) -> None:
    founder = start_plan(client, "study-group")
    opening = next(one for one in founder.value("days3.activities") if one["kind"] == "opening")
    address = founder.address(f"/library/days3?swap={opening['id']}")
    assert f'href="{address}"' in founder.get(f"/steps/days3/activities/{opening['id']}").text
    known = content[Language.EN].activities
    assert known[next(iter(_cards(client.get(address).text)))].facts.kind == "opening"


def test_a_swap_of_what_is_gone_adds_instead_and_its_page_is_the_usual_one(client: httpx.Client) -> None:
    founder = start_plan(client)
    for gone in ("gone", "", "\x00", "<b>"):
        page = founder.get(f"/library/days3?{httpx.QueryParams({'swap': gone})}").text
        assert "Activity library</h1>" in page
        founder.post("/library/days3", activity=_first(founder, "days3"), day="1", swap=gone)
    assert len(founder.value("days3.activities")) == 4


@pytest.mark.parametrize("key", ["", "no-such-activity", "\x00", "../facts", "none"])
def test_an_activity_that_there_is_not_is_not_found(client: httpx.Client, key: str) -> None:
    founder = start_plan(client)
    assert founder.post("/library/month", activity=key, day="9").status_code == 404
    assert founder.answers() == {}


def test_a_full_list_takes_no_more_but_may_be_swapped(server: Server, client: httpx.Client) -> None:
    many = [{"id": f"a{number}", "title": f"Walk {number}", "day": 9} for number in range(ITEMS_LIMIT)]
    founder = open_plan(server, client, local_club(month={"activities": many}).answers)
    page = founder.post("/library/month", activity=_first(founder, "month"), day="9")
    assert page.status_code == 422
    assert "This list is full" in page.text
    assert len(founder.value("month.activities")) == ITEMS_LIMIT
    swapped = founder.post("/library/month", activity=_first(founder, "month"), swap="a7")
    assert undo_id(swapped)


def test_a_stranger_adds_and_swaps_nothing(server: Server, client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    before, key = founder.answers(), _first(founder, "month")
    item = before["month"]["activities"][0]["id"]
    with make_client(server.url) as stranger:
        start_plan(stranger)
        for data in ({"activity": key, "day": "9"}, {"activity": key, "swap": item}):
            assert stranger.post(founder.address("/library/month"), data=data).status_code == 404
        assert stranger.get(founder.address("/library/month")).status_code == 404
    assert founder.answers() == before


def _cards(page: str) -> dict[str, str]:
    return {key: unescape(title) for key, title in _CARD.findall(page)}


def _first(founder: Founder, step: str) -> str:
    return next(iter(_cards(founder.get(f"/library/{step}").text)))
