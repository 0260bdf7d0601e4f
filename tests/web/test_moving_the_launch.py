"""Moving the launch: a look at what moves along, one press, and one undo that takes all of it back."""

from datetime import date
from html import unescape

import httpx
import pytest

from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

MONDAY = date(2026, 12, 21)
THURSDAY = date(2026, 12, 24)


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    """The founder of a club that walks on Saturdays, and launches on a Monday."""
    founder = start_plan(client)
    activities = {"days3": ("open", 1, "We open on Monday"), "days7": ("walk", 6, "Saturday 26 December at ten")}
    founder.save({"when.launch_date": MONDAY.isoformat(), "when.zone": "Europe/London"})
    for step, (key, day, message) in activities.items():
        at = f"{step}.activities"
        fields = {"title": f"The {key}", "day": str(day), "message": message, "time": "10:00"}
        founder.save({f"{at}.{key}.{name}": value for name, value in fields.items()})
    return founder


def test_the_preview_tells_what_moves_and_which_words_would_be_wrong(founder: Founder) -> None:
    page = text_of(founder.get(f"/launch?date={THURSDAY}"))
    assert "If you launch on Thursday 24 December 2026" in page
    assert "Mon 21 Dec → Thu 24 Dec" in page
    assert "Sat 26 Dec · Day 6 → Day 3" in page
    assert "Public holidays in the first month: Fri 25 Dec Christmas Day" in page
    assert "We open on <del>Monday</del><ins>Thursday</ins>" in page
    assert founder.value("when.launch_date") == MONDAY.isoformat(), "a look changes nothing"


def test_one_press_moves_everything_and_one_undo_takes_it_back(founder: Founder) -> None:
    before = founder.answers()
    done = _press(founder, f"/launch?date={THURSDAY}")
    assert "Done: launch moved." in text_of(done)
    after = founder.answers()
    assert after["when"]["launch_date"] == THURSDAY.isoformat()
    walk = {one["id"]: one for one in after["days3"]["activities"]}["walk"]
    assert (walk["day"], walk["message"]) == (3, "Saturday 26 December at ten")
    assert after["days3"]["activities"][0]["message"] == "We open on Thursday"
    assert "activities" not in after.get("days7", {})
    assert "Undone." in text_of(read_form(done, "/review/undo").send(founder.client))
    assert founder.answers() == before


@pytest.mark.parametrize(("of", "page"), [("board", "/steps/days3"), ("overview", "/launch")])
def test_one_comes_back_to_where_one_came_from(founder: Founder, of: str, page: str) -> None:
    done = _press(founder, f"/launch?of={of}&date={THURSDAY}")
    assert done.url.path == founder.address(page)
    assert "Done: launch moved." in text_of(done)
    if of == "overview":
        assert f'<a href="{founder.address()}">Back to the overview</a>' in done.text


def test_words_whose_tick_is_taken_away_stay(founder: Founder) -> None:
    _press(founder, f"/launch?date={THURSDAY}", change=[])
    assert founder.answers()["days3"]["activities"][0]["message"] == "We open on Monday"


def test_day_numbers_can_be_kept(founder: Founder) -> None:
    _press(founder, f"/launch?date={THURSDAY}&keep=day_numbers")
    walk = founder.answers()["days7"]["activities"][0]
    assert (walk["day"], walk["message"]) == (6, "Tuesday 29 December at ten")


def test_a_plan_that_has_changed_meanwhile_is_shown_again_and_not_moved(founder: Founder) -> None:
    form = read_form(founder.get(f"/launch?date={THURSDAY}"), "/launch")
    founder.save({"days7.activities.walk.title": "The long walk"})
    again = form.send(founder.client)
    assert again.status_code == 409
    assert "The plan has changed since you saw this." in text_of(again)
    assert "The long walk" in text_of(again)
    assert founder.value("when.launch_date") == MONDAY.isoformat()
    assert read_form(again, "/launch").send(founder.client).status_code == 200
    assert founder.value("when.launch_date") == THURSDAY.isoformat()


def test_a_button_that_is_pressed_twice_moves_once_and_leads_to_the_same_place(founder: Founder) -> None:
    form = read_form(founder.get(f"/launch?date={THURSDAY}"), "/launch")
    first, second = form.send(founder.client), form.send(founder.client)
    assert (second.status_code, second.url) == (200, first.url)
    assert "Done: launch moved." in text_of(second)
    undone = read_form(second, "/review/undo").send(founder.client)
    assert undone.status_code == 200
    assert form.send(founder.client).status_code == 409


def test_what_was_planned_for_another_date_can_follow_a_date_that_was_typed(founder: Founder) -> None:
    founder.save({"when.launch_date": THURSDAY.isoformat()})
    _press(founder, f"/launch?date={THURSDAY}&was={MONDAY}")
    after = founder.answers()
    assert after["when"]["launch_date"] == THURSDAY.isoformat()
    assert [(one["id"], one["day"]) for one in after["days3"]["activities"]] == [("open", 1), ("walk", 3)]


def test_a_date_that_was_typed_into_its_question_leads_to_the_move(founder: Founder) -> None:
    form = founder.step_form("when")
    assert "on other weekdays now" not in text_of(founder.get("/steps/when"))
    saved = text_of(form.set("when.launch_date", THURSDAY.isoformat()).send(founder.client, "save"))
    assert "Your activities keep their day numbers, so they're on other weekdays now." in saved
    assert f'href="{founder.address()}/launch?date={THURSDAY}&was={MONDAY}"' in saved
    in_a_week = form.set("when.launch_date", "2026-12-28").send(founder.client, "save")
    assert "on other weekdays now" not in text_of(in_a_week)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [("in spring", "We can't read this date"), (MONDAY.isoformat(), "That's the launch date already")],
)
def test_a_date_that_is_none_or_no_other_is_said_to_be_so(founder: Founder, wanted: str, words: str) -> None:
    assert words in text_of(founder.get(f"/launch?date={wanted}"))
    refused = founder.post("/launch", date=wanted)
    assert refused.status_code == 422
    assert words in text_of(refused)


def test_what_the_new_date_brings_with_it_is_named(founder: Founder) -> None:
    for number, day in enumerate((26, 29, 29, 30)):
        fields = {"title": f"Talk {number}", "day": str(day), "time": "10:00", "owner": "Ruth"}
        founder.save({f"month.activities.m{number}.{name}": value for name, value in fields.items()})
    assert "This date is in the past." in text_of(founder.get("/launch?date=2020-01-01"))
    page = text_of(founder.get("/launch?date=2026-12-25"))
    assert "The launch would be on a public holiday: Christmas Day." in page
    assert "Fri 22 Jan would have 3 activities: Talk 0, Talk 1, Talk 2." in page
    assert "Ruth would have two things at once on Fri 22 Jan at 10:00: “Talk 0” and “Talk 2”." in page
    staying = "Talk 1 (Day 29), Talk 2 (Day 29), Talk 3 (Day 30)."
    assert f"3 activities keep their days, as their weekdays would take them past day 30: {staying}" in page
    assert page.count("can't keep its weekday") == 3


def test_the_page_is_reached_from_the_overview_the_question_and_the_advice(founder: Founder) -> None:
    founder.save({"when.launch_date": "2026-12-25"})
    address = founder.address("/launch")
    assert f'<a href="{address}?of=overview">' in founder.get().text
    assert founder.get("/steps/when").text.count(f'<a href="{address}">') == 2


def test_chinese_texts_are_put_right(server: Server) -> None:
    with make_client(server.url, "zh-Hans") as client:
        founder = start_plan(client, "local-club", "zh-Hans")
        founder.save({"when.launch_date": MONDAY.isoformat()})
        address = f"/launch?date={THURSDAY}&keep=day_numbers"
        page = unescape(founder.get(address).text)
        assert "改到2026年12月24日" in page
        assert "第一次是<del>12月26日</del><ins>12月29日</ins>，周六。" in page
        assert "4. 请大家回一个字：<del>周六</del><ins>周二</ins>能来的回“来”" in page
        _press(founder, address)
        activities = {one["id"]: one for one in founder.answers()["days3"]["activities"]}
        assert "第一次是12月29日，周二。" in activities["opening"]["message"]


def _press(founder: Founder, address: str, **fields: list[str]) -> httpx.Response:
    form = read_form(founder.get(address), "/launch")
    form.fields.update(fields)
    done = form.send(founder.client)
    assert done.status_code == 200, done.text
    return done
