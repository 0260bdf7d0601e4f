"""Findings that the founder has dismissed, each with a reason that helpers see and others do not."""

import re
from html import unescape

import httpx
import pytest

from tests.coach.local_club import OPENING, PICNIC, SAMS_TALK, STAGES, activity, local_club
from tests.support.clicking import find_shown, is_shown, tap
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan, shown_findings
from tests.support.server import Server

ORPHAN = {**PICNIC, "owner": ""}
NOBODYS_PICNIC = local_club(month={"activities": [SAMS_TALK, ORPHAN]})
CHECK = "activity.no-owner"
REASON = "We decide by the <bridge> & 当天再定 7731"


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The Riverside Walkers, whose picnic nobody owns."""
    return open_plan(server, client, NOBODYS_PICNIC.answers)


def test_the_page_asks_why_and_says_what_was_found(founder: Founder) -> None:
    shown = find_shown(founder, CHECK)
    page = text_of(founder.client.get(shown.dismiss_address))
    assert all(words in page for words in (shown.message, shown.why, shown.source))


@pytest.mark.parametrize("reason", ["", "   ", "\r\n", "\x00\x1b", "\u3000"])
def test_without_a_reason_nothing_is_dismissed(founder: Founder, reason: str) -> None:
    page = _dismiss(founder, reason)
    assert page.status_code == 422
    assert "Say in one line why this doesn't apply" in text_of(page)
    assert 'aria-invalid="true"' in page.text
    assert is_shown(founder, CHECK)


def test_a_reason_may_have_two_hundred_characters_and_a_longer_one_comes_back(founder: Founder) -> None:
    page = _dismiss(founder, "字" * 201)
    assert page.status_code == 422
    form = read_form(page, "/dismiss")
    assert form.fields["reason"] == ["字" * 201]
    assert form.set("reason", "字" * 200).send(founder.client).status_code == 200
    assert _dismissed(founder) == [{"name": CHECK, "about": ["month.activities.picnic"], "reason": "字" * 200}]


def test_what_is_dismissed_moves_below_and_counts_no_more(founder: Founder) -> None:
    founder.step_form("when").set("when.horizon_weeks", "").send(founder.client, "save")
    before = _percent(founder)
    page = _dismiss(founder, f"  {REASON}\r\n too ")
    assert page.url.path == founder.address("/review")
    assert not is_shown(founder, CHECK)
    assert f"Your reason: {REASON} too" in text_of(page)
    assert "<bridge>" not in page.text
    assert _percent(founder) > before


def test_beside_the_step_only_their_number_is_left(founder: Founder) -> None:
    _dismiss(founder, REASON)
    page = founder.get("/steps/month")
    assert shown_findings(page) == []
    assert "1 piece of advice dismissed" in page.text
    assert f'href="{founder.address("/review")}#dismissed"' in page.text


def test_dismissing_leads_back_to_the_page_it_started_from(founder: Founder) -> None:
    (shown,) = [one for one in shown_findings(founder.get("/steps/month?via=preview")) if CHECK in one.dismiss_address]
    form = read_form(founder.client.get(shown.dismiss_address), "/dismiss").set("reason", REASON)
    after = form.send(founder.client)
    assert after.url == founder.client.base_url.join(founder.address("/steps/month?via=preview"))


def test_it_comes_back_when_it_is_about_something_new(founder: Founder) -> None:
    _dismiss(founder, REASON)
    item = founder.add_item("month", "activities")
    form = founder.item_form("month", "activities", item).set(f"month.activities.{item}.title", "Tea")
    form.set(f"month.activities.{item}.day", "25").send(founder.client, "done")
    assert is_shown(founder, CHECK)
    founder.post(f"/steps/month/activities/{item}", action="remove")
    assert not is_shown(founder, CHECK)


def test_it_stays_dismissed_when_it_is_about_less(server: Server, client: httpx.Client) -> None:
    context = local_club(month={"activities": [SAMS_TALK, ORPHAN, activity("Tea", 25, owner="")]})
    founder = open_plan(server, client, context.answers)
    _dismiss(founder, REASON)
    founder.post("/steps/month/activities/tea", action="remove")
    assert not is_shown(founder, CHECK)
    assert "Your reason: " in founder.get("/review").text


def test_it_can_be_restored(founder: Founder) -> None:
    page = _dismiss(founder, REASON)
    read_form(page, "/restore").send(founder.client)
    assert is_shown(founder, CHECK)
    assert "dismissed" not in founder.get("/download/json").json()


def test_no_to_what_the_coach_asks_is_remembered_and_can_be_restored(server: Server, client: httpx.Client) -> None:
    what, evening = {"outputs": [{"title": "Neighbourhood cookbook"}]}, activity("Cookbook evening", 18)
    context = local_club(what=what, month={"activities": [SAMS_TALK, evening]})
    founder = open_plan(server, client, context.answers)
    page = founder.get("/steps/what?via=preview")
    asked = find_shown(founder, "promise.unclear")
    assert asked.message == "Is “Cookbook evening” (Day 18) the “Neighbourhood cookbook” you promised?"
    assert f">{asked.message}</a>" in unescape(founder.get("/review").text), (
        "what would raise the score is the question"
    )
    form = read_form(page, "/steps/what").set("what.notes", "Typed beside it")
    after = form.send(client, "answer", to=asked.answer)
    assert after.url.path == founder.address("/review")
    assert founder.value("what.notes") == "Typed beside it"
    assert "Your reason: No, it isn't" in text_of(after)
    assert is_shown(founder, "promise.undelivered")
    assert client.post(asked.answer, data={"action": "answer"}).status_code == 200, "a second tap does no harm"
    read_form(after, "/restore").send(client)
    assert not is_shown(founder, "promise.undelivered")
    tap(founder, find_shown(founder, "promise.unclear"))
    assert founder.value("month.activities")[1]["delivers"] == "Neighbourhood cookbook"
    assert not is_shown(founder, "promise.unclear")


def test_a_second_reason_replaces_the_first(founder: Founder) -> None:
    dismiss_address = find_shown(founder, CHECK).dismiss_address
    founder.client.post(dismiss_address, data={"reason": "First"})
    assert founder.client.post(dismiss_address, data={"reason": "Second"}).status_code == 404, "it stands no more"
    read_form(founder.get("/review"), "/restore").send(founder.client)
    founder.client.post(dismiss_address, data={"reason": "Second"})
    assert [one["reason"] for one in _dismissed(founder)] == ["Second"]


def test_findings_of_one_check_are_dismissed_one_by_one(server: Server, client: httpx.Client) -> None:
    context = local_club(
        how={"stages": {key: stage for key, stage in STAGES.items() if key not in ("join", "pay")}},
        days3={"activities": [{**OPENING, "owner": ""}]},
    )
    founder = open_plan(server, client, context.answers)
    keys = [one.dismiss_address for one in shown_findings(founder.get("/review"))]
    assert len(keys) == len(set(keys)) > 2
    founder.client.post(keys[0], data={"reason": "Not here"})
    assert [one.dismiss_address for one in shown_findings(founder.get("/review"))] == keys[1:]


def test_a_finding_that_does_not_stand_cannot_be_dismissed(founder: Founder) -> None:
    for key in ("", "no.such-check", f"{CHECK}~month.activities.tea", CHECK, "\x00"):
        address = founder.address(f"/review/dismiss?{httpx.QueryParams({'finding': key})}")
        assert founder.client.get(address).status_code == 404
        assert founder.client.post(address, data={"reason": REASON}).status_code == 404
    assert "dismissed" not in founder.get("/download/json").json()


def test_a_stranger_dismisses_and_restores_nothing(server: Server, founder: Founder) -> None:
    dismiss_address = find_shown(founder, CHECK).dismiss_address
    with make_client(server.url) as stranger:
        start_plan(stranger)
        assert stranger.get(dismiss_address).status_code == 404
        assert stranger.post(dismiss_address, data={"reason": REASON}).status_code == 404
        _dismiss(founder, REASON)
        again = {"finding": f"{CHECK}~month.activities.picnic"}
        assert stranger.post(founder.address("/review/restore"), data=again).status_code == 404
    assert not is_shown(founder, CHECK)


def test_a_finding_about_hundreds_of_items_is_dismissed_and_restored_like_any_other(
    server: Server, client: httpx.Client
) -> None:
    many = [activity(f"Talk {number}", 9, owner="") for number in range(250)]
    crowd = [{**one, "id": f"a-rather-long-id-{number}"} for number, one in enumerate(many)]
    founder = open_plan(server, client, local_club(month={"activities": crowd}).answers)
    assert _dismiss(founder, REASON).status_code == 200
    assert not is_shown(founder, CHECK)
    read_form(founder.get("/review"), "/restore").send(client)
    assert is_shown(founder, CHECK)


def _dismiss(founder: Founder, reason: str) -> httpx.Response:
    return founder.client.post(find_shown(founder, CHECK).dismiss_address, data={"reason": reason})


def _dismissed(founder: Founder) -> list[dict[str, object]]:
    return list(founder.get("/download/json").json()["dismissed"])


def _percent(founder: Founder) -> int:
    found = re.search(r'<span class="num">(\d+)</span> of 100 points', founder.get("/review").text)
    assert found
    return int(found[1])
