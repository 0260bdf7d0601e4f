"""A founder with an empty calendar is proposed a schedule, changes it, and takes it."""

import re
from html import unescape

import httpx
import pytest

from app.coach.model.finding import Severity
from app.i18n.languages import Language
from app.plan.answers import Answers
from tests.coach.cases import moved_to_now, starter_case, starter_keys
from tests.support.calendars import CALENDARS, EMPTY
from tests.support.clicking import undo, undo_id
from tests.support.client import Form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan, shown_findings
from tests.support.server import Server

_ROW = re.compile(
    r'<span class="num"><span [^>]*>Day</span> (\d+)</span>\s*<details>.*?<b [^>]*>([^<]*)</b>(.*?)</label>\s*</li>',
    re.DOTALL,
)
_SELECT = re.compile(r'<select id="s-[^"]*" name="([^"]*)">(.*?)</select>', re.DOTALL)
_OPTION = re.compile(r'<option value="([^"]*)"( selected)?>([^<]*)</option>')


@pytest.mark.parametrize("key", starter_keys())
def test_a_starter_emptied_and_filled_by_proposals_passes_all_that_must_and_should(
    server: Server, client: httpx.Client, key: str
) -> None:
    founder = open_plan(server, client, _emptied(key))
    for step in CALENDARS:
        page = _form(founder, step).send(client)
        assert page.url.path == founder.address(f"/steps/{step}")
        days = sorted({one["day"] for one in founder.value(f"{step}.activities") if one["day"] > 0})
        assert re.search(r"Done: \d+ activit(y|ies) added: [^.]*\bdays? ", page.text)
        assert f"{days[-1]}." in page.text.partition("Done: ")[2].partition("<")[0]
        assert page.url.fragment.startswith("day-")
        assert _weighty(page) == []
    assert _weighty(founder.get("/review")) == []


def test_the_same_answers_get_the_same_page_twice(server: Server, client: httpx.Client) -> None:
    one, other = (open_plan(server, client, _emptied("peer-circle")) for _ in range(2))
    for step in CALENDARS:
        first, again = one.get(f"/suggestions/{step}").text, one.get(f"/suggestions/{step}").text
        assert first == again
        assert first.replace(one.plan, other.plan) == other.get(f"/suggestions/{step}").text


def test_each_proposal_says_when_who_what_for_and_what_to_post(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("study-group"))
    page = founder.get("/suggestions/days3").text
    assert "15 days before · " in page
    assert "Every week: one chapter, talked over together" in page
    rows = _ROW.findall(page)
    assert [int(day) for day, _, _ in rows] == sorted(int(day) for day, _, _ in rows)
    for _, _, row in rows:
        assert re.search(r'"fold-when">\w{3} \d+ \w{3} · \d\d:\d\d · \w', row)
        assert all(words in row for words in ("Message to post", "If nobody answers", "Leave out"))
    assert "{" not in "".join(row for _, _, row in rows)


def test_what_was_chosen_is_shown_before_it_is_added(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("study-group"))
    form = _form(founder, "month")
    left_out, swapped = list(form.fields)[:2]
    other = _options(founder, "month", swapped)[1]
    choices = {**{name: values[0] for name, values in form.fields.items()}, left_out: "none", swapped: other[0]}
    page = founder.get(f"/suggestions/month?{httpx.QueryParams(choices)}").text
    assert other[1] in [unescape(title) for _, title, _ in _ROW.findall(page)]
    assert page.count('class="fold left-out"') == 1
    assert f"Add {len(form.fields) - 1} activities" in page
    assert founder.value("month.activities") is None


def test_leaving_out_and_swapping_are_taken_at_their_word(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("study-group"))
    form = _form(founder, "days7")
    left_out, swapped = list(form.fields)[:2]
    dropped = _options(founder, "days7", left_out)[0][1]
    other = _options(founder, "days7", swapped)[1]
    form.set(left_out, "none").set(swapped, other[0]).send(client)
    titles = [one["title"] for one in founder.value("days7.activities")]
    assert other[1] in titles
    assert dropped not in titles
    assert len(titles) == len(form.fields) - 1


def test_a_place_that_is_left_out_stays_so_beside_what_it_would_have_had(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("study-group"))
    form = _form(founder, "days7")
    left_out = next(iter(form.fields))
    form.fields[left_out] = [*form.fields[left_out], "none"]
    form.send(client)
    assert len(founder.value("days7.activities")) == len(form.fields) - 1


def test_leaving_everything_out_adds_nothing_and_claims_nothing(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("study-group"))
    form = _form(founder, "days7")
    for name in form.fields:
        form.set(name, "none")
    page = form.send(client)
    assert founder.value("days7.activities") is None
    assert undo_id(page) == ""


def test_what_was_added_can_be_undone_at_once(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("local-club"))
    before = founder.answers()
    page = _form(founder, "month").send(client)
    assert len(founder.value("month.activities")) > 3
    assert "Undone: " in text_of(undo(founder, page))
    assert founder.answers() == before


def test_sent_twice_it_is_added_once(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("peer-circle"))
    form = _form(founder, "days3")
    form.send(client)
    once = founder.value("days3.activities")
    again = form.send(client)
    assert again.status_code == 200
    assert founder.value("days3.activities") == once
    assert undo_id(again) == ""


def test_what_the_founder_has_planned_is_kept_and_not_doubled(client: httpx.Client) -> None:
    founder = start_plan(client, "peer-circle")
    for step in CALENDARS:
        before = founder.value(f"{step}.activities")
        page = founder.get(f"/suggestions/{step}")
        if "There's nothing to add here" not in text_of(page):
            _form(founder, step).send(client)
        after = founder.value(f"{step}.activities")
        assert after[: len(before)] == before
        assert len({one["title"] for one in after}) == len(after)


def test_a_full_schedule_gets_no_proposal_but_the_way_to_the_library(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    page = text_of(founder.get("/suggestions/days7"))
    assert "There's nothing to add here" in page
    assert founder.address("/library/days7") in page


def test_on_the_board_all_thirty_days_are_proposed_for(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("local-club"))
    assert f'href="{founder.address("/suggestions/month?of=board")}"' in founder.get("/steps/month").text
    page = _form(founder, "month?of=board").send(client)
    assert page.url.path == founder.address("/steps/month")
    days = [one["day"] for step in CALENDARS for one in founder.value(f"{step}.activities")]
    assert (min(days), max(days)) == (-14, 30)
    assert len(days) > 12
    undo(founder, page)
    assert all(founder.value(f"{step}.activities") is None for step in CALENDARS)


def test_why_there_is_nothing_to_add_is_said(server: Server, client: httpx.Client) -> None:
    answers = _emptied("local-club").with_values({"who.roles": "one", "who.roles.one.title": "Me"})
    founder = open_plan(server, client, answers.with_values({"who.roles.one.hours": "0"}))
    _form(founder, "month").send(client)
    page = text_of(founder.get("/suggestions/month"))
    assert "nobody on your team has hours left for it" in page
    assert re.search(r"Day \d+: no “[^”]+”, as nobody on your team has time for it", page)
    assert "already have what they need" not in page
    founder.patch({"who.roles.one.hours": (1, "40")})
    _form(founder, "month").send(client)
    page = text_of(founder.get("/suggestions/month"))
    assert "these days already have what they need" in page
    assert "hours left" not in page


def test_made_up_choices_are_passed_over(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, _emptied("study-group"))
    usual = founder.get("/suggestions/days3").text
    for query in ("d1-opening=nonsense", "d1-opening=", "x=y&d99-none=none", "d1-opening=%00"):
        shown = founder.get(f"/suggestions/days3?{query}").text
        assert _ROW.findall(shown) == _ROW.findall(usual)


def _emptied(key: str) -> Answers:
    return moved_to_now(starter_case(key, Language.EN)).answers.with_values(EMPTY)


def _form(founder: Founder, step: str) -> Form:
    page = founder.get(f"/suggestions/{step}").text
    fields = {name: _chosen(options) for name, options in _SELECT.findall(page)}
    assert fields, "nothing is proposed"
    return Form(founder.address(f"/suggestions/{step}"), fields)


def _chosen(options: str) -> list[str]:
    return [key for key, chosen, _ in _OPTION.findall(options) if chosen]


def _options(founder: Founder, step: str, place: str) -> list[tuple[str, str]]:
    page = founder.get(f"/suggestions/{step}").text
    (options,) = [options for name, options in _SELECT.findall(page) if name == place]
    return [(key, unescape(title)) for key, _, title in _OPTION.findall(options)]


def _weighty(page: httpx.Response) -> list[str]:
    return [one.message for one in shown_findings(page) if one.severity != Severity.COULD]
