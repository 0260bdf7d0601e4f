"""Limits, stated when they are met; nothing typed is lost to one."""

import html
import re

import httpx

from app.base.limits import ANSWERS_LIMIT, PLAN_LIMIT
from tests.support.founder import Founder, start_plan


def test_a_line_over_its_limit_comes_back_as_typed_and_the_rest_is_saved(client: httpx.Client) -> None:
    founder = start_plan(client)
    long = "夜" * 201
    form = founder.step_form("positioning").set("positioning.name", long).set("positioning.pain", "Alone at night")
    page = form.send(client, "continue")
    assert page.status_code == 422
    assert "This is too long: the limit is 200 characters. Shorten it, then save again." in page.text
    assert f">\n{long}</textarea>" in page.text
    assert founder.answers() == {"positioning": {"pain": "Alone at night"}}


def test_a_text_over_its_limit_comes_back_as_typed(client: httpx.Client) -> None:
    founder = start_plan(client)
    long = "<b>night</b>\n" * 400
    page = founder.step_form("what").set("what.together", long).send(client, "continue")
    assert page.status_code == 422
    assert "the limit is 5000 characters" in page.text
    assert html.escape(long, quote=False) in page.text
    assert founder.answers() == {}


def test_a_text_that_just_fits_is_saved(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.step_form("what").set("what.together", "夜" * 5_000).send(client, "continue")
    assert founder.value("what.together") == "夜" * 5_000


def test_an_items_line_over_its_limit_comes_back_as_typed(client: httpx.Client) -> None:
    founder = start_plan(client)
    item = founder.add_item("what", "outputs")
    form = founder.item_form("what", "outputs", item).set(f"what.outputs.{item}.title", "n" * 201)
    page = form.send(client, "done")
    assert page.status_code == 422
    assert "n" * 201 in page.text


def test_what_is_pasted_and_too_long_is_not_cut_by_its_field_but_refused_and_kept(client: httpx.Client) -> None:
    founder = start_plan(client)
    item, long = founder.add_item("month", "activities"), "夜" * 12_000
    page = founder.get(f"/steps/month?open=month.{item}").text
    for name, room in (("title", 4_000), ("message", 100_000)):
        assert re.search(f'name="month.activities.{item}.{name}"[^>]* maxlength="{room}"', page)
    told = {f"base:month.activities.{item}.message": "0", f"month.activities.{item}.message": long}
    refused = founder.post(f"/board/acts/month/{item}", action="later", **told)
    assert (refused.status_code, long in refused.text) == (422, True)


def test_a_lists_button_pressed_with_a_text_over_its_limit_brings_the_text_back(client: httpx.Client) -> None:
    founder = start_plan(client)
    long = "n" * 5_001
    form = founder.step_form("what").set("what.together", long)
    page = form.send(client, "add", to=founder.address("/steps/what/outputs"))
    assert page.status_code == 422
    assert long in page.text
    assert founder.items("what", "outputs") == []


def test_a_script_that_saves_over_a_limit_is_told_in_words_and_the_rest_is_saved(client: httpx.Client) -> None:
    founder = start_plan(client)
    answer = founder.patch({"positioning.name": (0, "n" * 201), "positioning.pain": (0, "Alone")})
    assert answer.status_code == 422
    assert answer.json()["problems"] == {
        "positioning.name": "This is too long: the limit is 200 characters. Shorten it, then save again."
    }
    assert answer.json()["versions"] == {"positioning.pain": 2}
    assert founder.answers() == {"positioning": {"pain": "Alone"}}


def test_a_plan_that_is_full_says_so_to_a_script_and_keeps_what_it_has(client: httpx.Client) -> None:
    founder = _full_plan(client)
    answer = founder.patch({"what.together": (0, "夜" * 5_000)})
    assert answer.status_code == 422
    assert answer.json()["problems"]["what.together"].startswith("This plan is too large now.")
    assert founder.value("what.together") is None


def test_a_plan_that_is_full_says_so_on_the_page_where_the_text_comes_back(client: httpx.Client) -> None:
    founder = _full_plan(client)
    page = founder.step_form("what").set("what.together", "夜" * 5_000).send(client, "continue")
    assert page.status_code == 422
    assert "This plan is too large now" in page.text
    assert "夜" * 5_000 in page.text


def test_a_line_that_a_full_plan_has_no_room_for_comes_back_over_a_tap_on_a_fix(client: httpx.Client) -> None:
    founder = _full_plan(client)
    founder.save({"what.together": "夜" * 1_400})
    page = founder.post("/review/fix?finding=none", **{"new:what.outputs": "夜" * 200})
    assert page.status_code == 422
    assert f'value="{"夜" * 200}"' in page.text


def test_answers_of_items_in_no_list_fill_a_plan_too_and_it_says_how_to_go_on(client: httpx.Client) -> None:
    founder = start_plan(client)
    paths = [f"seeds.people.a{number}.name" for number in range(ANSWERS_LIMIT)]
    for start in range(0, ANSWERS_LIMIT, 1_000):
        assert founder.patch(dict.fromkeys(paths[start : start + 1_000], (0, " "))).status_code == 200
    answer = founder.patch({"what.together": (0, "Read")})
    assert answer.status_code == 422
    assert answer.json()["problems"]["what.together"].startswith("This plan is full: the limit is 48000 answers")
    assert founder.patch({paths[0]: (2, "Ruth")}).status_code == 422, "its list would be one answer more"
    assert founder.patch({paths[0]: (2, "")}).status_code == 200


def _full_plan(client: httpx.Client) -> Founder:
    """A plan with room for less than one more text of the greatest length."""
    founder = start_plan(client)
    paths = [f"days3.activities.i{number}.script" for number in range(PLAN_LIMIT // 15_000)]
    for start in range(0, len(paths), 50):
        founder.save(dict.fromkeys(paths[start : start + 50], "夜" * 5_000))
    return founder
