"""Acts on the board: each is one form, changes what it says, leads back to the board, and is undone with one press."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.base.limits import ITEMS_LIMIT
from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan
from tests.support.server import Server

WALK = {"id": "walk", "title": "Walk", "day": 6, "time": "10:00", "message": "See you on Saturday 26 December"}
TALK = {"id": "talk", "title": "Talk", "day": 9, "time": "20:00", "owner": "Ruth"}
QUIZ = {"id": "quiz", "title": "Quiz", "day": 16}
SOON = {"id": "soon", "title": "Party", "day": "soon"}


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a club that launches on Monday 21 December."""
    return _open(server, client, days7=[WALK], month=[TALK, QUIZ, SOON])


@pytest.fixture
def untitled(server: Server, client: httpx.Client) -> Founder:
    """The founder of a club with two activities that have no title yet."""
    return _open(server, client, month=[{"id": "bare", "day": 22}, {"id": "none", "owner": "Ruth"}])


Story = tuple[str, dict[str, str], dict[str, int | None], str, str]
"""An activity, a form, the days that it changes, what the board says then, and which activity is open beside it."""

_STORIES: list[Story] = [
    ("days7/walk", {"action": "later"}, {"days7.walk": 7}, "moved to day 7", "days7.walk"),
    ("month/talk", {"action": "earlier"}, {"month.talk": 8}, "moved to day 8", "month.talk"),
    ("days7/walk", {"action": "move", "day": "第12天"}, {"days7.walk": None, "month.walk": 12}, "day 12", "month.walk"),
    (
        "month/soon",
        {"action": "move", "day": "-3"},
        {"month.soon": None, "days3.soon": -3},
        "4 days before the launch",
        "days3.soon",
    ),
    (
        "month/talk",
        {"action": "copy", "days": "2, 11-12"},
        {"days3.talk-2": 2, "month.talk-3": 11, "month.talk-4": 12},
        "copied to 3 days",
        "month.talk",
    ),
    (
        "month/talk",
        {"action": "repeat", "until": "30"},
        {"month.talk-2": 16, "month.talk-3": 23, "month.talk-4": 30},
        "copied to 3 days",
        "month.talk",
    ),
    (
        "days7/walk",
        {"action": "shift", "by": "1", "scope": "week"},
        {"days7.walk": 7},
        "1 activity moved",
        "days7.walk",
    ),
    (
        "month/talk",
        {"action": "shift", "by": "+2", "scope": "rest"},
        {"month.talk": 11, "month.quiz": 18},
        "2 activities moved",
        "month.talk",
    ),
    (
        "days7/walk",
        {"action": "swap", "with": "month.talk"},
        {"days7.walk": None, "month.talk": None, "month.walk": 9, "days7.talk": 6},
        "the days and times of two activities swapped",
        "month.walk",
    ),
    ("month/quiz", {"action": "remove"}, {"month.quiz": None}, "removed “Quiz”", ""),
]


@pytest.mark.parametrize("story", _STORIES, ids=lambda story: story[1]["action"])
def test_an_act_does_what_it_says_and_one_press_undoes_it(founder: Founder, story: Story) -> None:
    path, form, changed, words, opened = story
    before = founder.answers()
    days = _days(founder)
    page = founder.post(f"/board/acts/{path}", view="list", **form)
    assert page.status_code == 200
    assert words in text_of(page)
    assert _days(founder) == {key: day for key, day in {**days, **changed}.items() if day is not None}
    assert page.url.path == founder.address(f"/steps/{(opened or path.replace('/', '.')).partition('.')[0]}")
    query = parse_qs(urlsplit(str(page.url)).query)
    assert (query["view"], query.get("open", [""])) == (["list"], [opened])
    read_form(page, "/review/undo").send(founder.client)
    assert founder.answers() == before


def test_the_history_tells_an_act_in_the_words_of_the_board(founder: Founder) -> None:
    founder.post("/board/acts/days7/walk", action="move", day="9")
    founder.post("/board/acts/month/talk", action="shift", by="2", scope="rest")
    told = text_of(founder.get("/history"))
    assert "Moved to day 9: Walk" in told
    assert "2 activities moved" in told
    assert "Done for you" not in told


def test_the_texts_of_what_is_moved_name_its_new_day(founder: Founder) -> None:
    founder.post("/board/acts/days7/walk", action="later")
    assert founder.answers()["days7"]["activities"][0]["message"] == "See you on Sunday 27 December"


@pytest.mark.parametrize(
    ("path", "form", "words"),
    [
        ("days7/walk", {"action": "move", "day": "soon"}, "Enter a day from 1 to 30."),
        ("days7/walk", {"action": "move", "day": "31"}, "Enter a day from 1 to 30."),
        ("days7/walk", {"action": "move"}, "Enter a day from 1 to 30."),
        ("days7/walk", {"action": "copy", "days": "9, soon"}, "Enter days from 1 to 30, such as 9, 16-18."),
        ("days7/walk", {"action": "copy", "days": "6"}, "It's on all of these days already."),
        ("month/talk", {"action": "repeat", "until": "15"}, "Enter a later day. The first repeat would be: Day 16."),
        ("days7/walk", {"action": "repeat", "until": "²"}, "Enter a day from 1 to 30."),
        ("days7/walk", {"action": "shift", "by": "0"}, "Enter how many days to move it"),
        ("days7/walk", {"action": "shift", "by": "1.5"}, "Enter how many days to move it"),
        ("days7/walk", {"action": "shift", "by": "15", "scope": "rest"}, "“Quiz” would be on day 31"),
        ("days7/walk", {"action": "shift", "by": "999999999999"}, "“Walk” would be on day"),
        (
            "days7/walk",
            {"action": "shift", "by": "-22"},
            "“Walk” would be 17 days before the launch",
        ),
        ("days7/walk", {"action": "swap", "with": "days7.walk"}, "Choose the activity to swap it with."),
        ("days7/walk", {"action": "swap", "with": "who.roles.lead"}, "Choose the activity to swap it with."),
        ("days7/walk", {"action": "swap", "with": "month.soon"}, "“Party” has no day yet."),
        ("month/soon", {"action": "later"}, "“Party” has no day yet."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_changed(
    founder: Founder, path: str, form: dict[str, str], words: str
) -> None:
    before = founder.answers()
    page = founder.post(f"/board/acts/{path}", **form)
    assert page.status_code == 422
    assert words in text_of(page)
    assert founder.answers() == before


def test_an_activity_without_a_title_is_named_by_its_day(untitled: Founder) -> None:
    page = untitled.post("/board/acts/month/bare", action="shift", by="9")
    assert "The activity with no title (Day 22) would be on day 31" in text_of(page)
    assert "This activity has no day yet." in text_of(untitled.post("/board/acts/month/none", action="later"))


def test_the_panel_names_the_days_that_are_shifted_and_offers_no_week_that_is_not_left(
    server: Server, client: httpx.Client
) -> None:
    founder = _open(server, client, month=[TALK, {"id": "tea", "title": "Tea", "day": 14}, {**QUIZ, "day": 24}])
    talk, quiz = (text_of(founder.get(f"/steps/month?open=month.{item}")) for item in ("talk", "quiz"))
    assert "Days 8 to 14: 2 activities" in talk
    assert "Days 22 to 28: 1 activity" in quiz
    assert "Repeat weekly" in talk
    assert "Repeat weekly" not in quiz
    refused = founder.post("/board/acts/month/quiz", action="repeat", until="30")
    assert "No week is left to repeat it in: the plan ends with day 30." in text_of(refused)


def test_a_full_list_takes_no_copies_and_says_so(server: Server, client: httpx.Client) -> None:
    many = [{"id": f"a{number}", "title": f"Walk {number}", "day": 9} for number in range(ITEMS_LIMIT - 1)]
    founder = _open(server, client, month=many)
    page = founder.post("/board/acts/month/a7", action="copy", days="10 11")
    assert page.status_code == 422
    assert "This list is full" in text_of(page)
    assert len(_days(founder)) == ITEMS_LIMIT - 1
    refused = founder.post("/board/add", **{"day.10": "One", "day.11": "Two"})
    assert (refused.status_code, len(_days(founder))) == (422, ITEMS_LIMIT - 1)


def test_a_form_that_is_sent_twice_counts_once_unless_something_else_was_done(founder: Founder) -> None:
    form = {"action": "copy", "days": "11", "version": "1"}
    first, second = (founder.post("/board/acts/month/talk", **form) for _ in range(2))
    assert second.url == first.url
    assert "copied to 1 day" in text_of(second)
    read_form(second, "/review/undo").send(founder.client)
    assert "month.talk-2" not in _days(founder)
    assert founder.post("/board/acts/month/talk", **form).status_code == 200
    assert len(_days(founder)) == 5, "it was undone, so it is done again"


def test_what_was_moved_to_another_list_twice_is_still_open(founder: Founder) -> None:
    form = {"action": "move", "day": "9", "version": "1"}
    first, second = (founder.post("/board/acts/days7/walk", **form) for _ in range(2))
    assert second.url == first.url
    assert parse_qs(urlsplit(str(second.url)).query)["open"] == ["month.walk"]


def test_what_a_starter_wrote_stays_marked_in_another_list(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    item = founder.answers()["month"]["activities"][0]["id"]
    founder.post(f"/board/acts/month/{item}", action="move", day="5")
    assert "from the example" in founder.get(f"/steps/days7/activities/{item}").text


def test_typed_titles_become_activities_with_a_free_time_and_an_owner_who_has_room(
    server: Server, client: httpx.Client
) -> None:
    who = {
        "roles": [
            {"id": "a", "title": "Lead", "kind": "owner", "hours": 1},
            {"id": "b", "title": "Host", "kind": "operator", "hours": 3},
        ]
    }
    founder = _open(server, client, month=[TALK], who=who)
    before = founder.answers()
    page = founder.post(
        "/board/add", step="month", view="list", **{"day.9": " Film night ", "day.-2": "Posters", "day.4": " "}
    )
    assert "2 activities added" in text_of(page)
    after = founder.answers()
    (film,) = [one for one in after["month"]["activities"] if one["title"] == "Film night"]
    assert (film["day"], film["time"], film["owner"]) == (9, "19:30", "Host")
    assert after["days3"]["activities"][0]["day"] == -2
    read_form(page, "/review/undo").send(founder.client)
    assert founder.answers() == before


def test_a_title_that_is_too_long_is_refused_and_the_others_are_not_added_either(founder: Founder) -> None:
    before = founder.answers()
    page = founder.post("/board/add", **{"day.9": "Film", "day.10": "x" * 201})
    assert page.status_code == 422
    assert "limit is 200 characters" in text_of(page)
    assert founder.answers() == before


def test_nothing_typed_adds_nothing(founder: Founder) -> None:
    before = founder.answers()
    assert founder.post("/board/add", **{"day.31": "Late", "day.x": "Odd", "step": "who"}).status_code == 200
    assert founder.answers() == before


def test_empty_days_are_filled_from_the_library_and_one_press_undoes_it(founder: Founder) -> None:
    before = founder.answers()
    page = founder.post("/board/fill", step="month", view="timeline", days="20, 22")
    assert "Done: 2 activities added: days 20, 22." in text_of(page)
    assert sorted(set(_days(founder).values()) - {6, 9, 16}, key=str) == [20, 22, "soon"]
    read_form(page, "/review/undo").send(founder.client)
    assert founder.answers() == before
    page = founder.post("/board/fill")
    days = sorted(day for day in _days(founder).values() if isinstance(day, int))
    assert all(later - day <= 4 for day, later in zip([0, *days], [*days, 31], strict=True))
    again = founder.post("/board/fill")
    assert (again.status_code, "No 4 empty days in a row" in text_of(again)) == (422, True)


@pytest.mark.parametrize("days", ["31", "soon", "-3"])
def test_days_that_cannot_be_filled_are_said_to_be_so(founder: Founder, days: str) -> None:
    before = founder.answers()
    assert founder.post("/board/fill", days=days).status_code == 422
    assert founder.answers() == before


@pytest.mark.parametrize("item", ["none", "..%2f..", "a b", "walk"])
def test_an_activity_that_is_not_there_any_more_is_said_to_be_gone(founder: Founder, item: str) -> None:
    page = founder.post(f"/board/acts/month/{item}", action="later", version="1")
    assert page.status_code in {404, 422}
    assert page.status_code == 404 or "isn't in the plan any more" in text_of(page)
    assert founder.post(f"/board/acts/who/{item}", action="later").status_code == 404


def test_what_was_refused_is_shown_on_the_board_with_what_was_typed(founder: Founder) -> None:
    page = founder.post("/board/acts/month/talk", action="copy", days="9, soon", view="list").text
    assert re.search('<input type="text" name="days"[^>]* value="9, soon">', page)
    assert 'id="op-copy" open' in page
    page = founder.post("/board/add", **{"day.9": "Film", "day.10": "x" * 201}).text
    assert 'name="day.9" maxlength="4000" value="Film"' in page
    assert f'name="day.10" maxlength="4000" value="{"x" * 201}"' in page


def test_what_was_refused_is_told_at_the_top_and_its_address_leads_back_to_the_board(founder: Founder) -> None:
    page = founder.post("/board/acts/month/talk", action="move", day="soon")
    told = page.text.index('<noscript><p class="error"><a href="#refused">Enter a day from 1 to 30.')
    assert told < page.text.index('id="board-form"') < page.text.index('id="refused"')
    again = founder.get("/board/acts/month/talk")
    assert (again.url.path, again.url.query) == (founder.address("/steps/month"), b"open=month.talk")
    for rest in ("/board/acts/month/gone", "/board/fill", "/board/add"):
        assert founder.get(rest).url.path.startswith(founder.address("/steps/"))


def test_the_buttons_of_the_panel_do_what_they_say(founder: Founder) -> None:
    page = founder.get("/steps/month?open=month.talk")
    assert "Fill the empty days" in page.text
    moved = _press(founder, page, "earlier")
    assert _days(founder)["month.talk"] == 8
    assert "moved to day 8" in text_of(_press(founder, page, "earlier"))
    assert _days(founder)["month.talk"] == 8, "the same form counts once"
    _press(founder, moved, "earlier")
    assert _days(founder)["days7.talk"] == 7


def test_a_button_that_no_page_has_does_nothing(founder: Founder) -> None:
    before = founder.answers()
    for form in ({"view": ""}, {"action": "explode"}, {"action": "__class__"}):
        assert founder.post("/board/acts/month/talk", **form).status_code == 200
    assert founder.answers() == before


def test_a_stranger_does_nothing(server: Server, founder: Founder) -> None:
    before = founder.answers()
    with make_client(server.url) as stranger:
        start_plan(stranger)
        for rest in ("/board/acts/month/talk", "/board/fill", "/board/add"):
            data = {"action": "later", "day.9": "Odd"}
            assert stranger.post(founder.address(rest), data=data).status_code == 404
    assert founder.answers() == before


def _open(server: Server, client: httpx.Client, who: Any = None, **steps: list[dict[str, Any]]) -> Founder:
    when = {"launch_date": "2026-12-21", "zone": "Europe/London"}
    activities = {step: {"activities": some} for step, some in steps.items()}
    more = {"who": who} if who else {}
    return open_plan(server, client, read_plan_file(plan_file({"when": when, **activities, **more})).answers)


def _press(founder: Founder, page: httpx.Response, action: str) -> httpx.Response:
    """Press a button of the panel that is open for the talk."""
    form = read_form(page, "/board/acts/month/talk")
    return form.send(founder.client, action, to=founder.address("/board/acts/month/talk"))


def _days(founder: Founder) -> dict[str, Any]:
    """The day of each activity, as ``<step>.<item id>``."""
    answers = founder.answers()
    steps = {step: answers.get(step, {}).get("activities", []) for step in ("days3", "days7", "month")}
    return {f"{step}.{one['id']}": one.get("day") for step, some in steps.items() for one in some}
