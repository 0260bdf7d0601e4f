"""Thirty days on one board, by real HTTP and without script."""

import re
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.support.client import read_form, text_of
from tests.support.founder import Founder, start_plan

TWO_AT_ONCE = {
    "when.launch_date": "2027-03-08",
    "when.zone": "Europe/London",
    "month.activities.walk.title": "Walk",
    "month.activities.walk.day": "9",
    "month.activities.walk.time": "19:00",
    "month.activities.walk.owner": "Ruth",
    "month.activities.talk.title": "Talk",
    "month.activities.talk.day": "9",
    "month.activities.talk.time": "19:10",
    "month.activities.talk.owner": "Ruth",
    "month.activities.talk.led_by": "member",
}


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    """The owner of a blank plan."""
    return start_plan(client)


@pytest.mark.parametrize(("step", "marked"), [("days3", (1, 3)), ("days7", (4, 7)), ("month", (8, 30))])
def test_each_of_three_steps_opens_the_board_at_its_days(founder: Founder, step: str, marked: tuple[int, int]) -> None:
    page = founder.get(f"/steps/{step}").text
    assert page.count('class="day') >= 35
    days = [int(day) for day in re.findall(r'class="day marked[^"]*" id="day-(-?\d+)"', page)]
    assert days == list(range(marked[0], marked[1] + 1))
    assert f'id="list-{step}-activities"' in page
    for goal in ("days3.goal", "days7.goal", "month.goal"):
        assert f'name="{goal}"' in page


def test_who_comes_from_elsewhere_to_a_step_finds_its_whole_list(founder: Founder) -> None:
    assert 'id="board"' not in founder.get("/steps/month?via=preview").text
    assert 'id="board"' not in founder.get("/steps/days3?via=essentials").text


def test_one_title_is_told_and_without_script_one_lands_on_its_card_and_from_there_in_the_panel(
    founder: Founder,
) -> None:
    page = read_form(founder.get("/steps/days7"), "/board/add").set("day.9", "Walk").send(founder.client)
    assert "Done: “Walk” added, assuming 20:00." in text_of(page)
    timed = read_form(page, "/board/add").set("day.10", "Doubles 20:00").send(founder.client)
    assert "Done: “Doubles” added." in text_of(timed), "its time was typed"
    assert re.search(rf'id="{page.url.fragment}" href="[^"]*#panel"', page.text)


def test_the_answers_that_are_kept_are_those_of_the_whole_board(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    kept = founder.step_form("days7").send(client, "confirm")
    assert "You kept what the example says here." in kept.text
    assert "You kept what the example says here." in founder.get("/steps/month").text
    assert founder.statuses()["days3"] == "Yours"
    founder.step_form("month").send(client, "unconfirm")
    assert founder.statuses()["days3"] == "Example"


def test_the_board_counts_what_is_the_founders_of_the_examples_answers(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert "From the example." in founder.get("/steps/month").text
    founder.patch(dict.fromkeys(("days3.goal", "month.goal"), (1, "Something of ours")))
    words = r"2 of \d+ answers here are yours, the others are from the example\."
    assert re.search(words, founder.get("/steps/month").text)


def test_titles_typed_on_days_are_added_to_the_list_of_each_day_and_taken_back_by_one_undo(founder: Founder) -> None:
    form = read_form(founder.get("/steps/days7"), "/board/add").set("day.-2", "Ask ten").set("day.9", " Walk ")
    page = form.set("day.5", "Talk").send(founder.client)
    assert page.url.path == founder.address("/steps/days7")
    assert page.url.fragment.startswith("card-month-"), "the last that was added"
    assert [(one["title"], one["day"]) for one in founder.value("days3.activities")] == [("Ask ten", -2)]
    assert [(one["title"], one["day"]) for one in founder.value("days7.activities")] == [("Talk", 5)]
    assert [(one["title"], one["day"]) for one in founder.value("month.activities")] == [("Walk", 9)]
    assert _cards(page) == ["Ask ten", "Talk", "Walk"]
    undone = read_form(page, "/review/undo").send(founder.client)
    assert undone.url.path == founder.address("/steps/days7")
    assert "Undone: 3 activities added." in text_of(undone)
    assert _cards(undone) == []


def test_the_same_form_adds_each_title_once_whatever_was_done_in_between(founder: Founder) -> None:
    form = read_form(founder.get("/steps/month"), "/board/add").set("day.9", "Walk").set("day.10", "Talk")
    form.send(founder.client)
    founder.save({"positioning.name": "Walkers"})
    again = form.send(founder.client)
    assert again.url.path == founder.address("/steps/month")
    assert _cards(again) == ["Walk", "Talk"]
    more = form.set("day.11", "Tea").send(founder.client)
    assert "Done: 1 activity added." in text_of(more)
    assert _cards(more) == ["Walk", "Talk", "Tea"]


def test_a_title_of_which_nothing_can_be_seen_adds_nothing(founder: Founder) -> None:
    form = read_form(founder.get("/steps/month"), "/board/add")
    assert _cards(form.set("day.9", "\u200b").set("day.10", "\ufeff\u00a0").send(founder.client)) == []


def test_a_title_that_is_written_from_the_right_turns_nothing_around_it(founder: Founder) -> None:
    page = read_form(founder.get("/steps/month"), "/board/add").set("day.9", "הליכה").send(founder.client)
    assert "“\u2068הליכה\u2069” added" in text_of(page)


def test_a_title_that_is_too_long_is_refused_and_nothing_typed_adds_nothing(founder: Founder) -> None:
    form = read_form(founder.get("/steps/month"), "/board/add")
    assert form.send(founder.client).url.path == founder.address("/steps/month")
    assert form.set("day.9", "x" * 201).send(founder.client).status_code == 422
    assert founder.value("month.activities") is None


def test_activities_stand_in_order_of_time_with_what_is_wrong_on_the_card(founder: Founder) -> None:
    founder.save(dict(reversed(TWO_AT_ONCE.items())))
    page = founder.get("/steps/month")
    assert _cards(page) == ["Walk", "Talk"]
    assert "clashes with “Walk”" in text_of(page)
    assert "Tue 16 Mar" in page.text


def test_a_clash_is_fixed_beside_the_board_and_one_comes_back_to_the_open_card(founder: Founder) -> None:
    founder.save(TWO_AT_ONCE)
    address = "/steps/month?view=list&open=month.talk"
    page = founder.get(address)
    found = re.search(r'formaction="([^"]+/review/fix\?finding=when.slot-clash[^"]+)"', page.text)
    assert found
    form = read_form(page, "/acts/month/talk")
    fixed = form.send(founder.client, "fix", to=found[1].replace("&amp;", "&"))
    assert dict(fixed.url.params)["open"] == "month.talk"
    assert dict(fixed.url.params)["view"] == "list"
    assert "clashes with" not in fixed.text
    undone = read_form(fixed, "/review/undo").send(founder.client)
    assert {**undone.url.params, "undid": ""} == {"view": "list", "open": "month.talk", "undone": "all", "undid": ""}
    assert "clashes with" in undone.text


def test_what_members_could_be_at_only_one_of_is_counted_and_is_no_advice(founder: Founder) -> None:
    founder.save(TWO_AT_ONCE)
    assert "at the same time, as" not in text_of(founder.get("/steps/month")), "one person's clash is advice"
    founder.save({"month.activities.talk.owner": "Somebody else"})
    page = founder.get("/steps/month")
    words = text_of(page)
    assert page.text.index('<a href="#panel-title">') < page.text.index('id="board-form"'), "on a phone advice is below"
    assert "1 pair is at the same time, as its cards say." in words
    assert "same time as “Walk”" in words


def test_notes_lead_to_the_days_and_cards_that_they_are_about(founder: Founder) -> None:
    founder.save({**TWO_AT_ONCE, "month.activities.tea.title": "Tea", "month.activities.tea.day": "9"})
    notes = founder.get("/steps/days3?view=list").text.partition('id="panel-notes"')[2]
    assert '<a href="#day-9">Day 9</a>' in notes, "that has too much"
    assert '<a href="#day-10">Day 10</a>' in notes, "where silence begins"
    opens = founder.address("/steps/days3?view=list&amp;open=month.walk#panel")
    assert f'<a href="{opens}" data-card="month.walk">Walk</a>' in notes, "that clashes"


def test_what_experience_says_stands_only_beside_what_there_is_to_look_at(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    nothing = founder.get("/steps/days3?open=days3.opening").text
    assert "No advice for these days." in nothing
    assert 'class="principle"' not in nothing
    founder.item_form("days3", "activities", "opening").set("days3.activities.opening.owner", "").send(client)
    assert 'class="principle"' in founder.get("/steps/days3?open=days3.opening").text


def test_the_panel_saves_an_activity_and_its_real_date_follows(founder: Founder) -> None:
    founder.save(TWO_AT_ONCE)
    page = founder.get("/steps/month?open=month.walk")
    assert "Day 9 · Tue 16 Mar" in page.text
    form = read_form(page, "/board/acts/month/walk").set("month.activities.walk.day", "12")
    saved = form.set("month.activities.walk.message", "Bring a hat").send(founder.client, "done")
    assert dict(saved.url.params) == {"open": "month.walk"}
    assert "Day 12 · Fri 19 Mar" in saved.text
    assert founder.value("month.activities")[0]["message"] == "Bring a hat"


def test_a_day_of_another_part_is_told_on_the_card_and_in_the_panel(founder: Founder) -> None:
    founder.save({**TWO_AT_ONCE, "month.activities.walk.day": "5"})
    page = text_of(founder.get("/steps/month?open=month.walk"))
    assert "still listed under “First month”" in page
    assert "Move it to “First 7 days”" in page


def test_what_is_on_none_of_the_days_is_told_apart(founder: Founder) -> None:
    founder.save({**TWO_AT_ONCE, "month.activities.walk.day": "soon", "month.activities.talk.day": "44"})
    page = founder.get("/steps/month")
    assert "Not on the board yet" in page.text
    assert _cards(page) == ["Talk", "Walk"]


@pytest.mark.parametrize("opened", ["month.gone", "month", "what.outputs", "../x", ""])
def test_an_activity_that_is_not_there_opens_nothing(founder: Founder, opened: str) -> None:
    founder.save(TWO_AT_ONCE)
    assert 'data-open="' not in founder.client.get(founder.address("/steps/month"), params={"open": opened}).text


@pytest.mark.parametrize("view", ["", "list", "timeline"])
def test_what_has_no_day_that_can_be_read_is_listed_above_the_days_in_every_view(founder: Founder, view: str) -> None:
    founder.save({"month.activities.walk.title": "Walk", "month.activities.walk.day": "soon"})
    page = founder.get(f"/steps/month?view={view}")
    assert _cards(page) == ["Walk"]
    assert text_of(page).count("Not on the board yet") == 1


@pytest.mark.parametrize("view", ["", "list", "timeline", "nowhere"])
def test_every_view_shows_every_activity(founder: Founder, view: str) -> None:
    founder.save(TWO_AT_ONCE)
    assert _cards(founder.get(f"/steps/month?view={view}")) == ["Walk", "Talk"]


def test_goals_are_saved_in_place_and_continue_leads_past_all_three_steps(founder: Founder) -> None:
    form = founder.step_form("days3").set("days7.goal", "All have met")
    onward = form.send(founder.client, "continue")
    assert onward.url.path == founder.address("/steps/rules")
    assert founder.value("days7.goal") == "All have met"
    assert f'href="{founder.address("/steps/month")}"' in founder.get("/steps/rules").text


def test_an_activity_removed_on_its_own_page_can_be_put_back_on_the_board(founder: Founder) -> None:
    founder.save(TWO_AT_ONCE)
    page = founder.post("/steps/month/activities/walk", action="remove")
    assert _cards(page) == ["Talk"]
    back = read_form(page, "/steps/month/activities/walk").send(founder.client, "restore:0")
    assert _cards(back) == ["Walk", "Talk"]


def test_signs_that_are_on_the_board_are_explained_and_no_others(founder: Founder) -> None:
    assert 'id="legend"' not in founder.get("/steps/month").text
    founder.save(TWO_AT_ONCE)
    assert _signs(founder.get("/steps/month")) == ["care", "empty-days", "this-part", "dot n0", "dot n2"]
    assert "this-part" not in _signs(founder.get("/steps/month?view=list"))
    founder.save({"month.activities.talk.time": "21:00", "month.activities.tea.title": "Tea"})
    assert _signs(founder.get("/steps/month"))[:2] == ["act", "good"]


def test_what_members_could_be_at_instead_is_told_quietly_and_is_no_error(founder: Founder) -> None:
    founder.save({**TWO_AT_ONCE, "month.activities.talk.owner": "Sam"})
    page = founder.get("/steps/month")
    assert re.findall(r"<small>(same time as “[^<]*)</small>", text_of(page)) == [
        "same time as “Talk”",
        "same time as “Walk”",
    ]
    assert "clashes with" not in page.text


def test_days_before_the_launch_are_counted_back_from_it(founder: Founder) -> None:
    founder.save({**TWO_AT_ONCE, "month.activities.walk.day": "-13"})
    page = text_of(founder.get("/steps/days3?open=month.walk"))
    assert "14 days before the launch · Mon 22 Feb" in page
    assert '<span class="nth">14 days before</span>' in page
    assert "Day -" not in page


def test_what_is_prepared_is_shown_and_the_fold_above_it_says_that_it_holds_earlier_days(founder: Founder) -> None:
    founder.save(TWO_AT_ONCE)
    fold = re.compile(r'id="before">\s*<summary>(.*?)</summary>')
    assert fold.findall(page := founder.get("/steps/days3").text) == ["Prepare something before the launch"]
    assert re.search(r'id="day--14"[^>]*>\s*<h2><span class="num"[^>]*>21 Feb<', page)
    founder.save({"month.activities.walk.day": "-2"})
    page = founder.get("/steps/days3").text
    assert fold.findall(page) == ["Earlier days, to prepare"]
    for shown in (page, founder.get("/steps/days3?view=timeline").text):
        preparation, _, rest = shown.partition('id="preparation"')[2].partition('id="day-1"')
        assert "<summary>Preparation: 1 activity</summary>" in preparation
        assert ("<b>Walk</b>" in preparation, "<b>Walk</b>" in rest) == (True, False)


def test_hours_stand_beside_what_is_promised(founder: Founder) -> None:
    founder.save({"who.roles.a.title": "Ruth", "who.roles.a.hours": "0.5", **TWO_AT_ONCE})
    page = founder.get("/steps/month").text
    assert re.search(r'class="over">Ruth <span>1 of 0.5 h</span>', page)


def _signs(page: httpx.Response) -> list[str]:
    return re.findall(r'<li class="([^"]+)">', page.text.partition('id="legend"')[2].partition("</details>")[0])


def _cards(page: httpx.Response) -> list[str]:
    return re.findall(r'data-card="[^"]+"[^>]*>(?:<time>[^<]*</time> )?<b>([^<]*)</b>', page.text)


@pytest.mark.parametrize(("ahead", "is_open"), [(20, True), (3, False), (-1, False)])
def test_preparation_is_one_row_once_the_launch_is_near_or_over(founder: Founder, ahead: int, is_open: bool) -> None:
    founder.save({**TWO_AT_ONCE, "month.activities.walk.day": "-9"})
    launch = datetime.now(UTC).date() + timedelta(days=ahead)
    founder.save({"when.launch_date": launch.isoformat()})
    for view in ("", "?view=timeline"):
        (fold,) = re.findall(
            r'<details class="before" id="preparation"([^>]*)>', founder.get(f"/steps/days3{view}").text
        )
        assert (fold.endswith(" open"), "data-open-beside" in fold) == (is_open, is_open)
